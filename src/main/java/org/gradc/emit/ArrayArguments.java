package org.gradc.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gradc.expr.Expr;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;

/** The arguments of the methods of a class with arrays: sizes first, then all as declared. */
final class ArrayArguments {
  private final FunctionClass function;
  private final ClassNames names;
  private final SizeWriter sizes;

  ArrayArguments(FunctionClass function, ClassNames names) {
    this.function = function;
    this.names = names;
    this.sizes = new SizeWriter(names);
  }

  /** The type of a parameter in Java. */
  static TypeName javaType(Parameter parameter) {
    boolean integer = parameter.sort() == Sort.INTEGER;
    if (parameter.isArray()) {
      return TypeName.get(integer ? int[].class : double[].class);
    }
    return integer ? TypeName.INT : TypeName.DOUBLE;
  }

  /** The number of elements of an array of that shape, as a long. */
  String size(List<Expr> shape) {
    return sizes.product(shape);
  }

  /** The number of elements of an array of that shape, as an int, one factor of a product. */
  String intSize(List<Expr> shape) {
    return intSizeOf(shape, "");
  }

  /** The same with extents that are fields of an object. */
  String intSizeOf(List<Expr> shape, String owner) {
    return new SizeWriter(names, owner).intProduct(shape);
  }

  /** The number of parameters, as a long. */
  String dimension() {
    return sizes.sum(function.differentiated().stream().map(Parameter::shape).toList());
  }

  /** The number of parameters where it does not depend on sizes known at run time, otherwise -1. */
  long constantDimension() {
    return SizeWriter.constant(function.differentiated().stream().map(Parameter::shape).toList());
  }

  /** Where a parameter begins in the array that holds all. */
  String beginning(Parameter parameter) {
    List<Parameter> all = function.differentiated();
    return sizes.intSum(
        all.subList(0, all.indexOf(parameter)).stream().map(Parameter::shape).toList());
  }

  /** Adds sizes and some of the parameters, documented, to a public method. */
  void addPublic(MethodSpec.Builder method, CodeBlock.Builder doc, List<Parameter> parameters) {
    for (String extent : function.extents()) {
      String name = names.of(extent);
      method.addParameter(TypeName.INT, name);
      doc.add("$L", "@param " + name + " size " + Documentation.code(extent) + "\n");
    }
    for (Parameter parameter : parameters) {
      String name = names.of(parameter.name());
      method.addParameter(javaType(parameter), name);
      doc.add(
          "$L",
          "@param " + name + " " + Documentation.ofParameter(parameter) + shape(parameter) + "\n");
    }
  }

  private String shape(Parameter parameter) {
    return parameter.isArray()
        ? ", " + Documentation.code(sizes.shape(parameter.shape())) + " row by row"
        : "";
  }

  /** Checks sizes and the lengths of some of the parameters. */
  void addChecks(MethodSpec.Builder method, List<Parameter> parameters) {
    for (String extent : function.extents()) {
      method.addStatement("checkSize($S, $L)", extent, names.of(extent));
    }
    for (Parameter parameter : parameters) {
      if (parameter.isArray()) {
        String name = names.of(parameter.name());
        addCheck(method, parameter.name(), name, size(parameter.shape()));
      }
    }
  }

  /** Checks the lengths of arrays that hold seeds or receive results. */
  void addArrayChecks(MethodSpec.Builder method, List<ArrayDeclaration> arrays) {
    for (ArrayDeclaration array : arrays) {
      String name = names.of(array.name());
      addCheck(method, name, name, size(array.shape()));
    }
  }

  static void addCheck(MethodSpec.Builder method, String shown, String name, String size) {
    method.addStatement("checkLength($S, $L.length, $L)", shown, name, size);
  }

  /** Adds what a kernel takes: arrays of parameters with the place where they begin. */
  void addToKernel(MethodSpec.Builder method) {
    for (String extent : function.extents()) {
      method.addParameter(TypeName.INT, names.of(extent));
    }
    for (Parameter parameter : function.parameters()) {
      method.addParameter(javaType(parameter), names.of(parameter.name()));
      if (isPacked(parameter)) {
        method.addParameter(TypeName.INT, names.beginning(parameter));
      }
    }
  }

  /** What a kernel hands on to its parts. */
  List<String> ofKernel() {
    List<String> arguments = new ArrayList<>();
    function.extents().forEach(extent -> arguments.add(names.of(extent)));
    for (Parameter parameter : function.parameters()) {
      arguments.add(names.of(parameter.name()));
      if (isPacked(parameter)) {
        arguments.add(names.beginning(parameter));
      }
    }
    return arguments;
  }

  /** The arguments of a kernel, every array beginning at its first element. */
  List<String> separate() {
    List<String> arguments = new ArrayList<>();
    function.extents().forEach(extent -> arguments.add(names.of(extent)));
    for (Parameter parameter : function.parameters()) {
      arguments.add(names.of(parameter.name()));
      if (isPacked(parameter)) {
        arguments.add("0");
      }
    }
    return arguments;
  }

  /** The arguments of a kernel, the parameters in one array. */
  List<String> packed() {
    List<String> arguments = new ArrayList<>();
    function.extents().forEach(extent -> arguments.add(names.of(extent)));
    arguments.addAll(packedInputs(parameter -> names.of(parameter.name())));
    return arguments;
  }

  /**
   * The inputs of a kernel, the parameters in one array.
   *
   * @param text what is written for data
   */
  List<String> packedInputs(Function<Parameter, String> text) {
    List<String> inputs = new ArrayList<>();
    for (Parameter parameter : function.parameters()) {
      if (parameter.isData()) {
        inputs.add(text.apply(parameter));
      } else if (parameter.isArray()) {
        inputs.add(KernelMethods.THETA);
        inputs.add(beginning(parameter));
      } else {
        inputs.add(KernelMethods.THETA + "[" + beginning(parameter) + "]");
      }
    }
    return inputs;
  }

  private static boolean isPacked(Parameter parameter) {
    return parameter.isArray() && !parameter.isData();
  }

  /** Sizes and integers on which work arrays depend. */
  List<String> sizesAndIntegers() {
    List<String> arguments = new ArrayList<>();
    function.extents().forEach(extent -> arguments.add(names.of(extent)));
    for (Parameter parameter : function.data()) {
      if (!parameter.isArray() && parameter.sort() == Sort.INTEGER) {
        arguments.add(names.of(parameter.name()));
      }
    }
    return arguments;
  }
}
