package org.gradc.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.schedule.Kernel;

/** The arrays that a kernel computes for itself: a nested class that owns them. */
final class WorkArrays {
  private final Kernel kernel;
  private final Naming naming;
  private final SizeWriter sizes;
  private final List<ArrayDeclaration> arrays;

  WorkArrays(Kernel kernel, Naming naming, SizeWriter sizes) {
    this.kernel = kernel;
    this.naming = naming;
    this.sizes = sizes;
    this.arrays =
        kernel.loops() == null
            ? List.of()
            : kernel.loops().arrays().values().stream()
                .filter(array -> array.role() == Role.LOCAL && array.rank() > 0)
                .toList();
  }

  boolean exist() {
    return !arrays.isEmpty();
  }

  String field() {
    return kernel.kind().methodName() + "Work";
  }

  String typeName() {
    String field = field();
    return field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
  }

  String creation(List<String> sizeNames) {
    return "new " + typeName() + "(" + String.join(", ", sizeNames) + ")";
  }

  TypeSpec type(List<String> sizeNames) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(typeName())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    sizeNames.forEach(size -> constructor.addParameter(int.class, size));
    for (ArrayDeclaration array : arrays) {
      String name = naming.input(array.name());
      boolean integer = array.sort() == Sort.INTEGER;
      type.addField(integer ? int[].class : double[].class, name, Modifier.FINAL);
      String element = integer ? "int" : "double";
      String size = sizes.product(array.shape());
      boolean number = size.chars().allMatch(Character::isDigit);
      String length = number ? size : "Math.toIntExact(" + size + ")";
      constructor.addStatement("this.$L = new $L[$L]", name, element, length);
    }
    return type.addMethod(constructor.build()).build();
  }

  /** Takes the arrays out, since locals are faster than fields. */
  void addLocals(MethodSpec.Builder method) {
    for (ArrayDeclaration array : arrays) {
      String name = naming.input(array.name());
      String type = array.sort() == Sort.INTEGER ? "int[]" : "double[]";
      method.addStatement("$L $L = $L.$L", type, name, KernelMethods.WORK, name);
    }
  }
}
