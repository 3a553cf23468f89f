package org.gradc.lower.order;

import java.util.List;
import org.gradc.expr.Expr;

/**
 * That a statement reads what another, or itself, writes.
 *
 * @param writer the number of the statement that writes
 * @param reader the number of the statement that reads
 * @param equal differences that are 0 for those elements that are still in question: others are
 *     ordered by an outer loop
 */
record Dependence(int writer, int reader, Access access, List<Expr> equal) {
  Dependence {
    equal = List.copyOf(equal);
  }
}
