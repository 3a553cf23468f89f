package org.gradc.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.gradc.schedule.Kernel;
import org.gradc.schedule.Kind;

/**
 * Writes the class that sums a function over rows of data.
 *
 * <p>Rows are summed in blocks of fixed size and the blocks in order, so that the parallel form has
 * the same bits for any number of threads.
 */
public final class BatchEmitter {
  /** Rows of a block: enough to make its overhead small, few enough for a processor's cache. */
  private static final int BLOCK = 256;

  private final FunctionClass function;
  private final ClassNames names;
  private final ArrayArguments arguments;
  private final List<Parameter> data;
  private final List<String> extents;

  private BatchEmitter(FunctionClass function) {
    this.function = function;
    this.names = new ClassNames(function);
    this.arguments = new ArrayArguments(function, names);
    this.data = function.data();
    this.extents =
        function.extents().subList(0, function.extents().size() - 2); // without from and count
  }

  /**
   * The text of the class, its lines ending in {@code \n}.
   *
   * @param function kernels of the sum over rows, {@code from} and {@code count} last of the
   *     extents
   * @throws IllegalArgumentException if the package is no legal Java name
   */
  public static String emit(FunctionClass function) {
    return ClassFrame.text(function, new BatchEmitter(function)::type);
  }

  private TypeSpec type() {
    TypeSpec.Builder type =
        ClassFrame.type(function, Documentation.ofBatch(function))
            .addSuperinterface(Serializable.class)
            .addField(ClassFrame.serialVersion(function));
    type.addField(ParameterNames.field(function));
    type.addField(
        FieldSpec.builder(int.class, "BLOCK", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("Rows that are summed before they are added to others.\n")
            .initializer("$L", BLOCK)
            .build());
    extents.forEach(
        extent -> type.addField(TypeName.INT, names.of(extent), Modifier.PRIVATE, Modifier.FINAL));
    type.addField(TypeName.INT, "rowCount", Modifier.PRIVATE, Modifier.FINAL);
    for (Parameter parameter : data) {
      type.addField(
          ArrayArguments.javaType(parameter),
          names.of(parameter.name()),
          Modifier.PRIVATE,
          Modifier.FINAL);
    }
    type.addMethod(constructor());
    type.addMethod(
        query("dimension", "The number of parameters, elements of arrays counted.")
            .addStatement("return Math.toIntExact($L)", arguments.dimension())
            .build());
    type.addMethod(
        query("rowCount", "The number of rows.").addStatement("return rowCount").build());
    PartClasses parts = new PartClasses();
    for (Kernel kernel : function.kernels()) {
      new ArrayKernel(function, names, arguments, kernel, parts).addKernel(type);
      new BatchMethods(function, names, arguments, kernel, data).addTo(type);
    }
    type.addMethod(rangeCheck());
    type.addMethod(
        MethodSpec.methodBuilder("add")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(double[].class, "sum")
            .addParameter(double[].class, "part")
            .beginControlFlow("for (int i = 0; i < sum.length; i++)")
            .addStatement("sum[i] += part[i]")
            .endControlFlow()
            .build());
    RuntimeChecks.addTo(type, function);
    SpecialMethods.addTo(type, function.programs());
    parts.addTo(type);
    return type.build();
  }

  private static MethodSpec.Builder query(String name, String sentence) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc("$L\n\n@return the number\n", sentence)
        .addModifiers(Modifier.PUBLIC)
        .returns(int.class);
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC);
    CodeBlock.Builder doc =
        CodeBlock.builder().add("Binds sizes and all rows of data; arrays are not copied.\n\n");
    List<String> checks = new ArrayList<>();
    for (String extent : extents) {
      String name = names.of(extent);
      constructor.addParameter(TypeName.INT, name);
      doc.add("$L", "@param " + name + " size " + Documentation.code(extent) + "\n");
      checks.add("checkSize(\"" + JavaNames.shown(extent) + "\", " + name + ")");
    }
    constructor.addParameter(TypeName.INT, "rows");
    doc.add("@param rows the number of rows\n");
    checks.add("checkSize(\"rows\", rows)");
    for (Parameter parameter : data) {
      String name = names.of(parameter.name());
      constructor.addParameter(ArrayArguments.javaType(parameter), name);
      doc.add(
          "$L",
          "@param " + name + " data " + Documentation.code(parameter.name()) + ", row by row\n");
      checks.add(
          "checkLength(\""
              + JavaNames.shown(parameter.name())
              + "\", "
              + name
              + ".length, "
              + rowsTimes(parameter)
              + ")");
    }
    doc.add("@throws IllegalArgumentException if a size is negative or a length wrong\n");
    checks.forEach(check -> constructor.addStatement("$L", check));
    constructor.addStatement("checkDimension($L)", arguments.dimension());
    extents.forEach(
        extent -> constructor.addStatement("this.$L = $L", names.of(extent), names.of(extent)));
    constructor.addStatement("this.rowCount = rows");
    for (Parameter parameter : data) {
      String name = names.of(parameter.name());
      constructor.addStatement("this.$L = $L", name, name);
    }
    return constructor.addJavadoc(doc.build()).build();
  }

  private String rowsTimes(Parameter parameter) {
    int rank = parameter.shape().size();
    return rank == 1
        ? "rows"
        : "(long) rows * " + arguments.intSize(parameter.shape().subList(1, rank));
  }

  private static MethodSpec rangeCheck() {
    return MethodSpec.methodBuilder("checkRange")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(int.class, "from")
        .addParameter(int.class, "to")
        .addParameter(int.class, "length")
        .beginControlFlow("if (from < 0 || to < from || to > length)")
        .addStatement(
            "throw new IndexOutOfBoundsException($S + from + $S + to + $S + length)",
            "rows ",
            " to ",
            " are not within 0 to ")
        .endControlFlow()
        .build();
  }

  /** The kinds that a class of rows can have. */
  static boolean has(Kind kind) {
    return kind == Kind.VALUE || kind == Kind.GRADIENT || kind == Kind.HVP;
  }

  /** Fills an array of results, which nothing has been added to. */
  static CodeBlock cleared(String array) {
    return CodeBlock.of("$T.fill($L, 0.0)", Arrays.class, array);
  }
}
