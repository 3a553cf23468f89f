package org.gradc.cli;

import java.util.List;
import picocli.CommandLine.IVersionProvider;

/** The version of gradc and of the Java that runs it. */
final class Version implements IVersionProvider {

  /** {@code 0.1.0}, as the jar's manifest says; "development" where there is no jar. */
  static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** What is shown. */
  static List<String> lines() {
    String java = System.getProperty("java.version") + " (" + System.getProperty("java.vendor");
    return List.of("gradc " + number(), "Java " + java + ")");
  }

  @Override
  public String[] getVersion() {
    return lines().toArray(String[]::new);
  }
}
