package org.gradc.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.gradc.build.BuildResult;
import org.gradc.build.IncrementalBuild;

/** What both goals that compile have in common. */
abstract class AbstractCompileMojo extends AbstractFormulaMojo {
  /** Whether a warning fails the build. */
  @Parameter(property = "gradc.failOnWarnings", defaultValue = "false")
  boolean failOnWarnings;

  /**
   * Libraries for which a second class wraps each one and implements the library's interfaces:
   * <code>hipparchus</code>, <code>ojalgo</code>, joined by commas. They are compiled against the
   * library on the class path of the project.
   */
  @Parameter(property = "gradc.adapters")
  List<String> adapters = List.of();

  @Override
  List<String> adapters() {
    return adapters;
  }

  /** Compiles what needs it; the caller has added the source root. */
  void compile(File sources, File outputs) throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("gradc is skipped");
      return;
    }
    long start = System.nanoTime();
    BuildResult result =
        IncrementalBuild.run(request(sources, outputs, stampDirectory.toPath(), failOnWarnings));
    tell(result);
    long millis = (System.nanoTime() - start) / 1_000_000;
    getLog().debug("took " + millis + " ms for " + result.files() + " formula files");
    if (result.files() == 0) {
      getLog().info("No formula files in " + sources);
    } else if (result.compiled() == 0 && result.deleted().isEmpty()) {
      getLog().info("Nothing to compile - all formula files are up to date");
    } else {
      getLog()
          .info(
              "Compiled "
                  + result.compiled()
                  + " of "
                  + result.files()
                  + " formula files; Java files written: "
                  + result.written().size()
                  + ", deleted: "
                  + result.deleted().size());
    }
  }
}
