package org.gradc.schedule;

import java.util.ArrayList;
import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Extent;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.Labels;
import org.gradc.program.Program;
import org.gradc.program.ProgramImage;
import org.jspecify.annotations.Nullable;

/**
 * Writes a program in the operations of the machine: binary additions, subtractions, products and
 * quotients, square roots and calls, each of which is one operation.
 *
 * <p>Signs move outwards and become subtractions; -(a-b) = b-a and (-a)·b = -(a·b) are exact. Sums
 * and products keep the order in which they were written, but what divides is multiplied together
 * and divides once, and a base that divides twice or more is inverted once.
 */
public final class Linearize {
  private final ExprGraph source;
  private final MachineGraph machine = new MachineGraph();
  private final Divisors divisors;
  private final Signed[] images;

  /** A node of the machine's graph, or the negative of one. */
  private record Signed(Expr expr, boolean negative) {}

  private Linearize(ExprGraph source, List<Expr> roots) {
    this.source = source;
    this.divisors = new Divisors(source, roots);
    this.images = new Signed[source.size()];
  }

  /** The program in machine form, in a graph of its own. */
  public static Program machineForm(Program program) {
    List<Expr> roots = program.roots();
    program.arrays().values().forEach(array -> roots.addAll(array.shape()));
    Linearize work = new Linearize(program.graph(), roots);
    Labels labels = new Labels();
    for (Expr node : Traversal.inOrder(work.source, roots)) {
      Signed image = work.image(node);
      work.images[node.id()] = image;
      if (!image.negative()) {
        program.labels().carryTo(labels, node, image.expr());
      }
    }
    return ProgramImage.of(program, work.machine.graph(), labels, work::plain);
  }

  private List<Expr> plain(List<Expr> exprs) {
    return exprs.stream().map(this::plain).toList();
  }

  /** The image of a node with its sign made explicit. */
  private Expr plain(Expr expr) {
    return explicit(images[expr.id()]);
  }

  private Expr explicit(Signed image) {
    return image.negative() ? machine.negate(image.expr()) : image.expr();
  }

  private Signed image(Expr node) {
    ExprGraph target = machine.graph();
    if (node instanceof Constant constant) {
      boolean negative = constant.value().signum() < 0;
      return new Signed(target.constant(node.sort(), constant.value().abs()), negative);
    } else if (node instanceof Index index) {
      return positive(target.index(index.name()));
    } else if (node instanceof Extent extent) {
      return positive(target.extent(extent.name()));
    } else if (node instanceof Read read) {
      return positive(target.read(read.sort(), read.array(), plain(read.subscripts())));
    }
    Apply apply = (Apply) node;
    return apply.operator() instanceof Primitive primitive ? image(apply, primitive) : call(apply);
  }

  private Signed image(Apply apply, Primitive primitive) {
    return switch (primitive) {
      case SUM, ADD -> sum(apply.sort(), images(apply));
      case SUBTRACT ->
          sum(apply.sort(), List.of(images[apply.operand(0).id()], negated(apply.operand(1))));
      case NEGATE -> negated(apply.operand(0));
      case PRODUCT, MULTIPLY -> product(apply);
      case DIVIDE -> quotient(apply);
      case POWER -> power(apply);
      case SELECT -> select(apply);
      case FROZEN -> images[apply.operand(0).id()];
      default -> call(apply);
    };
  }

  private List<Signed> images(Apply apply) {
    return apply.operands().stream().map(operand -> images[operand.id()]).toList();
  }

  private Signed negated(Expr operand) {
    Signed image = images[operand.id()];
    return new Signed(image.expr(), !image.negative());
  }

  private static Signed positive(Expr expr) {
    return new Signed(expr, false);
  }

  private Signed call(Apply apply) {
    Expr[] operands = plain(apply.operands()).toArray(Expr[]::new);
    return positive(machine.apply(apply.operator(), operands));
  }

  /** From left to right; -a+b is b-a, and -a-b is -(a+b). */
  private Signed sum(Sort sort, List<Signed> terms) {
    if (terms.isEmpty()) {
      return positive(machine.graph().constant(sort, Rational.ZERO));
    }
    Signed sum = terms.get(0);
    for (Signed term : terms.subList(1, terms.size())) {
      if (sum.negative() == term.negative()) {
        Expr both = machine.apply(Primitive.ADD, sum.expr(), term.expr());
        sum = new Signed(both, sum.negative());
      } else if (sum.negative()) {
        sum = positive(machine.apply(Primitive.SUBTRACT, term.expr(), sum.expr()));
      } else {
        sum = positive(machine.apply(Primitive.SUBTRACT, sum.expr(), term.expr()));
      }
    }
    return sum;
  }

  private Signed quotient(Apply apply) {
    Signed dividend = images[apply.operand(0).id()];
    Signed divisor = images[apply.operand(1).id()];
    return new Signed(
        machine.apply(Primitive.DIVIDE, dividend.expr(), divisor.expr()),
        dividend.negative() != divisor.negative());
  }

  private Signed product(Apply apply) {
    boolean negative = false;
    Expr coefficient = machine.graph().constant(apply.sort(), Rational.ONE);
    List<Expr> numerators = new ArrayList<>();
    List<Expr> denominators = new ArrayList<>();
    for (Expr factor : apply.operands()) {
      Signed divisor = divisor(factor);
      Signed image = divisor == null ? images[factor.id()] : divisor;
      negative ^= image.negative();
      if (divisor != null) {
        denominators.add(image.expr());
      } else if (ConstantFolding.valueOf(image.expr()) == null) {
        numerators.add(image.expr());
      } else {
        coefficient =
            isOne(coefficient)
                ? image.expr()
                : machine.apply(Primitive.MULTIPLY, coefficient, image.expr());
      }
    }
    if (isReciprocalOfInteger(coefficient) && !numerators.isEmpty()) {
      // x/3 rounds once, x·(1/3) twice.
      denominators.add(0, inverse((Constant) coefficient));
    } else if (!isOne(coefficient)) {
      numerators.add(0, coefficient);
    }
    Expr product = machine.product(apply.sort(), numerators);
    if (!denominators.isEmpty()) {
      product =
          machine.apply(Primitive.DIVIDE, product, machine.product(apply.sort(), denominators));
    }
    return new Signed(product, negative);
  }

  private Expr inverse(Constant constant) {
    return machine.graph().constant(Rational.ONE.divide(constant.value()));
  }

  private static boolean isOne(Expr expr) {
    return expr instanceof Constant constant && constant.value().isOne();
  }

  /** Whether this is 1/n, n a double but 1/n none. */
  private static boolean isReciprocalOfInteger(Expr expr) {
    if (!(expr instanceof Constant constant) || constant.value().isZero()) {
      return false;
    }
    Rational value = constant.value();
    return value.numerator().equals(Rational.ONE.numerator())
        && isDouble(Rational.of(value.denominator()))
        && !isDouble(value);
  }

  private static boolean isDouble(Rational value) {
    double nearest = value.toDouble();
    return !Double.isInfinite(nearest) && Rational.ofDouble(nearest).equals(value);
  }

  /** What a factor b^-e of a product divides by, or null where it is multiplied. */
  private @Nullable Signed divisor(Expr factor) {
    if (!(factor instanceof Apply power)
        || !power.is(Primitive.POWER)
        || !(power.operand(1) instanceof Constant exponent)
        || exponent.value().signum() >= 0
        || divisors.isShared(power.operand(0), exponent.value())
        || ConstantFolding.valueOf(images[factor.id()].expr()) != null) {
      return null;
    }
    return rootOrPower(power.operand(0), exponent.value().negate());
  }

  /** b^e for e &gt; 0 without {@code Math.pow}, or null. */
  private @Nullable Signed rootOrPower(Expr base, Rational exponent) {
    Signed image = images[base.id()];
    boolean integer = exponent.isInteger();
    Expr power = machine.rootOrPower(integer ? image.expr() : explicit(image), exponent);
    return power == null
        ? null
        : new Signed(power, integer && image.negative() && exponent.numerator().testBit(0));
  }

  private Signed power(Apply apply) {
    if (!(apply.operand(1) instanceof Constant constant)) {
      return call(apply);
    }
    Rational exponent = constant.value();
    if (exponent.isZero()) {
      return positive(machine.graph().constant(1));
    }
    Signed power = rootOrPower(apply.operand(0), exponent.abs());
    if (power == null) {
      return call(apply);
    } else if (exponent.signum() > 0) {
      return power;
    } else if (divisors.isShared(apply.operand(0), exponent)) {
      return new Signed(sharedReciprocal(apply.operand(0), exponent.negate()), power.negative());
    }
    return new Signed(machine.reciprocal(power.expr()), power.negative());
  }

  /** b^-k = (1/b)^k, b^(-k/2) = (1/√b)^k. */
  private Expr sharedReciprocal(Expr base, Rational exponent) {
    if (exponent.isInteger()) {
      return machine.power(machine.reciprocal(images[base.id()].expr()), exponent.intValue());
    }
    Expr root = machine.apply(Primitive.SQRT, plain(base));
    return machine.power(machine.reciprocal(root), exponent.multiply(Rational.TWO).intValue());
  }

  /** select(c, -a, -b) = -select(c, a, b). */
  private Signed select(Apply apply) {
    Signed whenTrue = images[apply.operand(1).id()];
    Signed whenFalse = images[apply.operand(2).id()];
    boolean negative = whenTrue.negative() && whenFalse.negative();
    Expr condition = plain(apply.operand(0));
    return negative
        ? new Signed(
            machine.apply(Primitive.SELECT, condition, whenTrue.expr(), whenFalse.expr()), true)
        : positive(
            machine.apply(Primitive.SELECT, condition, explicit(whenTrue), explicit(whenFalse)));
  }
}
