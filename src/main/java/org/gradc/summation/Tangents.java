package org.gradc.summation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradc.derive.PartialsTable;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Summation;
import org.gradc.expr.Traversal;
import org.gradc.program.LinearForm;
import org.gradc.rules.Algebra;
import org.gradc.summation.IndexRanges.Range;
import org.jspecify.annotations.Nullable;

/**
 * Derivatives of expressions with Σ by one element of an input.
 *
 * <p>The derivative of w[s] by w[q] is [s = q]. Such deltas stand beside the values, not in them,
 * until a sum ends one: Σ over i of [i + 1 = q]·e is e at i = q - 1, where that is in the range.
 */
final class Tangents {
  private final Elements elements;
  private final Algebra algebra;
  private final IndexRanges ranges;
  private final RangeSums sums;
  private final PartialsTable partials;
  private final Read element;
  private final Map<Expr, Terms> known = new HashMap<>();

  /**
   * Derivatives by an element.
   *
   * @param element of an input
   */
  Tangents(Elements elements, PartialsTable partials, Read element) {
    this.elements = elements;
    this.algebra = elements.algebra();
    this.ranges = elements.ranges();
    this.sums = elements.sums();
    this.partials = partials;
    this.element = element;
  }

  /** The derivative. */
  Expr of(Expr root) throws NotSummableException {
    Terms settled = new Terms(elements);
    terms(root)
        .forEach(
            (requirements, value) -> {
              Settled term = Settled.of(elements, requirements, value);
              if (term != null) {
                settled.add(term.requirements(), term.value());
              }
            });
    List<Expr> all = new ArrayList<>();
    settled.joined().forEach((requirements, value) -> all.add(sums.where(requirements, value)));
    return algebra.sum(all);
  }

  private Terms terms(Expr root) throws NotSummableException {
    for (Expr node : Traversal.inOrder(algebra.graph(), List.of(root))) {
      if (!known.containsKey(node)) {
        elements.checkSize();
        known.put(node, visit(node));
      }
    }
    return of(known, root);
  }

  private static Terms of(Map<Expr, Terms> known, Expr node) {
    return Objects.requireNonNull(known.get(node));
  }

  private Terms visit(Expr node) throws NotSummableException {
    if (node.sort() == Sort.REAL && node instanceof Read read) {
      return read(read);
    } else if (node.sort() == Sort.REAL && node instanceof Apply apply) {
      boolean varied = apply.operands().stream().anyMatch(operand -> !of(known, operand).isEmpty());
      return varied ? apply(apply) : new Terms(elements);
    }
    return new Terms(elements);
  }

  private Terms apply(Apply apply) {
    if (Summation.isSum(apply)) {
      return sum(apply);
    } else if (apply.is(Primitive.SELECT)) {
      return select(apply);
    }
    return apply.is(Primitive.PRODUCT) ? product(apply) : chained(apply);
  }

  private Terms read(Read read) throws NotSummableException {
    if (elements.isNamed(read.array())) {
      return terms(elements.element(read.array(), read.subscripts()));
    }
    Terms terms = new Terms(elements);
    if (read.array().equals(element.array())) {
      Set<Requirement> deltas = new LinkedHashSet<>();
      for (int axis = 0; axis < read.subscripts().size(); axis++) {
        Requirement delta =
            Requirement.equal(ranges, read.subscripts().get(axis), element.subscripts().get(axis));
        Boolean decided = delta.decided(ranges);
        if (Boolean.FALSE.equals(decided)) {
          return terms;
        } else if (decided == null) {
          deltas.add(delta);
        }
      }
      terms.add(deltas, algebra.one());
    }
    return terms;
  }

  private Terms product(Apply product) {
    Terms terms = new Terms(elements);
    for (int at = 0; at < product.operands().size(); at++) {
      List<Expr> factors = new ArrayList<>(product.operands());
      int position = at;
      terms.addAll(
          of(known, factors.get(at)),
          value -> {
            factors.set(position, value);
            return sums.product(factors);
          });
    }
    return terms;
  }

  private Terms chained(Apply apply) {
    Terms terms = new Terms(elements);
    List<Expr> operands = apply.operands();
    List<Expr> by = partials.of(algebra, apply, at -> !of(known, operands.get(at)).isEmpty());
    for (int at = 0; at < operands.size(); at++) {
      Expr partial = by.get(at);
      terms.addAll(
          of(known, operands.get(at)),
          value -> algebra.isOne(partial) ? value : sums.product(List.of(partial, value)));
    }
    return terms;
  }

  private Terms select(Apply select) {
    Expr condition = select.operand(0);
    Terms then = of(known, select.operand(1));
    Terms otherwise = of(known, select.operand(2));
    Terms terms = new Terms(elements);
    List<Requirement> asked = otherwise.isEmpty() ? Requirement.of(ranges, condition) : null;
    if (asked != null) {
      then.forEach(
          (requirements, value) -> {
            Set<Requirement> all = new LinkedHashSet<>(requirements);
            all.addAll(asked);
            terms.add(all, value);
          });
      return terms;
    }
    Set<Set<Requirement>> all = new LinkedHashSet<>(then.requirements());
    all.addAll(otherwise.requirements());
    for (Set<Requirement> requirements : all) {
      terms.add(
          requirements,
          algebra.select(condition, then.get(requirements), otherwise.get(requirements)));
    }
    return terms;
  }

  private Terms sum(Apply sum) {
    Terms terms = new Terms(elements);
    Index index = Summation.index(sum);
    Range range = new Range(sum.operand(1), sum.operand(2));
    of(known, sum.operand(3))
        .forEach(
            (requirements, value) -> {
              Settled term = Settled.of(elements, requirements, value);
              if (term != null) {
                sum(index, range, term, terms);
              }
            });
    return terms;
  }

  private void sum(Index index, Range range, Settled term, Terms terms) {
    Set<Requirement> requirements = new LinkedHashSet<>(term.requirements());
    Requirement delta = delta(index, requirements);
    if (delta != null) {
      Expr value = Objects.requireNonNull(delta.solved(ranges, index));
      Set<Requirement> left = new LinkedHashSet<>();
      requirements.remove(delta);
      requirements.add(Requirement.neverNegative(ranges.difference(index, range.lower())));
      requirements.add(Requirement.neverNegative(ranges.difference(range.last(), index)));
      for (Requirement requirement : requirements) {
        left.add(Settled.replaced(sums, ranges, requirement, Map.of(index, value)));
      }
      Settled settled =
          Settled.of(elements, left, sums.replaced(term.value(), Map.of(index, value)));
      if (settled != null) {
        terms.add(settled.requirements(), settled.value());
      }
      return;
    }
    Settled sum = new Narrowed(elements, index, range).sum(term);
    terms.add(sum.requirements(), sum.value());
  }

  private @Nullable Requirement delta(Index index, Set<Requirement> requirements) {
    for (Requirement requirement : requirements) {
      if (LinearForm.of(requirement.integer()).multiples().containsKey(index)
          && requirement.solved(ranges, index) != null) {
        return requirement;
      }
    }
    return null;
  }
}
