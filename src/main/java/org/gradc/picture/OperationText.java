package org.gradc.picture;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the box of an operation: its sign or name, its constant operands written in.
 *
 * @param text {@code +}, {@code exp}, {@code 1/x}; of an operation with several operands whose
 *     order matters {@code a − b}
 * @param ordered whether the text names its operands a, b, …
 */
record OperationText(String text, boolean ordered) {
  private static final Map<Primitive, String> SIGNS = new EnumMap<>(Primitive.class);
  private static final Map<Primitive, String> TEMPLATES = new EnumMap<>(Primitive.class);
  private static final Map<Rational, String> POWERS =
      Map.of(
          Rational.of(2), "@²",
          Rational.of(3), "@³",
          Rational.of(-1), "1/@",
          Rational.of(-2), "1/@²",
          Rational.of(1, 2), "√@",
          Rational.of(-1, 2), "1/√@");

  static {
    // spotless:off
    SIGNS.put(Primitive.ADD, "+");
    SIGNS.put(Primitive.SUM, "+");
    SIGNS.put(Primitive.MULTIPLY, "×");
    SIGNS.put(Primitive.PRODUCT, "×");
    SIGNS.put(Primitive.AND, "and");
    SIGNS.put(Primitive.OR, "or");
    SIGNS.put(Primitive.MIN, "min");
    SIGNS.put(Primitive.MAX, "max");
    TEMPLATES.put(Primitive.SUBTRACT, "@0 − @1");
    TEMPLATES.put(Primitive.DIVIDE, "@0/@1");
    TEMPLATES.put(Primitive.POWER, "@0^@1");
    TEMPLATES.put(Primitive.LESS, "@0 < @1");
    TEMPLATES.put(Primitive.LESS_EQUAL, "@0 ≤ @1");
    TEMPLATES.put(Primitive.EQUAL, "@0 = @1");
    TEMPLATES.put(Primitive.NOT_EQUAL, "@0 ≠ @1");
    TEMPLATES.put(Primitive.ROOT, "√@0");
    TEMPLATES.put(Primitive.SELECT, "if @0 then @1 else @2");
    // spotless:on
  }

  /**
   * The text of an operation.
   *
   * @param constants the texts of the operands that are constants, by position; null for the others
   */
  static OperationText of(Apply apply, List<@Nullable String> constants) {
    List<String> operands = new ArrayList<>();
    List<String> known = new ArrayList<>();
    int varying = 0;
    for (String constant : constants) {
      varying += constant == null ? 1 : 0;
    }
    char letter = varying == 1 ? 'x' : 'a';
    for (String constant : constants) {
      operands.add(constant == null ? String.valueOf(letter++) : constant);
      if (constant != null) {
        known.add(constant);
      }
    }
    Primitive primitive = apply.operator() instanceof Primitive p ? p : null;
    if (primitive == null) {
      return called(apply.operator().symbol(), operands, known, varying);
    } else if (primitive == Primitive.NEGATE) {
      return new OperationText("×−1", false);
    } else if (SIGNS.containsKey(primitive)) {
      return signed(String.valueOf(SIGNS.get(primitive)), known, varying);
    } else if (TEMPLATES.containsKey(primitive)) {
      return new OperationText(written(apply, primitive, operands), varying > 1);
    }
    String symbol = primitive.symbol().replace("$", "");
    return primitive.isCommutative()
        ? signed(symbol, known, varying)
        : called(symbol, operands, known, varying);
  }

  /** {@code +}, {@code +1}, {@code + … +1}; {@code max(0, ·)}. */
  private static OperationText signed(String sign, List<String> constants, int varying) {
    boolean word = Character.isLetter(sign.charAt(0));
    StringBuilder text = new StringBuilder(varying > 1 || word ? sign : "");
    for (String constant : constants) {
      boolean negative = sign.equals("+") && constant.startsWith("−");
      text.append(text.isEmpty() ? "" : " ");
      text.append(negative || word ? "" : sign).append(constant);
    }
    return new OperationText(text.toString(), false);
  }

  private static OperationText called(
      String name, List<String> operands, List<String> constants, int varying) {
    boolean plain = varying == 1 && constants.isEmpty();
    return new OperationText(
        plain ? name : name + "(" + String.join(", ", operands) + ")", varying > 1);
  }

  private static String written(Apply apply, Primitive primitive, List<String> operands) {
    String template = String.valueOf(TEMPLATES.get(primitive));
    if (primitive == Primitive.POWER && apply.operand(1) instanceof Constant exponent) {
      String base = operands.get(0);
      String known = POWERS.get(exponent.value());
      return known == null ? base + "^" + bracketed(operands.get(1)) : known.replace("@", base);
    }
    String text = template;
    for (int i = 0; i < operands.size(); i++) {
      text = text.replace("@" + i, operands.get(i));
    }
    boolean trailing = operands.get(0).equals("x"); // alone, and before a constant
    return trailing && (primitive == Primitive.SUBTRACT || primitive == Primitive.DIVIDE)
        ? text.substring(1).strip()
        : text;
  }

  private static String bracketed(String exponent) {
    boolean simple = exponent.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == '−');
    return simple ? exponent : "(" + exponent + ")";
  }
}
