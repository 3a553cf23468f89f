package org.gradc;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gradc.derive.Candidate;
import org.gradc.derive.Kind;
import org.gradc.diagnostic.Span;
import org.gradc.emit.ClassEmitter;
import org.gradc.emit.FunctionClass;
import org.gradc.emit.Marks;
import org.gradc.expr.Expr;
import org.gradc.expr.Sort;
import org.gradc.lower.LoweredFunction;
import org.gradc.notation.Formula;
import org.gradc.notation.InfixText;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Program;
import org.gradc.rules.RuleTally;
import org.gradc.schedule.Kernel;
import org.gradc.schedule.OperationCount;

/** Compiles one function and keeps what is learnt on the way. */
final class Explainer implements Trail {
  private final LoweredFunction function;
  private final CompilerOptions options;
  private final String packageName;
  private final Map<Kind, Map<Candidate, Integer>> tried = new EnumMap<>(Kind.class);

  private Explainer(LoweredFunction function, String packageName, CompilerOptions options) {
    this.function = function;
    this.packageName = packageName;
    this.options = options;
  }

  static Explanation explain(
      LoweredFunction function, String packageName, CompilerOptions options) {
    return new Explainer(function, packageName, options).explanation();
  }

  @Override
  public void after(String pass, Program program) {}

  @Override
  public void tried(Kind kind, Candidate candidate, int operations) {
    tried.computeIfAbsent(kind, k -> new LinkedHashMap<>()).put(candidate, operations);
  }

  private Explanation explanation() {
    Pipeline pipeline = new Pipeline(options, this);
    Program written = function.value();
    Program traced = written.withLabels(written.labels().traced(written.graph().size()));
    RuleTally tally = new RuleTally();
    FunctionClass own =
        tally.during(() -> pipeline.ownClass(function, traced, packageName, function.kinds()));
    GeneratedFile generated = pipeline.ownClass(function, packageName, function.kinds());
    List<Explanation.Code> codes = new ArrayList<>();
    Program normal = pipeline.differentiable(written);
    for (Kernel kernel : own.kernels()) {
      codes.add(code(kernel, pipeline, normal));
    }
    return new Explanation(
        function.name(),
        function.className(),
        function.span(),
        inputs(written),
        type(written.outputs().get(0), written),
        codes,
        Sparsity.of(own, pipeline, normal),
        tally.counts(),
        generated,
        places(Marks.removed(ClassEmitter.emit(own)), generated.content()));
  }

  /** None where the marks have changed the text. */
  private List<List<Span>> places(Marks.Unmarked unmarked, String content) {
    List<List<Span>> places = new ArrayList<>();
    if (!unmarked.text().equals(content)) {
      return places;
    }
    for (List<Integer> origins : unmarked.lines()) {
      List<Span> spans = new ArrayList<>();
      for (int origin : origins) {
        for (Span span : function.provenance().of(function.value().graph().node(origin))) {
          if (!spans.contains(span)) {
            spans.add(span);
          }
        }
      }
      places.add(List.copyOf(spans));
    }
    return places;
  }

  private static List<Explanation.Input> inputs(Program program) {
    List<Explanation.Input> inputs = new ArrayList<>();
    program.extents().forEach(extent -> inputs.add(new Explanation.Input(extent, "extent", "int")));
    for (ArrayDeclaration array : program.inputs()) {
      String role = array.role() == Role.PARAMETER ? "parameter" : "data";
      inputs.add(new Explanation.Input(array.name(), role, type(array, program)));
    }
    return inputs;
  }

  private static String type(ArrayDeclaration array, Program program) {
    String shape = shape(array.shape(), program);
    String element = array.sort() == Sort.INTEGER ? "int" : "";
    if (shape.isEmpty()) {
      return element.isEmpty() ? "number" : element;
    }
    return element.isEmpty() ? shape : element + " " + shape;
  }

  private static String shape(List<Expr> shape, Program program) {
    if (shape.isEmpty()) {
      return "";
    }
    List<String> texts = new ArrayList<>();
    for (Expr extent : shape) {
      texts.add(InfixText.of(Formula.readable(program, extent)).expression());
    }
    return "[" + String.join(", ", texts) + "]";
  }

  private Explanation.Code code(Kernel kernel, Pipeline pipeline, Program normal) {
    OperationCount count = kernel.operations();
    Map<String, Integer> byName = new TreeMap<>();
    count.byOperator().forEach((operator, n) -> byName.merge(operator.symbol(), n, Integer::sum));
    Map<String, Integer> operations = new LinkedHashMap<>();
    byName.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(entry -> operations.put(entry.getKey(), entry.getValue()));
    List<Explanation.WorkArray> work = new ArrayList<>();
    if (kernel.loops() != null) {
      for (ArrayDeclaration array : kernel.loops().arrays().values()) {
        if (array.role() == Role.LOCAL && array.rank() > 0) {
          work.add(
              new Explanation.WorkArray(
                  array.name().replaceAll("\\$|\\.\\d+$", ""),
                  shape(array.shape(), kernel.program())));
        }
      }
    }
    return new Explanation.Code(
        kernel.kind().name().toLowerCase(Locale.ROOT),
        count.total(),
        operations,
        count.inWords(),
        modes(kernel, pipeline, normal),
        kernel.scratch(),
        work);
  }

  private List<Explanation.ModeTried> modes(Kernel kernel, Pipeline pipeline, Program normal) {
    List<Explanation.ModeTried> modes = new ArrayList<>();
    if (kernel.kind() == org.gradc.schedule.Kind.VALUE) {
      return modes;
    }
    Kind kind = Kind.valueOf(kernel.kind().name());
    Map<Candidate, Integer> counts = tried.getOrDefault(kind, Map.of());
    int least = counts.values().stream().mapToInt(Integer::intValue).min().orElse(-1);
    boolean found = false;
    for (Candidate candidate : pipeline.candidates(kind, normal)) {
      int operations = counts.getOrDefault(candidate, -1);
      boolean chosen = !found && operations >= 0 && operations == least;
      found |= chosen;
      modes.add(
          new Explanation.ModeTried(
              candidate.mode().name().toLowerCase(Locale.ROOT),
              operations,
              chosen,
              candidate.reason()));
    }
    return modes;
  }
}
