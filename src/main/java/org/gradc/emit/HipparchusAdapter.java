package org.gradc.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;
import org.gradc.schedule.Kind;

/**
 * The interfaces of Hipparchus.
 *
 * <p>A scalar function is a {@code MultivariateFunction} with a {@code gradient()} for optimisers,
 * a {@code MultivariateDifferentiableFunction} by the chain rule and, with a Hessian, a {@code
 * TwiceDifferentiableFunction}; an array-valued one is a {@code ValueAndJacobianFunction}, as least
 * squares take it, and a {@code MultivariateVectorFunction}.
 */
final class HipparchusAdapter {
  /**
   * Joined when it runs: the build would rename a literal to the copy that gradc.jar has inside.
   */
  static final String ROOT = String.join(".", "org", "hipparchus", "");

  private static final String LEAST_SQUARES = ROOT + "optim.nonlinear.vector.leastsquares";
  private static final ClassName SCALAR = ClassName.get(ROOT + "analysis", "MultivariateFunction");
  private static final ClassName VECTOR =
      ClassName.get(ROOT + "analysis", "MultivariateVectorFunction");
  private static final ClassName TWICE =
      ClassName.get(ROOT + "optim.nonlinear.vector.constrained", "TwiceDifferentiableFunction");
  private static final ClassName VALUE_AND_JACOBIAN =
      ClassName.get(LEAST_SQUARES, "ValueAndJacobianFunction");
  private static final ClassName REAL_VECTOR = ClassName.get(ROOT + "linear", "RealVector");
  private static final ClassName REAL_MATRIX = ClassName.get(ROOT + "linear", "RealMatrix");
  private static final ClassName ARRAY_VECTOR = ClassName.get(ROOT + "linear", "ArrayRealVector");
  private static final ClassName ARRAY_MATRIX =
      ClassName.get(ROOT + "linear", "Array2DRowRealMatrix");
  private static final ClassName PAIR = ClassName.get(ROOT + "util", "Pair");
  private static final TypeName DOUBLES = ArrayTypeName.of(double.class);

  private HipparchusAdapter() {}

  static void add(FunctionClass function, TypeSpec.Builder type) {
    if (function.isScalar()) {
      addScalar(type, function);
    } else {
      addVector(type, function);
    }
  }

  private static void addScalar(TypeSpec.Builder type, FunctionClass function) {
    boolean twice = Adapter.has(function, Kind.HESSIAN);
    boolean once = Adapter.has(function, Kind.GRADIENT) || twice;
    if (twice) {
      type.superclass(TWICE);
    }
    type.addSuperinterface(once ? HipparchusChainRule.DIFFERENTIABLE : SCALAR);
    type.addMethod(
        Adapter.method("value")
            .returns(double.class)
            .addParameter(DOUBLES, "point")
            .addStatement("return function.value(point)")
            .build());
    if (once) {
      type.addMethod(gradient());
      type.addMethod(HipparchusChainRule.method(twice));
    }
    if (twice) {
      type.addMethod(
          Adapter.method("dim")
              .returns(int.class)
              .addStatement("return function.dimension()")
              .build());
      type.addMethod(
          Adapter.method("value")
              .returns(double.class)
              .addParameter(REAL_VECTOR, "point")
              .addStatement("return function.value(point.toArray())")
              .build());
      type.addMethod(
          Adapter.method("gradient")
              .returns(REAL_VECTOR)
              .addParameter(REAL_VECTOR, "point")
              .addStatement("double[] gradient = new double[function.dimension()]")
              .addStatement("function.gradient(point.toArray(), gradient)")
              .addStatement("return new $T(gradient, false)", ARRAY_VECTOR)
              .build());
      type.addMethod(
          Adapter.method("hessian")
              .returns(REAL_MATRIX)
              .addParameter(REAL_VECTOR, "point")
              .addStatement("int n = function.dimension()")
              .addStatement("double[] hessian = new double[n * n]")
              .addStatement("function.hessian(point.toArray(), new double[n], hessian)")
              .addStatement("return matrix(hessian, n, n)")
              .build());
      type.addMethod(matrix());
    }
  }

  private static MethodSpec gradient() {
    return MethodSpec.methodBuilder("gradient")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("The gradient, as {@code ObjectiveFunctionGradient} takes it.\n\n")
        .addJavadoc("@return the function that gives the gradient at a point\n")
        .returns(VECTOR)
        .beginControlFlow("return point ->")
        .addStatement("double[] gradient = new double[function.dimension()]")
        .addStatement("function.gradient(point, gradient)")
        .addStatement("return gradient")
        .endControlFlow("")
        .build();
  }

  private static void addVector(TypeSpec.Builder type, FunctionClass function) {
    type.addSuperinterface(VECTOR);
    type.addMethod(
        Adapter.method("value")
            .returns(DOUBLES)
            .addParameter(DOUBLES, "point")
            .addStatement("double[] value = new double[function.outputDimension()]")
            .addStatement("function.value(point, value)")
            .addStatement("return value")
            .build());
    if (!Adapter.has(function, Kind.JACOBIAN)) {
      return;
    }
    type.addSuperinterface(VALUE_AND_JACOBIAN);
    type.addMethod(
        Adapter.method("value")
            .returns(ParameterizedTypeName.get(PAIR, REAL_VECTOR, REAL_MATRIX))
            .addParameter(REAL_VECTOR, "point")
            .addStatement("int m = function.outputDimension()")
            .addStatement("int n = function.dimension()")
            .addStatement("double[] value = new double[m]")
            .addStatement("double[] jacobian = new double[m * n]")
            .addStatement("function.jacobian(point.toArray(), value, jacobian)")
            .addStatement(
                "return new $T<>(new $T(value, false), matrix(jacobian, m, n))", PAIR, ARRAY_VECTOR)
            .build());
    type.addMethod(
        Adapter.method("computeValue")
            .returns(REAL_VECTOR)
            .addParameter(DOUBLES, "point")
            .addStatement("return new $T(value(point), false)", ARRAY_VECTOR)
            .build());
    type.addMethod(
        Adapter.method("computeJacobian")
            .returns(REAL_MATRIX)
            .addParameter(DOUBLES, "point")
            .addStatement("return value(new $T(point, false)).getSecond()", ARRAY_VECTOR)
            .build());
    type.addMethod(matrix());
  }

  private static MethodSpec matrix() {
    return MethodSpec.methodBuilder("matrix")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(REAL_MATRIX)
        .addParameter(DOUBLES, "rows")
        .addParameter(int.class, "m")
        .addParameter(int.class, "n")
        .addStatement("double[][] matrix = new double[m][n]")
        .beginControlFlow("for (int i = 0; i < m; i++)")
        .addStatement("System.arraycopy(rows, i * n, matrix[i], 0, n)")
        .endControlFlow()
        .addStatement("return new $T(matrix, false)", ARRAY_MATRIX)
        .build();
  }
}
