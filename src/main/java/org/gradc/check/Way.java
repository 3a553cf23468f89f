package org.gradc.check;

import java.util.Optional;
import org.gradc.program.ExternCalls;
import org.gradc.program.Interpreter;
import org.gradc.program.Program;

/** A way in which doubles are computed: by the interpreter, by a method of the class. */
interface Way {
  /** What it is called in reports. */
  String name();

  /** The numbers of a derivative, row-major; empty where this way does not offer it. */
  Optional<double[]> compute(Derivative derivative, Site site);

  /** The interpreter runs the programs that Java is made of. */
  static Way interpreter(Subject subject, ExternCalls externs) {
    return new Way() {
      @Override
      public String name() {
        return "interpreter";
      }

      @Override
      public Optional<double[]> compute(Derivative derivative, Site site) {
        Program program = subject.derived().get(derivative);
        return program == null
            ? Optional.empty()
            : Optional.ofNullable(
                Interpreter.run(
                        program, externs, site.inputs().extents(), site.doublesOf(derivative))
                    .get(derivative.output()));
      }
    };
  }
}
