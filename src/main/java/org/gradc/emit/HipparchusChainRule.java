package org.gradc.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;

/**
 * The value of a function at {@code DerivativeStructure}s, whose own derivatives it carries on.
 *
 * <p>∂f/∂p = Σ gᵢ ∂xᵢ/∂p and ∂²f/∂p∂q = Σ gᵢ ∂²xᵢ/∂p∂q + Σ hᵢⱼ ∂xᵢ/∂p ∂xⱼ/∂q; of orders above those
 * that the class computes there is none, and they are refused.
 */
final class HipparchusChainRule {
  private static final String DIFFERENTIATION = HipparchusAdapter.ROOT + "analysis.differentiation";
  private static final String EXCEPTION = HipparchusAdapter.ROOT + "exception";
  static final ClassName DIFFERENTIABLE =
      ClassName.get(DIFFERENTIATION, "MultivariateDifferentiableFunction");
  private static final ClassName STRUCTURE = ClassName.get(DIFFERENTIATION, "DerivativeStructure");
  private static final ClassName FACTORY = ClassName.get(DIFFERENTIATION, "DSFactory");
  private static final ClassName COMPILER = ClassName.get(DIFFERENTIATION, "DSCompiler");
  private static final ClassName REFUSED = ClassName.get(EXCEPTION, "MathIllegalArgumentException");
  private static final ClassName FORMATS = ClassName.get(EXCEPTION, "LocalizedCoreFormats");

  private HipparchusChainRule() {}

  static MethodSpec method(boolean twice) {
    MethodSpec.Builder method =
        Adapter.method("value")
            .returns(STRUCTURE)
            .addParameter(ArrayTypeName.of(STRUCTURE), "point")
            .addStatement("int n = point.length")
            .addStatement("$T factory = point[0].getFactory()", FACTORY)
            .addStatement("$T compiler = factory.getCompiler()", COMPILER)
            .beginControlFlow("if (compiler.getOrder() > $L)", twice ? 2 : 1)
            .addStatement(
                "throw new $T($T.SIMPLE_MESSAGE,$W$S)",
                REFUSED,
                FORMATS,
                "derivatives of orders above " + (twice ? 2 : 1) + " are not computed")
            .endControlFlow()
            .addStatement("double[] at = new double[n]")
            .beginControlFlow("for (int i = 0; i < n; i++)")
            .addStatement("at[i] = point[i].getValue()")
            .endControlFlow()
            .addStatement("double[] gradient = new double[n]")
            .addStatement("double[] all = new double[compiler.getSize()]");
    if (twice) {
      method
          .addStatement("double[] hessian = new double[n * n]")
          .beginControlFlow("if (compiler.getOrder() == 2)")
          .addStatement("all[0] = function.hessian(at, gradient, hessian)")
          .nextControlFlow("else")
          .addStatement("all[0] = function.gradient(at, gradient)")
          .endControlFlow();
    } else {
      method.addStatement("all[0] = function.gradient(at, gradient)");
    }
    method
        .beginControlFlow("for (int k = 1; k < all.length; k++)")
        .addStatement("int[] orders = compiler.getPartialDerivativeOrders(k)")
        .beginControlFlow("for (int i = 0; i < n; i++)")
        .addStatement("all[k] += gradient[i] * point[i].getPartialDerivative(orders)")
        .endControlFlow();
    if (twice) {
      method
          .beginControlFlow("if (compiler.getPartialDerivativeOrdersSum(k) == 2)")
          .addStatement("int[] first = new int[orders.length]")
          .addStatement("int[] second = orders.clone()")
          .addStatement("int p = 0")
          .beginControlFlow("while (orders[p] == 0)")
          .addStatement("p++")
          .endControlFlow()
          .addStatement("first[p] = 1")
          .addStatement("second[p]--")
          .beginControlFlow("for (int i = 0; i < n; i++)")
          .addStatement("double left = point[i].getPartialDerivative(first)")
          .beginControlFlow("for (int j = 0; j < n; j++)")
          .addStatement(
              "all[k] += hessian[i * n + j] * left * point[j].getPartialDerivative(second)")
          .endControlFlow()
          .endControlFlow()
          .endControlFlow();
    }
    return method.endControlFlow().addStatement("return factory.build(all)").build();
  }
}
