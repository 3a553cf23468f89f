package org.gradc.fit;

import java.util.Arrays;
import java.util.List;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;
import org.gradc.diagnostic.Span;
import org.gradc.train.Bounds;

/** The bounds of parameters, as in {@code a=0:10,w=:5}; those of an array are for each element. */
final class Box {
  private static final String EXPECTED = "'name=low:high'";

  private Box() {}

  /** The bounds; none if an error was reported. */
  static Bounds of(Layout layout, String text, Diagnostics diagnostics) {
    List<String> names = layout.parameterNames();
    double[] lower = new double[names.size()];
    double[] upper = new double[names.size()];
    Arrays.fill(lower, Double.NEGATIVE_INFINITY);
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
    boolean sound = true;
    Source source = Source.of("--bounds", text);
    for (Assignments.Assignment one : Assignments.of(source, EXPECTED, diagnostics)) {
      String name = one.name().text();
      double[] pair = pair(one.value());
      List<String> known = layout.function().differentiated();
      if (!known.contains(name) && !names.contains(name)) {
        diagnostics.report(NamedNumbers.unknown(one.name(), layout.function(), name, known));
        sound = false;
      } else if (!(pair[0] <= pair[1])) {
        diagnostics.report(Message.NOT_A_BOUND.at(one.value()));
        sound = false;
      }
      for (int i = 0; i < names.size(); i++) {
        if (names.get(i).equals(name) || names.get(i).startsWith(name + "[")) {
          lower[i] = pair[0];
          upper[i] = pair[1];
        }
      }
    }
    return sound && !text.isBlank() && !names.isEmpty() ? Bounds.of(lower, upper) : Bounds.none();
  }

  /** For each parameter whether it stands at one of its bounds. */
  static boolean[] atBounds(Layout layout, String text, double[] theta) {
    Bounds bounds = of(layout, text, new Diagnostics());
    boolean[] at = new boolean[theta.length];
    for (int i = 0; i < at.length; i++) {
      at[i] = theta[i] <= bounds.lower(i) || theta[i] >= bounds.upper(i);
    }
    return at;
  }

  /** Both ends, an empty one being infinite; NaN where there is no such pair. */
  private static double[] pair(Span value) {
    List<Span> ends = Assignments.split(value, ':');
    if (ends.size() != 2) {
      return new double[] {Double.NaN, Double.NaN};
    }
    return new double[] {
      end(ends.get(0).text(), Double.NEGATIVE_INFINITY),
      end(ends.get(1).text(), Double.POSITIVE_INFINITY)
    };
  }

  private static double end(String text, double otherwise) {
    try {
      double number = text.isEmpty() ? otherwise : Double.parseDouble(text);
      return text.isEmpty() || Double.isFinite(number) ? number : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
