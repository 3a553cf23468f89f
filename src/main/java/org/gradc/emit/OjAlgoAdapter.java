package org.gradc.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

/** The interface of ojAlgo for scalar functions with a Hessian. */
final class OjAlgoAdapter {
  private static final ClassName TWICE_DIFFERENTIABLE =
      ClassName.get("org.ojalgo.function.multiary", "MultiaryFunction", "TwiceDifferentiable");
  private static final ClassName ACCESS = ClassName.get("org.ojalgo.structure", "Access1D");
  private static final ClassName STORE = ClassName.get("org.ojalgo.matrix.store", "MatrixStore");
  private static final ClassName R064 = ClassName.get("org.ojalgo.matrix.store", "R064Store");
  private static final TypeName DOUBLE = ClassName.get(Double.class);

  private OjAlgoAdapter() {}

  static void add(FunctionClass function, TypeSpec.Builder type) {
    TypeName point = ParameterizedTypeName.get(ACCESS, DOUBLE);
    TypeName matrix = ParameterizedTypeName.get(STORE, DOUBLE);
    type.addSuperinterface(ParameterizedTypeName.get(TWICE_DIFFERENTIABLE, DOUBLE))
        .addMethod(
            Adapter.method("arity")
                .returns(int.class)
                .addStatement("return function.dimension()")
                .build())
        .addMethod(
            Adapter.method("invoke")
                .returns(DOUBLE)
                .addParameter(point, "point")
                .addStatement("return function.value(point.toRawCopy1D())")
                .build())
        .addMethod(
            Adapter.method("getGradient")
                .returns(matrix)
                .addParameter(point, "point")
                .addStatement("double[] gradient = new double[function.dimension()]")
                .addStatement("function.gradient(point.toRawCopy1D(), gradient)")
                .addStatement("return $T.wrap(gradient)", R064)
                .build())
        .addMethod(
            Adapter.method("getHessian")
                .returns(matrix)
                .addParameter(point, "point")
                .addStatement("int n = function.dimension()")
                .addStatement("double[] hessian = new double[n * n]")
                .addStatement("function.hessian(point.toRawCopy1D(), new double[n], hessian)")
                .addStatement("return $T.wrap(hessian, n)", R064)
                .build())
        .addMethod(
            Adapter.method("getLinearFactors")
                .returns(matrix)
                .addParameter(boolean.class, "negated")
                .addComment("the gradient at the origin")
                .addStatement("double[] factors = new double[function.dimension()]")
                .addStatement("function.gradient(new double[factors.length], factors)")
                .beginControlFlow("for (int i = 0; negated && i < factors.length; i++)")
                .addStatement("factors[i] = -factors[i]")
                .endControlFlow()
                .addStatement("return $T.wrap(factors)", R064)
                .build());
  }
}
