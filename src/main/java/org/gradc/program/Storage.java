package org.gradc.program;

import java.util.Arrays;

/** The elements of one array, row-major. */
final class Storage {
  private final String name;
  private final int[] shape;
  private final double[] elements;

  Storage(String name, int[] shape, double[] elements) {
    this.name = name;
    this.shape = shape;
    this.elements = elements;
  }

  static Storage filled(String name, int[] shape, double value) {
    double[] elements = new double[size(shape)];
    Arrays.fill(elements, value);
    return new Storage(name, shape, elements);
  }

  static int size(int[] shape) {
    int size = 1;
    for (int extent : shape) {
      size = Math.multiplyExact(size, extent);
    }
    return size;
  }

  double[] elements() {
    return elements;
  }

  double get(long[] subscripts) {
    return elements[offset(subscripts)];
  }

  void set(long[] subscripts, double value) {
    elements[offset(subscripts)] = value;
  }

  private int offset(long[] subscripts) {
    int offset = 0;
    for (int axis = 0; axis < shape.length; axis++) {
      long subscript = subscripts[axis];
      if (subscript < 0 || subscript >= shape[axis]) {
        throw new IndexOutOfBoundsException(
            ArrayNames.ofUser(name)
                + ": subscript "
                + subscript
                + " is not in 0.."
                + (shape[axis] - 1));
      }
      offset = offset * shape[axis] + (int) subscript;
    }
    return offset;
  }
}
