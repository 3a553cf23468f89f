package org.gradc.derive;

import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Labels;

/** The names of what the compiler adds. */
public final class Names {
  public static final String VALUE = "$value";
  public static final String GRADIENT = "$gradient";
  public static final String JACOBIAN = "$jacobian";
  public static final String HESSIAN = "$hessian";
  public static final String RESULT = "$result";
  public static final String SEED_TANGENT = "$tangent";
  public static final String SEED_COTANGENT = "$cotangent";
  public static final String SEED_DIRECTION = "$direction";

  /** What is put after the name of a node to name its tangent. */
  static final String TANGENT = "Dot";

  /** What is put after the name of a node to name its cotangent. */
  static final String COTANGENT = "Bar";

  private Names() {}

  /** Names the derivative of a named node, unless the derivative is a leaf. */
  static void carry(Labels labels, Expr node, Expr derivative, String suffix) {
    labels.carryOrigin(node, derivative);
    String name = labels.of(node);
    if (name != null && derivative instanceof Apply) {
      labels.put(derivative, name + suffix);
    }
  }

  /**
   * A beginning for the names of one differentiation's arrays that no array has yet, so that the
   * tangents of two differentiations are never taken for each other.
   */
  static String freshMark(Map<String, ArrayDeclaration> arrays, String word) {
    for (int mark = 1; ; mark++) {
      String prefix = "$" + word + mark + "_";
      if (arrays.keySet().stream().noneMatch(name -> name.startsWith(prefix))) {
        return prefix;
      }
    }
  }
}
