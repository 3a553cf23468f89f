package org.gradc.check;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Program;
import org.jspecify.annotations.Nullable;

/** The two ways to call a generated class: by its static methods and by an instance. */
final class ClassWays {
  private final Class<?> type;
  private final Program written;
  private final boolean scalar;

  private ClassWays(Class<?> type, Program written) {
    this.type = type;
    this.written = written;
    this.scalar = written.array("$value").rank() == 0;
  }

  static List<Way> of(Class<?> type, Program written) {
    ClassWays ways = new ClassWays(type, written);
    return List.of(ways.way("static methods", true), ways.way("instance", false));
  }

  private Way way(String name, boolean isStatic) {
    return new Way() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Optional<double[]> compute(Derivative derivative, Site site) {
        try {
          return isStatic ? callStatic(derivative, site) : callInstance(derivative, site);
        } catch (InvocationTargetException e) {
          if (e.getCause() instanceof RuntimeException cause) {
            throw cause;
          }
          throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
      }
    };
  }

  private Optional<double[]> callStatic(Derivative derivative, Site site)
      throws ReflectiveOperationException {
    List<Object> arguments = new ArrayList<>();
    for (String extent : written.extents()) {
      arguments.add(site.inputs().extents().getOrDefault(extent, 0));
    }
    for (ArrayDeclaration input : written.inputs()) {
      arguments.add(argument(input, site));
    }
    return call(null, arguments, derivative, site);
  }

  private Optional<double[]> callInstance(Derivative derivative, Site site)
      throws ReflectiveOperationException {
    List<Object> bound = new ArrayList<>();
    for (String extent : written.extents()) {
      bound.add(site.inputs().extents().getOrDefault(extent, 0));
    }
    for (ArrayDeclaration data : written.arrays(ArrayDeclaration.Role.DATA)) {
      bound.add(argument(data, site));
    }
    for (Constructor<?> constructor : type.getConstructors()) {
      if (Arrays.equals(constructor.getParameterTypes(), types(bound))) {
        Object instance = constructor.newInstance(bound.toArray());
        return call(instance, List.of(site.packed()), derivative, site);
      }
    }
    return Optional.empty();
  }

  /** An input as an argument of a Java method. */
  static Object argument(ArrayDeclaration input, Site site) {
    double[] numbers = site.inputs().arrays().getOrDefault(input.name(), new double[1]);
    boolean integers = input.sort() == Sort.INTEGER;
    if (input.rank() == 0) {
      return integers ? (Object) (int) numbers[0] : (Object) numbers[0];
    }
    return integers ? Arrays.stream(numbers).mapToInt(n -> (int) n).toArray() : numbers.clone();
  }

  /** Calls the method of a derivative with its arrays behind the arguments. */
  private Optional<double[]> call(
      @Nullable Object instance, List<Object> first, Derivative derivative, Site site)
      throws ReflectiveOperationException {
    int rows = site.outputs().size();
    int columns = site.components().size();
    List<Object> arguments = new ArrayList<>(first);
    if (derivative.isProduct()) {
      arguments.add(site.seed(derivative).clone());
    }
    double[] result = new double[0];
    boolean returned = scalar && (derivative == Derivative.VALUE || derivative == Derivative.JVP);
    if (!returned) {
      if (derivative == Derivative.JACOBIAN) {
        arguments.add(new double[rows]);
      } else if (derivative == Derivative.HESSIAN) {
        arguments.add(new double[columns]);
      }
      result =
          new double
              [switch (derivative) {
                case VALUE, JVP -> rows;
                case GRADIENT, VJP, HVP -> columns;
                case JACOBIAN -> rows * columns;
                case HESSIAN -> columns * columns;
              }];
      arguments.add(result);
    }
    Method method = method(derivative.word(), instance == null, types(arguments));
    if (method == null) {
      return Optional.empty();
    }
    Object number = method.invoke(instance, arguments.toArray());
    return Optional.of(returned && number != null ? new double[] {(double) number} : result);
  }

  private @Nullable Method method(String name, boolean isStatic, Class<?>[] types) {
    try {
      Method method = type.getMethod(name, types);
      return Modifier.isStatic(method.getModifiers()) == isStatic ? method : null;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private static Class<?>[] types(List<Object> arguments) {
    return arguments.stream()
        .map(
            argument ->
                argument instanceof Integer
                    ? int.class
                    : argument instanceof Double ? double.class : argument.getClass())
        .toArray(Class<?>[]::new);
  }
}
