package org.gradc.emit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Extern;
import org.gradc.expr.Traversal;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Program;
import org.gradc.schedule.Kernel;

/** The Java names of a class: its inputs and outputs, the same in all methods. */
final class ClassNames {
  /** What the methods of a class of rows call their own. */
  private static final List<String> OF_ROWS =
      List.of(
          "to",
          "rows",
          "row",
          "rowCount",
          "lane",
          "lanes",
          "sum",
          "part",
          "start",
          "first",
          "some",
          "blocks",
          "threads",
          "batch",
          "gathered",
          "k",
          "valueLane",
          "gradientLane",
          "hvpLane");

  private final Map<String, String> variables = new LinkedHashMap<>();
  private final Map<String, String> beginnings = new LinkedHashMap<>();
  private final JavaNames scope;
  private final String className;

  /**
   * The names for a function.
   *
   * @throws IllegalArgumentException if the class or method of an extern is no legal Java name
   */
  ClassNames(FunctionClass function) {
    className = function.className();
    List<String> taken = new ArrayList<>(List.of(function.className(), PartClasses.PREFIX));
    for (Program program : function.programs()) {
      externs(program).forEach(extern -> taken.add(firstPart(extern)));
    }
    scope = JavaNames.forVariables(taken);
    if (function.isBatch()) {
      function.extents().stream()
          .filter(extent -> extent.startsWith("$"))
          .forEach(extent -> variables.put(extent, scope.take(JavaNames.ofCompiler(extent))));
      OF_ROWS.forEach(scope::reserve);
    }
    for (String extent : function.extents()) {
      variables.computeIfAbsent(extent, e -> scope.take(e));
    }
    for (Parameter parameter : function.parameters()) {
      variables.put(parameter.name(), scope.take(parameter.name()));
    }
    for (Parameter parameter : function.differentiated()) {
      if (parameter.isArray()) {
        beginnings.put(parameter.name(), scope.take(of(parameter.name()) + "At"));
      }
    }
    for (Program program : function.programs()) {
      for (ArrayDeclaration array : program.arrays().values()) {
        boolean argument = array.role() == Role.SEED || array.role() == Role.OUTPUT;
        if (argument && array.name().startsWith("$")) {
          variables.put(array.name(), array.name().substring(1));
        }
      }
    }
  }

  private static List<Extern> externs(Program program) {
    List<Extern> externs = new ArrayList<>();
    for (Expr node : Traversal.inOrder(program.graph(), program.roots())) {
      if (node instanceof Apply apply && apply.operator() instanceof Extern extern) {
        externs.add(extern);
      }
    }
    return externs;
  }

  /** A variable of that name would hide the package or class. */
  private static String firstPart(Extern extern) {
    if (!JavaNames.isQualifiedName(extern.javaClass())
        || !JavaNames.isIdentifier(extern.javaMethod())) {
      throw new IllegalArgumentException(
          extern.javaClass() + "." + extern.javaMethod() + " is no Java method");
    }
    int dot = extern.javaClass().indexOf('.');
    return dot < 0 ? extern.javaClass() : extern.javaClass().substring(0, dot);
  }

  /** The Java name of a parameter, or of an array of the compiler. */
  String of(String array) {
    String name = variables.get(array);
    if (name == null) {
      throw new IllegalArgumentException("no Java name for " + array);
    }
    return name;
  }

  /** The class itself. */
  String ownClass() {
    return className;
  }

  /** The variable that says where an array parameter begins in the array it is packed in. */
  String beginning(Parameter parameter) {
    return beginnings.getOrDefault(parameter.name(), "");
  }

  VariableNames variables(Kernel kernel) {
    return new VariableNames(kernel, variables, beginnings, scope);
  }

  LoopNames loops(Kernel kernel) {
    return new LoopNames(kernel, variables, beginnings, scope);
  }
}
