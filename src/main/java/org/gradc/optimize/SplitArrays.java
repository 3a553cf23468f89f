package org.gradc.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.ArrayNames;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.ProgramImage;
import org.gradc.program.Step;
import org.gradc.program.Steps;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;
import org.gradc.rules.Substitution;
import org.jspecify.annotations.Nullable;

/** Makes several local arrays of one that is only accessed at numbers on some axis. */
final class SplitArrays {
  private final Program program;
  private final ExprGraph graph;

  /** The parts of an array by their number on an axis. */
  private record Split(int axis, Map<Integer, String> parts) {}

  private SplitArrays(Program program) {
    this.program = program;
    this.graph = program.graph();
  }

  static Program program(Program program) {
    Program current = program;
    while (true) {
      Map<String, Split> splits = new SplitArrays(current).splits();
      if (splits.isEmpty()) {
        return current;
      }
      current = new SplitArrays(current).split(splits);
    }
  }

  private Map<String, Split> splits() {
    Map<String, List<List<Expr>>> reads = new HashMap<>();
    Map<String, List<List<Expr>>> writes = new HashMap<>();
    for (Expr node : Traversal.inOrder(graph, program.roots())) {
      if (node instanceof Read read) {
        reads.computeIfAbsent(read.array(), a -> new ArrayList<>()).add(read.subscripts());
      }
    }
    for (Update update : Steps.updates(program.steps())) {
      writes.computeIfAbsent(update.target(), a -> new ArrayList<>()).add(update.subscripts());
    }
    Map<String, Split> splits = new LinkedHashMap<>();
    for (ArrayDeclaration array : program.arrays(Role.LOCAL)) {
      for (int axis = 0; axis < array.rank() && !splits.containsKey(array.name()); axis++) {
        Expr extent = array.shape().get(axis);
        SortedSet<Integer> read =
            numbers(extent, axis, reads.getOrDefault(array.name(), List.of()));
        SortedSet<Integer> numbers =
            numbers(extent, axis, writes.getOrDefault(array.name(), List.of()));
        if (read != null && numbers != null && numbers.containsAll(read)) {
          Map<Integer, String> parts = new LinkedHashMap<>();
          numbers.forEach(number -> parts.put(number, part(array.name(), number)));
          splits.put(array.name(), new Split(axis, parts));
        }
      }
    }
    return splits;
  }

  /** The numbers on the axis, or null where others than numbers inside the extent occur. */
  private static @Nullable SortedSet<Integer> numbers(
      Expr extent, int axis, List<List<Expr>> accesses) {
    SortedSet<Integer> numbers = new TreeSet<>();
    for (List<Expr> subscripts : accesses) {
      if (!(subscripts.get(axis) instanceof Constant number)
          || !(extent instanceof Constant size)
          || number.value().signum() < 0
          || number.value().compareTo(size.value()) >= 0) {
        return null;
      }
      numbers.add(number.value().intValue());
    }
    return numbers;
  }

  private String part(String array, int number) {
    String name = ArrayNames.part(array, number);
    while (program.arrays().containsKey(name)) {
      name += "'";
    }
    return name;
  }

  private Program split(Map<String, Split> splits) {
    Map<String, ArrayDeclaration> arrays = new LinkedHashMap<>();
    for (ArrayDeclaration array : program.arrays().values()) {
      Split split = splits.get(array.name());
      if (split == null) {
        arrays.put(array.name(), array);
      } else {
        List<Expr> shape = without(array.shape(), split.axis());
        for (String part : split.parts().values()) {
          arrays.put(part, new ArrayDeclaration(part, array.sort(), shape, Role.LOCAL));
        }
      }
    }
    Substitution reads =
        new Substitution(
            new Algebra(graph),
            expr -> {
              Split split = expr instanceof Read read ? splits.get(read.array()) : null;
              if (split == null) {
                return null;
              }
              Read read = (Read) expr;
              return graph.read(
                  read.sort(),
                  part(split, read.subscripts()),
                  without(read.subscripts(), split.axis()));
            });
    Program image = ProgramImage.of(program, graph, program.labels(), reads::image);
    List<Step> steps =
        Steps.replaced(
            image.steps(),
            (enclosing, nest) ->
                List.of(
                    new Nest(
                        nest.axes(),
                        nest.updates().stream()
                            .map(update -> retargeted(update, splits))
                            .toList())));
    return new Program(program.name(), graph, program.extents(), arrays, steps, program.labels());
  }

  private static Update retargeted(Update update, Map<String, Split> splits) {
    Split split = splits.get(update.target());
    return split == null
        ? update
        : new Update(
            part(split, update.subscripts()),
            without(update.subscripts(), split.axis()),
            update.combine(),
            update.body(),
            update.guard());
  }

  private static String part(Split split, List<Expr> subscripts) {
    int number = ((Constant) subscripts.get(split.axis())).value().intValue();
    String part = split.parts().get(number);
    if (part == null) {
      throw new IllegalStateException("no part " + number);
    }
    return part;
  }

  private static List<Expr> without(List<Expr> list, int position) {
    List<Expr> result = new ArrayList<>(list);
    result.remove(position);
    return result;
  }
}
