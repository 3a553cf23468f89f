package org.gradc.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.evaluate.Inputs;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Extern;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.ExternCalls;
import org.gradc.program.Interpreter;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Update;

/** Checks the stated partials of externs by differences of their methods. */
final class ExternCheck {
  private static final double SAFETY = 100;
  private static final double AGREED = 1e-7;
  private static final double USELESS = 1e-2;
  private static final int MOST_CALLS = 20;

  private final ExternCalls externs;
  private final Map<Extern, List<double[]>> calls = new LinkedHashMap<>();

  private ExternCheck(ExternCalls externs) {
    this.externs = externs;
  }

  /** The reports of all externs that a function calls, at the operands that it calls them with. */
  static List<DerivativeReport> of(Program written, ExternCalls externs, List<Inputs> points) {
    ExternCheck check = new ExternCheck(externs);
    for (Inputs point : points) {
      Interpreter.run(written, check::recorded, point.extents(), point.arrays());
    }
    List<Extern> open = new ArrayList<>(check.calls.keySet());
    List<DerivativeReport> reports = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      reports.addAll(check.partials(open.get(i)));
      // Partials call externs, too.
      check.calls.keySet().stream().filter(e -> !open.contains(e)).toList().forEach(open::add);
    }
    return reports;
  }

  private double recorded(Extern extern, double[] operands) {
    List<double[]> known = calls.computeIfAbsent(extern, e -> new ArrayList<>());
    if (known.size() < MOST_CALLS && known.stream().noneMatch(k -> Arrays.equals(k, operands))) {
      known.add(operands.clone());
    }
    return externs.call(extern, operands);
  }

  private List<DerivativeReport> partials(Extern extern) {
    List<DerivativeReport> reports = new ArrayList<>();
    List<double[]> operands = List.copyOf(calls.getOrDefault(extern, List.of()));
    for (int i = 0; i < extern.arity(); i++) {
      String parameter = extern.parameters().get(i);
      Tally tally = new Tally("extern " + extern.symbol() + " by " + parameter);
      Program partial = program(extern, i);
      for (double[] point : operands) {
        tally.count(1);
        check(extern, i, partial, point, tally);
      }
      reports.add(tally.report());
    }
    return reports;
  }

  private void check(Extern extern, int i, Program partial, double[] point, Tally tally) {
    Map<String, double[]> inputs = new LinkedHashMap<>();
    for (int k = 0; k < point.length; k++) {
      inputs.put(extern.parameters().get(k), new double[] {point[k]});
    }
    double found =
        Interpreter.run(partial, this::recorded, Map.of(), inputs)
            .getOrDefault("$partial", new double[1])[0];
    double scale = point[i] == 0 ? 1 : Math.abs(point[i]);
    Extrapolation expected = Extrapolation.of(h -> difference(extern, point, i, h), scale);
    double size =
        Math.max(Math.abs(expected.value()), Math.abs(externs.call(extern, point)) / scale);
    String entry = extern.symbol() + Arrays.toString(point).replace('[', '(').replace(']', ')');
    double distance = Math.abs(found - expected.value());
    if (distance <= SAFETY * expected.error() + AGREED * size) {
      tally.error(distance / Math.ulp(expected.value()), entry, 0, "interpreter");
    } else {
      boolean kink = OneSided.differ(h -> moved(extern, point, i, h), scale);
      boolean told = Double.isFinite(expected.value()) && !(expected.error() > USELESS * distance);
      Verdict verdict =
          kink ? Verdict.NOT_DIFFERENTIABLE : told ? Verdict.WRONG : Verdict.UNDECIDED;
      tally.add(new Finding(verdict, entry, 0, "interpreter", found, expected.value()));
    }
  }

  private double moved(Extern extern, double[] point, int i, double distance) {
    double[] moved = point.clone();
    moved[i] += distance;
    return externs.call(extern, moved);
  }

  private double difference(Extern extern, double[] point, int i, double h) {
    double[] above = point.clone();
    double[] below = point.clone();
    above[i] += h;
    below[i] -= h;
    return (externs.call(extern, above) - externs.call(extern, below)) / (above[i] - below[i]);
  }

  private static Program program(Extern extern, int operand) {
    ExprGraph graph = extern.graph();
    List<ArrayDeclaration> arrays = new ArrayList<>();
    for (String parameter : extern.parameters()) {
      arrays.add(ArrayDeclaration.scalar(parameter, Role.PARAMETER));
    }
    arrays.add(new ArrayDeclaration("$partial", Sort.REAL, List.of(), Role.OUTPUT));
    Update update = Update.store("$partial", extern.partials().get(operand));
    return Program.of(
        extern.symbol(), graph, List.of(), arrays, List.of(new Nest(List.of(), List.of(update))));
  }
}
