package org.gradc.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.gradc.expr.Constant;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.schedule.Kernel;
import org.gradc.schedule.Kind;

/** Writes the methods of one kernel: the static one, that of an instance, and their parts. */
final class KernelMethods {
  static final String THETA = "theta";
  static final String WORK = "work";

  private final FunctionClass function;
  private final ClassNames names;
  private final Kernel kernel;
  private final PartClasses partClasses;
  private final Kind kind;
  private final List<ArrayDeclaration> arrays;
  private final TypeName result;

  KernelMethods(FunctionClass function, ClassNames names, Kernel kernel, PartClasses partClasses) {
    this.function = function;
    this.names = names;
    this.kernel = kernel;
    this.partClasses = partClasses;
    this.kind = kernel.kind();
    this.arrays =
        kernel.program().arrays().values().stream()
            .filter(array -> array.role() == Role.SEED || array.role() == Role.OUTPUT)
            .filter(array -> array.rank() > 0)
            .toList();
    boolean returns = kernel.program().outputs().stream().anyMatch(array -> array.rank() == 0);
    this.result = returns ? TypeName.DOUBLE : TypeName.VOID;
  }

  void addTo(TypeSpec.Builder type) {
    boolean packedOnly = function.isPackedOnly();
    VariableNames variables = names.variables(kernel);
    List<Integer> owners = new ArrayList<>();
    kernel.parts().forEach(part -> owners.add(partClasses.reserve(kernel.sizeOf(part))));
    BodyWriter writer = new BodyWriter(variables, part -> call(part, owners.get(part)));
    for (int part = 0; part < owners.size(); part++) {
      partClasses.add(owners.get(part), partMethod(part, writer));
    }
    if (kernel.isPacked()) {
      type.addMethod(kernelMethod(writer));
    }
    if (!packedOnly) {
      type.addMethod(kernel.isPacked() ? packingMethod() : plainMethod(writer));
    }
    type.addMethod(instanceMethod());
  }

  private String partName(int part) {
    return kind.methodName() + (part + 1);
  }

  private String call(int part, int owner) {
    String arguments = String.join(", ", workAndArrays());
    return PartClasses.PREFIX + owner + "." + partName(part) + "(" + arguments + ")";
  }

  private MethodSpec partMethod(int part, BodyWriter writer) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(partName(part))
            .addModifiers(Modifier.STATIC)
            .addParameter(double[].class, WORK);
    addArrays(method);
    return method.addCode("$L", writer.body(kernel.parts().get(part))).build();
  }

  private List<String> workAndArrays() {
    List<String> arguments = new ArrayList<>(List.of(WORK));
    arrays.forEach(array -> arguments.add(names.of(array.name())));
    return arguments;
  }

  private void addArrays(MethodSpec.Builder method) {
    arrays.forEach(array -> method.addParameter(double[].class, names.of(array.name())));
  }

  private String kernelName() {
    return kind.methodName() + "Kernel";
  }

  private MethodSpec kernelMethod(BodyWriter writer) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(kernelName())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(result)
            .addParameter(double[].class, WORK);
    addArrays(method);
    addCode(method, writer);
    return method.build();
  }

  private void addCode(MethodSpec.Builder method, BodyWriter writer) {
    for (String array : kernel.zeroed()) {
      method.addStatement("$T.fill($L, 0.0)", Arrays.class, names.of(array));
    }
    method.addCode("$L", writer.body(kernel.body()));
  }

  private MethodSpec.Builder staticMethod() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(kind.methodName())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(result);
    CodeBlock.Builder doc = CodeBlock.builder().add("$L", Documentation.of(kind) + "\n\n");
    if (kernel.isPacked()) {
      doc.add("$L", "<p>Allocates a work array; the method of an instance does not.\n\n");
    }
    for (Parameter parameter : function.parameters()) {
      String name = names.of(parameter.name());
      method.addParameter(javaType(parameter), name);
      doc.add("$L", "@param " + name + " " + Documentation.ofParameter(parameter) + "\n");
    }
    addDocumentedArrays(method, doc, false);
    return method;
  }

  static TypeName javaType(Parameter parameter) {
    return parameter.sort() == Sort.INTEGER ? TypeName.INT : TypeName.DOUBLE;
  }

  private void addDocumentedArrays(
      MethodSpec.Builder method, CodeBlock.Builder doc, boolean ofInstance) {
    addArrays(method);
    for (ArrayDeclaration array : arrays) {
      String text = Documentation.ofArray(array.name());
      doc.add("$L", "@param " + names.of(array.name()) + " " + text + "\n");
    }
    if (result.equals(TypeName.DOUBLE)) {
      doc.add("$L", "@return " + (kind == Kind.JVP ? "the derivative" : "the value") + "\n");
    }
    if (!arrays.isEmpty() || ofInstance) {
      doc.add("$L", "@throws IllegalArgumentException if the length of an array is wrong\n");
    }
    method.addJavadoc(doc.build());
  }

  private void addChecks(MethodSpec.Builder method) {
    for (ArrayDeclaration array : arrays) {
      addCheck(method, names.of(array.name()), sizeOf(array));
    }
  }

  private static void addCheck(MethodSpec.Builder method, String array, int size) {
    method.addStatement("checkLength($S, $L.length, $L)", array, array, size);
  }

  static int sizeOf(ArrayDeclaration array) {
    int size = 1;
    for (var extent : array.shape()) {
      size *= ((Constant) extent).value().intValue();
    }
    return size;
  }

  private MethodSpec plainMethod(BodyWriter writer) {
    MethodSpec.Builder method = staticMethod();
    addChecks(method);
    addCode(method, writer);
    return method.build();
  }

  private MethodSpec packingMethod() {
    MethodSpec.Builder method = staticMethod();
    addChecks(method);
    method.addStatement("double[] $L = new double[$L]", WORK, kernel.scratch());
    List<String> inputs = kernel.packedInputs();
    for (int slot = 0; slot < inputs.size(); slot++) {
      method.addStatement("$L[$L] = $L", WORK, slot, names.of(inputs.get(slot)));
    }
    addCall(method, kernelName(), workAndArrays());
    return method.build();
  }

  private void addCall(MethodSpec.Builder method, String callee, List<String> arguments) {
    CodeBlock.Builder call = CodeBlock.builder();
    call.add(result.equals(TypeName.VOID) ? "" : "return ").add("$L(", callee);
    for (int i = 0; i < arguments.size(); i++) {
      call.add(i == 0 ? "" : ",$W").add("$L", arguments.get(i));
    }
    method.addStatement(call.add(")").build());
  }

  private MethodSpec instanceMethod() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(kind.methodName())
            .addModifiers(Modifier.PUBLIC)
            .returns(result)
            .addParameter(double[].class, THETA);
    CodeBlock.Builder doc = CodeBlock.builder().add("$L", Documentation.of(kind) + "\n\n");
    doc.add("$L", "@param theta the parameters, in the order of {@link #PARAMETER_NAMES}\n");
    addDocumentedArrays(method, doc, true);
    addCheck(method, THETA, function.dimension());
    if (kernel.isPacked()) {
      addChecks(method);
      addPacking(method);
      addCall(method, kernelName(), workAndArrays());
    } else {
      List<String> arguments = new ArrayList<>();
      int position = 0;
      for (Parameter parameter : function.parameters()) {
        arguments.add(
            parameter.isData() ? names.of(parameter.name()) : THETA + "[" + position++ + "]");
      }
      arrays.forEach(array -> arguments.add(names.of(array.name())));
      addCall(method, kind.methodName(), arguments);
    }
    return method.build();
  }

  private void addPacking(MethodSpec.Builder method) {
    int dimension = function.dimension();
    if (dimension > 0) {
      method.addStatement("$T.arraycopy(theta, 0, $L, 0, $L)", System.class, WORK, dimension);
    }
    List<Parameter> data = function.data();
    if (function.isDataPacked()) {
      method.addStatement(
          "$T.arraycopy(data, 0, $L, $L, $L)", System.class, WORK, dimension, data.size());
      return;
    }
    for (int i = 0; i < data.size(); i++) {
      method.addStatement("$L[$L] = $L", WORK, dimension + i, names.of(data.get(i).name()));
    }
  }
}
