package org.gradc.summation;

import java.util.List;

/**
 * What is differentiated by.
 *
 * @param array an input that holds real numbers
 * @param places numbers, or names of free indices; empty stands for any names
 */
public record Variable(String array, List<String> places) {
  public Variable {
    places = List.copyOf(places);
  }
}
