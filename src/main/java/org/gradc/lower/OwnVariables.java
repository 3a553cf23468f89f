package org.gradc.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.lower.order.Statement;
import org.gradc.model.Definition;
import org.gradc.model.Parameter;
import org.gradc.model.Postorder;
import org.gradc.model.Signature;
import org.gradc.model.Term;
import org.gradc.program.Axis;
import org.gradc.program.Update;

/**
 * Variables that stand for the arguments by which a definition differentiates, while it is written
 * out: {@code d(x, y) = diff(x*y, x)} is y for {@code d(a, a)} too.
 */
final class OwnVariables {
  private final FunctionBuilder builder;
  private final List<Value> arguments = new ArrayList<>();
  private final Map<Expr, Expr> replacements = new HashMap<>();
  private final int firstStatement;

  private OwnVariables(FunctionBuilder builder) {
    this.builder = builder;
    this.firstStatement = builder.statements().size();
  }

  static OwnVariables of(
      FunctionBuilder builder, Definition definition, List<Value> arguments, Context context) {
    OwnVariables own = new OwnVariables(builder);
    Set<String> differentiated = differentiated(definition);
    // The parameters of the function that becomes a class are variables already.
    boolean outermost =
        definition.signature().variety() == Signature.Variety.FUNCTION
            && arguments.stream().allMatch(a -> isInput(a, definition));
    List<Parameter> parameters = definition.signature().parameters();
    for (int k = 0; k < arguments.size(); k++) {
      Value argument = arguments.get(k);
      boolean replaced =
          !outermost
              && differentiated.contains(parameters.get(k).text())
              && argument instanceof Value.Scalar;
      own.arguments.add(
          replaced ? own.variable(definition, parameters.get(k), argument, context) : argument);
    }
    return own;
  }

  private static boolean isInput(Value argument, Definition definition) {
    Expr expr = argument.expressions().get(0);
    return !(expr instanceof Read read)
        || definition.signature().parameters().stream()
            .anyMatch(p -> p.text().equals(read.array()));
  }

  private static Set<String> differentiated(Definition definition) {
    Set<String> names = new LinkedHashSet<>();
    for (Term root : definition.terms()) {
      for (Term term : Postorder.of(root, Term::operands)) {
        if (term instanceof Term.Differentiation diff) {
          names.addAll(diff.variables());
        }
      }
    }
    return names;
  }

  /** A variable that depends on the indices that the argument depends on. */
  private Value variable(
      Definition definition, Parameter parameter, Value argument, Context context) {
    Expr expr = builder.real(argument.scalar());
    List<Axis> axes = builder.dependences(List.of(expr), context);
    String name = builder.unique("$" + definition.name() + "." + parameter.text());
    Expr variable = builder.graph().read(Sort.REAL, name, LocalArrays.indices(axes));
    replacements.put(variable, expr);
    return Value.scalar(variable);
  }

  List<Value> arguments() {
    return arguments;
  }

  /** The value with the arguments in place of the variables; statements made since are changed. */
  Value replaced(Value value) {
    if (replacements.isEmpty()) {
      return value;
    }
    List<Statement> statements = builder.statements();
    for (int k = firstStatement; k < statements.size(); k++) {
      statements.set(k, replaced(statements.get(k)));
    }
    if (value instanceof Value.Scalar scalar) {
      return Value.scalar(replaced(scalar.expr()));
    } else if (value instanceof Value.Listed listed) {
      List<Expr> elements = listed.elements().stream().map(this::replaced).toList();
      return new Value.Listed(listed.extents(), elements, listed.row());
    }
    Value.Pulled pulled = (Value.Pulled) value;
    return new Value.Pulled(pulled.shape(), replaced(pulled.element()), pulled.row());
  }

  private Statement replaced(Statement statement) {
    Update update = statement.update();
    Expr guard = update.guard();
    return new Statement(
        statement.axes(),
        new Update(
            update.target(),
            update.subscripts(),
            update.combine(),
            replaced(update.body()),
            guard == null ? null : replaced(guard)));
  }

  private Expr replaced(Expr expr) {
    Substitution substitution =
        new Substitution(builder.graph(), builder.labels(), builder.provenance());
    return substitution.of(List.of(expr), replacements).get(0);
  }
}
