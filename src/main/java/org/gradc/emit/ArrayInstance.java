package org.gradc.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes what an instance of a class with arrays has beside the kernels. */
final class ArrayInstance {
  private final FunctionClass function;
  private final ClassNames names;
  private final ArrayArguments arguments;

  ArrayInstance(FunctionClass function, ClassNames names, ArrayArguments arguments) {
    this.function = function;
    this.names = names;
    this.arguments = arguments;
  }

  void addTo(TypeSpec.Builder type) {
    type.addField(ParameterNames.field(function));
    long dimension = arguments.constantDimension();
    if (dimension >= 0) {
      type.addField(
          FieldSpec.builder(
                  int.class, "PARAMETER_COUNT", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
              .addJavadoc("The number of parameters, elements of arrays counted.\n")
              .initializer("$L", dimension)
              .build());
    }
    for (String extent : function.extents()) {
      type.addField(TypeName.INT, names.of(extent), Modifier.PRIVATE, Modifier.FINAL);
    }
    for (Parameter data : function.data()) {
      type.addField(
          ArrayArguments.javaType(data), names.of(data.name()), Modifier.PRIVATE, Modifier.FINAL);
    }
    type.addMethod(constructor());
    if (function.isScalar()) {
      type.addMethod(
          MethodSpec.methodBuilder("applyAsDouble")
              .addAnnotation(Override.class)
              .addModifiers(Modifier.PUBLIC)
              .returns(double.class)
              .addParameter(double[].class, KernelMethods.THETA)
              .addStatement("return value(theta)")
              .build());
    }
    type.addMethod(
        size(
            "dimension",
            "The number of parameters, elements of arrays counted.",
            arguments.dimension()));
    if (!function.isScalar()) {
      type.addMethod(
          size(
              "outputDimension",
              "The number of values.",
              arguments.size(function.value().shape())));
    }
  }

  private MethodSpec constructor() {
    List<Parameter> data = function.data();
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC);
    boolean bare = data.isEmpty() && function.extents().isEmpty();
    CodeBlock.Builder doc =
        CodeBlock.builder()
            .add(
                "$L", bare ? "An instance.\n" : "Binds sizes and data; arrays are not copied.\n\n");
    arguments.addPublic(constructor, doc, data);
    if (!bare) {
      doc.add("$L", "@throws IllegalArgumentException if a size is negative or a length wrong\n");
    }
    arguments.addChecks(constructor, data);
    if (arguments.constantDimension() < 0) {
      constructor.addStatement("checkDimension($L)", arguments.dimension());
    }
    for (String extent : function.extents()) {
      constructor.addStatement("this.$L = $L", names.of(extent), names.of(extent));
    }
    for (Parameter parameter : data) {
      constructor.addStatement(
          "this.$L = $L", names.of(parameter.name()), names.of(parameter.name()));
    }
    return constructor.addJavadoc(doc.build()).build();
  }

  private static MethodSpec size(String name, String sentence, String size) {
    boolean number = size.chars().allMatch(Character::isDigit);
    return MethodSpec.methodBuilder(name)
        .addJavadoc("$L\n\n@return the number\n", sentence)
        .addModifiers(Modifier.PUBLIC)
        .returns(int.class)
        .addStatement(number ? "return $L" : "return Math.toIntExact($L)", size)
        .build();
  }
}
