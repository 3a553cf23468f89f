package org.gradc;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * An instance of a class of rows that was compiled while the program ran: sums over rows of a
 * function of packed parameters. It owns its work arrays and belongs to one thread.
 */
public final class BoundRows {
  private final Object instance;
  private final MethodHandle value;
  private final MethodHandle gradient;
  private final MethodHandle rowsGradient;
  private final MethodHandle parallelValue;
  private final MethodHandle parallelGradient;

  BoundRows(Object instance) {
    this.instance = instance;
    Class<double[]> reals = double[].class;
    this.value = method("value", reals, int.class, int.class);
    this.gradient = method("gradient", reals, int.class, int.class, reals);
    this.rowsGradient = method("gradient", reals, int[].class, int.class, int.class, reals);
    this.parallelValue = method("parallelValue", reals, int.class, int.class);
    this.parallelGradient = method("parallelGradient", reals, int.class, int.class, reals);
  }

  /** The number of parameters, elements of arrays counted. */
  public int dimension() {
    return size("dimension");
  }

  /** The number of rows. */
  public int rowCount() {
    return size("rowCount");
  }

  /** The value, summed over the rows from {@code from} until before {@code to}. */
  public double value(double[] theta, int from, int to) {
    try {
      return (double) value.invokeExact(theta, from, to);
    } catch (Throwable e) {
      throw BoundFunction.same(e);
    }
  }

  /** Fills the gradient, summed over successive rows, and returns the value. */
  public double gradient(double[] theta, int from, int to, double[] gradientOut) {
    try {
      return (double) gradient.invokeExact(theta, from, to, gradientOut);
    } catch (Throwable e) {
      throw BoundFunction.same(e);
    }
  }

  /** Fills the gradient, summed over rows by number, and returns the value. */
  public double gradient(double[] theta, int[] rows, int from, int to, double[] gradientOut) {
    try {
      return (double) rowsGradient.invokeExact(theta, rows, from, to, gradientOut);
    } catch (Throwable e) {
      throw BoundFunction.same(e);
    }
  }

  /** The same as {@link #value}, by the threads of the fork-join pool. */
  public double parallelValue(double[] theta, int from, int to) {
    try {
      return (double) parallelValue.invokeExact(theta, from, to);
    } catch (Throwable e) {
      throw BoundFunction.same(e);
    }
  }

  /** The same as {@link #gradient} over successive rows, by the threads of the fork-join pool. */
  public double parallelGradient(double[] theta, int from, int to, double[] gradientOut) {
    try {
      return (double) parallelGradient.invokeExact(theta, from, to, gradientOut);
    } catch (Throwable e) {
      throw BoundFunction.same(e);
    }
  }

  private int size(String query) {
    try {
      return (int) instance.getClass().getMethod(query).invoke(instance);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(query, e);
    }
  }

  private MethodHandle method(String name, Class<?>... arguments) {
    try {
      return MethodHandles.publicLookup()
          .findVirtual(instance.getClass(), name, MethodType.methodType(double.class, arguments))
          .bindTo(instance);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(instance.getClass() + " is no generated class of rows", e);
    }
  }
}
