package org.gradc.check.real;

/** The elements of an array, row-major. */
final class RealArray {
  private final String name;
  private final int[] shape;
  private final Real[] elements;

  RealArray(String name, int[] shape, Real[] elements) {
    this.name = name;
    this.shape = shape;
    this.elements = elements;
  }

  /**
   * The number of elements.
   *
   * @throws NegativeArraySizeException if an extent is negative
   */
  static int size(int[] shape) {
    int size = 1;
    for (int extent : shape) {
      if (extent < 0) {
        throw new NegativeArraySizeException("an extent is " + extent);
      }
      size = Math.multiplyExact(size, extent);
    }
    return size;
  }

  String name() {
    return name;
  }

  Real[] elements() {
    return elements;
  }

  Real get(int place) {
    return elements[place];
  }

  void set(int place, Real value) {
    elements[place] = value;
  }

  /**
   * The place of an element.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  int place(long[] subscripts) {
    int place = 0;
    for (int axis = 0; axis < shape.length; axis++) {
      if (subscripts[axis] < 0 || subscripts[axis] >= shape[axis]) {
        throw new IndexOutOfBoundsException(
            name + ": subscript " + subscripts[axis] + " is not in 0.." + (shape[axis] - 1));
      }
      place = place * shape[axis] + (int) subscripts[axis];
    }
    return place;
  }
}
