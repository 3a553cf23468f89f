package org.gradc.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Traversal;
import org.gradc.program.Program;
import org.gradc.special.SpecialMethod;
import org.gradc.special.SpecialSource;

/** Copies the special functions that a class uses into it, with all that they call. */
final class SpecialMethods {
  private static final Map<String, TypeName> TYPES =
      Map.of(
          "double", TypeName.DOUBLE,
          "int", TypeName.INT,
          "long", TypeName.LONG,
          "boolean", TypeName.BOOLEAN);

  private SpecialMethods() {}

  static void addTo(TypeSpec.Builder type, List<Program> programs) {
    Set<String> names = new LinkedHashSet<>();
    programs.forEach(program -> addUsed(program, names));
    if (!names.isEmpty()) {
      for (SpecialMethod method : SpecialSource.load().closure(names)) {
        type.addMethod(copy(method));
      }
    }
  }

  private static void addUsed(Program program, Set<String> names) {
    for (Expr node : Traversal.inOrder(program.graph(), program.roots())) {
      if (node instanceof Apply apply && apply.operator() instanceof Primitive primitive) {
        String name = JavaOperators.of(primitive).copied();
        if (name != null) {
          names.add(name);
        }
      }
    }
  }

  private static MethodSpec copy(SpecialMethod method) {
    MethodSpec.Builder copy =
        MethodSpec.methodBuilder(method.name())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(type(method.returnType()))
            .addJavadoc("$L", method.javadoc() + "\n");
    for (SpecialMethod.Parameter parameter : method.parameters()) {
      copy.addParameter(type(parameter.type()), parameter.name());
    }
    return copy.addCode("$L", String.join("\n", method.body()) + "\n").build();
  }

  private static TypeName type(String name) {
    TypeName type = TYPES.get(name);
    if (type == null) {
      throw new IllegalStateException("special functions have no " + name);
    }
    return type;
  }
}
