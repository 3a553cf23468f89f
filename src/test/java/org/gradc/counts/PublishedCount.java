package org.gradc.counts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradc.derive.Kind;
import org.gradc.laws.Lowered;
import org.gradc.lower.LoweredFunction;

/**
 * A benchmark of derivative compilers and the operations that others take for it.
 *
 * @param name what it is
 * @param resource the formula file, or nothing where it is made by a loop
 * @param kind the derivative that is counted
 * @param function the operations of the function, as published
 * @param best the fewest operations of the derivative alone, as published
 */
record PublishedCount(String name, String resource, Kind kind, String function, int best) {
  private static final int ROSENBROCK = 1000;

  // spotless:off
  static final List<PublishedCount> TABLE = List.of(
      new PublishedCount("POLLU, Jacobian 20×20",                         "pollu",     Kind.JACOBIAN, "90",  46),
      new PublishedCount("spherical harmonics of degree < 10, Jacobian",  "harmonics", Kind.JACOBIAN, "315", 673),
      new PublishedCount("Chebyshev polynomial of order 25, derivative",  "chebyshev", Kind.GRADIENT, "49",  118),
      new PublishedCount("Black–Scholes call, Hessian 5×5",               "call",      Kind.HESSIAN,  "26",  368),
      new PublishedCount("human heart dipole, Jacobian 8×8",              "heart",     Kind.JACOBIAN, "78",  92),
      new PublishedCount("propane combustion, Jacobian 11×11",            "propane",   Kind.JACOBIAN, "61",  54),
      new PublishedCount("Rosenbrock of 1000 variables, gradient",        "",          Kind.GRADIENT, "",    9030));
  // spotless:on

  /** The function, whose value is as written. */
  LoweredFunction lowered() throws IOException {
    return Lowered.of(resource + ".grad", resource.isEmpty() ? rosenbrock() : text()).get(0);
  }

  private String text() throws IOException {
    String path = "/benchmarks/" + resource + ".grad";
    try (InputStream in = PublishedCount.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String rosenbrock() {
    String parameters =
        IntStream.range(0, ROSENBROCK).mapToObj(i -> "x" + i).collect(Collectors.joining(", "));
    String terms =
        IntStream.range(1, ROSENBROCK)
            .mapToObj(i -> "valley(x%d, x%d)".formatted(i - 1, i))
            .collect(Collectors.joining(" + "));
    return "let valley(x, y) = (1 - x)^2 + 100*(y - x^2)^2\n"
        + ("function rosenbrock(" + parameters + ") = " + terms + "\n");
  }
}
