package org.gradc.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Modules of the formula language, chosen by bytes: what a fuzzer changes in the bytes changes a
 * choice, so that most of what it tries is read far beyond the parser.
 *
 * <p>Names are mostly those that are known at a place; nothing sees to it that shapes fit. Where
 * the bytes are at their end, the first and shortest choice is taken.
 */
final class Sentences {
  private static final int DEEPEST = 6;

  private static final List<String> OF_NUMBERS =
      List.of(
          "exp",
          "log",
          "sqrt",
          "abs",
          "sin",
          "cos",
          "tan",
          "tanh",
          "sigmoid",
          "softplus",
          "relu",
          "floor",
          "sign",
          "cbrt",
          "expm1",
          "log1p",
          "asin",
          "acosh",
          "atan",
          "erf",
          "normcdf",
          "gamma",
          "lgamma",
          "digamma",
          "cot");
  private static final List<String> OF_ARRAYS =
      List.of("sum", "norm", "mean", "prod", "logsumexp", "max", "min");
  private static final List<String> OF_TWO =
      List.of("max", "min", "pow", "hypot", "atan2", "h", "k");
  private static final List<String> REDUCTIONS =
      List.of("sum", "prod", "mean", "min", "max", "logsumexp");
  private static final List<String> OPERATORS =
      List.of(" + ", "*", " - ", "/", "^", ".*", "./", ".^", "*", " + ");
  private static final List<String> ELEMENTWISE = List.of(" + ", " - ", ".*", "./", ".^", "*");
  private static final List<String> COMPARISONS = List.of("<", "<=", ">", ">=", "==", "!=");
  private static final List<String> NUMBERS =
      List.of("2", "0", "1", "3", "0.5", "1e-3", "1/3", "1e300", "1e-300", "10", "100", "7.25");
  private static final List<String> SIZES =
      List.of("n", "m", "2", "3", "n-1", "n+1", "1", "d", "4", "0", "n*m", "d*(d+1)/2");
  private static final List<String> KINDS =
      List.of(
          "gradient", "hessian", "hvp", "jvp", "batch gradient", "batch hvp", "jacobian", "vjp");

  private final byte[] bytes;
  private final List<String> indices = new ArrayList<>();
  private final List<String> locals = new ArrayList<>();
  private int position;
  private int named;
  private boolean inHelper;
  private boolean hasData;

  Sentences(byte[] bytes) {
    this.bytes = bytes;
  }

  private int choice(int count) {
    return position < bytes.length ? (bytes[position++] & 0xFF) % count : 0;
  }

  private String one(List<String> words) {
    return words.get(choice(words.size()));
  }

  String module() {
    StringBuilder text = new StringBuilder();
    text.append("let h(a, b) = ").append(helper()).append('\n');
    text.append("let k(a, b) = ").append(helper()).append('\n');
    hasData = choice(2) != 0;
    String data = hasData ? "; y[n], t, T int, q[n] int" : "";
    text.append("function f(x, w[n], b, A[m, n], v[").append(one(SIZES)).append("], s[d]");
    text.append(data).append(") {\n");
    int lets = choice(4);
    for (int k = 0; k < lets; k++) {
      text.append("  let ").append(local()).append('\n');
    }
    text.append("  return ").append(choice(4) == 1 ? array(DEEPEST) : number(DEEPEST));
    text.append("\n}\n");
    int derived = choice(3);
    for (int k = 0; k < derived; k++) {
      text.append("derive ").append(one(KINDS)).append(" of f\n");
    }
    return text.toString();
  }

  /** Helpers know their own parameters and constants only. */
  private String helper() {
    inHelper = true;
    String body = number(3);
    inHelper = false;
    return choice(4) == 1 ? "diff(" + body + ", a)" : body;
  }

  private String local() {
    String name = "l" + named++;
    String definition =
        switch (choice(4)) {
          case 1 -> "[i in 0..n-1] = " + with("i", () -> number(4));
          case 2 -> "[i in 0..n-1, j in 0..m-1] = " + with("i", () -> with("j", () -> number(4)));
          case 3 -> recurrence(name);
          default -> " = " + (choice(2) == 0 ? number(4) : array(3));
        };
    locals.add(name);
    return name + definition;
  }

  private String recurrence(String name) {
    String first = number(2);
    String step = with("i", () -> number(4));
    String last = one(SIZES);
    return "[0] = "
        + first
        + "\n  let "
        + name
        + "[i in 1.."
        + last
        + "] = "
        + name
        + "[i-1]*"
        + step;
  }

  private String with(String index, Supplier<String> text) {
    indices.add(index);
    String result = text.get();
    indices.remove(indices.size() - 1);
    return result;
  }

  private String number(int depth) {
    if (depth == 0 || position >= bytes.length) {
      return leaf();
    }
    return switch (choice(inHelper ? 4 : 12)) {
      case 0 -> leaf();
      case 1 -> "(" + number(depth - 1) + one(OPERATORS) + number(depth - 1) + ")";
      case 2 -> one(OF_NUMBERS) + "(" + number(depth - 1) + ")";
      case 3 ->
          "(if "
              + condition(depth - 1)
              + " then "
              + number(depth - 1)
              + " else "
              + number(depth - 1)
              + ")";
      case 4 -> reduction(depth - 1);
      case 5 ->
          one(choice(2) == 0 ? OF_TWO : List.of("polygamma", "dot"))
              + "("
              + number(depth - 1)
              + ", "
              + number(depth - 1)
              + ")";
      case 6 -> "-" + number(depth - 1);
      case 7 -> number(depth - 1) + one(OPERATORS) + number(depth - 1);
      case 8 -> one(OF_ARRAYS) + "(" + array(depth - 1) + ")";
      case 9 -> "diff(" + number(depth - 1) + ", x)";
      case 10 -> "(" + number(depth - 1) + ")^" + one(NUMBERS);
      default -> array(depth - 1) + "[" + subscript() + "]";
    };
  }

  private String leaf() {
    if (inHelper) {
      return one(List.of("a", "b", "2", "0.5", "-1", "pi", "a", "b"));
    }
    return switch (choice(8)) {
      case 0 -> "x";
      case 1 -> "w[" + subscript() + "]";
      case 2 -> one(NUMBERS);
      case 3 -> "A[" + subscript() + ", " + subscript() + "]";
      case 4 -> locals.isEmpty() ? "b" : one(locals);
      case 5 -> indices.isEmpty() ? "pi" : one(indices);
      case 6 -> "v[" + subscript() + "]";
      default ->
          one(hasData ? List.of("b", "n", "t", "T", "y[0]", "s[0]") : List.of("b", "n", "d"));
    };
  }

  private String subscript() {
    String index = indices.isEmpty() ? "0" : one(indices);
    return switch (choice(6)) {
      case 0 -> index;
      case 1 -> index + "+1";
      case 2 -> index + "-1";
      case 3 -> one(SIZES) + "-1-" + index;
      case 4 -> hasData ? "q[" + index + "]" : index;
      default -> one(SIZES);
    };
  }

  private String condition(int depth) {
    return switch (choice(5)) {
      case 1 -> "not " + number(depth) + " < " + number(depth);
      case 2 -> number(depth) + " < 0 and " + number(depth) + " > 1";
      case 3 -> subscript() + one(COMPARISONS) + subscript();
      default -> number(depth) + one(COMPARISONS) + number(depth);
    };
  }

  private String reduction(int depth) {
    String index = "i" + indices.size();
    String range = " in " + one(List.of("0", "1", "0", "n-1")) + ".." + one(SIZES);
    return one(REDUCTIONS) + "(" + index + range + ": " + with(index, () -> number(depth)) + ")";
  }

  private String array(int depth) {
    if (depth == 0 || position >= bytes.length) {
      return hasData ? one(List.of("w", "y", "w")) : "w";
    }
    return switch (choice(7)) {
      case 1 -> "(" + array(depth - 1) + one(ELEMENTWISE) + array(depth - 1) + ")";
      case 2 -> one(OF_NUMBERS) + "(" + array(depth - 1) + ")";
      case 3 -> "[" + number(depth - 1) + ", " + number(depth - 1) + "]";
      case 4 -> "(A'*(A*" + array(depth - 1) + "))";
      case 5 -> {
        String index = "i" + indices.size();
        String range = " in 0.." + (choice(4) == 3 ? one(SIZES) : "n-1");
        yield "[" + index + range + ": " + with(index, () -> number(depth - 1)) + "]";
      }
      case 6 ->
          "(if " + condition(2) + " then " + array(depth - 1) + " else " + array(depth - 1) + ")";
      default -> one(List.of("w", "w", "softmax(w)", "v", "A"));
    };
  }
}
