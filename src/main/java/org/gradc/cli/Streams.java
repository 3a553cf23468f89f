package org.gradc.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * What a run is connected to.
 *
 * @param terminal whether the error stream is a terminal
 */
record Streams(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Map<String, String> environment,
    boolean terminal) {

  Streams {
    environment = Map.copyOf(environment);
  }
}
