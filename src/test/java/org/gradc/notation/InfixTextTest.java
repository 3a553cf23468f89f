package org.gradc.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Operator;
import org.gradc.expr.Primitive;
import org.gradc.expr.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class InfixTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sum(x, product(-1, y))                       | x - y
          sum(product(-1, x), y)                       | -x + y
          sum(x, -3)                                   | x - 3
          sum(x, product(-1, sum(y, z)))               | x - (y + z)
          product(-2/3, x, pow(y, -1), pow(z, -1/2))   | -2*x/(3*y*sqrt(z))
          product(1/2, x)                              | x/2
          product(1/20, x)                             | 0.05*x
          product(3/2, sum(x, y))                      | 3*(x + y)/2
          pow(x, -1)                                   | 1/x
          pow(sum(1, x), -2)                           | 1/(1 + x)^2
          pow(x, 1/2)                                  | sqrt(x)
          pow(x, 2/3)                                  | x^(2/3)
          pow(x, product(-1, y))                       | x^(-y)
          product(x, product(-1, y))                   | -x*y
          product(2, pow(3, x))                        | 2*3^x
          """)
  void theNormalFormReadsAsPeopleWriteIt(String program, String text) {
    assertThat(InfixText.of(Expressions.readable(program)).expression()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          subtract(x, subtract(y, z))                  | x - (y - z)
          subtract(subtract(x, y), z)                  | x - y - z
          add(x, add(y, z))                            | x + (y + z)
          divide(x, multiply(y, z))                    | x/(y*z)
          multiply(divide(x, y), z)                    | x/y*z
          multiply(x, divide(y, z))                    | x*(y/z)
          subtract(x, negate(y))                       | x - (-y)
          negate(negate(x))                            | -(-x)
          negate(pow(x, 2))                            | -x^2
          pow(negate(x), 2)                            | (-x)^2
          pow(pow(x, y), z)                            | (x^y)^z
          pow(x, pow(y, z))                            | x^y^z
          pow(-2, x)                                   | (-2)^x
          pow(1/2, x)                                  | (1/2)^x
          negate(add(x, y))                            | -(x + y)
          hypot(x, negate(y))                          | hypot(x, -y)
          select(less(x, 0), negate(x), x)             | if x < 0 then -x else x
          add(1, select(equal(x, y), 1, 2))            | 1 + (if x == y then 1 else 2)
          select(not(and(less(x, y), or(less(y, z), notEqual(x, 1)))), 1, 2) | if not (x < y and (y < z or x != 1)) then 1 else 2
          polygamma(1, x)                              | polygamma(1, x)
          """)
  void parenthesesStandOnlyWhereTheyAreNeeded(String program, String text) {
    assertThat(InfixText.of(Expressions.written(program)).expression()).isEqualTo(text);
  }

  @ParameterizedTest
  @EnumSource(Primitive.class)
  void everyOperatorCanBeWritten(Primitive operator) {
    ExprGraph graph = new ExprGraph();
    Expr applied = Operators.example(graph, operator);
    Formula formula = Formula.readable(graph, applied);
    for (Notation notation : List.of(InfixText.of(formula), Latex.of(formula))) {
      assertThat(notation.expression()).isNotBlank().doesNotContain("@");
    }
    assertThat(JavaText.statements(formula, "d")).doesNotContain("@").endsWith(";\n");
  }

  @Test
  void elementsOfArrays() {
    ExprGraph graph = new ExprGraph();
    Expr before = graph.apply(Primitive.SUBTRACT, graph.index("i"), graph.integer(1));
    Expr checked = graph.apply(Primitive.CHECK, before, graph.extent("n"));
    Expr element = graph.read(Sort.REAL, "X", List.of(checked, graph.integer(0)));
    Expr length = graph.apply(Primitive.TO_REAL, graph.extent("n"));
    Formula formula = Formula.written(graph, graph.apply(Primitive.DIVIDE, element, length));
    assertThat(InfixText.of(formula).expression()).isEqualTo("X[i - 1, 0]/n");
    assertThat(Latex.of(formula).expression()).contains("X_{i - 1, 0}").doesNotContain("check");
    assertThat(JavaText.statements(formula, "d"))
        .contains("X[Objects.checkIndex(i - 1, n)][0] / (double) (n)");
  }

  @Test
  void whatIsSharedInALargeExpressionGetsANameOnce() {
    Notation notation = InfixText.of(Expressions.doubling(60));
    assertThat(notation.definitions()).hasSize(59);
    assertThat(notation.definitions().get(0).name()).isEqualTo("t1");
    assertThat(notation.definitions().get(1).text()).isEqualTo("sin(t1)*t1");
    assertThat(notation.expression()).isEqualTo("sin(t59)*t59");
  }

  @Test
  void namesDoNotCollideWithParameters() {
    ExprGraph graph = new ExprGraph();
    Expr sum = graph.apply(Primitive.ADD, graph.read("t1"), graph.read("x"));
    for (int i = 0; i < 20; i++) {
      sum = graph.apply(Primitive.MULTIPLY, sum, graph.apply(Primitive.EXP, sum));
    }
    assertThat(InfixText.of(Formula.written(graph, sum)).definitions())
        .extracting(Notation.Definition::name)
        .doesNotContain("t1")
        .doesNotHaveDuplicates();
  }

  @Test
  void longChainsDoNotRecurse() {
    Notation notation = InfixText.of(Expressions.chain(200_000));
    int length = notation.expression().length();
    for (Notation.Definition definition : notation.definitions()) {
      length += definition.text().length();
    }
    assertThat(length).isBetween(800_000, 1_500_000);
  }

  @Test
  void operandsStandUnderTheNamesTheyAreGiven() {
    Formula formula = Expressions.written("multiply(add(x, y), negate(z))");
    Expr product = formula.expr();
    List<Expr> operands = new ArrayList<>(((Apply) product).operands());
    String text = InfixText.of(formula.graph(), product, Map.of(operands.get(0), "v1"));
    assertThat(text).isEqualTo("v1*(-z)");
  }

  /** An application of each operator to variables. */
  private static final class Operators {
    static Expr example(ExprGraph graph, Primitive operator) {
      int arity = operator.arity() == Operator.ANY_NUMBER ? 3 : operator.arity();
      List<Expr> reals = new ArrayList<>();
      for (String name : List.of("x", "y", "z").subList(0, arity)) {
        reals.add(graph.read(name));
      }
      Expr condition = graph.apply(Primitive.LESS, graph.read("a"), graph.read("b"));
      return switch (operator) {
        case TO_REAL -> graph.apply(operator, graph.read(Sort.INTEGER, "n", List.of()));
        case CHECK, MASK -> graph.apply(operator, graph.index("i"), graph.extent("n"));
        case NOT -> graph.apply(operator, condition);
        case AND, OR -> graph.apply(operator, condition, graph.apply(Primitive.NOT, condition));
        case SELECT -> graph.apply(operator, condition, reals.get(1), reals.get(2));
        default -> graph.apply(operator, reals);
      };
    }
  }
}
