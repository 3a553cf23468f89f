package org.gradc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradc.diagnostic.Source;
import org.junit.jupiter.api.Test;

/** Compiling a formula neither reads nor runs what it names. */
final class NothingIsRunTest {
  private static final String RAN = "gradc.test.ran";

  /** A class on the class path that would tell that it was loaded. */
  public static final class Tattler {
    static {
      System.setProperty(RAN, "true");
    }

    private Tattler() {}

    public static double f(double x) {
      return x;
    }
  }

  @Test
  void anExternIsNotLoaded() {
    String name = NothingIsRunTest.class.getName();
    String text =
        "extern f(x) = "
            + name
            + "Tattler.f(x) derivative 1\n"
            + "extern g(x) = "
            + name.replace("Test", "Test.Tattler")
            + ".f(x) derivative f(x)\n"
            + "extern h(x) = no.such.Class.h(x) derivative 1\n"
            + "function k(x) = f(x) + g(2) + h(x)\nderive hessian of k";
    Compilation compilation =
        Compiler.compile(List.of(Source.of("k.grad", text)), CompilerOptions.DEFAULT);
    assertThat(compilation.hasErrors()).isFalse();
    assertThat(System.getProperty(RAN)).isNull();
    Tattler.f(1); // it would have been told
    assertThat(System.getProperty(RAN)).isEqualTo("true");
    System.clearProperty(RAN);
  }
}
