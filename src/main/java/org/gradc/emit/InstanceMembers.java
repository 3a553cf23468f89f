package org.gradc.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.gradc.schedule.Kernel;

/** Writes what an instance has beside the kernels: constants, bound data, constructor, sizes. */
final class InstanceMembers {
  private final FunctionClass function;
  private final ClassNames names;

  InstanceMembers(FunctionClass function, ClassNames names) {
    this.function = function;
    this.names = names;
  }

  void addFieldsAndConstructor(TypeSpec.Builder type) {
    type.addField(ParameterNames.field(function));
    type.addField(
        FieldSpec.builder(
                int.class, "PARAMETER_COUNT", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("The number of parameters.\n")
            .initializer("$L", function.dimension())
            .build());
    if (function.isDataPacked()) {
      type.addField(double[].class, "data", Modifier.PRIVATE, Modifier.FINAL);
    } else {
      for (Parameter data : function.data()) {
        type.addField(
            KernelMethods.javaType(data), names.of(data.name()), Modifier.PRIVATE, Modifier.FINAL);
      }
    }
    if (hasWork()) {
      type.addField(
          FieldSpec.builder(
                  double[].class,
                  KernelMethods.WORK,
                  Modifier.PRIVATE,
                  Modifier.FINAL,
                  Modifier.TRANSIENT)
              .initializer("new double[$L]", scratch())
              .build());
    }
    type.addMethod(constructor());
  }

  private boolean hasWork() {
    return function.kernels().stream().anyMatch(Kernel::isPacked);
  }

  private int scratch() {
    return function.kernels().stream().mapToInt(Kernel::scratch).max().orElse(0);
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC);
    List<Parameter> data = function.data();
    if (function.isDataPacked()) {
      return constructor
          .addJavadoc("Binds the data.\n\n@param data the data, in declared order\n")
          .addJavadoc("@throws IllegalArgumentException if the length of the array is wrong\n")
          .addParameter(double[].class, "data")
          .addStatement("checkLength($S, data.length, $L)", "data", data.size())
          .addStatement("this.data = data.clone()")
          .build();
    }
    CodeBlock.Builder doc =
        CodeBlock.builder().add("$L", data.isEmpty() ? "An instance.\n" : "Binds the data.\n\n");
    for (Parameter parameter : data) {
      String name = names.of(parameter.name());
      doc.add("$L", "@param " + name + " " + Documentation.ofParameter(parameter) + "\n");
      constructor.addParameter(KernelMethods.javaType(parameter), name);
      constructor.addStatement("this.$L = $L", name, name);
    }
    return constructor.addJavadoc(doc.build()).build();
  }

  void addQueries(TypeSpec.Builder type) {
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
    type.addMethod(size("dimension", "The number of parameters.", function.dimension()));
    if (!function.isScalar()) {
      int size = KernelMethods.sizeOf(function.value());
      type.addMethod(size("outputDimension", "The number of values.", size));
    }
    if (hasWork()) {
      type.addMethod(readResolve());
    }
  }

  private static MethodSpec size(String name, String sentence, int size) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc("$L\n\n@return the number\n", sentence)
        .addModifiers(Modifier.PUBLIC)
        .returns(int.class)
        .addStatement("return $L", size)
        .build();
  }

  /** The work array is not serialised: what is read becomes a new instance. */
  private MethodSpec readResolve() {
    String arguments =
        function.isDataPacked()
            ? "data"
            : function.data().stream()
                .map(parameter -> names.of(parameter.name()))
                .collect(Collectors.joining(", "));
    return MethodSpec.methodBuilder("readResolve")
        .addModifiers(Modifier.PRIVATE)
        .returns(Object.class)
        .addStatement("return new $L($L)", function.className(), arguments)
        .build();
  }
}
