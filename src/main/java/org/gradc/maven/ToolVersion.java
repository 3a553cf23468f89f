package org.gradc.maven;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gradc.build.BuildRequest;

/** The version of gradc, with a hash of its jar, since snapshots differ under one version. */
final class ToolVersion {
  /** {@code 0.1.0 (1f3e…)}. */
  static final String TEXT = text();

  private static final int DIGITS = 16;

  private ToolVersion() {}

  private static String text() {
    String version = BuildRequest.class.getPackage().getImplementationVersion();
    CodeSource source = BuildRequest.class.getProtectionDomain().getCodeSource();
    try {
      Path jar = source == null ? Path.of("") : Path.of(source.getLocation().toURI());
      if (Files.isRegularFile(jar)) {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
        return version + " (" + HexFormat.of().formatHex(hash).substring(0, DIGITS) + ")";
      }
    } catch (IOException | URISyntaxException | NoSuchAlgorithmException e) {
      return String.valueOf(version); // without its jar
    }
    return String.valueOf(version);
  }
}
