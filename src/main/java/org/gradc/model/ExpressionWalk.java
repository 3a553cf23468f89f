package org.gradc.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.gradc.syntax.Binder;
import org.gradc.syntax.Expression;
import org.gradc.syntax.Range;

/**
 * The order in which an expression is resolved: parts before wholes and from left to right, an
 * index known from behind its own bounds to the end of the body. Without recursion.
 */
final class ExpressionWalk {

  /** A step of the walk. */
  sealed interface Event {}

  /** From here on the index is known. */
  record Bind(Binder binder) implements Event {}

  /** From here on the last {@code count} indices are not known any more. */
  record Unbind(int count) implements Event {}

  /**
   * An expression whose parts are behind.
   *
   * @param parts how many there were
   */
  record Complete(Expression expression, int parts) implements Event {}

  /** An expression whose parts are still ahead: none is left when the walk is made. */
  private record Ahead(Expression expression) implements Event {}

  private ExpressionWalk() {}

  /**
   * The steps for an expression.
   *
   * @param declared whether a name is declared, so that a call by it means no function of the
   *     language
   */
  static List<Event> of(Expression root, Predicate<String> declared) {
    List<Event> events = new ArrayList<>();
    Deque<Event> open = new ArrayDeque<>();
    open.push(new Ahead(root));
    while (!open.isEmpty()) {
      Event event = open.pop();
      if (event instanceof Ahead ahead) {
        List<Event> below = below(ahead.expression(), declared);
        int parts = (int) below.stream().filter(e -> e instanceof Ahead).count();
        open.push(new Complete(ahead.expression(), parts));
        Collections.reverse(below);
        below.forEach(open::push);
      } else {
        events.add(event);
      }
    }
    return events;
  }

  private static List<Event> below(Expression e, Predicate<String> declared) {
    List<Event> below = new ArrayList<>();
    if (e instanceof Expression.Reduction reduction) {
      bound(reduction.binders(), reduction.body(), below);
    } else if (e instanceof Expression.Comprehension comprehension) {
      bound(comprehension.binders(), comprehension.body(), below);
    } else {
      parts(e, declared).forEach(part -> below.add(new Ahead(part)));
    }
    return below;
  }

  private static void bound(List<Binder> binders, Expression body, List<Event> below) {
    for (Binder binder : binders) {
      Range range = binder.range();
      if (range != null) {
        below.add(new Ahead(range.from()));
        below.add(new Ahead(range.to()));
      }
      below.add(new Bind(binder));
    }
    below.add(new Ahead(body));
    below.add(new Unbind(binders.size()));
  }

  /** The expressions directly below that are resolved, in the order of the text. */
  private static List<Expression> parts(Expression e, Predicate<String> declared) {
    if (e instanceof Expression.Call call) {
      boolean diff = call.function().text().equals(CallResolver.DIFF) && !declared.test("diff");
      return diff ? call.arguments().subList(0, 1) : call.arguments();
    } else if (e instanceof Expression.Subscripted subscripted) {
      List<Expression> parts = new ArrayList<>(subscripted.subscripts());
      // A name before a bracket is looked up by itself: it is never split.
      if (!(subscripted.array() instanceof Expression.Variable)) {
        parts.add(0, subscripted.array());
      }
      return parts;
    } else if (e instanceof Expression.Chain chain) {
      List<Expression> operands = new ArrayList<>(chain.rest().size() + 1);
      operands.add(chain.first());
      chain.rest().forEach(link -> operands.add(link.operand()));
      return operands;
    } else if (e instanceof Expression.ArrayLiteral literal) {
      return literal.elements();
    } else if (e instanceof Expression.Transpose transpose) {
      return List.of(transpose.operand());
    } else if (e instanceof Expression.Norm norm) {
      return List.of(norm.operand());
    } else if (e instanceof Expression.Power power) {
      return List.of(power.base(), power.exponent());
    } else if (e instanceof Expression.Signed signed) {
      return List.of(signed.operand());
    } else if (e instanceof Expression.Comparison comparison) {
      return List.of(comparison.left(), comparison.right());
    } else if (e instanceof Expression.Not not) {
      return List.of(not.operand());
    } else if (e instanceof Expression.Logical logical) {
      return logical.operands();
    } else if (e instanceof Expression.Conditional conditional) {
      return List.of(conditional.condition(), conditional.then(), conditional.otherwise());
    }
    return List.of();
  }
}
