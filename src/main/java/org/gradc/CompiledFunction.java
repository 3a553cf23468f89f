package org.gradc;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradc.classes.InMemoryClass;

/** A formula that was compiled while the program ran. */
public final class CompiledFunction {
  private final Class<?> type;
  private final String text;
  private final Constructor<?> constructor;

  /**
   * Compiles a generated class in memory.
   *
   * @param classPath where the classes of externs are
   * @param parent loads them
   * @throws UnsupportedOperationException if this Java has no compiler
   */
  public static CompiledFunction of(GeneratedFile file, String classPath, ClassLoader parent) {
    if (ModuleLayer.boot().findModule("java.compiler").isEmpty()) { // nothing to write Java with
      throw noCompiler();
    }
    Class<?> type =
        InMemoryClass.of(file.path(), file.content(), classPath, parent)
            .orElseThrow(CompiledFunction::noCompiler);
    return new CompiledFunction(type, file.content());
  }

  static UnsupportedOperationException noCompiler() {
    return new UnsupportedOperationException(
        "formulas are compiled by the Java compiler, which this Java does not have: run the program"
            + " by a JDK, or by a runtime image with the module jdk.compiler ("
            + System.getProperty("java.home")
            + ")");
  }

  private CompiledFunction(Class<?> type, String text) {
    this.type = type;
    this.text = text;
    this.constructor = type.getConstructors()[0];
  }

  /** The generated class, whose static methods take all arguments. */
  public Class<?> type() {
    return type;
  }

  /** The Java text of the class. */
  public String javaText() {
    return text;
  }

  /** The names of the parameters that are differentiated, in the order in which they are packed. */
  public List<String> parameters() {
    try {
      return ((List<?>) type.getField("PARAMETER_NAMES").get(null))
          .stream().map(String::valueOf).toList();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " is no generated class", e);
    }
  }

  /**
   * A new instance, which belongs to one thread.
   *
   * @param extentsAndData the extents, in the order in which their names first appear, then the
   *     data: {@code int}, {@code double}, {@code double[]} or {@code int[]}; arrays are not copied
   * @throws IllegalArgumentException if these are not what the class takes, or a length is wrong
   */
  public BoundFunction bind(Object... extentsAndData) {
    return new BoundFunction(instance(extentsAndData));
  }

  /**
   * A new instance of a class of rows, which belongs to one thread.
   *
   * @param extentsAndData the extents, the number of rows, then the data of all rows; arrays are
   *     not copied
   * @throws IllegalArgumentException if these are not what the class takes, or a length is wrong
   */
  public BoundRows bindRows(Object... extentsAndData) {
    return new BoundRows(instance(extentsAndData));
  }

  private Object instance(Object... extentsAndData) {
    try {
      return constructor.newInstance(extentsAndData);
    } catch (InvocationTargetException e) {
      Throwable thrown = e.getCause();
      throw new IllegalArgumentException(thrown == null ? "" : thrown.getMessage(), thrown);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      String expected =
          Stream.of(constructor.getParameterTypes())
              .map(Class::getSimpleName)
              .collect(Collectors.joining(", "));
      throw new IllegalArgumentException(
          type.getSimpleName() + " is bound to (" + expected + "): extents, then data", e);
    }
  }
}
