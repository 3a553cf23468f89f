package org.gradc.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of what {@code derive} can ask for, and of the functions it can be asked of. */
public enum DerivativeKind {
  GRADIENT(true, false),
  JACOBIAN(false, true),
  HESSIAN(true, false),
  JVP(true, true),
  VJP(false, true),
  HVP(true, false);

  private final boolean ofScalar;
  private final boolean ofArray;

  DerivativeKind(boolean ofScalar, boolean ofArray) {
    this.ofScalar = ofScalar;
    this.ofArray = ofArray;
  }

  /** The word in a {@code derive} line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind that bears this word, or null. */
  static @Nullable DerivativeKind named(String word) {
    return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst().orElse(null);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(DerivativeKind::word).toList();
  }

  /** The kinds that are summed over the rows of a batch. */
  static List<String> batchWords() {
    return Arrays.stream(values())
        .filter(DerivativeKind::isOfBatches)
        .map(DerivativeKind::word)
        .toList();
  }

  boolean isOfBatches() {
    return this == GRADIENT || this == HVP;
  }

  /** Whether a scalar, or an array-valued, function has this derivative. */
  public boolean fits(boolean scalar) {
    return scalar ? ofScalar : ofArray;
  }

  /** What a scalar, or an array-valued, function is given where nothing is asked for. */
  public static DerivativeKind usual(boolean scalar) {
    return scalar ? GRADIENT : JACOBIAN;
  }

  /** The set in the order of this table, with the gradient wherever the Hessian is. */
  public static Set<DerivativeKind> ordered(Collection<DerivativeKind> kinds) {
    EnumSet<DerivativeKind> ordered = EnumSet.noneOf(DerivativeKind.class);
    ordered.addAll(kinds);
    if (ordered.contains(HESSIAN)) {
      ordered.add(GRADIENT);
    }
    return Collections.unmodifiableSet(ordered);
  }
}
