package org.gradc.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gradc.check.real.Real;
import org.gradc.check.real.RealRun;
import org.gradc.evaluate.Inputs;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Program;

/** A point at which a function is checked, with what its derivatives are multiplied with there. */
final class Site {
  private static final String VALUE = "$value";

  private final Inputs inputs;
  private final Map<String, Real[]> reals = new LinkedHashMap<>();
  private final Set<String> scalars = new HashSet<>();
  private final List<Component> components = new ArrayList<>();
  private final List<String> outputs;
  private final Map<Derivative, double[]> seeds = new LinkedHashMap<>();

  Site(Program written, Inputs inputs, long seed) {
    this.inputs = inputs;
    inputs.arrays().forEach((name, numbers) -> reals.put(name, Real.all(numbers)));
    for (ArrayDeclaration input : written.inputs()) {
      if (input.rank() == 0) {
        scalars.add(input.name());
      }
    }
    for (ArrayDeclaration array : written.arrays(Role.PARAMETER)) {
      if (array.sort() == Sort.REAL) {
        List<String> names = Component.names(array.name(), shape(written, array));
        for (int i = 0; i < names.size(); i++) {
          components.add(new Component(array.name(), i, names.get(i)));
        }
      }
    }
    outputs = Component.names("value", shape(written, written.array(VALUE)));
    Random random = new Random(seed);
    for (Derivative derivative : Derivative.values()) {
      if (derivative.isProduct()) {
        int size = derivative == Derivative.VJP ? outputs.size() : components.size();
        seeds.put(
            derivative, random.doubles(size, -2, 2).map(v -> Math.rint(v * 64) / 64).toArray());
      }
    }
  }

  private int[] shape(Program written, ArrayDeclaration array) {
    return RealRun.shape(written, array, inputs.extents(), reals);
  }

  Inputs inputs() {
    return inputs;
  }

  /** The inputs as numbers of many digits. */
  Map<String, Real[]> reals() {
    return reals;
  }

  /** What the function is differentiated by, as it is packed. */
  List<Component> components() {
    return components;
  }

  /** The names of the elements of the value. */
  List<String> outputs() {
    return outputs;
  }

  /** What a product is taken with; nothing of other derivatives. */
  double[] seed(Derivative derivative) {
    return seeds.getOrDefault(derivative, new double[0]);
  }

  /** The inputs of a derivative's program. */
  Map<String, Real[]> realsOf(Derivative derivative) {
    Map<String, Real[]> all = new LinkedHashMap<>(reals);
    if (derivative.isProduct()) {
      all.put(derivative.seed(), Real.all(seed(derivative)));
    }
    return all;
  }

  /** The inputs of a derivative's program in doubles. */
  Map<String, double[]> doublesOf(Derivative derivative) {
    Map<String, double[]> all = new LinkedHashMap<>(inputs.arrays());
    if (derivative.isProduct()) {
      all.put(derivative.seed(), seed(derivative));
    }
    return all;
  }

  /** The parameters packed. */
  double[] packed() {
    return components.stream()
        .mapToDouble(c -> reals.getOrDefault(c.array(), new Real[0])[c.element()].toDouble())
        .toArray();
  }

  /** The point as it is written after {@code --at}. */
  String text() {
    StringBuilder text = new StringBuilder("(");
    inputs.extents().forEach((name, n) -> text.append(name).append('=').append(n).append(", "));
    inputs
        .arrays()
        .forEach(
            (name, numbers) ->
                text.append(name).append('=').append(list(name, numbers)).append(", "));
    return text.substring(0, Math.max(1, text.length() - 2)) + ")";
  }

  private String list(String name, double[] numbers) {
    String all = String.join(", ", Arrays.stream(numbers).mapToObj(Site::number).toList());
    return scalars.contains(name) ? all : "[" + all + "]";
  }

  private static String number(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e9
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
