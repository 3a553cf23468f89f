package org.gradc.lower;

import java.util.List;

/** The extents of a value's axes; a scalar has none. */
public record Shape(List<Integer> extents) {
  public static final Shape SCALAR = new Shape(List.of());

  public Shape {
    extents = List.copyOf(extents);
  }

  public static Shape vector(int extent) {
    return new Shape(List.of(extent));
  }

  public boolean isScalar() {
    return extents.isEmpty();
  }

  /** The number of elements. */
  public int size() {
    int size = 1;
    for (int extent : extents) {
      size = Math.multiplyExact(size, extent);
    }
    return size;
  }
}
