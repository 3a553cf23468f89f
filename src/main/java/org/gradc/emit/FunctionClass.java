package org.gradc.emit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Program;
import org.gradc.schedule.Arguments;
import org.gradc.schedule.Kernel;
import org.gradc.schedule.Kind;

/**
 * All that a generated class says: names, documentation and code of one function.
 *
 * @param packageName the Java package, or an empty string
 * @param className the Java name of the class
 * @param functionName the user's name of the function
 * @param documentation the user's documentation, or an empty string
 * @param formula the formula as it was written
 * @param sourceFile the name of the file in which it was written
 * @param line the line of the file, from 1
 * @param parameters the arguments in declared order
 * @param kernels one per kind, the value first
 */
public record FunctionClass(
    String packageName,
    String className,
    String functionName,
    String documentation,
    String formula,
    String sourceFile,
    int line,
    List<Parameter> parameters,
    List<Kernel> kernels) {

  public FunctionClass {
    parameters = List.copyOf(parameters);
    kernels = List.copyOf(kernels);
    if (kernels.isEmpty() || kernels.get(0).kind() != Kind.VALUE) {
      throw new IllegalArgumentException("the first kernel computes the value");
    }
  }

  /** The class name that is made of a function's name: {@code my_fun} is {@code MyFun}. */
  public static String classNameOf(String functionName) {
    return JavaNames.className(functionName);
  }

  /** The class name of each function of a package, in order; no two differ in case alone. */
  public static Map<String, String> classNamesOf(Collection<String> functionNames) {
    return JavaNames.classNames(functionNames);
  }

  /** The parameters that are differentiated, in declared order. */
  List<Parameter> differentiated() {
    return parameters.stream().filter(parameter -> !parameter.isData()).toList();
  }

  /** The data, in declared order. */
  List<Parameter> data() {
    return parameters.stream().filter(Parameter::isData).toList();
  }

  /** The number of parameters that are differentiated. */
  int dimension() {
    return differentiated().size();
  }

  /** The sizes known at run time, in the order in which they are given. */
  List<String> extents() {
    return kernels.get(0).program().extents();
  }

  /** Whether this sums a function over rows of data. */
  boolean isBatch() {
    return extents().stream().anyMatch(extent -> extent.startsWith("$"));
  }

  /** Whether any argument or result has axes or a size known at run time. */
  boolean hasArrays() {
    return kernels.stream().anyMatch(Kernel::hasArrays);
  }

  /** Whether a static method would have the signature of its packed form: it does not exist. */
  boolean hasOnlyPackedForm() {
    return isPackedOnly()
        || (extents().isEmpty()
            && parameters.size() == 1
            && parameters.get(0).isArray()
            && !parameters.get(0).isData());
  }

  /** The array that the value is, of rank 0 for a scalar function. */
  ArrayDeclaration value() {
    return kernels.get(0).program().outputs().get(0);
  }

  boolean isScalar() {
    return value().rank() == 0;
  }

  /** Whether a static method cannot have as many arguments, so that only instances compute. */
  boolean isPackedOnly() {
    return Arguments.tooMany(kernels.get(0).program());
  }

  /** Whether a constructor cannot have as many arguments. */
  boolean isDataPacked() {
    return Arguments.tooManyData(kernels.get(0).program());
  }

  /** The programs of all kernels. */
  List<Program> programs() {
    List<Program> programs = new ArrayList<>();
    kernels.forEach(kernel -> programs.add(kernel.program()));
    return programs;
  }
}
