package org.gradc.emit;

import java.nio.charset.StandardCharsets;
import org.gradc.schedule.Kernel;

/** The version of the serialised form: a hash of the formula and the signature. */
final class SerialVersion {
  // FNV-1a, 64 bits (Fowler, Noll, Vo).
  private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private SerialVersion() {}

  static long of(FunctionClass function) {
    StringBuilder text = new StringBuilder(function.functionName());
    for (Parameter parameter : function.parameters()) {
      text.append('\n').append(parameter.isData() ? ';' : ',');
      text.append(parameter.sort()).append(' ').append(parameter.name());
    }
    for (Kernel kernel : function.kernels()) {
      text.append('\n').append(kernel.kind());
    }
    text.append('\n').append(function.formula());
    long hash = OFFSET_BASIS;
    for (byte b : text.toString().getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * PRIME;
    }
    return hash;
  }
}
