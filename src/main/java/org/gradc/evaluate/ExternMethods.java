package org.gradc.evaluate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Extern;
import org.gradc.expr.Traversal;
import org.gradc.program.ExternCalls;
import org.gradc.program.Program;
import org.jspecify.annotations.Nullable;

/** Calls of the static Java methods that externs name, found in a class loader. */
public final class ExternMethods implements ExternCalls {
  private final Map<Extern, Method> methods = new HashMap<>();

  private ExternMethods() {}

  /** A method that an extern names has thrown. */
  public static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String extern;

    Failure(Extern extern, Throwable cause) {
      super(cause.toString(), cause);
      this.extern = extern.symbol();
    }

    /** The name of the extern in the formula. */
    public String extern() {
      return extern;
    }
  }

  /**
   * Finds the methods of all externs that the programs or the externs' partials call.
   *
   * @return empty exactly if an error was reported: a class or method is missing
   */
  public static Optional<ExternMethods> load(
      List<Program> programs, ClassLoader classes, Diagnostics diagnostics) {
    int before = diagnostics.errorCount();
    ExternMethods result = new ExternMethods();
    for (Extern extern : reachable(programs)) {
      Class<?> type = type(extern.javaClass(), classes);
      Method method = type == null ? null : method(type, extern);
      if (type == null) {
        diagnostics.report(
            Message.EXTERN_CLASS_MISSING.anywhere(extern.javaClass(), extern.symbol()));
      } else if (method == null) {
        String signature =
            String.join(", ", extern.parameters().stream().map(p -> "double").toList());
        diagnostics.report(
            Message.EXTERN_METHOD_MISSING.anywhere(
                extern.symbol(), extern.javaMethod() + "(" + signature + ")", type.getName()));
      } else {
        result.methods.put(extern, method);
      }
    }
    return diagnostics.errorCount() == before ? Optional.of(result) : Optional.empty();
  }

  private static Set<Extern> reachable(List<Program> programs) {
    Set<Extern> found = new LinkedHashSet<>();
    for (Program program : programs) {
      Traversal.inOrder(program.graph(), program.roots()).forEach(node -> collect(node, found));
    }
    List<Extern> open = new ArrayList<>(found);
    for (int i = 0; i < open.size(); i++) {
      Set<Extern> called = new LinkedHashSet<>();
      Extern extern = open.get(i);
      Traversal.inOrder(extern.graph(), extern.partials()).forEach(node -> collect(node, called));
      called.stream().filter(found::add).forEach(open::add);
    }
    return found;
  }

  private static void collect(Expr node, Set<Extern> found) {
    if (node instanceof Apply apply && apply.operator() instanceof Extern extern) {
      found.add(extern);
    }
  }

  /** The class by its binary name, or by the name that Java source gives to a nested class. */
  private static @Nullable Class<?> type(String name, ClassLoader classes) {
    String candidate = name;
    while (true) {
      try {
        return Class.forName(candidate, false, classes);
      } catch (ClassNotFoundException | LinkageError e) {
        int dot = candidate.lastIndexOf('.');
        if (dot < 0) {
          return null;
        }
        candidate = candidate.substring(0, dot) + "$" + candidate.substring(dot + 1);
      }
    }
  }

  private static @Nullable Method method(Class<?> type, Extern extern) {
    Class<?>[] parameters = new Class<?>[extern.arity()];
    Arrays.fill(parameters, double.class);
    try {
      Method method = type.getMethod(extern.javaMethod(), parameters);
      boolean fits =
          Modifier.isStatic(method.getModifiers())
              && Modifier.isPublic(type.getModifiers())
              && method.getReturnType() == double.class;
      return fits ? method : null;
    } catch (NoSuchMethodException | LinkageError e) {
      return null;
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws Failure if the method throws
   */
  @Override
  public double call(Extern extern, double[] operands) {
    Method method = methods.get(extern);
    if (method == null) {
      throw new IllegalArgumentException(extern + " was not loaded");
    }
    try {
      return (double) method.invoke(null, Arrays.stream(operands).boxed().toArray());
    } catch (InvocationTargetException e) {
      throw new Failure(extern, e.getCause() == null ? e : e.getCause());
    } catch (IllegalAccessException | LinkageError e) {
      throw new Failure(extern, e);
    }
  }
}
