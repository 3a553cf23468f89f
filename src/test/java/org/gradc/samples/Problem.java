package org.gradc.samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A sample with arrays at one size: what its class is bound to, a point, and what it should be
 * there.
 *
 * @param type the name of the generated class, without its package
 * @param extents the extents, in the order of the signature
 * @param parameters the parameters at the point, each a {@code Double} or a {@code double[]}
 * @param data the data, each a {@code Double}, an {@code Integer}, a {@code double[]} or an {@code
 *     int[]}
 * @param oracle what the class should compute
 */
public record Problem(
    String type, List<Integer> extents, List<?> parameters, List<?> data, Oracle oracle) {

  /** The parameters packed. */
  public double[] theta() {
    return parameters.stream()
        .flatMapToDouble(
            p -> p instanceof double[] array ? Arrays.stream(array) : DoubleStream.of((Double) p))
        .toArray();
  }

  /** What the constructor takes: extents, then data. */
  public Object[] binding() {
    List<Object> arguments = new ArrayList<>(extents);
    arguments.addAll(data);
    return arguments.toArray();
  }

  /** What a static method takes, before what it fills. */
  public List<Object> arguments() {
    List<Object> arguments = new ArrayList<>(extents);
    arguments.addAll(parameters);
    arguments.addAll(data);
    return arguments;
  }

  @Override
  public String toString() {
    return type + extents;
  }
}
