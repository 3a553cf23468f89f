package org.gradc.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import org.gradc.expr.Expr;
import org.gradc.schedule.Kernel;
import org.gradc.schedule.Kind;

/** Writes what a class of rows offers for one kind: over a range, over row numbers, in parallel. */
final class BatchMethods {
  private final ClassNames names;
  private final ArrayArguments arguments;
  private final Kind kind;
  private final List<Parameter> data;
  private final List<String> extents;
  private final WorkArrays work;
  private final boolean hasResult;
  private final boolean returns;

  BatchMethods(
      FunctionClass function,
      ClassNames names,
      ArrayArguments arguments,
      Kernel kernel,
      List<Parameter> data) {
    this.names = names;
    this.arguments = arguments;
    this.kind = kernel.kind();
    this.data = data;
    this.extents = function.extents().subList(0, function.extents().size() - 2);
    this.work = new WorkArrays(kernel, names.loops(kernel), new SizeWriter(names));
    this.hasResult = kind != Kind.VALUE;
    this.returns = kind != Kind.HVP;
  }

  void addTo(TypeSpec.Builder type) {
    type.addType(lane());
    type.addField(
        FieldSpec.builder(laneType(), lanes(), Modifier.PRIVATE, Modifier.TRANSIENT).build());
    type.addMethod(block());
    type.addMethod(sequential(false));
    type.addMethod(sequential(true));
    type.addMethod(parallel());
  }

  private String laneName() {
    String method = kind.methodName();
    return method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1) + "Lane";
  }

  private ClassName laneType() {
    return ClassName.get("", laneName());
  }

  private String lanes() {
    return kind.methodName() + "Lane";
  }

  private String result() {
    return kind == Kind.HVP ? "result" : "gradient";
  }

  /** What one thread needs: work arrays, the sum of a block, and room for the rows of a block. */
  private TypeSpec lane() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(laneName())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    constructor.addParameter(ClassName.get("", className()), "batch");
    if (work.exist()) {
      type.addField(ClassName.get("", work.typeName()), "work", Modifier.FINAL);
      List<String> sizes = new ArrayList<>();
      extents.forEach(extent -> sizes.add("batch." + names.of(extent)));
      sizes.add("0");
      sizes.add("BLOCK");
      constructor.addStatement("this.work = $L", work.creation(sizes));
    }
    if (hasResult) {
      type.addField(double[].class, "part", Modifier.FINAL);
      constructor.addStatement("this.part = new double[batch.dimension()]");
    }
    if (returns) {
      type.addField(double.class, "value");
    }
    for (Parameter parameter : data) {
      String name = names.of(parameter.name());
      type.addField(ArrayArguments.javaType(parameter), name);
    }
    type.addMethod(constructor.build());
    type.addMethod(gather());
    return type.build();
  }

  private String className() {
    return names.ownClass();
  }

  /** Copies rows by number, so that they stand one behind the other. */
  private MethodSpec gather() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("gather")
            .addParameter(ClassName.get("", className()), "batch")
            .addParameter(int[].class, "rows")
            .addParameter(int.class, "from")
            .addParameter(int.class, "count");
    for (Parameter parameter : data) {
      String name = names.of(parameter.name());
      String width = width(parameter);
      String element =
          ArrayArguments.javaType(parameter).equals(TypeName.get(int[].class)) ? "int" : "double";
      method.beginControlFlow("if ($L == null)", name);
      method.addStatement("$L = new $L[Math.multiplyExact(BLOCK, $L)]", name, element, width);
      method.endControlFlow();
    }
    method.beginControlFlow("for (int k = 0; k < count; k++)");
    method.addStatement("int row = rows[from + k]");
    method.addStatement("checkRange(row, row + 1, batch.rowCount)");
    for (Parameter parameter : data) {
      String name = names.of(parameter.name());
      String width = width(parameter);
      if (width.equals("1")) {
        method.addStatement("$L[k] = batch.$L[row]", name, name);
      } else {
        method.addStatement(
            "$T.arraycopy(batch.$L, row * $L, $L, k * $L, $L)",
            System.class,
            name,
            width,
            name,
            width,
            width);
      }
    }
    return method.endControlFlow().build();
  }

  private String width(Parameter parameter) {
    List<Expr> shape = parameter.shape().subList(1, parameter.shape().size());
    return shape.isEmpty() ? "1" : "(" + arguments.intSizeOf(shape, "batch.") + ")";
  }

  /** Sums a block of rows of these arrays in a lane. */
  private MethodSpec block() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(kind.methodName() + "Block")
            .addModifiers(Modifier.PRIVATE)
            .addParameter(double[].class, KernelMethods.THETA)
            .addParameter(int.class, "from")
            .addParameter(int.class, "count");
    if (kind == Kind.HVP) {
      method.addParameter(double[].class, "direction");
    }
    method.addParameter(laneType(), "lane").addParameter(boolean.class, "gathered");
    List<String> all = new ArrayList<>();
    extents.forEach(extent -> all.add(names.of(extent)));
    all.add("from");
    all.add("count");
    all.addAll(
        arguments.packedInputs(
            parameter -> {
              String name = names.of(parameter.name());
              return "gathered ? lane." + name + " : " + name;
            }));
    if (kind == Kind.HVP) {
      all.add("direction");
    }
    if (hasResult) {
      all.add("lane.part");
    }
    if (work.exist()) {
      all.add("lane.work");
    }
    CodeBlock.Builder call = CodeBlock.builder();
    call.add(returns ? "lane.value = " : "").add("$LKernel(", kind.methodName());
    for (int i = 0; i < all.size(); i++) {
      call.add(i == 0 ? "" : ",$W").add("$L", all.get(i));
    }
    return method.addStatement(call.add(")").build()).build();
  }

  private MethodSpec.Builder head(String name, String sentence, boolean byNumber) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .returns(returns ? TypeName.DOUBLE : TypeName.VOID)
            .addParameter(double[].class, KernelMethods.THETA);
    CodeBlock.Builder doc = CodeBlock.builder().add("$L", sentence + "\n\n");
    doc.add("$L", "@param theta the parameters, in the order of {@link #PARAMETER_NAMES}\n");
    if (byNumber) {
      method.addParameter(int[].class, "rows");
      doc.add("@param rows numbers of rows\n");
    }
    String of = byNumber ? "place in rows" : "row";
    method.addParameter(int.class, "from").addParameter(int.class, "to");
    doc.add("$L", "@param from the first " + of + "\n@param to the " + of + " behind the last\n");
    if (kind == Kind.HVP) {
      method.addParameter(double[].class, "direction");
      doc.add("@param direction what the Hessian is multiplied with, one number per parameter\n");
    }
    if (hasResult) {
      method.addParameter(double[].class, result());
      doc.add("$L", "@param " + result() + " receives the sum, one number per parameter\n");
    }
    if (returns) {
      doc.add("@return the sum of the values\n");
    }
    doc.add("@throws IllegalArgumentException if the length of an array is wrong\n");
    doc.add("@throws IndexOutOfBoundsException if there are no such rows\n");
    method.addJavadoc(doc.build());
    String dimension = arguments.dimension();
    ArrayArguments.addCheck(method, "theta", "theta", dimension);
    if (kind == Kind.HVP) {
      ArrayArguments.addCheck(method, "direction", "direction", dimension);
    }
    if (hasResult) {
      ArrayArguments.addCheck(method, result(), result(), dimension);
    }
    method.addStatement("checkRange(from, to, $L)", byNumber ? "rows.length" : "rowCount");
    return method;
  }

  private String direction() {
    return kind == Kind.HVP ? "direction, " : "";
  }

  private MethodSpec sequential(boolean byNumber) {
    String what = Documentation.of(kind).replaceFirst("^The ", "").replaceFirst("\\.$", "");
    MethodSpec.Builder method =
        head(
            kind.methodName(),
            "The " + what + ", summed over rows" + (byNumber ? " by number." : "."),
            byNumber);
    method.beginControlFlow("if ($L == null)", lanes());
    method.addStatement("$L = new $L(this)", lanes(), laneName());
    method.endControlFlow();
    start(method);
    method.beginControlFlow("for (int row = from; row < to; row += BLOCK)");
    method.addStatement("int count = Math.min(BLOCK, to - row)");
    if (byNumber) {
      method.addStatement("$L.gather(this, rows, row, count)", lanes());
    }
    method.addStatement(
        "$LBlock(theta, $L, count, $L$L, $L)",
        kind.methodName(),
        byNumber ? "0" : "row",
        direction(),
        lanes(),
        byNumber);
    add(method, lanes());
    method.endControlFlow();
    return finish(method);
  }

  private void start(MethodSpec.Builder method) {
    if (hasResult) {
      method.addStatement(BatchEmitter.cleared(result()));
    }
    if (returns) {
      method.addStatement("double sum = 0.0");
    }
  }

  private void add(MethodSpec.Builder method, String lane) {
    if (hasResult) {
      method.addStatement("add($L, $L.part)", result(), lane);
    }
    if (returns) {
      method.addStatement("sum += $L.value", lane);
    }
  }

  private MethodSpec finish(MethodSpec.Builder method) {
    return returns ? method.addStatement("return sum").build() : method.build();
  }

  private MethodSpec parallel() {
    String method = kind.methodName();
    String name =
        "parallel" + method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1);
    MethodSpec.Builder parallel =
        head(
            name,
            "As {@link #"
                + method
                + "}, to the last bit, by the threads of the fork-join pool that this runs in,"
                + " otherwise of the common one. Allocates.",
            false);
    parallel.addStatement(
        "int threads = $T.inForkJoinPool() ? $T.getPool().getParallelism() :"
            + " $T.getCommonPoolParallelism()",
        ForkJoinTask.class,
        ForkJoinTask.class,
        ForkJoinPool.class);
    parallel.addStatement("int blocks = (int) (((long) to - from + BLOCK - 1) / BLOCK)");
    parallel.addStatement(
        "$L[] lanes = new $L[Math.min(blocks, 4 * Math.max(1, threads))]", laneName(), laneName());
    parallel.addStatement(
        "$T.setAll(lanes, k -> new $L(this))", java.util.Arrays.class, laneName());
    start(parallel);
    parallel.beginControlFlow("for (int first = 0; first < blocks; first += lanes.length)");
    parallel.addStatement("int start = from + first * BLOCK");
    parallel.addStatement("int some = Math.min(lanes.length, blocks - first)");
    parallel.addCode(
        "$T.range(0, some).parallel().forEach(k -> {\n$>"
            + "int row = start + k * BLOCK;\n"
            + "$LBlock(theta, row, Math.min(BLOCK, to - row), $Llanes[k], false);\n$<});\n",
        IntStream.class,
        method,
        direction());
    parallel.beginControlFlow("for (int k = 0; k < some; k++)");
    add(parallel, "lanes[k]");
    parallel.endControlFlow();
    parallel.endControlFlow();
    return finish(parallel);
  }
}
