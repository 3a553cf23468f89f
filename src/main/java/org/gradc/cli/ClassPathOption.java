package org.gradc.cli;

import org.gradc.check.ClassPath;
import picocli.CommandLine.Option;

/** The option that names the classes of externs. */
final class ClassPathOption {
  @Option(
      names = {"-cp", "--classpath"},
      paramLabel = "PATH",
      description = "Where the classes are that externs name: jars and directories.")
  private String classPath = "";

  /** As it was given. */
  String text() {
    return classPath;
  }

  /** Opens it; the caller closes it. */
  ClassPath open() {
    return ClassPath.of(classPath);
  }
}
