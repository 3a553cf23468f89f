package org.gradc.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.schedule.Kernel;
import org.gradc.schedule.Kind;

/**
 * Writes the methods of one kernel of a class with arrays: static, of an instance, and the code.
 */
final class ArrayKernel {
  private static final Map<String, Class<?>> JAVA_TYPES =
      Map.of(
          "void", void.class,
          "int", int.class,
          "double", double.class,
          "boolean", boolean.class,
          "int[]", int[].class,
          "double[]", double[].class,
          "double[][]", double[][].class);

  private final FunctionClass function;
  private final ClassNames names;
  private final ArrayArguments arguments;
  private final Kernel kernel;
  private final Kind kind;
  private final PartClasses partClasses;
  private final List<ArrayDeclaration> arrays;
  private final TypeName result;
  private final Naming naming;
  private final WorkArrays work;

  ArrayKernel(
      FunctionClass function,
      ClassNames names,
      ArrayArguments arguments,
      Kernel kernel,
      PartClasses partClasses) {
    this.function = function;
    this.names = names;
    this.arguments = arguments;
    this.kernel = kernel;
    this.kind = kernel.kind();
    this.partClasses = partClasses;
    this.arrays =
        kernel.program().arrays().values().stream()
            .filter(array -> array.role() == Role.SEED || array.role() == Role.OUTPUT)
            .filter(array -> array.rank() > 0)
            .toList();
    boolean returns = kernel.program().outputs().stream().anyMatch(array -> array.rank() == 0);
    this.result = returns ? TypeName.DOUBLE : TypeName.VOID;
    this.naming = kernel.loops() == null ? names.variables(kernel) : names.loops(kernel);
    this.work = new WorkArrays(kernel, naming, new SizeWriter(names));
  }

  void addTo(TypeSpec.Builder type) {
    if (work.exist()) {
      type.addField(
          FieldSpec.builder(workType(), work.field(), Modifier.PRIVATE, Modifier.TRANSIENT)
              .build());
    }
    addKernel(type);
    if (!function.hasOnlyPackedForm()) {
      type.addMethod(staticMethod());
    }
    type.addMethod(instanceMethod());
  }

  /** Adds the code alone, with its work arrays. */
  void addKernel(TypeSpec.Builder type) {
    List<Integer> owners = new ArrayList<>();
    kernel.parts().forEach(part -> owners.add(partClasses.reserve(kernel.sizeOf(part))));
    BodyWriter writer = new BodyWriter(naming, part -> call(part, owners.get(part)));
    for (int part = 0; part < owners.size(); part++) {
      partClasses.add(owners.get(part), partMethod(part, writer));
    }
    String body = writer.body(kernel.body());
    int results = 0;
    if (naming instanceof LoopNames loops) {
      LoopMethods.Split split =
          LoopMethods.split(
              body, loops.units().outermost(), kernelName(), work.names(), work.results());
      body = split.body();
      results = split.results();
      split.methods().forEach(method -> type.addMethod(loopMethod(method)));
    }
    if (work.exist()) {
      type.addType(work.type(arguments.sizesAndIntegers(), results));
    }
    type.addMethod(kernelMethod(body));
  }

  private ClassName workType() {
    return ClassName.get("", work.typeName());
  }

  private String partName(int part) {
    return kind.methodName() + (part + 1);
  }

  private String call(int part, int owner) {
    List<String> all = new ArrayList<>(List.of(KernelMethods.WORK));
    all.addAll(arguments.ofKernel());
    arrays.forEach(array -> all.add(names.of(array.name())));
    return PartClasses.PREFIX + owner + "." + partName(part) + "(" + String.join(", ", all) + ")";
  }

  private MethodSpec partMethod(int part, BodyWriter writer) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(partName(part))
            .addModifiers(Modifier.STATIC)
            .addParameter(double[].class, KernelMethods.WORK);
    arguments.addToKernel(method);
    addArrays(method);
    return method.addCode("$L", writer.body(kernel.parts().get(part))).build();
  }

  private String kernelName() {
    return kind.methodName() + "Kernel";
  }

  /** Loops of the kernel that are a method of their own. */
  private MethodSpec loopMethod(LoopMethods.Method loops) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(loops.name())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(javaType(loops.type()));
    loops.parameters().forEach((name, type) -> method.addParameter(javaType(type), name));
    if (loops.needsWork()) {
      method.addParameter(workType(), KernelMethods.WORK);
    }
    addBody(method, loops.body());
    return method.build();
  }

  private static Class<?> javaType(String name) {
    return Objects.requireNonNull(JAVA_TYPES.get(name));
  }

  private MethodSpec kernelMethod(String body) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(kernelName())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(result);
    arguments.addToKernel(method);
    addArrays(method);
    if (work.exist()) {
      method.addParameter(workType(), KernelMethods.WORK);
      work.addLocals(method);
    }
    if (!kernel.parts().isEmpty()) {
      method.addStatement("double[] $L = new double[$L]", KernelMethods.WORK, kernel.scratch());
    }
    for (String array : kernel.zeroed()) {
      method.addStatement("$T.fill($L, 0.0)", Arrays.class, names.of(array));
    }
    addBody(method, body);
    return method.build();
  }

  private static void addBody(MethodSpec.Builder method, String text) {
    String body = text;
    // The import follows from a mention that JavaPoet sees.
    int fill = body.indexOf("Arrays.fill(");
    while (fill >= 0) {
      int end = fill + "Arrays".length();
      method.addCode("$L$T", body.substring(0, fill), Arrays.class);
      body = body.substring(end);
      fill = body.indexOf("Arrays.fill(");
    }
    method.addCode("$L", body);
  }

  private void addArrays(MethodSpec.Builder method) {
    arrays.forEach(array -> method.addParameter(double[].class, names.of(array.name())));
  }

  private MethodSpec staticMethod() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(kind.methodName())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(result);
    CodeBlock.Builder doc = CodeBlock.builder().add("$L", Documentation.of(kind) + "\n\n");
    if (work.exist()) {
      doc.add("$L", "<p>Allocates work arrays; the method of an instance does so once.\n\n");
    }
    arguments.addPublic(method, doc, function.parameters());
    document(method, doc);
    arguments.addChecks(method, function.parameters());
    arguments.addArrayChecks(method, arrays);
    List<String> all = arguments.separate();
    arrays.forEach(array -> all.add(names.of(array.name())));
    if (work.exist()) {
      all.add(work.creation(arguments.sizesAndIntegers()));
    }
    addCall(method, all);
    return method.build();
  }

  private void document(MethodSpec.Builder method, CodeBlock.Builder doc) {
    addArrays(method);
    for (ArrayDeclaration array : arrays) {
      String text = Documentation.ofArray(array.name());
      doc.add("$L", "@param " + names.of(array.name()) + " " + text + "\n");
    }
    if (result.equals(TypeName.DOUBLE)) {
      doc.add("$L", "@return " + (kind == Kind.JVP ? "the derivative" : "the value") + "\n");
    }
    doc.add("$L", "@throws IllegalArgumentException if a size is negative or a length wrong\n");
    method.addJavadoc(doc.build());
  }

  private MethodSpec instanceMethod() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(kind.methodName())
            .addModifiers(Modifier.PUBLIC)
            .returns(result)
            .addParameter(double[].class, KernelMethods.THETA);
    CodeBlock.Builder doc = CodeBlock.builder().add("$L", Documentation.of(kind) + "\n\n");
    doc.add("$L", "@param theta the parameters, in the order of {@link #PARAMETER_NAMES}\n");
    document(method, doc);
    ArrayArguments.addCheck(
        method, KernelMethods.THETA, KernelMethods.THETA, arguments.dimension());
    arguments.addArrayChecks(method, arrays);
    List<String> all = arguments.packed();
    arrays.forEach(array -> all.add(names.of(array.name())));
    if (work.exist()) {
      method.beginControlFlow("if ($L == null)", work.field());
      method.addStatement("$L = $L", work.field(), work.creation(arguments.sizesAndIntegers()));
      method.endControlFlow();
      all.add(work.field());
    }
    addCall(method, all);
    return method.build();
  }

  private void addCall(MethodSpec.Builder method, List<String> all) {
    CodeBlock.Builder call = CodeBlock.builder();
    call.add(result.equals(TypeName.VOID) ? "" : "return ").add("$L(", kernelName());
    for (int i = 0; i < all.size(); i++) {
      call.add(i == 0 ? "" : ",$W").add("$L", all.get(i));
    }
    method.addStatement(call.add(")").build());
  }
}
