package org.gradc.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.gradc.CompilerOptions;
import org.gradc.OptionWords;
import org.gradc.build.BuildRequest;
import org.gradc.build.BuildResult;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.DiagnosticRenderer;
import org.jspecify.annotations.Nullable;

/** What all goals are told about formula files, and how they say what is wrong. */
abstract class AbstractFormulaMojo extends AbstractMojo {
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  MojoExecution execution;

  /** Where goals remember what they did, a file for each execution. */
  @Parameter(defaultValue = "${project.build.directory}/gradc", readonly = true, required = true)
  File stampDirectory;

  /** Patterns of the formula files below the source directory, as in other plugins of Maven. */
  @Parameter(property = "gradc.includes", defaultValue = "**/*.grad")
  List<String> includes = List.of();

  /** Patterns of the files that are left out. */
  @Parameter(property = "gradc.excludes")
  List<String> excludes = List.of();

  @Nullable String packageName;

  /**
   * What to derive for functions without a <code>derive</code> line: <code>gradient</code>, <code>
   * jacobian</code>, <code>hessian</code>, <code>jvp</code>, <code>vjp</code>, <code>hvp</code>,
   * several joined by commas. Without it the gradient, or the Jacobian of an array-valued function.
   */
  @Parameter(property = "gradc.derive")
  List<String> derive = List.of();

  /**
   * By which parameters, for functions without a <code>derive</code> line; all others become data.
   * Without it all parameters before <code>;</code>.
   */
  @Parameter(property = "gradc.wrt")
  List<String> wrt = List.of();

  /**
   * The order in which the chain rule is applied: <code>forward</code>, <code>reverse</code> or
   * <code>auto</code>, which takes what costs the fewest operations.
   */
  @Parameter(property = "gradc.mode", defaultValue = "auto")
  String mode = "auto";

  /** Whether to do nothing. */
  @Parameter(property = "gradc.skip", defaultValue = "false")
  boolean skip;

  /**
   * The package of classes whose file names none. Without it the directory of the file below the
   * source directory makes the package: <code>com/example/loss.grad</code> is in <code>
   * com.example</code>.
   *
   * @param name the name of a Java package
   */
  @Parameter(name = "package", property = "gradc.package")
  public void setPackage(String name) {
    packageName = name;
  }

  /** The request of this execution. */
  BuildRequest request(File sources, File outputs, Path stamps, boolean failOnWarnings)
      throws MojoExecutionException {
    return new BuildRequest(
        sources.toPath(),
        includes,
        excludes,
        outputs.toPath(),
        stamps,
        Executions.name(execution.getGoal(), execution.getExecutionId()),
        Executions.of(project, execution),
        options(),
        ToolVersion.TEXT,
        failOnWarnings);
  }

  /** Libraries for which a second class wraps each one. */
  List<String> adapters() {
    return List.of();
  }

  private CompilerOptions options() throws MojoExecutionException {
    try {
      return new CompilerOptions(
              packageName == null ? null : OptionWords.packageName(packageName, "package"),
              OptionWords.kinds(derive, "derive"),
              OptionWords.names(wrt, "wrt"),
              OptionWords.mode(mode, "mode"))
          .with(OptionWords.adapters(adapters(), "adapters"));
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  /** Tells everything that was found, and why something was done; ends the build if it failed. */
  void tell(BuildResult result) throws MojoFailureException {
    result.reasons().forEach(getLog()::debug);
    DiagnosticRenderer renderer = DiagnosticRenderer.maven();
    int errors = 0;
    for (Diagnostic diagnostic : result.diagnostics()) {
      errors += diagnostic.isError() ? 1 : 0;
      for (String line : renderer.render(diagnostic).stripTrailing().split("\n", -1)) {
        if (diagnostic.isError()) {
          getLog().error(line);
        } else {
          getLog().warn(line);
        }
      }
    }
    if (result.failed()) {
      throw new MojoFailureException(
          errors == 0
              ? "warnings are errors here (failOnWarnings)"
              : errors == 1 ? "1 error" : errors + " errors");
    }
  }
}
