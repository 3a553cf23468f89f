package org.gradc.maven;

import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Compiles formula files of tests to Java classes, and adds these to the test sources of the
 * project; else as <code>compile</code>.
 */
@Mojo(name = "test-compile", defaultPhase = LifecyclePhase.GENERATE_TEST_SOURCES, threadSafe = true)
public final class TestCompileMojo extends AbstractCompileMojo {
  /** The directory of the formula files of tests. */
  @Parameter(
      property = "gradc.testSourceDirectory",
      defaultValue = "${project.basedir}/src/test/gradc",
      required = true)
  File testSourceDirectory;

  /** The directory of the Java files; it is added to the test sources of the project. */
  @Parameter(
      property = "gradc.testOutputDirectory",
      defaultValue = "${project.build.directory}/generated-test-sources/gradc",
      required = true)
  File testOutputDirectory;

  /** Whether tests are skipped altogether, their compilation included. */
  @Parameter(property = "maven.test.skip", defaultValue = "false")
  boolean skipTests;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    project.addTestCompileSourceRoot(testOutputDirectory.getPath());
    skip |= skipTests;
    compile(testSourceDirectory, testOutputDirectory);
  }
}
