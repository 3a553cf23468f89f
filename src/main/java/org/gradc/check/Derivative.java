package org.gradc.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The table of what is checked: where a program has it, and what it is multiplied with. */
public enum Derivative {
  VALUE("$value", ""),
  GRADIENT("$gradient", ""),
  JACOBIAN("$jacobian", ""),
  HESSIAN("$hessian", ""),
  JVP("$result", "$tangent"),
  VJP("$result", "$cotangent"),
  HVP("$result", "$direction");

  private final String output;
  private final String seed;

  Derivative(String output, String seed) {
    this.output = output;
    this.seed = seed;
  }

  /** The word after {@code derive}, and the name of the generated method. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The derivative of that word. */
  public static Optional<Derivative> named(String word) {
    return Arrays.stream(values()).filter(d -> d.word().equals(word)).findFirst();
  }

  /** The array of the program that holds it. */
  public String output() {
    return output;
  }

  /** The array of the program that it is multiplied with; empty where it is not. */
  String seed() {
    return seed;
  }

  boolean isProduct() {
    return !seed.isEmpty();
  }
}
