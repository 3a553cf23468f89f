package org.gradc.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.gradc.expr.Expr;
import org.gradc.expr.Sort;
import org.gradc.loop.LoopProgram;
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

  /** The names of the arrays. */
  Set<String> names() {
    Set<String> taken = new LinkedHashSet<>();
    arrays.forEach(array -> taken.add(naming.input(array.name())));
    return taken;
  }

  /** The name of an array that holds several results of a method of loops. */
  String results() {
    Set<String> taken = names();
    String name = "results";
    for (int number = 2; taken.contains(name); number++) {
      name = "results" + number;
    }
    return name;
  }

  /**
   * The class.
   *
   * @param results the length of the array that holds results of a method of loops, 0 if none does
   */
  TypeSpec type(List<String> sizeNames, int results) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(typeName())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    sizeNames.forEach(size -> constructor.addParameter(int.class, size));
    for (ArrayDeclaration array : arrays) {
      String name = naming.input(array.name());
      type.addField(type(array), name, Modifier.FINAL);
      String element = array.sort() == Sort.INTEGER ? "int" : "double";
      StringBuilder lengths = new StringBuilder();
      for (List<Expr> axes : javaAxes(array)) {
        String size = sizes.product(axes);
        boolean number = size.chars().allMatch(Character::isDigit);
        lengths.append(number ? "[" + size + "]" : "[Math.toIntExact(" + size + ")]");
      }
      constructor.addStatement("this.$L = new $L$L", name, element, lengths);
    }
    if (results > 0) {
      type.addField(double[].class, results(), Modifier.FINAL);
      constructor.addStatement("this.$L = new double[$L]", results(), results);
    }
    return type.addMethod(constructor.build()).build();
  }

  /** Takes the arrays out, since locals are faster than fields. */
  void addLocals(MethodSpec.Builder method) {
    for (ArrayDeclaration array : arrays) {
      String name = naming.input(array.name());
      method.addStatement("$T $L = $L.$L", type(array), name, KernelMethods.WORK, name);
    }
  }

  private Class<?> type(ArrayDeclaration array) {
    if (array.sort() == Sort.INTEGER) {
      return int[].class;
    }
    return program().isInRows(array.name()) ? double[][].class : double[].class;
  }

  /** The axes of an array, a list for each axis that it has in Java. */
  private List<List<Expr>> javaAxes(ArrayDeclaration array) {
    int last = array.rank() - 1;
    return program().isInRows(array.name())
        ? List.of(array.shape().subList(0, last), array.shape().subList(last, last + 1))
        : List.of(array.shape());
  }

  private LoopProgram program() {
    return Objects.requireNonNull(kernel.loops());
  }
}
