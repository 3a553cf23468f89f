package org.gradc.emit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.program.Program;
import org.gradc.schedule.Kind;
import org.junit.jupiter.api.Test;

class EmittedClassTest {

  static Map<Kind, Program> neuron() {
    Programs p = new Programs("neuron");
    Expr w0 = p.parameter("w0");
    Expr w1 = p.parameter("w1");
    Expr w2 = p.parameter("w2");
    Expr x0 = p.data("x0");
    Expr x1 = p.data("x1");
    Expr z = p.labelled("z", p.sum(p.product(w0, x0), p.product(w1, x1), w2));
    Expr e = p.apply(Primitive.EXP, p.product(p.number(-1), z));
    Expr y = p.power(p.sum(p.number(1), e), -1);
    Expr slope = p.product(e, p.power(p.sum(p.number(1), e), -2));
    Map<Kind, Program> programs = new LinkedHashMap<>();
    programs.put(Kind.VALUE, p.scalar(y));
    programs.put(
        Kind.GRADIENT,
        p.withArray(
            y, "$gradient", List.of(p.product(slope, x0), p.product(slope, x1), slope)));
    return programs;
  }

  @Test
  void neuronEqualsTheInterpreter() {
    Emitted emitted = Emitted.of(neuron());
    emitted.assertEqualsInterpreter(2, -3, -3, -1, -2);
  }

  @Test
  void branches() {
    Programs p = new Programs("branches");
    Expr x = p.parameter("x");
    Expr y = p.parameter("y");
    Expr c = p.less(p.number(0), x);
    Expr log = p.apply(Primitive.LOG, x);
    Expr a = p.select(c, p.product(log, log), p.number(0));
    Expr s = p.apply(Primitive.SIN, p.product(a, y));
    Expr ga = p.select(c, p.product(p.number(2), log, p.power(x, -1), s), p.number(0));
    Expr gb = p.select(c, p.sum(log, y), p.product(p.number(-1), y));
    Map<Kind, Program> programs = new LinkedHashMap<>();
    programs.put(Kind.VALUE, p.scalar(p.sum(s, a)));
    programs.put(Kind.GRADIENT, p.withArray(p.sum(s, a), "$gradient", List.of(ga, gb)));
    Emitted emitted = Emitted.of(programs);
    emitted.assertEqualsInterpreter(2, -3);
    emitted.assertEqualsInterpreter(-2, -3);
    emitted.assertEqualsInterpreter(0, Double.NaN);
  }
}
