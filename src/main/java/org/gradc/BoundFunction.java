package org.gradc;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * An instance of a class that was compiled while the program ran: {@code theta} holds the
 * parameters, packed. It owns its work arrays and belongs to one thread.
 *
 * <p>The methods are those of the generated class; one that it does not have, because the
 * derivative was not asked for or the function has another kind of result, throws {@link
 * UnsupportedOperationException}.
 */
public final class BoundFunction implements ToDoubleFunction<double[]> {
  private interface Number1 {
    double of(double[] theta);
  }

  private interface Number2 {
    double of(double[] theta, double[] second);
  }

  private interface Number3 {
    double of(double[] theta, double[] second, double[] third);
  }

  private interface Arrays2 {
    void of(double[] theta, double[] second);
  }

  private interface Arrays3 {
    void of(double[] theta, double[] second, double[] third);
  }

  private final Object instance;
  private final @Nullable Number1 value;
  private final @Nullable Number2 gradient;
  private final @Nullable Number3 hessian;
  private final @Nullable Number2 directional;
  private final @Nullable Arrays2 values;
  private final @Nullable Arrays3 jacobian;
  private final @Nullable Arrays3 jvp;
  private final @Nullable Arrays3 vjp;
  private final @Nullable Arrays3 hvp;

  BoundFunction(Object instance) {
    this.instance = instance;
    this.value = number1(method("value", double.class, 1));
    this.gradient = number2(method("gradient", double.class, 2));
    this.hessian = number3(method("hessian", double.class, 3));
    this.directional = number2(method("jvp", double.class, 2));
    this.values = arrays2(method("value", void.class, 2));
    this.jacobian = arrays3(method("jacobian", void.class, 3));
    this.jvp = arrays3(method("jvp", void.class, 3));
    this.vjp = arrays3(method("vjp", void.class, 3));
    this.hvp = arrays3(method("hvp", void.class, 3));
  }

  /** The number of parameters, elements of arrays counted. */
  public int dimension() {
    return size("dimension");
  }

  /** The number of values of an array-valued function. */
  public int outputDimension() {
    return size("outputDimension");
  }

  /** The value of a scalar function. */
  public double value(double[] theta) {
    return there(value, "value").of(theta);
  }

  @Override
  public double applyAsDouble(double[] theta) {
    return value(theta);
  }

  /** Fills the gradient of a scalar function, and returns the value. */
  public double gradient(double[] theta, double[] gradientOut) {
    return there(gradient, "gradient").of(theta, gradientOut);
  }

  /** Fills gradient and Hessian, row-major, of a scalar function, and returns the value. */
  public double hessian(double[] theta, double[] gradientOut, double[] hessianOut) {
    return there(hessian, "hessian").of(theta, gradientOut, hessianOut);
  }

  /** The derivative of a scalar function in one direction. */
  public double jvp(double[] theta, double[] tangent) {
    return there(directional, "jvp").of(theta, tangent);
  }

  /** Fills the values of an array-valued function. */
  public void value(double[] theta, double[] valueOut) {
    there(values, "value").of(theta, valueOut);
  }

  /** Fills the values and the Jacobian, a row per value, of an array-valued function. */
  public void jacobian(double[] theta, double[] valueOut, double[] jacobianOut) {
    there(jacobian, "jacobian").of(theta, valueOut, jacobianOut);
  }

  /** Fills the derivative of an array-valued function in one direction. */
  public void jvp(double[] theta, double[] tangent, double[] result) {
    there(jvp, "jvp").of(theta, tangent, result);
  }

  /** Fills cotangent times Jacobian of an array-valued function. */
  public void vjp(double[] theta, double[] cotangent, double[] result) {
    there(vjp, "vjp").of(theta, cotangent, result);
  }

  /** Fills Hessian times direction of a scalar function. */
  public void hvp(double[] theta, double[] direction, double[] result) {
    there(hvp, "hvp").of(theta, direction, result);
  }

  private int size(String query) {
    try {
      return (int) instance.getClass().getMethod(query).invoke(instance);
    } catch (NoSuchMethodException e) {
      throw missing(query);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(query, e);
    }
  }

  private <T> T there(@Nullable T method, String name) {
    if (method == null) {
      throw missing(name);
    }
    return method;
  }

  private UnsupportedOperationException missing(String name) {
    return new UnsupportedOperationException(
        instance.getClass().getSimpleName() + " has no such method '" + name + "'");
  }

  /** The instance's method with so many arrays; null where it has none. */
  private @Nullable MethodHandle method(String name, Class<?> result, int arrays) {
    Class<?>[] arguments = new Class<?>[arrays];
    Arrays.fill(arguments, double[].class);
    try {
      return MethodHandles.publicLookup()
          .findVirtual(instance.getClass(), name, MethodType.methodType(result, arguments))
          .bindTo(instance);
    } catch (NoSuchMethodException e) {
      return null;
    } catch (IllegalAccessException e) {
      throw new LinkageError(name, e);
    }
  }

  private static @Nullable Number1 number1(@Nullable MethodHandle method) {
    return method == null
        ? null
        : theta -> {
          try {
            return (double) method.invokeExact(theta);
          } catch (Throwable e) {
            throw same(e);
          }
        };
  }

  private static @Nullable Number2 number2(@Nullable MethodHandle method) {
    return method == null
        ? null
        : (theta, second) -> {
          try {
            return (double) method.invokeExact(theta, second);
          } catch (Throwable e) {
            throw same(e);
          }
        };
  }

  private static @Nullable Number3 number3(@Nullable MethodHandle method) {
    return method == null
        ? null
        : (theta, second, third) -> {
          try {
            return (double) method.invokeExact(theta, second, third);
          } catch (Throwable e) {
            throw same(e);
          }
        };
  }

  private static @Nullable Arrays2 arrays2(@Nullable MethodHandle method) {
    return method == null
        ? null
        : (theta, second) -> {
          try {
            method.invokeExact(theta, second);
          } catch (Throwable e) {
            throw same(e);
          }
        };
  }

  private static @Nullable Arrays3 arrays3(@Nullable MethodHandle method) {
    return method == null
        ? null
        : (theta, second, third) -> {
          try {
            method.invokeExact(theta, second, third);
          } catch (Throwable e) {
            throw same(e);
          }
        };
  }

  /** What a generated method throws goes on as it is; it is never a checked exception. */
  static RuntimeException same(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException same ? same : new IllegalStateException(thrown);
  }
}
