package org.gradc.derive;

import org.gradc.expr.Expr;

/** A derivative that is {@code value} where the guard holds and 0 elsewhere. */
record Guarded(Guard guard, Expr value) {}
