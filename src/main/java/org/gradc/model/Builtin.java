package org.gradc.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gradc.diagnostic.Suggestions;
import org.jspecify.annotations.Nullable;

/** The table of the language's functions: how many arguments each takes, and whether of arrays. */
public enum Builtin {
  // spotless:off
  EXP, EXPM1, LOG, LOG1P, LOG2, LOG10,
  SQRT, CBRT, HYPOT(2, Builtin.MANY), POW(2),
  ABS, SIGN, FLOOR, CEIL,
  MIN(1, Builtin.MANY), MAX(1, Builtin.MANY), CLAMP(3),
  SIN, COS, TAN, COT, SEC, CSC,
  ASIN, ACOS, ATAN, ATAN2(2),
  SINH, COSH, TANH, ASINH, ACOSH, ATANH,
  SIGMOID, SOFTPLUS, RELU,
  ERF, ERFC, NORMPDF, NORMCDF,
  GAMMA, LGAMMA, DIGAMMA, POLYGAMMA(2),
  LOGSUMEXP(1, true), SOFTMAX(1, true), NORM(1, true), DOT(2, true), SUM(1, true), PROD(1, true), MEAN(1, true);
  // spotless:on

  /** No upper limit to the number of arguments. */
  static final int MANY = Integer.MAX_VALUE;

  private static final Map<String, Builtin> BY_NAME = byName();
  private static final Map<String, String> ELSEWHERE = elsewhere();

  private final int least;
  private final int most;
  private final boolean ofArrays;

  Builtin() {
    this(1);
  }

  Builtin(int arguments) {
    this(arguments, arguments);
  }

  Builtin(int least, int most) {
    this.least = least;
    this.most = most;
    this.ofArrays = false;
  }

  Builtin(int arguments, boolean ofArrays) {
    this.least = arguments;
    this.most = arguments;
    this.ofArrays = ofArrays;
  }

  /** The name by which it is called. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The function that bears this name, or null. */
  static @Nullable Builtin named(String name) {
    return BY_NAME.get(name);
  }

  static Iterable<String> words() {
    return BY_NAME.keySet();
  }

  /** What a function of other languages and books is called here, or null. */
  static @Nullable String knownElsewhereAs(String name) {
    return ELSEWHERE.get(name.toLowerCase(Locale.ROOT));
  }

  /** Whether it works on whole arrays only. */
  public boolean isOfArrays() {
    return ofArrays;
  }

  /** Whether with that many arguments each of them is a whole array; {@code max(v)} is one. */
  public boolean isOfArrays(int arguments) {
    return ofArrays || (isLeastOrGreatest() && arguments == 1);
  }

  private boolean isLeastOrGreatest() {
    return this == MIN || this == MAX;
  }

  boolean takes(int arguments) {
    return least <= arguments && arguments <= most;
  }

  /** The number of arguments in the user's words. */
  String arity() {
    if (isLeastOrGreatest()) {
      return "an array, or 2 or more numbers";
    }
    return most == MANY ? least + " or more arguments" : arguments(least);
  }

  static String arguments(int count) {
    return count == 1 ? "1 argument" : count + " arguments";
  }

  /** How many there were, with the verb that fits. */
  static String given(int count) {
    return count + (count == 1 ? " is" : " are");
  }

  /** Whether formulas use the name for a quantity as much as for the function. */
  boolean isLetter() {
    return this == GAMMA;
  }

  private static Map<String, Builtin> byName() {
    Map<String, Builtin> names = new LinkedHashMap<>();
    for (Builtin builtin : values()) {
      names.put(builtin.word(), builtin);
    }
    return Collections.unmodifiableMap(names);
  }

  private static Map<String, String> elsewhere() {
    Map<String, String> names = new LinkedHashMap<>();
    for (String row :
        List.of(
            "ln log",
            "lg log10",
            "lb log2",
            "log_10 log10",
            "log_2 log2",
            "root sqrt",
            "power pow",
            "fabs abs",
            "sgn sign",
            "signum sign",
            "ceiling ceil",
            "tg tan",
            "ctg cot",
            "cosec csc",
            "arcsin asin",
            "arccos acos",
            "arctan atan",
            "sinus sin",
            "cosinus cos",
            "tangens tan",
            "arctan2 atan2",
            "arctg atan",
            "sh sinh",
            "ch cosh",
            "th tanh",
            "arcsinh asinh",
            "arccosh acosh",
            "arctanh atanh",
            "arsinh asinh",
            "arcosh acosh",
            "artanh atanh",
            "logistic sigmoid",
            "expit sigmoid",
            "gammaln lgamma",
            "loggamma lgamma",
            "lngamma lgamma",
            "psi digamma",
            "phi normcdf",
            "average mean",
            "product prod",
            "derivative diff",
            "fmin min",
            "fmax max")) {
      String[] words = row.split(" ");
      names.put(words[0], words[1]);
    }
    return Collections.unmodifiableMap(names);
  }

  /** Names of functions near to an unknown one, {@code own} functions of the module among them. */
  static List<String> suggestions(String unknown, Iterable<String> own) {
    String known = knownElsewhereAs(unknown);
    if (known != null) {
      return List.of(known);
    }
    List<String> names = new ArrayList<>();
    own.forEach(names::add);
    names.addAll(BY_NAME.keySet());
    names.add(CallResolver.DIFF);
    return Suggestions.nearest(unknown, names);
  }
}
