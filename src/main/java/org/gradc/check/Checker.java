package org.gradc.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradc.AnalysedFunction;
import org.gradc.GeneratedFile;
import org.gradc.classes.InMemoryClass;
import org.gradc.evaluate.ExternMethods;
import org.gradc.evaluate.Inputs;
import org.gradc.expr.Apply;
import org.gradc.expr.Extern;
import org.gradc.expr.Traversal;
import org.gradc.program.ExternCalls;
import org.gradc.program.Program;

/** Checks functions: finds points, compiles their classes, and compares. */
public final class Checker {
  /** Points where nothing else is asked for. */
  public static final int POINTS = 5;

  private final int points;
  private final long seed;
  private final String classPath;
  private final ClassLoader classes;

  /**
   * A checker.
   *
   * @param points how many points each function is checked at
   * @param seed the same seed gives the same points
   * @param classPath where the classes of externs are
   * @param classes loads them
   */
  public Checker(int points, long seed, String classPath, ClassLoader classes) {
    this.points = points;
    this.seed = seed;
    this.classPath = classPath;
    this.classes = classes;
  }

  /** Whether a function calls methods that have no more digits than a double. */
  public static boolean callsExterns(Program program) {
    return Traversal.inOrder(program.graph(), program.roots()).stream()
        .anyMatch(node -> node instanceof Apply apply && apply.operator() instanceof Extern);
  }

  /**
   * Points for a function.
   *
   * @param given what is not to be chosen: all, some or none of the inputs
   */
  public List<Inputs> points(Program written, Inputs given, ExternCalls externs) {
    boolean all =
        written.inputs().stream().allMatch(input -> given.arrays().containsKey(input.name()))
            && given.extents().keySet().containsAll(written.extents());
    if (all) {
      return List.of(given);
    }
    Domain domain = callsExterns(written) ? Domain.of(written, externs) : Domain.of(written);
    return PointSearch.find(written, domain, given, points, seed);
  }

  /**
   * Checks a function at points.
   *
   * @param externs its externs; whatever where it has none
   * @throws ExternMethods.Failure if the method of an extern throws
   */
  public Report check(AnalysedFunction function, List<Inputs> at, ExternCalls externs) {
    Subject subject = Subject.of(function);
    List<Way> ways = new ArrayList<>(List.of(Way.interpreter(subject, externs)));
    GeneratedFile generated = function.generated();
    Optional<Class<?>> type =
        InMemoryClass.of(generated.path(), generated.content(), classPath, classes);
    type.ifPresent(found -> ways.addAll(ClassWays.of(found, subject.written())));
    if (!callsExterns(subject.written())) {
      return FunctionCheck.of(subject, ways, at);
    }
    Report own = RoughCheck.of(subject, externs, ways, at);
    List<DerivativeReport> partials = ExternCheck.of(subject.written(), externs, at);
    return new Report(
        own.function(),
        own.points(),
        own.ways(),
        Stream.concat(own.derivatives().stream(), partials.stream()).toList());
  }

  /**
   * Checks a method that somebody wrote against the derivative of a function.
   *
   * @throws HandWritten.Failure if the method throws
   * @throws ExternMethods.Failure if the method of an extern throws
   */
  public Report check(
      AnalysedFunction function, HandWritten method, List<Inputs> at, ExternCalls externs) {
    Subject subject = Subject.of(function).only(method.derivatives());
    return callsExterns(subject.written())
        ? RoughCheck.of(subject, externs, List.of(method), at)
        : FunctionCheck.of(subject, method, at);
  }

  /** Nothing is given. */
  public static Inputs nothing() {
    return new Inputs(Map.of(), Map.of());
  }
}
