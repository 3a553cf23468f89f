package org.gradc.schedule;

import java.util.List;

/** Cuts kernels into methods that the virtual machine compiles. */
final class MethodSplitter {
  private MethodSplitter() {}

  static Kernel split(Kernel kernel) {
    if (!Arguments.tooMany(kernel.program())) {
      return kernel;
    }
    return new Kernel(
        kernel.kind(),
        kernel.program(),
        kernel.body(),
        List.of(),
        true,
        kernel.packedInputs().size(),
        kernel.temporaryIds(),
        kernel.zeroed());
  }
}
