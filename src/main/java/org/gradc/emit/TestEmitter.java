package org.gradc.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.gradc.expr.Sort;
import org.gradc.schedule.Kind;

/**
 * Writes the JUnit test of a generated class: stored points, and what the class must compute there.
 *
 * <p>It needs the JDK and JUnit Jupiter. Of the formula nothing but the class name and numbers
 * reaches the code, and the function's name, escaped, the documentation.
 */
public final class TestEmitter {
  private static final String JUPITER = "org.junit.jupiter.api";
  private static final ClassName TEST = ClassName.get(JUPITER, "Test");
  private static final ClassName ASSERTIONS = ClassName.get(JUPITER, "Assertions");
  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");
  private static final String SUFFIX = "DerivativesTest";

  private final FunctionClass function;
  private final ClassName type;

  private TestEmitter(FunctionClass function) {
    this.function = function;
    this.type = ClassName.get(function.packageName(), function.className());
  }

  /** The simple name of the test of a class. */
  public static String className(String tested) {
    return tested + SUFFIX;
  }

  /** The text of the test, its lines ending in {@code \n}. */
  public static String emit(FunctionClass function, List<TestPoint> points) {
    return new TestEmitter(function).text(points);
  }

  private String text(List<TestPoint> points) {
    TypeSpec.Builder test =
        TypeSpec.classBuilder(className(function.className()))
            .addModifiers(Modifier.FINAL)
            .addJavadoc(
                "$L",
                "Certifies the class of "
                    + Documentation.code(function.functionName())
                    + " at stored points.\n\n"
                    + "<p>The numbers expected come from decimal arithmetic of 60 digits in which"
                    + " the derivatives\n"
                    + "agreed with differences of the formula. Each may be missed by what rounding"
                    + " to double explains.\n")
            .addAnnotation(
                AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", "org.gradc.Gradc")
                    .build());
    for (int i = 0; i < points.size(); i++) {
      for (TestPoint.Expected expected : points.get(i).expected()) {
        test.addMethod(method(points.get(i), expected, i + 1));
      }
    }
    test.addMethod(compare());
    return JavaFile.builder(function.packageName(), test.build())
        .indent("  ")
        .skipJavaLangImports(true)
        .build()
        .toString();
  }

  private MethodSpec method(TestPoint point, TestPoint.Expected expected, int number) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(expected.kind().methodName() + "AtPoint" + number)
            .addAnnotation(TEST);
    List<CodeBlock> arguments = arguments(point);
    int rows = rows(point);
    int size = expected.numbers().length;
    if (expected.seed().length > 0) {
      arguments.add(array(expected.seed()));
    }
    boolean returned =
        function.isScalar() && (expected.kind() == Kind.VALUE || expected.kind() == Kind.JVP);
    if (expected.kind() == Kind.JACOBIAN) {
      arguments.add(CodeBlock.of("new double[$L]", rows));
    } else if (expected.kind() == Kind.HESSIAN) {
      arguments.add(CodeBlock.of("new double[$L]", dimension(point)));
    }
    if (!returned) {
      method.addStatement("double[] found = new double[$L]", size);
      arguments.add(CodeBlock.of("found"));
    }
    CodeBlock call =
        CodeBlock.of(
            "$L.$L($L)",
            owner(point),
            expected.kind().methodName(),
            CodeBlock.join(arguments, ",$W"));
    if (returned) {
      method.addStatement("double[] found = {$L}", call);
    } else {
      method.addStatement("$L", call);
    }
    method.addStatement("double[] expected = $L", array(expected.numbers()));
    method.addStatement("double[] tolerances = $L", array(expected.tolerances()));
    return method.addStatement("compare(expected, tolerances, found)").build();
  }

  /** The class for its static methods, or an instance where there are none. */
  private CodeBlock owner(TestPoint point) {
    if (!function.hasOnlyPackedForm()) {
      return CodeBlock.of("$T", type);
    }
    List<CodeBlock> bound = extents(point);
    function.data().forEach(data -> bound.add(argument(data, point)));
    return CodeBlock.of("new $T($L)", type, CodeBlock.join(bound, ",$W"));
  }

  private List<CodeBlock> arguments(TestPoint point) {
    if (function.hasOnlyPackedForm()) {
      List<Double> theta = new ArrayList<>();
      for (Parameter parameter : function.differentiated()) {
        for (double number : numbers(parameter, point)) {
          theta.add(number);
        }
      }
      double[] packed = theta.stream().mapToDouble(Double::doubleValue).toArray();
      return new ArrayList<>(List.of(array(packed)));
    }
    List<CodeBlock> arguments = extents(point);
    function.parameters().forEach(parameter -> arguments.add(argument(parameter, point)));
    return arguments;
  }

  private List<CodeBlock> extents(TestPoint point) {
    List<CodeBlock> extents = new ArrayList<>();
    for (String extent : function.extents()) {
      extents.add(CodeBlock.of("$L", point.extents().getOrDefault(extent, 0)));
    }
    return extents;
  }

  private static double[] numbers(Parameter parameter, TestPoint point) {
    double[] numbers = point.arrays().get(parameter.name());
    if (numbers == null) {
      throw new IllegalArgumentException("no numbers for " + parameter.name());
    }
    return numbers;
  }

  private static CodeBlock argument(Parameter parameter, TestPoint point) {
    double[] numbers = numbers(parameter, point);
    boolean integers = parameter.sort() == Sort.INTEGER;
    if (!parameter.isArray()) {
      return number(numbers[0], integers);
    }
    List<CodeBlock> elements = new ArrayList<>();
    for (double number : numbers) {
      elements.add(number(number, integers));
    }
    return CodeBlock.of(
        "new $L[] {$L}", integers ? "int" : "double", CodeBlock.join(elements, ",$W"));
  }

  private static CodeBlock number(double number, boolean integer) {
    return CodeBlock.of("$L", integer ? Integer.toString((int) number) : Literals.of(number));
  }

  private static CodeBlock array(double[] numbers) {
    List<CodeBlock> elements = new ArrayList<>();
    for (double number : numbers) {
      elements.add(number(number, false));
    }
    return CodeBlock.of("new double[] {$L}", CodeBlock.join(elements, ",$W"));
  }

  private int rows(TestPoint point) {
    return point.expected().stream()
        .filter(expected -> expected.kind() == Kind.VALUE)
        .mapToInt(expected -> expected.numbers().length)
        .findFirst()
        .orElse(1);
  }

  private int dimension(TestPoint point) {
    return function.differentiated().stream()
        .mapToInt(parameter -> numbers(parameter, point).length)
        .sum();
  }

  private static MethodSpec compare() {
    return MethodSpec.methodBuilder("compare")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(double[].class, "expected")
        .addParameter(double[].class, "tolerances")
        .addParameter(double[].class, "found")
        .beginControlFlow("for (int i = 0; i < expected.length; i++)")
        .addStatement(
            "$T.assertEquals(expected[i], found[i], tolerances[i], $S + i)", ASSERTIONS, "number ")
        .endControlFlow()
        .build();
  }
}
