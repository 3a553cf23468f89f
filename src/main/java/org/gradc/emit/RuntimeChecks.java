package org.gradc.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.Program;

/** Writes the checks of sizes, lengths and subscripts that a class with arrays uses. */
final class RuntimeChecks {
  private RuntimeChecks() {}

  /**
   * The check of the length of an array.
   *
   * @param expected the type of the expected length
   */
  static MethodSpec lengthCheck(TypeName expected) {
    return check("checkLength")
        .addParameter(String.class, "name")
        .addParameter(int.class, "length")
        .addParameter(expected, "expected")
        .beginControlFlow("if (length != expected)")
        .addStatement(
            "throw new IllegalArgumentException(name + $S + expected + $S + length)",
            ": expected length ",
            ", got ")
        .endControlFlow()
        .build();
  }

  static void addTo(TypeSpec.Builder type, FunctionClass function) {
    type.addMethod(lengthCheck(TypeName.LONG));
    if (!function.extents().isEmpty()) {
      type.addMethod(
          check("checkSize")
              .addParameter(String.class, "name")
              .addParameter(int.class, "size")
              .beginControlFlow("if (size < 0)")
              .addStatement(
                  "throw new IllegalArgumentException(name + $S + size)", ": expected a size, got ")
              .endControlFlow()
              .build());
      type.addMethod(
          check("checkDimension")
              .addParameter(long.class, "dimension")
              .beginControlFlow("if (dimension > Integer.MAX_VALUE)")
              .addStatement(
                  "throw new IllegalArgumentException(dimension + $S)",
                  " parameters do not fit in one array")
              .endControlFlow()
              .build());
    }
    List<Expr> nodes = nodes(function);
    if (nodes.stream().anyMatch(e -> is(e, Primitive.CHECK))) {
      type.addMethod(
          check("checkIndex")
              .returns(int.class)
              .addParameter(String.class, "name")
              .addParameter(int.class, "subscript")
              .addParameter(int.class, "extent")
              .beginControlFlow("if (subscript < 0 || subscript >= extent)")
              .addStatement(
                  "throw new IndexOutOfBoundsException(name + $S + subscript + $S + (extent - 1))",
                  ": subscript ",
                  " is not in 0..")
              .endControlFlow()
              .addStatement("return subscript")
              .build());
    }
    if (nodes.stream().anyMatch(e -> is(e, Primitive.DIVIDE) && e.sort() == Sort.INTEGER)) {
      type.addMethod(
          check("divideExact")
              .returns(int.class)
              .addParameter(int.class, "dividend")
              .addParameter(int.class, "divisor")
              .beginControlFlow("if (divisor == 0 || dividend % divisor != 0)")
              .addStatement(
                  "throw new ArithmeticException(dividend + $S + divisor + $S)",
                  "/",
                  " is not an integer")
              .endControlFlow()
              .addStatement("return dividend / divisor")
              .build());
    }
  }

  private static boolean is(Expr expr, Primitive primitive) {
    return expr instanceof Apply apply && apply.is(primitive);
  }

  private static List<Expr> nodes(FunctionClass function) {
    List<Expr> nodes = new ArrayList<>();
    for (Program program : function.programs()) {
      List<Expr> roots = program.roots();
      program.arrays().values().forEach(array -> roots.addAll(array.shape()));
      nodes.addAll(Traversal.inOrder(program.graph(), roots));
    }
    return nodes;
  }

  private static MethodSpec.Builder check(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
  }
}
