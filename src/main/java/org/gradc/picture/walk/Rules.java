package org.gradc.picture.walk;

import java.util.EnumMap;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Primitive;

/** What operations do to what comes back, in words. */
final class Rules {
  private static final Map<Primitive, String> WORDS = new EnumMap<>(Primitive.class);

  static {
    // spotless:off
    WORDS.put(Primitive.ADD, "add distributes: both operands get all of it");
    WORDS.put(Primitive.SUBTRACT, "subtract distributes, with the sign turned for the second operand");
    WORDS.put(Primitive.MULTIPLY, "multiply switches: each operand gets it times the other");
    WORDS.put(Primitive.DIVIDE, "divide scales by the slope of the quotient");
    WORDS.put(Primitive.NEGATE, "the sign is turned");
    // spotless:on
  }

  private Rules() {}

  static String of(Apply user, boolean passes) {
    boolean chooses = user.is(Primitive.MAX) || user.is(Primitive.MIN);
    String symbol = user.is(Primitive.ROOT) ? "sqrt" : user.operator().symbol();
    if (chooses) {
      return symbol + " routes: " + (passes ? "this operand is chosen" : "the other is chosen");
    } else if (user.is(Primitive.SELECT)) {
      return passes ? "the branch that is taken gets all of it" : "this branch is not taken";
    }
    String words = user.operator() instanceof Primitive primitive ? WORDS.get(primitive) : null;
    return words == null ? symbol + " scales by its slope" : words;
  }
}
