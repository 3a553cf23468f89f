package org.gradc.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.gradc.build.BuildResult;
import org.gradc.build.FormulaChecks;

/**
 * Checks every derivative of the formula files of the project, those of tests included, against
 * independent numerical differentiation.
 *
 * <p>A wrong derivative fails the build with the place of the formula, the number found and the
 * number expected. A file that passed is not checked again until it changes, but for those that
 * call externs: their methods are run, from the class path of the project.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.TEST,
    threadSafe = true)
public final class CheckMojo extends AbstractFormulaMojo {
  /** The directory of the formula files. */
  @Parameter(
      property = "gradc.sourceDirectory",
      defaultValue = "${project.basedir}/src/main/gradc",
      required = true)
  File sourceDirectory;

  /** The directory of the formula files of tests. */
  @Parameter(
      property = "gradc.testSourceDirectory",
      defaultValue = "${project.basedir}/src/test/gradc",
      required = true)
  File testSourceDirectory;

  /** At how many points each function is checked. */
  @Parameter(property = "gradc.points", defaultValue = "5")
  int points;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("gradc is skipped");
      return;
    }
    if (points < 1) {
      throw new MojoExecutionException("points: expected a number from 1 on");
    }
    check(sourceDirectory, "main");
    check(testSourceDirectory, "test");
  }

  private void check(File sources, String name)
      throws MojoExecutionException, MojoFailureException {
    Path stamps = stampDirectory.toPath().resolve("check").resolve(name);
    BuildResult result =
        FormulaChecks.run(request(sources, sources, stamps, false), classPath(), points);
    tell(result);
    if (result.files() > 0) {
      getLog()
          .info(
              "Checked the derivatives of "
                  + result.compiled()
                  + " of "
                  + result.files()
                  + " formula files, all are right");
    }
  }

  private List<String> classPath() throws MojoExecutionException {
    try {
      return project.getTestClasspathElements();
    } catch (DependencyResolutionRequiredException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }
}
