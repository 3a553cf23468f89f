package org.gradc.model;

import org.gradc.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** The table of what the language has and this version refuses, in the user's words. */
final class Unsupported {
  static final String ARRAY_PARAMETERS = "array parameters (x[n])";
  static final String INTEGER_PARAMETERS = "integer parameters (n int)";
  static final String ARRAY_ELEMENTS =
      "arrays defined by their elements, and recurrences (let s[t in 1..n] = …)";
  static final String ARRAY_ARITHMETIC = "arithmetic on arrays";
  static final String NESTED_ARRAYS = "arrays of arrays";
  static final String BATCH = "derivatives over a batch (batch gradient)";

  private Unsupported() {}

  /** What an expression is called if it is refused by its mere form, else null. */
  static @Nullable String construct(Expression expression) {
    if (expression instanceof Expression.Reduction) {
      return "reductions over an index (sum(i: …))";
    } else if (expression instanceof Expression.Comprehension) {
      return "arrays by comprehension ([i: …])";
    } else if (expression instanceof Expression.Subscripted) {
      return "subscripts (x[i])";
    } else if (expression instanceof Expression.Transpose) {
      return "transposes (A')";
    }
    return expression instanceof Expression.Norm ? "norms (||v||)" : null;
  }

  /** A function of whole arrays. */
  static String function(Builtin function) {
    return "functions of arrays (" + function.word() + ")";
  }
}
