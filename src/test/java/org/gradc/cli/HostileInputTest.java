package org.gradc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Short texts that ask for much, and texts that are none: each is answered, and soon. */
final class HostileInputTest {
  private static final Duration AT_MOST = Duration.ofSeconds(60);

  @TempDir private Path directory;

  /**
   * An input.
   *
   * @param answer the id of the error; empty where it compiles
   */
  private record Input(String name, byte[] bytes, String answer) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Input input(String name, String answer, String text) {
    return new Input(name, text.getBytes(StandardCharsets.UTF_8), answer);
  }

  private static String each(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }

  /** A body whose locals a0 to a60 each use the one before twice. */
  private static String locals(String first, String operator) {
    String lets = each(60, i -> "let a%d = a%d%sa%d\n".formatted(i + 1, i, operator, i));
    return "function f(x) {\nlet a0 = " + first + "\n" + lets + "return a60*x }";
  }

  /** Helpers f0 to f60, each of which calls the one before twice. */
  private static String helpers(String parameter, String first, String twice) {
    String helper = "let f%d(" + parameter + ") = " + twice + "\n";
    return "let f0("
        + parameter
        + ") = "
        + first
        + "\n"
        + each(60, i -> helper.formatted(i + 1, i, i))
        + "function g("
        + parameter
        + ") = f60(x)";
  }

  private static String nested(String before, String core, String after, int times) {
    return before.repeat(times) + core + after.repeat(times);
  }

  static Stream<Input> texts() {
    int many = 1_000_000;
    return Stream.of(
        // numbers
        input("tower of powers", "", "x + 2^2^2^2^2^2"),
        input("power of a fraction", "", "x + (1/3)^(9^9)"),
        input("squares of squares", "", "x + " + nested("(", "3", "^2)", 60)),
        input("squares by locals", "", locals("3/7", "*")),
        input("numbers of all sizes", "", "x" + each(600, i -> "+1e" + (i - 300))),
        input("numbers beyond double", "", "x + 1e100000 + 1e-100000"),
        input("digits", "too-many-digits", "x + " + "9".repeat(many)),
        input("digits behind the point", "too-many-digits", "x + 0." + "9".repeat(many)),
        input("zeros", "", "x + " + "0".repeat(many) + "1"),
        input("large exponent", "exponent-too-large", "x + 1e999999999"),
        input("small exponent", "exponent-too-large", "x + 1e-999999999"),
        input("digits of the exponent", "exponent-too-large", "x + 1e" + "9".repeat(many)),
        input("large power", "", "x^1000000000"),
        input("power beyond long", "", "x^(10^100)"),
        input("power of a sum", "", "(x+1)^100000"),
        input("high root", "", "x^(1/1000000000)"),
        input("order of polygamma", "polygamma-order", "polygamma(1000000000, x)"),
        // names
        input("long name", "name-too-long", "a".repeat(many) + "*x"),
        input("long product", "name-too-long", "w0x1".repeat(many / 4)),
        input("long function", "name-too-long", "function " + "a".repeat(201) + "(x) = x"),
        input("longest function", "", "function " + "a".repeat(200) + "(x) = x"),
        input(
            "long package",
            "name-too-long",
            "package a" + ".a".repeat(many / 10) + "\nfunction f(x) = x"),
        input(
            "long class of an extern",
            "name-too-long",
            "extern j(x) = "
                + "a.".repeat(many / 10)
                + "B.j(x) derivative 1\nfunction f(x) = j(x)"),
        // nesting
        input("parentheses", "nested-too-deeply", nested("(", "x", ")", many)),
        input("open parentheses", "nested-too-deeply", "(".repeat(many)),
        input("brackets", "nested-too-deeply", "([{".repeat(many / 3)),
        input("signs", "nested-too-deeply", "-".repeat(many) + "x"),
        input("powers", "nested-too-deeply", "x" + "^x".repeat(many)),
        input("transposes", "nested-too-deeply", "x" + "'".repeat(many)),
        input("norms", "nested-too-deeply", "||".repeat(many) + "x"),
        input("conditions", "", "if x < 1 then 1 else ".repeat(9_000) + "2"),
        input("comments in comments", "missing-operand-after", "x " + "/*".repeat(100_000)),
        input(
            "loops",
            "too-many-axes",
            "x*" + each(200, i -> "sum(i" + i + " in 1..2: ") + "x" + ")".repeat(200)),
        input(
            "axes", "too-many-axes", "function f(x[n" + each(300, i -> ", n" + i) + "]) = sum(x)"),
        // doubling
        input("products by locals", "", locals("x", "*")),
        input("sums by locals", "", locals("x", "+")),
        input("calls of the same", "", helpers("x", "sin(x)", "f%d(x)*f%d(x)")),
        input("calls of calls", "program-too-large", helpers("x", "sin(x)", "f%d(f%d(x))")),
        input(
            "calls with arrays",
            "program-too-large",
            helpers("x[n]", "sum(x)", "f%d(x)*f%d([i: x[i]+1])")),
        input(
            "derivatives of derivatives",
            "derived-too-often",
            "function f(x) = " + nested("diff(", "exp(sin(x))*x", ", x)", 1_000)),
        input(
            "derivatives by three",
            "derived-too-often",
            "function f(x,y,z) = diff((x*y*z+1)^0.5*sin(x*y)/(1+z^2*x)"
                + ", x, y, z".repeat(9)
                + ")"),
        input(
            "derivatives of loops",
            "derived-too-often",
            "function f(x, v[n]) { let s = sum(i: exp(sin(v[i]*x))*v[i]^x) return "
                + nested("diff(", "s*exp(s)", ", x)", 40)
                + " }"),
        input(
            "circle of helpers",
            "defined-by-itself",
            each(20_000, i -> "let f" + i + "(x) = f" + (i + 1) % 20_000 + "(x)\n")
                + "function g(x) = f0(x)"),
        // sizes
        input(
            "sizes",
            "too-many-arguments",
            "function f("
                + each(300, i -> "x%d[n%d], ".formatted(i, i))
                + "y) = y"
                + each(300, i -> "+sum(x" + i + ")")),
        input(
            "arrays of data",
            "too-many-arguments",
            "function f(x; d[n]" + each(300, i -> ", d" + i + "[n]") + ") = x*sum(d)"),
        input("large vector", "", "function f(x[1000000000]) = sum(x)"),
        input("large matrix", "array-too-large", "function f(x[2147483647, 2147483647]) = sum(x)"),
        input("array beyond int", "extent-too-large", "function f(x[2147483648]) = sum(x)"),
        input("product beyond int", "integer-too-large", "function f(x[65536*65536]) = sum(x)"),
        input(
            "factor beyond int",
            "integer-too-large",
            "function f(x[2147483647*2147483647*n], y[n]) = sum(x)"),
        input(
            "subscript beyond int",
            "integer-too-large",
            "function f(x[n]) = x[1000000000*1000000000]"),
        input(
            "large local array",
            "",
            "function f(x) { let q[i in 0..1000000000] = i*x return q[7] }"),
        input(
            "large local matrix",
            "array-too-large",
            "function f(x) { let q[i in 0..99999, j in 0..99999] = i*j*x return q[7, 7] }"),
        input("far element", "", "function f(x) { let q[1000000000] = x return sum(q) }"),
        input(
            "long recurrence",
            "",
            "function f(x) { let q[0] = x let q[i in 1..1000000000] = q[i-1]*x return q[9] }"),
        input("long sum", "", "x*sum(i in 1..1000000000: 1)"),
        input("long double sum", "", "sum(i in 1..1000000000, j in 1..1000000000: x^i)"),
        input(
            "sum to the greatest integer",
            "integer-too-large",
            "x*sum(i in 2147483647..2147483647: i)"),
        input("empty sum", "", "x*sum(i in 1000000000..-1000000000: 1)"),
        input("large Hessian", "", "function f(x[100000]) = sum(i: x[i]^2)\nderive hessian of f"),
        // much of the same
        input(
            "derive lines",
            "",
            "function f(x,y) = x*y\n" + "derive gradient, jvp, hvp, hessian of f\n".repeat(500)),
        input(
            "unknown names",
            "unknown-name",
            "function f(x) = x" + each(100_000, i -> "+q" + i + "z")),
        input("unknown functions", "unknown-function", "x" + each(100_000, i -> "+q" + i + "z(x)")),
        input("stray signs", "stray-character", "$#@~`\\?".repeat(100_000)),
        input(
            "locals of one name",
            "duplicate-name",
            "function f(x) {\n" + "let a = 1\n".repeat(100_000) + "return x }"),
        // characters
        input("empty", "empty-file", ""),
        input("spaces", "empty-file", " \n\t\u2028\u0085"),
        input("open comment", "unterminated-comment", "x /* "),
        input("byte order mark", "", "\ufeffx + y"),
        input("byte order mark inside", "stray-character", "x + \ufeffy"),
        input("direction control", "stray-character", "x + \u202ey\u202c"),
        input("zero-width space", "stray-character", "x\u200b + x"),
        input("zero-width joiner", "stray-character", "x\u200dy + 1"),
        input("soft hyphen", "stray-character", "a\u00adb + ab"),
        input("NUL", "nul-character", "x + \0y"),
        input("line ends", "", "function f(x) =\r x // c\r + 1 // c\r\n + 2\u2028 + 3\u0085 + 4"),
        new Input("no UTF-8", new byte[] {'x', '+', (byte) 0xFF}, "not-utf-8"),
        new Input("overlong UTF-8", new byte[] {'x', (byte) 0xC0, (byte) 0x80}, "not-utf-8"),
        new Input(
            "lone surrogate", new byte[] {'x', (byte) 0xED, (byte) 0xA0, (byte) 0x80}, "not-utf-8"),
        new Input("UTF-16", "x+y".getBytes(StandardCharsets.UTF_16), "not-utf-8"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isAnsweredSoon(Input input) throws IOException {
    Path file = Files.write(directory.resolve("hostile.grad"), input.bytes());
    Run run =
        assertTimeoutPreemptively(AT_MOST, () -> Run.of("compile", file.toString(), "-d", "-"));
    assertThat(run.err()).doesNotContain("\tat ").doesNotContain("Exception");
    if (input.answer().isEmpty()) {
      assertThat(run.status()).as(run.err()).isZero();
    } else {
      assertThat(run.status()).isEqualTo(ExitStatus.INPUT_HAS_ERRORS);
      assertThat(run.err()).contains("error: ").contains("[" + input.answer() + "]");
      assertThat(run.err().length()).isLessThan(100_000);
    }
  }

  @Test
  void aDirectoryIsNoFormula() {
    Run run = Run.of("compile", directory.toString());
    assertThat(run.status()).isEqualTo(ExitStatus.INPUT_HAS_ERRORS);
    assertThat(run.err()).contains("is a directory");
  }

  @Test
  void theNumberOfNodesIsLimitedByAnOption() {
    String formula = "x" + "+sin(x+1)".repeat(3) + "+sin(x+2)+sin(x+3)";
    assertThat(Run.of("diff", "-e", formula, "--wrt", "x", "--max-nodes", "5").err())
        .contains("is beyond 5 operations when all it calls is written out; see --max-nodes");
    assertThat(Run.of("diff", "-e", formula, "--wrt", "x", "--max-nodes", "500").status()).isZero();
    assertThat(Run.of("diff", "-e", formula, "--wrt", "x", "--max-nodes", "0").status())
        .isEqualTo(ExitStatus.WRONG_USAGE);
  }

  /** What takes minutes ends after a second, with the place of the function. */
  @Test
  void theTimeIsLimitedByAnOption() throws IOException {
    String lets = each(60_000, i -> "let a%d = sin(a%d*x)\n".formatted(i + 1, i));
    String slow = "function f(x) {\nlet a0 = x\n" + lets + "return a60000 }";
    Path file = Files.writeString(directory.resolve("slow.grad"), slow);
    Run run =
        assertTimeoutPreemptively(
            AT_MOST,
            () ->
                Run.of(
                    "compile", file.toString(), "-d", directory.toString(), "--max-seconds", "1"));
    assertThat(run.status()).isEqualTo(ExitStatus.INPUT_HAS_ERRORS);
    assertThat(run.err()).contains("error: compiling takes more than 1 seconds; see --max-seconds");
    assertThat(directory.resolve("F.java")).doesNotExist();
  }
}
