package org.gradc.lower.order;

import java.io.Serial;
import org.gradc.expr.Read;
import org.jspecify.annotations.Nullable;

/** There is no order in which a read comes behind the write of the element. */
public final class OrderingFailure extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Read read;
  private final transient @Nullable Read contrary;
  private final boolean itself;
  private final boolean unproved;

  OrderingFailure(Read read, @Nullable Read contrary, boolean itself, boolean unproved) {
    super("no order for a read of " + read.array());
    this.read = read;
    this.contrary = contrary;
    this.itself = itself;
    this.unproved = unproved;
  }

  /** The read that is in the way. */
  public Read read() {
    return read;
  }

  /** A read that needs the contrary order; null where none is to be seen. */
  public @Nullable Read contrary() {
    return contrary;
  }

  /** Whether the element read is the one that is being defined. */
  public boolean isOfItself() {
    return itself;
  }

  /** Whether the read may be of an element on either side of the one that is being defined. */
  public boolean isUnproved() {
    return unproved;
  }
}
