package org.gradc.check;

import java.util.ArrayList;
import java.util.List;

/**
 * A number that a function is differentiated by.
 *
 * @param name as the user writes it: {@code x}, {@code W[1,2]}
 */
record Component(String array, int element, String name) {

  /** The elements of an array of that shape, row by row; one of a scalar. */
  static List<String> names(String array, int[] shape) {
    List<String> names = new ArrayList<>(List.of(array));
    for (int axis = 0; axis < shape.length; axis++) {
      List<String> longer = new ArrayList<>();
      for (String name : names) {
        for (int i = 0; i < shape[axis]; i++) {
          longer.add(name + (axis == 0 ? "[" : ",") + i);
        }
      }
      names = longer;
    }
    return shape.length == 0 ? names : names.stream().map(name -> name + "]").toList();
  }
}
