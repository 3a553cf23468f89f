package org.gradc.lower.order;

import java.io.Serial;
import org.gradc.expr.Read;

/** There is no order in which a read comes behind the write of the element. */
public final class OrderingFailure extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Read read;
  private final boolean itself;

  OrderingFailure(Read read, boolean itself) {
    super("no order for a read of " + read.array());
    this.read = read;
    this.itself = itself;
  }

  /** The read that is in the way. */
  public Read read() {
    return read;
  }

  /** Whether the element read is the one that is being defined. */
  public boolean isOfItself() {
    return itself;
  }
}
