package org.gradc.size;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gradc.Compilation;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.GeneratedFile;
import org.gradc.compiled.ClassFile;
import org.gradc.diagnostic.Source;
import org.gradc.laws.JavaBatch;
import org.junit.jupiter.api.Test;

/** Formulas of any size compile, and their Java does, to methods that HotSpot compiles. */
final class SizeTest {
  /** HotSpot interprets methods above this size for ever. */
  private static final int HUGE_METHOD = 8000;

  private static GeneratedFile compile(String formula) {
    Source source = Source.of("large.grad", formula);
    Compilation compilation = Compiler.compile(List.of(source), CompilerOptions.DEFAULT);
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.files()).hasSize(1);
    return compilation.files().get(0);
  }

  /** Compiles a formula to classes, all of whose methods HotSpot would compile. */
  private static JavaBatch javac(String formula) {
    JavaBatch batch = JavaBatch.compile(List.of(compile(formula)));
    for (Map.Entry<String, byte[]> file : batch.classFiles().entrySet()) {
      assertThat(ClassFile.codeLengths(file.getValue()))
          .as(file.getKey())
          .allSatisfy((method, length) -> assertThat(length).isLessThanOrEqualTo(HUGE_METHOD));
    }
    return batch;
  }

  @Test
  void aSumOfManyTerms() {
    GeneratedFile file = compile(LargeFormulas.sum(200_000));
    assertThat(file.content()).contains("Math.sin(199999.0 * x)");
  }

  @Test
  void aLongChain() {
    GeneratedFile file = compile(LargeFormulas.chain(200_000));
    assertThat(file.content()).contains("Math.sin(");
  }

  /** ∂/∂y of 1 + x(1 + x(… + xy)) is a power of x. */
  @Test
  void deepParentheses() {
    JavaBatch batch = javac(LargeFormulas.nested(5000));
    double[] gradient = new double[2];
    batch.call("Large", "gradient", 1.0, 3.0, gradient);
    assertThat(gradient[1]).isEqualTo(1);
    // Σ k from 1 to 4999, and 5000·y.
    assertThat(gradient[0]).isEqualTo(4999 * 5000 / 2 + 5000 * 3);
  }

  @Test
  void javaOfManySharedOperations() {
    JavaBatch batch = javac(LargeFormulas.shared(100_000));
    double[] gradient = new double[3];
    double[] point = {0.3, -0.2, 0.5};
    Object value = batch.call("Large", "gradient", point[0], point[1], point[2], gradient);
    assertThat(value).isEqualTo(batch.call("Large", "value", point[0], point[1], point[2]));
  }
}
