package org.gradc.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.gradc.GeneratedFile;
import org.gradc.corpus.CorpusCase;
import org.gradc.laws.JavaBatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples are what the compiler generates today, and compute what they should. */
final class SamplesTest {
  private static final boolean ACCEPT = Boolean.getBoolean("gradc.accept");

  private static List<GeneratedFile> generated;
  private static JavaBatch classes;

  @BeforeAll
  static void generate() throws IOException {
    generated = Sample.generated();
    if (ACCEPT) {
      for (GeneratedFile file : generated) {
        Files.writeString(Sample.ROOT.resolve(file.path()), file.content());
      }
    }
    classes = JavaBatch.compile(generated);
  }

  /** The first method that a reader sees is the one that is generated. */
  @Test
  void theReadmeShowsTheSample() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int begin = readme.indexOf("  public static double gradient(double w0");
    assertThat(begin).isPositive();
    String shown = readme.substring(begin, readme.indexOf("```", begin));
    assertThat(Files.readString(Sample.ROOT.resolve("com/example/Neuron.java"))).contains(shown);
  }

  @Test
  void theSamplesAreUpToDate() throws IOException {
    List<String> present;
    try (Stream<Path> files = Files.walk(Sample.ROOT)) {
      present =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(file -> Sample.ROOT.relativize(file).toString().replace('\\', '/'))
              .toList();
    }
    assertThat(present)
        .containsExactlyInAnyOrderElementsOf(generated.stream().map(GeneratedFile::path).toList());
    for (GeneratedFile file : generated) {
      assertThat(Files.readString(Sample.ROOT.resolve(file.path())))
          .as("%s; -Dgradc.accept=true rewrites it", file.path())
          .isEqualTo(file.content());
    }
  }

  @Test
  void generatingTwiceGivesTheSameBytes() throws IOException {
    assertThat(Sample.generate()).isEqualTo(generated);
  }

  private static Object call(String name, String method, double[] x, Object... more) {
    List<Object> arguments = new ArrayList<>(DoubleStream.of(x).boxed().toList());
    arguments.addAll(Arrays.asList(more));
    return classes.call("com.example." + name, method, arguments.toArray());
  }

  private static double value(String name, double... x) {
    return (double) call(name, "value", x);
  }

  private static double[] gradient(String name, double... x) {
    double[] gradient = new double[x.length];
    double value = (double) call(name, "gradient", x, gradient);
    assertThat(value).isCloseTo(value(name, x), within(1e-14 * Math.abs(value)));
    return gradient;
  }

  private static void close(double[] found, double[] expected, double tolerance) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i]).as("[%d]", i).isCloseTo(expected[i], within(tolerance));
    }
  }

  @Test
  void neuron() {
    double[] x = {2, -1, -3, -2, -3};
    assertThat(value("Neuron", x)).isCloseTo(0.7310585786300049, within(1e-15));
    double[] expected = {
      -0.19661193324148185,
      0.3932238664829637,
      -0.3932238664829637,
      -0.5898357997244456,
      0.19661193324148185
    };
    close(gradient("Neuron", x), expected, 1e-15);
  }

  @Test
  void circuit() {
    assertThat(value("Circuit", -2, 5, -4)).isEqualTo(-12);
    assertThat(gradient("Circuit", -2, 5, -4)).containsExactly(-4, -4, 3);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-30, -3, -0.5, 0, 0.25, 1, 4, 20})
  void sigmoid(double x) {
    double sigma = 1 / (1 + Math.exp(-x));
    double slope = (1 - sigma) * sigma;
    double tolerance = 4 * Math.ulp(1.0) * slope / Math.min(1, 1 - sigma);
    assertThat(value("SigmoidUnit", x)).isCloseTo(sigma, within(Math.ulp(1.0) * 2 * sigma));
    assertThat(gradient("SigmoidUnit", x)[0]).isCloseTo(slope, within(tolerance));
    assertThat(value("SigmoidSlope", x)).isCloseTo(slope, within(tolerance));
    assertThat(value("SigmoidDerived", x)).isCloseTo(slope, within(tolerance));
  }

  @Test
  void blackScholes() throws IOException {
    CorpusCase call =
        CorpusCase.all().stream().filter(c -> c.id().equals("bs_call")).findFirst().orElseThrow();
    for (CorpusCase.Point point : call.points()) {
      double[] gradient = new double[5];
      double[] hessian = new double[25];
      double price = (double) call("BlackScholes", "hessian", point.x(), gradient, hessian);
      close(new double[] {price}, point.value().numbers(), 2e-13 * price);
      for (int i = 0; i < 5; i++) {
        // The corpus writes the formula with erf: allow for its rounding and for that of normcdf.
        double tolerance = 2 * point.gradient().tolerances()[i];
        assertThat(gradient[i]).isCloseTo(point.gradient().numbers()[i], within(tolerance));
      }
      for (int i = 0; i < point.hessian().numbers().length; i++) {
        double tolerance = 2 * point.hessian().tolerances()[i];
        assertThat(hessian[i]).isCloseTo(point.hessian().numbers()[i], within(tolerance));
      }
    }
  }

  /** Standard identities between the Greeks, r, sigma, T &gt; 0. */
  @Test
  void theGreeksStandWhereTheDocumentationSays() {
    double[] x = {100, 110, 0.03, 0.2, 0.75};
    double[] g = new double[5];
    double[] h = new double[25];
    call("BlackScholes", "hessian", x, g, h);
    double s = x[0];
    double sigma = x[3];
    double t = x[4];
    double root = sigma * Math.sqrt(t);
    double d1 = (Math.log(s / x[1]) + (x[2] + sigma * sigma / 2) * t) / root;
    double density = Math.exp(-d1 * d1 / 2) / Math.sqrt(2 * Math.PI);
    assertThat(h[0]).isCloseTo(density / (s * root), within(1e-15)); // gamma
    assertThat(g[3]).isCloseTo(s * density * Math.sqrt(t), within(1e-12)); // vega
    assertThat(h[3]).isCloseTo(-density * (d1 - root) / sigma, within(1e-13)); // vanna
    assertThat(h[18]).isCloseTo(g[3] * d1 * (d1 - root) / sigma, within(1e-11)); // vomma
    assertThat(h[15]).isEqualTo(h[3]);
    assertThat(h[20]).isEqualTo(h[4]);
    assertThat(h[23]).isEqualTo(h[19]);
    assertThat(h[17]).isEqualTo(h[13]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ba1", "ba_test"})
  void reprojection(String data) throws IOException {
    double[] input = numbers(data + ".txt");
    double[] x = Arrays.copyOfRange(input, 3, 20);
    double[] reference = numbers("ref_" + data + ".txt");
    double[] value = new double[2];
    double[] jacobian = new double[30];
    call("Reprojection", "jacobian", x, value, jacobian);
    double scale = x[14] * (Math.abs(x[15]) + Math.abs(x[16]));
    close(value, Arrays.copyOf(reference, 2), 1e-14 * scale);
    for (int i = 0; i < 30; i++) {
      double expected = reference[3 + i];
      double tolerance = 1e-12 * Math.max(1, Math.abs(expected));
      assertThat(jacobian[i]).as("[%d]", i).isCloseTo(expected, within(tolerance));
    }
  }

  /** At angle 0 the branch of first order holds, and nothing of the other gets through. */
  @Test
  void reprojectionWithoutRotation() {
    double[] x = {0, 0, 0, 1, 2, 3, 500, 3, 4, 0.1, 0.01, 2, 3, 13, 1, 7, 8};
    double[] value = new double[2];
    double[] jacobian = new double[30];
    call("Reprojection", "jacobian", x, value, jacobian);
    // y = (1, 1, 10): p = (0.1, 0.1), s = 0.02.
    double scale = 500 * (1 + 0.1 * 0.02 + 0.01 * 0.0004);
    close(value, new double[] {scale * 0.1 + 3 - 7, scale * 0.1 + 4 - 8}, 1e-12);
    assertThat(DoubleStream.of(jacobian).allMatch(Double::isFinite)).isTrue();
    // ∂p1/∂r2 = (y3 + p1·y1)/y3 = 1.01, ∂p2/∂r2 = p2·y1/y3 = 0.01, ∂s/∂r2 = 2(0.101 + 0.001).
    double slope = 500 * (0.1 + 2 * 0.01 * 0.02) * 0.204 * 0.1;
    assertThat(jacobian[1]).isCloseTo(scale * 1.01 + slope, within(1e-10));
    assertThat(jacobian[15 + 1]).isCloseTo(scale * 0.01 + slope, within(1e-10));
  }

  private static double[] numbers(String file) throws IOException {
    try (var in = SamplesTest.class.getResourceAsStream("/samples/" + file)) {
      String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
      return Stream.of(text.strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
    }
  }

  @Test
  void robotArm() {
    double[] q = {0.4, -1.1, 0.9, -0.6, 1.3, 2.2};
    double[] value = new double[3];
    double[] jacobian = new double[18];
    call("RobotArm", "jacobian", q, value, jacobian);
    close(value, DenavitHartenberg.tip(q), 1e-15);
    for (int joint = 0; joint < 6; joint++) {
      double[] column = DenavitHartenberg.velocity(q, joint);
      for (int i = 0; i < 3; i++) {
        assertThat(jacobian[6 * i + joint]).isCloseTo(column[i], within(2e-15));
      }
    }
  }

  @Test
  void rosenbrock() {
    assertThat(value("Rosenbrock", 1, 1)).isZero();
    double[] g = new double[2];
    double[] h = new double[4];
    // Moré, Garbow and Hillstrom's start.
    double value = (double) call("Rosenbrock", "hessian", new double[] {-1.2, 1}, g, h);
    assertThat(value).isCloseTo(24.2, within(1e-13));
    close(g, new double[] {-215.6, -88}, 1e-12);
    close(h, new double[] {1330, 480, 480, 200}, 1e-11);
    double[] x = {-1.2, 1, 0.5, -0.3, 2, 1, -1, 0.25, 1.5, 0.7};
    double[] expected = new double[10];
    for (int i = 0; i < 9; i++) {
      expected[i] += -2 * (1 - x[i]) - 400 * x[i] * (x[i + 1] - x[i] * x[i]);
      expected[i + 1] += 200 * (x[i + 1] - x[i] * x[i]);
    }
    close(gradient("RosenbrockChain", x), expected, 1e-11);
  }

  /**
   * B = 2hc²/λ⁵/(eᵘ - 1), u = hc/(λkT): ∂B/∂T = B·u·eᵘ/((eᵘ - 1)T), ∂B/∂λ = B(u·eᵘ/(eᵘ-1) - 5)/λ.
   */
  @Test
  void planck() {
    double lambda = 5e-7;
    double temperature = 5772;
    double u = 6.62607015e-34 * 299792458 / (lambda * 1.380649e-23 * temperature);
    double b = 2 * 6.62607015e-34 * 299792458 * 299792458 / Math.pow(lambda, 5) / Math.expm1(u);
    double growth = u * Math.exp(u) / Math.expm1(u);
    assertThat(value("Planck", lambda, temperature)).isCloseTo(b, within(1e-13 * b));
    double[] gradient = gradient("Planck", lambda, temperature);
    assertThat(gradient[0]).isCloseTo(b * (growth - 5) / lambda, within(1e-12 * b / lambda));
    assertThat(gradient[1]).isCloseTo(b * growth / temperature, within(1e-13 * b * growth));
  }
}
