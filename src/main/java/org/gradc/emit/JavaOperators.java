package org.gradc.emit;

import static org.gradc.emit.Precedence.ADDITIVE;
import static org.gradc.emit.Precedence.AND;
import static org.gradc.emit.Precedence.BITWISE;
import static org.gradc.emit.Precedence.CONDITIONAL;
import static org.gradc.emit.Precedence.EQUALITY;
import static org.gradc.emit.Precedence.MULTIPLICATIVE;
import static org.gradc.emit.Precedence.OR;
import static org.gradc.emit.Precedence.PRIMARY;
import static org.gradc.emit.Precedence.RELATION;
import static org.gradc.emit.Precedence.UNARY;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Primitive;
import org.jspecify.annotations.Nullable;

/**
 * The table of operators of the machine form: how each one is written in Java.
 *
 * <p>In a form, {@code $0}, {@code $1} and {@code $2} are the operands, and {@code #0} is the
 * constant first operand as an {@code int}. {@code SUM}, {@code PRODUCT}, {@code NORM} and {@code
 * DIVERGENCE} are no operations of the machine and have no row.
 */
final class JavaOperators {

  /**
   * How an operator is written.
   *
   * @param precedence how strongly it binds
   * @param operands how strongly each operand has to bind so that it needs no parentheses
   * @param copied the special function whose text the class needs, or null
   */
  record Form(
      String template, Precedence precedence, List<Precedence> operands, @Nullable String copied) {
    Precedence operand(int position) {
      return operands.get(Math.min(position, operands.size() - 1));
    }
  }

  private static final Map<Primitive, Form> FORMS = forms();

  private JavaOperators() {}

  /**
   * The form of an operator.
   *
   * @throws IllegalArgumentException if it is no operator of the machine form
   */
  static Form of(Primitive primitive) {
    Form form = FORMS.get(primitive);
    if (form == null) {
      throw new IllegalArgumentException(primitive + " is no operation of the machine");
    }
    return form;
  }

  static boolean isKnown(Primitive primitive) {
    return FORMS.containsKey(primitive);
  }

  // spotless:off
  private static Map<Primitive, Form> forms() {
    Map<Primitive, Form> t = new EnumMap<>(Primitive.class);
    // Operators of one precedence associate to the left: the right operand has to bind stronger.
    t.put(Primitive.ADD,        form("$0 + $1", ADDITIVE, ADDITIVE, MULTIPLICATIVE));
    t.put(Primitive.SUBTRACT,   form("$0 - $1", ADDITIVE, ADDITIVE, MULTIPLICATIVE));
    t.put(Primitive.MULTIPLY,   form("$0 * $1", MULTIPLICATIVE, MULTIPLICATIVE, UNARY));
    t.put(Primitive.DIVIDE,     form("$0 / $1", MULTIPLICATIVE, MULTIPLICATIVE, UNARY));
    t.put(Primitive.NEGATE,     form("-$0", UNARY, PRIMARY));
    t.put(Primitive.TO_REAL,    form("(double) $0", UNARY, UNARY));

    t.put(Primitive.POWER,      call("Math.pow($0, $1)"));
    t.put(Primitive.PI,         call("Math.PI"));
    t.put(Primitive.INFINITY,   call("Double.POSITIVE_INFINITY"));
    t.put(Primitive.NAN,        call("Double.NaN"));

    t.put(Primitive.SQRT,       call("Math.sqrt($0)"));
    t.put(Primitive.ROOT,       call("Math.sqrt($0)"));
    t.put(Primitive.CBRT,       call("Math.cbrt($0)"));
    t.put(Primitive.HYPOT,      call("Math.hypot($0, $1)"));
    t.put(Primitive.EXP,        call("Math.exp($0)"));
    t.put(Primitive.EXPM1,      call("Math.expm1($0)"));
    t.put(Primitive.LOG,        call("Math.log($0)"));
    t.put(Primitive.LOG1P,      call("Math.log1p($0)"));
    t.put(Primitive.LOG2,       special("log2", "$0"));
    t.put(Primitive.LOG10,      call("Math.log10($0)"));

    t.put(Primitive.ABS,        call("Math.abs($0)"));
    t.put(Primitive.SIGN,       call("Math.signum($0)"));
    t.put(Primitive.FLOOR,      call("Math.floor($0)"));
    t.put(Primitive.CEIL,       call("Math.ceil($0)"));
    t.put(Primitive.MIN,        call("Math.min($0, $1)"));
    t.put(Primitive.MAX,        call("Math.max($0, $1)"));
    t.put(Primitive.CLAMP,      call("Math.min(Math.max($0, $1), $2)"));
    t.put(Primitive.RELU,       call("Math.max($0, 0.0)"));

    t.put(Primitive.SIN,        call("Math.sin($0)"));
    t.put(Primitive.COS,        call("Math.cos($0)"));
    t.put(Primitive.TAN,        call("Math.tan($0)"));
    t.put(Primitive.COT,        form("1.0 / Math.tan($0)", MULTIPLICATIVE, CONDITIONAL));
    t.put(Primitive.SEC,        form("1.0 / Math.cos($0)", MULTIPLICATIVE, CONDITIONAL));
    t.put(Primitive.CSC,        form("1.0 / Math.sin($0)", MULTIPLICATIVE, CONDITIONAL));
    t.put(Primitive.ASIN,       call("Math.asin($0)"));
    t.put(Primitive.ACOS,       call("Math.acos($0)"));
    t.put(Primitive.ATAN,       call("Math.atan($0)"));
    t.put(Primitive.ATAN2,      call("Math.atan2($0, $1)"));
    t.put(Primitive.SINH,       call("Math.sinh($0)"));
    t.put(Primitive.COSH,       call("Math.cosh($0)"));
    t.put(Primitive.TANH,       call("Math.tanh($0)"));

    // Copied into the class from org.gradc.special.
    t.put(Primitive.ASINH,      special("asinh", "$0"));
    t.put(Primitive.ACOSH,      special("acosh", "$0"));
    t.put(Primitive.ATANH,      special("atanh", "$0"));
    t.put(Primitive.SIGMOID,    special("sigmoid", "$0"));
    t.put(Primitive.SOFTPLUS,   special("softplus", "$0"));
    t.put(Primitive.ERF,        special("erf", "$0"));
    t.put(Primitive.ERFC,       special("erfc", "$0"));
    t.put(Primitive.NORMPDF,    special("normpdf", "$0"));
    t.put(Primitive.NORMCDF,    special("normcdf", "$0"));
    t.put(Primitive.GAMMA,      special("gamma", "$0"));
    t.put(Primitive.LGAMMA,     special("lgamma", "$0"));
    t.put(Primitive.DIGAMMA,    special("digamma", "$0"));
    t.put(Primitive.POLYGAMMA,  special("polygamma", "#0, $1"));
    t.put(Primitive.LOGADDEXP,  special("logaddexp", "$0, $1"));
    t.put(Primitive.BELL,       special("sigmoidDerivative", "$0"));
    t.put(Primitive.BOSE,       special("bose", "$0"));
    t.put(Primitive.VERSIN,     special("versin", "$0"));
    t.put(Primitive.UNIT,       special("unit", "$0, $1"));
    t.put(Primitive.EXCESS,     special("excess", "$0"));
    t.put(Primitive.XLOGY,      special("xlogy", "$0, $1"));
    t.put(Primitive.XLOG1PY,    special("xlog1py", "$0, $1"));
    t.put(Primitive.SINC,        special("sinc", "#0, $1"));
    t.put(Primitive.COSC,        special("cosc", "#0, $1"));
    t.put(Primitive.EXPREL,      special("exprel", "#0, $1"));
    t.put(Primitive.LOGREL,      special("logrel", "#0, $1"));
    t.put(Primitive.SINHC,       special("sinhc", "#0, $1"));
    t.put(Primitive.TANHC,       special("tanhc", "#0, $1"));
    t.put(Primitive.BERNOULLI,   special("bernoulli", "#0, $1"));
    t.put(Primitive.XCOTH,       special("xcoth", "#0, $1"));
    t.put(Primitive.LANGEVIN,    special("langevin", "#0, $1"));
    t.put(Primitive.LOGSINHC,    special("logsinhc", "$0"));

    t.put(Primitive.LESS,       form("$0 < $1", RELATION, ADDITIVE));
    t.put(Primitive.LESS_EQUAL, form("$0 <= $1", RELATION, ADDITIVE));
    t.put(Primitive.EQUAL,      form("$0 == $1", EQUALITY, ADDITIVE));
    t.put(Primitive.NOT_EQUAL,  form("$0 != $1", EQUALITY, ADDITIVE));
    t.put(Primitive.AND,        form("$0 && $1", AND, AND));
    t.put(Primitive.OR,         form("$0 || $1", OR, OR));
    t.put(Primitive.NOT,        form("!$0", UNARY, UNARY));
    t.put(Primitive.FROZEN,     form("$0", PRIMARY, PRIMARY));
    t.put(Primitive.CHECK,      call("checkIndex($0, $1)"));
    t.put(Primitive.MASK,       form("$0 & $1", BITWISE, ADDITIVE));
    t.put(Primitive.SELECT,     form("$0 ? $1 : $2", CONDITIONAL, OR, OR, CONDITIONAL));
    return t;
  }
  // spotless:on

  private static Form form(String template, Precedence precedence, Precedence... operands) {
    return new Form(template, precedence, List.of(operands), null);
  }

  private static Form special(String name, String operands) {
    String template = name + "(" + operands + ")";
    return new Form(template, PRIMARY, List.of(CONDITIONAL), name);
  }

  private static Form call(String template) {
    return form(template, PRIMARY, CONDITIONAL);
  }
}
