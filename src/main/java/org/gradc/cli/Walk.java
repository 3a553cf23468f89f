package org.gradc.cli;

import java.util.Optional;
import org.gradc.evaluate.ArrayTrace;
import org.gradc.evaluate.Trace;

/**
 * The trace that was asked for, if one was: of the operations of a function of scalars, or of the
 * arrays of a function with arrays.
 */
record Walk(Optional<Trace> operations, Optional<ArrayTrace> arrays) {
  static final Walk NONE = new Walk(Optional.empty(), Optional.empty());
}
