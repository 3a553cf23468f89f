package org.gradc.loop;

import java.util.List;
import org.gradc.expr.Expr;
import org.gradc.program.Combine;
import org.gradc.program.Update;
import org.jspecify.annotations.Nullable;

/**
 * An update where it is run.
 *
 * @param fresh whether the element is overwritten instead of joined: it has no value yet
 * @param guard a condition, or null where the assignment always happens
 */
public record Assignment(
    String target,
    List<Expr> subscripts,
    Combine combine,
    boolean fresh,
    Expr body,
    @Nullable Expr guard) {

  public Assignment {
    subscripts = List.copyOf(subscripts);
  }

  static Assignment of(Update update) {
    return new Assignment(
        update.target(),
        update.subscripts(),
        update.combine(),
        false,
        update.body(),
        update.guard());
  }

  /** A variable that gets its only value. */
  static Assignment variable(String target, Expr body) {
    return new Assignment(target, List.of(), Combine.SUM, true, body, null);
  }

  Assignment overwriting() {
    return new Assignment(target, subscripts, combine, true, body, guard);
  }

  /** The same assignment to another element. */
  public Assignment to(String newTarget, List<Expr> newSubscripts) {
    return new Assignment(newTarget, newSubscripts, combine, fresh, body, guard);
  }
}
