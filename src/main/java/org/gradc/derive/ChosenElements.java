package org.gradc.derive;

import java.util.List;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.program.Axis;
import org.gradc.program.Combine;
import org.gradc.program.Nest;
import org.gradc.program.Step;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;
import org.gradc.rules.Substitution;

/**
 * Makes of a maximum or minimum over a range the element that is it, so that the derivative goes to
 * that element alone, the first on a tie.
 *
 * <p>{@code m[s] max= e(j)} is followed by {@code k[s] min= (e(j) = m[s] ? j : end)} and {@code
 * t[s] += (k[s] < end ? e(k[s]) : m[s])}, which is read in the place of m. Of no elements, or where
 * the extremum is NaN, no element is chosen and the derivative is 0.
 */
final class ChosenElements {
  private ChosenElements() {}

  /**
   * The steps that follow the nest of the update.
   *
   * @param chosen the array that is read in the place of the update's target
   */
  static List<Step> steps(SumForm form, JoinedUpdate joined, String chosen) {
    Algebra g = form.algebra();
    Update update = joined.update();
    List<Expr> element = update.subscripts();
    Expr extremum = g.graph().read(Sort.REAL, update.target(), element);
    Expr frozen = g.apply(Primitive.FROZEN, extremum);
    Axis range = joined.range();
    if (range == null) {
      Expr body =
          update.guard() == null || joined.part() != null
              ? update.body()
              : g.select(update.guard(), update.body(), frozen);
      return List.of(store(joined, chosen, body));
    }
    String choice =
        form.declare(
            "choice", update.target(), Sort.INTEGER, form.program().array(update.target()).shape());
    Expr end = range.upper();
    Expr here = g.select(g.apply(Primitive.EQUAL, update.body(), extremum), range.index(), end);
    Read place = g.graph().read(Sort.INTEGER, choice, element);
    Expr best = Substitution.of(g, range.index(), place).image(update.body());
    Expr body = g.select(g.apply(Primitive.LESS, place, end), best, frozen);
    return List.of(
        new Nest(
            joined.nest().axes(),
            List.of(new Update(choice, element, Combine.MIN, here, update.guard()))),
        store(joined, chosen, body));
  }

  private static Nest store(JoinedUpdate joined, String chosen, Expr body) {
    List<Expr> element = joined.update().subscripts();
    Update store = new Update(chosen, element, Combine.SUM, body, joined.part());
    return new Nest(joined.elements(), List.of(store));
  }
}
