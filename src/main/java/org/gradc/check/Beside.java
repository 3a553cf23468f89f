package org.gradc.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.gradc.evaluate.Inputs;
import org.gradc.program.Program;

/** Points next to a point. */
final class Beside {
  private static final double DISTANCE = 1e-6;

  private Beside() {}

  /** A point that differs a little in everything that is differentiated. */
  static Site of(Program written, Site site) {
    Random random = new Random(1);
    Map<String, double[]> arrays = new LinkedHashMap<>(site.inputs().arrays());
    for (Component component : site.components()) {
      double[] array = arrays.getOrDefault(component.array(), new double[0]).clone();
      double old = array[component.element()];
      double size = old == 0 ? 1 : Math.abs(old);
      array[component.element()] = old + size * DISTANCE * (0.5 + random.nextDouble());
      arrays.put(component.array(), array);
    }
    return new Site(written, new Inputs(site.inputs().extents(), arrays), 1);
  }
}
