package org.gradc.build;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gradc.CompilerOptions;

/** What every class of an execution depends on beside its formula, by name and in words. */
final class StampOptions {
  /** Where the classes are; relative to the stamps, so that a project may be moved. */
  static final String OUTPUTS = "output directory";

  /** Where the formula files are. */
  static final String SOURCES = "source directory";

  private StampOptions() {}

  static Map<String, String> of(BuildRequest request) {
    CompilerOptions options = request.options();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("version", request.version());
    facts.put(SOURCES, relative(request.stamps(), request.sources()));
    facts.put(OUTPUTS, relative(request.stamps(), request.outputs()));
    facts.put("package", options.packageName() == null ? "" : options.packageName());
    facts.put("derive", String.join(",", options.kinds()));
    facts.put("wrt", String.join(",", options.wrt()));
    facts.put("mode", options.mode().name());
    facts.put("adapters", String.join(",", options.adapters()));
    facts.put("failOnWarnings", Boolean.toString(request.failOnWarnings()));
    facts.put("limits", options.maxNodes() + " nodes, " + options.maxSeconds() + " seconds");
    return facts;
  }

  /** The directory that a stamp names. */
  static Path directory(Stamp stamp, String option, Path stamps) {
    return stamps.resolve(stamp.options().getOrDefault(option, "")).normalize();
  }

  private static String relative(Path from, Path to) {
    Path absolute = to.toAbsolutePath().normalize();
    try {
      return StampFile.slashes(from.toAbsolutePath().normalize().relativize(absolute));
    } catch (IllegalArgumentException e) {
      return StampFile.slashes(absolute); // another drive
    }
  }
}
