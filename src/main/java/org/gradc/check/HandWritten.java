package org.gradc.check;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Suggestions;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Program;
import org.jspecify.annotations.Nullable;

/**
 * A static method that somebody wrote, as a way to compute what a function's derivative computes.
 *
 * <p>It takes the arguments of the generated static methods, with or without the extents, or the
 * parameters packed in one array and then the data. Of a scalar function it returns the value, or
 * the value while it fills a gradient, or the gradient; of an array-valued one it fills the values
 * and the Jacobian.
 */
public final class HandWritten implements Way {
  private final String name;
  private final Method method;
  private final Arguments arguments;
  private final Result result;
  private final Program written;

  private HandWritten(
      String name, Method method, Arguments arguments, Result result, Program written) {
    this.name = name;
    this.method = method;
    this.arguments = arguments;
    this.result = result;
    this.written = written;
  }

  /** How the point is given. */
  private enum Arguments {
    AS_GENERATED,
    WITHOUT_EXTENTS,
    PACKED
  }

  /** What is given back, and the arrays that receive it. */
  private enum Result {
    VALUE(double.class, 0, true, false),
    VALUE_AND_GRADIENT(double.class, 1, true, true),
    FILLED_GRADIENT(void.class, 1, false, true),
    GRADIENT(double[].class, 0, false, true),
    JACOBIAN(void.class, 2, true, true);

    private final Class<?> returned;
    private final int arrays;
    private final boolean value;
    private final boolean slopes;

    Result(Class<?> returned, int arrays, boolean value, boolean slopes) {
      this.returned = returned;
      this.arrays = arrays;
      this.value = value;
      this.slopes = slopes;
    }

    Set<Derivative> derivatives() {
      Set<Derivative> derivatives = EnumSet.noneOf(Derivative.class);
      if (value) {
        derivatives.add(Derivative.VALUE);
      }
      if (slopes) {
        derivatives.add(this == JACOBIAN ? Derivative.JACOBIAN : Derivative.GRADIENT);
      }
      return derivatives;
    }
  }

  /** A method that fails, or gives another number of numbers than there are. */
  public static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failure(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * The method of that name that fits a function.
   *
   * @param reference a class and a static method, {@code com.acme.Sabr::adjoint}
   * @return empty exactly if an error was reported
   */
  public static Optional<HandWritten> find(
      String reference,
      String function,
      Program written,
      ClassLoader classes,
      Diagnostics diagnostics) {
    int colons = reference.indexOf("::");
    if (colons < 1 || colons + 2 == reference.length()) {
      diagnostics.report(Message.AGAINST_NO_METHOD.anywhere(reference));
      return Optional.empty();
    }
    String className = reference.substring(0, colons);
    String methodName = reference.substring(colons + 2);
    Method[] methods;
    try {
      methods = Class.forName(className, false, classes).getMethods();
    } catch (ClassNotFoundException | LinkageError e) {
      diagnostics.report(Message.AGAINST_CLASS_MISSING.anywhere(className));
      return Optional.empty();
    }
    List<Method> named = new ArrayList<>();
    List<String> statics = new ArrayList<>();
    for (Method method : methods) {
      if (Modifier.isStatic(method.getModifiers())) {
        statics.add(method.getName());
        if (method.getName().equals(methodName)) {
          named.add(method);
        }
      }
    }
    if (named.isEmpty()) {
      diagnostics.report(
          Message.AGAINST_METHOD_MISSING
              .anywhere(className, methodName)
              .didYouMean(
                  Suggestions.nearest(methodName, statics.stream().distinct().sorted().toList())));
      return Optional.empty();
    }
    Optional<HandWritten> fitting = fitting(reference, named, written);
    if (fitting.isEmpty()) {
      Diagnostic error = Message.AGAINST_SIGNATURE.anywhere(reference, function);
      for (String signature : signatures(methodName, written)) {
        error = error.note(Message.AGAINST_ACCEPTED, signature);
      }
      diagnostics.report(error);
    }
    return fitting;
  }

  private static boolean isScalar(Program written) {
    return written.array("$value").rank() == 0;
  }

  private static List<Result> results(Program written) {
    // The most that is offered first.
    return isScalar(written)
        ? List.of(Result.VALUE_AND_GRADIENT, Result.FILLED_GRADIENT, Result.GRADIENT, Result.VALUE)
        : List.of(Result.JACOBIAN);
  }

  private static Optional<HandWritten> fitting(
      String reference, List<Method> named, Program written) {
    for (Result result : results(written)) {
      for (Arguments arguments : Arguments.values()) {
        List<Class<?>> types = types(arguments, result, written);
        for (Method method : named) {
          if (method.getReturnType() == result.returned
              && List.of(method.getParameterTypes()).equals(types)) {
            return Optional.of(new HandWritten(reference, method, arguments, result, written));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static List<Class<?>> types(Arguments arguments, Result result, Program written) {
    List<Class<?>> types = new ArrayList<>();
    if (arguments == Arguments.AS_GENERATED) {
      types.addAll(Collections.nCopies(written.extents().size(), int.class));
    } else if (arguments == Arguments.PACKED) {
      types.add(double[].class);
    }
    inputs(arguments, written).forEach(input -> types.add(type(input)));
    types.addAll(Collections.nCopies(result.arrays, double[].class));
    return types;
  }

  private static List<ArrayDeclaration> inputs(Arguments arguments, Program written) {
    return arguments == Arguments.PACKED ? written.arrays(Role.DATA) : written.inputs();
  }

  private static Class<?> type(ArrayDeclaration input) {
    boolean integer = input.sort() == Sort.INTEGER;
    if (input.rank() == 0) {
      return integer ? int.class : double.class;
    }
    return integer ? int[].class : double[].class;
  }

  /** The signatures that are accepted, in the words of Java. */
  private static List<String> signatures(String method, Program written) {
    List<String> signatures = new ArrayList<>();
    for (Result result : results(written)) {
      for (Arguments arguments : Arguments.values()) {
        List<String> words = new ArrayList<>();
        for (Class<?> type : types(arguments, result, written)) {
          words.add(type.getSimpleName());
        }
        String signature =
            result.returned.getSimpleName() + " " + method + "(" + String.join(", ", words) + ")";
        if (!signatures.contains(signature)) {
          signatures.add(signature);
        }
      }
    }
    return signatures;
  }

  @Override
  public String name() {
    return name;
  }

  /** What the method computes. */
  public Set<Derivative> derivatives() {
    return result.derivatives();
  }

  /**
   * {@inheritDoc}
   *
   * @throws Failure if the method throws, or returns another number of numbers
   */
  @Override
  public Optional<double[]> compute(Derivative derivative, Site site) {
    if (!result.derivatives().contains(derivative)) {
      return Optional.empty();
    }
    int rows = site.outputs().size();
    int columns = site.components().size();
    List<Object> given = new ArrayList<>();
    if (arguments == Arguments.AS_GENERATED) {
      written.extents().forEach(n -> given.add(site.inputs().extents().getOrDefault(n, 0)));
    } else if (arguments == Arguments.PACKED) {
      given.add(site.packed());
    }
    inputs(arguments, written).forEach(input -> given.add(ClassWays.argument(input, site)));
    double[] values = new double[rows];
    double[] slopes = new double[rows * columns];
    if (result.arrays == 2) {
      given.add(values);
    }
    if (result.arrays > 0) {
      given.add(slopes);
    }
    Object returned = invoke(given);
    if (derivative == Derivative.VALUE) {
      return Optional.of(returned instanceof Double number ? new double[] {number} : values);
    }
    double[] found = returned instanceof double[] numbers ? numbers : slopes;
    if (found.length != slopes.length) {
      throw new Failure(
          found.length
              + " numbers are returned, the "
              + derivative.word()
              + " has "
              + slopes.length,
          null);
    }
    return Optional.of(Arrays.copyOf(found, found.length));
  }

  private @Nullable Object invoke(List<Object> given) {
    try {
      return method.invoke(null, given.toArray());
    } catch (InvocationTargetException e) {
      throw new Failure(String.valueOf(e.getCause()), e.getCause());
    } catch (IllegalAccessException | LinkageError e) {
      throw new Failure(String.valueOf(e), e);
    }
  }
}
