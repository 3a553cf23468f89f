package org.gradc.emit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradc.derive.Derivatives;
import org.gradc.derive.Mode;
import org.gradc.optimize.Optimizations;
import org.gradc.program.Program;
import org.gradc.program.ProgramParser;
import org.gradc.schedule.Kernel;
import org.gradc.schedule.Kind;

final class LoopSketch {
  private LoopSketch() {}

  public static void main(String[] args) throws Exception {
    Program value = Optimizations.NORMAL_FORM.run(ProgramParser.parse(Files.readString(Path.of(args[0]))));
    List<Kernel> kernels = new ArrayList<>();
    kernels.add(Kernel.of(Kind.VALUE, Optimizations.optimize(value)));
    Program g = Optimizations.optimize(Derivatives.of(org.gradc.derive.Kind.GRADIENT, value, Mode.REVERSE));
    if (args.length > 1) {
      System.out.println(org.gradc.program.ProgramPrinter.print(g));
    }
    kernels.add(Kernel.of(Kind.GRADIENT, g));
    System.out.println(
        ClassEmitter.emit(
            new FunctionClass("", "Sketch", "sketch", "", "formula", "f.grad", 1, Parameter.of(value), kernels)));
  }
}
