package org.gradc.summation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Combine;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Step;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;

/**
 * Elements of a program's arrays as expressions of its inputs: the updates of an element are added
 * up, and an axis that its subscripts do not tell becomes a Σ.
 *
 * <p>Each Σ has an index of its own, so nothing is captured when one is put into another.
 */
final class Elements {
  /** Beyond, formulas are not read. */
  private static final int MOST_NODES = 100_000;

  /** Arrays defined by arrays, each of the next, so often. */
  private static final int DEEPEST = 200;

  private final Program program;
  private final Algebra algebra;
  private final IndexRanges ranges;
  private final RangeSums sums;
  private final Set<String> named;
  private final Map<String, List<Place>> places = new HashMap<>();
  private final Map<Read, Expr> known = new HashMap<>();
  private final int budget;
  private int depth;

  /** An update and the nest in which it stands. */
  private record Place(Nest nest, Update update) {}

  /**
   * The elements of a program's arrays.
   *
   * @param named arrays that are read by their names
   */
  Elements(Program program, Set<String> named) {
    this.program = program;
    this.algebra = new Algebra(program.graph());
    this.ranges = new IndexRanges(program.graph());
    this.sums = new RangeSums(program, algebra, ranges);
    this.named = named;
    this.budget = program.graph().size() + MOST_NODES;
    for (Step step : program.steps()) {
      Nest nest = (Nest) step;
      for (Update update : nest.updates()) {
        places
            .computeIfAbsent(update.target(), t -> new ArrayList<>())
            .add(new Place(nest, update));
      }
    }
  }

  Algebra algebra() {
    return algebra;
  }

  IndexRanges ranges() {
    return ranges;
  }

  RangeSums sums() {
    return sums;
  }

  Program program() {
    return program;
  }

  /** Whether an array is read by its name. */
  boolean isNamed(String array) {
    return named.contains(array);
  }

  /** Stops a formula that nobody would read. */
  void checkSize() throws NotSummableException {
    if (algebra.graph().size() > budget) {
      throw new NotSummableException(Obstacle.SIZE);
    }
  }

  /** An index with a name of its own that runs over an axis of an array. */
  Index over(String like, Expr extent) {
    Index index = program.graph().freshIndex(like);
    ranges.put(index, new IndexRanges.Range(algebra.graph().integer(0), ranges.plus(extent, -1)));
    return index;
  }

  /** The element of an array that the program computes. */
  Expr element(String array, List<Expr> subscripts) throws NotSummableException {
    ArrayDeclaration declaration = program.array(array);
    Read read = algebra.graph().read(declaration.sort(), array, subscripts);
    Expr found = known.get(read);
    if (found != null) {
      return found;
    }
    checkSize();
    if (++depth > DEEPEST) {
      throw new NotSummableException(Obstacle.SIZE);
    }
    List<Expr> terms = new ArrayList<>();
    for (Place place : places.getOrDefault(array, List.of())) {
      if (place.update().combine() == Combine.SUM) {
        terms.add(new Contribution(this, place.nest().axes(), place.update()).to(read));
      }
    }
    // What is left out is the shift of exponents, which cancels.
    Expr value =
        declaration.sort() == Sort.INTEGER && terms.isEmpty()
            ? algebra.graph().integer(0)
            : algebra.sum(terms);
    known.put(read, value);
    depth--;
    return value;
  }

  List<Expr> images(List<Expr> exprs, Map<Index, Expr> indices) throws NotSummableException {
    List<Expr> images = new ArrayList<>();
    for (Expr expr : exprs) {
      images.add(image(expr, indices));
    }
    return images;
  }

  /** An expression of the program at these values of its indices, as one of inputs. */
  Expr image(Expr root, Map<Index, Expr> indices) throws NotSummableException {
    ExprGraph graph = algebra.graph();
    Map<Expr, Expr> images = new HashMap<>();
    for (Expr node : Traversal.inOrder(graph, List.of(root))) {
      List<Expr> children = new ArrayList<>();
      for (Expr child : Traversal.children(node)) {
        children.add(Objects.requireNonNull(images.get(child)));
      }
      Expr image = node;
      if (node instanceof Index index) {
        image = indices.getOrDefault(index, index);
      } else if (node instanceof Read read) {
        image = read(read, children);
      } else if (node instanceof Apply apply) {
        image = apply(apply, children);
      }
      images.put(node, image);
    }
    return Objects.requireNonNull(images.get(root));
  }

  private Expr read(Read read, List<Expr> subscripts) throws NotSummableException {
    if (!named.contains(read.array()) && !program.array(read.array()).isInput()) {
      return element(read.array(), collected(subscripts));
    }
    return algebra.graph().read(read.sort(), read.array(), collected(subscripts));
  }

  private List<Expr> collected(List<Expr> subscripts) {
    return subscripts.stream().map(ranges::collected).toList();
  }

  private Expr apply(Apply apply, List<Expr> operands) {
    if (apply.is(Primitive.CHECK)) {
      return operands.get(0);
    } else if (apply.is(Primitive.FROZEN)) {
      return algebra.zero(); // a shift of exponents by the greatest, which cancels
    }
    boolean exactQuotient = apply.is(Primitive.DIVIDE) && apply.sort() == Sort.INTEGER;
    return exactQuotient && !(operands.get(0) instanceof Constant)
        ? algebra.graph().apply(apply.operator(), operands)
        : algebra.apply(apply.operator(), operands);
  }
}
