package org.gradc.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gradc.Compilation;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.diagnostic.Source;
import org.gradc.laws.JavaBatch;
import org.junit.jupiter.api.Test;

/** Results that kernels with loops compute in branches. */
final class BranchingResultTest {
  @Test
  void aLengthOfAReductionIsDeclaredBeforeItsBranches() {
    Source source = Source.of("f.grad", "function f(x, w[n]) = hypot(mean(i: w[i]), x)");
    Compilation compilation = Compiler.compile(List.of(source), CompilerOptions.DEFAULT);
    JavaBatch classes = JavaBatch.compile(compilation.files());
    double[] gradient = new double[3];
    Object value = classes.call("F", "gradient", 2, 3.0, new double[] {3, 5}, gradient);
    assertThat((double) value).isEqualTo(5);
    assertThat(gradient).containsExactly(new double[] {0.6, 0.4, 0.4}, within(1e-15));
  }
}
