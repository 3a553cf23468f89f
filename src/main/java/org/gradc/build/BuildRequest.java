package org.gradc.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gradc.CompilerOptions;

/**
 * What one execution in a build is to do.
 *
 * @param sources the directory of the formula files
 * @param includes patterns of the files below it that are compiled
 * @param excludes patterns of those that are not
 * @param outputs the directory of the Java files
 * @param stamps the directory of the stamps of all executions of the project
 * @param name names the execution among them
 * @param executions the names of all executions; what others once wrote is deleted
 * @param options without a package, the package of a file is the directory below {@code sources}
 * @param version of gradc: another one compiles everything again
 * @param failOnWarnings whether a warning is as bad as an error
 */
public record BuildRequest(
    Path sources,
    List<String> includes,
    List<String> excludes,
    Path outputs,
    Path stamps,
    String name,
    Set<String> executions,
    CompilerOptions options,
    String version,
    boolean failOnWarnings) {
  public BuildRequest {
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
    executions = Set.copyOf(executions);
  }

  Path stamp() {
    return stamps.resolve(name + StampFile.SUFFIX);
  }
}
