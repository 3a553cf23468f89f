package org.gradc.notation;

import static org.gradc.expr.Primitive.*;
import static org.gradc.notation.Level.ATOM;
import static org.gradc.notation.Level.CHOICE;
import static org.gradc.notation.Level.COMPARISON;
import static org.gradc.notation.Level.SIGN;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Extern;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;

/** Expressions as plain Java, with a local variable for what is used more than once. */
public final class JavaText implements Style {
  private static final Layout.Naming NAMING = new Layout.Naming(0, 300, false);
  private static final Map<Primitive, Form> ROWS = table();
  private static final Map<Primitive, String> METHODS = methods();

  private JavaText() {}

  /**
   * The statements that compute an expression in normal form; the last one declares {@code name}.
   *
   * <p>Functions that the JDK lacks are called by their names, which a first comment lists.
   */
  public static String statements(Formula formula, String name) {
    return statements(formula, name, new HashSet<>());
  }

  /**
   * The same where variables were declared before.
   *
   * @param taken their names; takes up those that are declared here
   */
  public static String statements(Formula formula, String name, Set<String> taken) {
    Formula readable =
        new Presentation(formula.graph(), formula.labels(), true).formula(formula.expr());
    Notation notation = Layout.of(readable, new JavaText(), NAMING, taken);
    notation.definitions().forEach(definition -> taken.add(definition.name()));
    taken.add(name);
    StringBuilder out = new StringBuilder();
    Set<String> missing = missing(readable);
    if (!missing.isEmpty()) {
      out.append("// Not in the JDK: ").append(String.join(", ", missing)).append('\n');
    }
    for (Notation.Definition definition : notation.definitions()) {
      out.append(definition.condition() ? "boolean " : "double ");
      out.append(definition.name()).append(" = ").append(definition.text()).append(";\n");
    }
    out.append("double ").append(name).append(" = ").append(notation.expression());
    return out.append(";\n").toString();
  }

  private static Set<String> missing(Formula formula) {
    Set<String> names = new TreeSet<>();
    for (Expr node : Traversal.inOrder(formula.graph(), List.of(formula.expr()))) {
      if (node instanceof Apply apply
          && apply.operator() instanceof Primitive primitive
          && !ROWS.containsKey(primitive)
          && !METHODS.containsKey(primitive)) {
        names.add(primitive.symbol());
      }
    }
    return names;
  }

  private static Map<Primitive, Form> table() {
    Table t = new Table();
    // spotless:off
    t.row(ADD, Level.SUM, "@0 + @1", Level.SUM, Level.PRODUCT);
    t.row(SUBTRACT, Level.SUM, "@0 - @1", Level.SUM, Level.PRODUCT);
    t.row(MULTIPLY, Level.PRODUCT, "@0 * @1", Level.PRODUCT, SIGN);
    t.row(DIVIDE, Level.PRODUCT, "@0 / @1", Level.PRODUCT, SIGN);
    t.row(NEGATE, SIGN, "-@0", Level.POWER);
    t.row(TO_REAL, ATOM, "(double) (@0)");
    t.row(ROOT, ATOM, "Math.sqrt(@0)");
    t.row(FROZEN, ATOM, "(@0)");
    t.row(CHECK, ATOM, "Objects.checkIndex(@0, @1)");
    t.row(MASK, ATOM, "(@0 & @1)");
    t.row(PI, ATOM, "Math.PI");
    t.row(INFINITY, ATOM, "Double.POSITIVE_INFINITY");
    t.row(NAN, ATOM, "Double.NaN");
    t.row(COT, Level.PRODUCT, "1.0 / Math.tan(@0)");
    t.row(SEC, Level.PRODUCT, "1.0 / Math.cos(@0)");
    t.row(CSC, Level.PRODUCT, "1.0 / Math.sin(@0)");
    t.row(RELU, ATOM, "Math.max(@0, 0.0)");
    t.row(CLAMP, ATOM, "Math.min(Math.max(@0, @1), @2)");
    t.row(LESS, COMPARISON, "@0 < @1", Level.SUM, Level.SUM);
    t.row(LESS_EQUAL, COMPARISON, "@0 <= @1", Level.SUM, Level.SUM);
    t.row(EQUAL, COMPARISON, "@0 == @1", Level.SUM, Level.SUM);
    t.row(NOT_EQUAL, COMPARISON, "@0 != @1", Level.SUM, Level.SUM);
    t.row(Primitive.NOT, SIGN, "!@0", ATOM);
    t.row(Primitive.AND, Level.AND, "@0 && @1", Level.AND, COMPARISON);
    t.row(Primitive.OR, Level.OR, "@0 || @1", Level.OR, Level.AND);
    t.row(SELECT, CHOICE, "@0 ? @1 : @2", Level.OR, Level.OR, CHOICE);
    // spotless:on
    return t.rows();
  }

  private static Map<Primitive, String> methods() {
    Map<Primitive, String> methods = new EnumMap<>(Primitive.class);
    for (Primitive p :
        List.of(
            POWER, SQRT, CBRT, HYPOT, EXP, EXPM1, LOG, LOG1P, LOG10, ABS, FLOOR, CEIL, MIN, MAX,
            SIN, COS, TAN, ASIN, ACOS, ATAN, ATAN2, SINH, COSH, TANH)) {
      methods.put(p, "Math." + p.symbol());
    }
    methods.put(Primitive.SIGN, "Math.signum");
    return methods;
  }

  @Override
  public List<Part> parts(Expr node, Look look) {
    if (node instanceof Read read && !read.subscripts().isEmpty()) {
      return Form.call(JavaWords.legal(read.array()) + "[", read.subscripts(), "][", "]");
    }
    if (!(node instanceof Apply apply)) {
      return List.of(new Part.Literal(leaf(node).text()));
    }
    if (apply.operator() instanceof Primitive primitive) {
      Form form = ROWS.get(primitive);
      String method = METHODS.getOrDefault(primitive, primitive.symbol());
      return form == null
          ? Form.call(method + "(", apply.operands(), ")")
          : form.parts(apply.operands());
    }
    Extern extern = (Extern) apply.operator();
    String method = extern.javaClass() + "." + extern.javaMethod();
    return Form.call(method.replace('$', '.') + "(", apply.operands(), ")");
  }

  @Override
  public Predicate<Expr> nameable(List<Expr> nodes, FreeIndices free) {
    return node -> true;
  }

  @Override
  public Level level(Expr node, Look look) {
    if (!(node instanceof Apply apply)) {
      return leaf(node).level();
    }
    Form form = apply.operator() instanceof Primitive primitive ? ROWS.get(primitive) : null;
    return form == null ? ATOM : form.level();
  }

  @Override
  public Piece number(Constant constant) {
    return constant.sort() == Sort.INTEGER
        ? new Piece(constant.toString(), constant.value().signum() < 0 ? SIGN : ATOM)
        : Numerals.java(constant.value());
  }

  @Override
  public String word(String name) {
    return JavaWords.legal(name);
  }

  @Override
  public String opening() {
    return "(";
  }

  @Override
  public String closing() {
    return ")";
  }
}
