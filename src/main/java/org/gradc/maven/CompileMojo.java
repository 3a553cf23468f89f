package org.gradc.maven;

import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Compiles formula files to Java classes, and adds these to the sources of the project.
 *
 * <p>A file is compiled only if its content, an option or the version of gradc changed, or if one
 * of its classes is missing or altered; a class is written only if its bytes change, and deleted
 * when its formula is gone. <code>mvn -X</code> tells why.
 */
@Mojo(name = "compile", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class CompileMojo extends AbstractCompileMojo {
  /** The directory of the formula files. */
  @Parameter(
      property = "gradc.sourceDirectory",
      defaultValue = "${project.basedir}/src/main/gradc",
      required = true)
  File sourceDirectory;

  /** The directory of the Java files; it is added to the sources of the project. */
  @Parameter(
      property = "gradc.outputDirectory",
      defaultValue = "${project.build.directory}/generated-sources/gradc",
      required = true)
  File outputDirectory;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    project.addCompileSourceRoot(outputDirectory.getPath());
    compile(sourceDirectory, outputDirectory);
  }
}
