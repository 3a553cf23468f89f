package org.gradc.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NotDirectoryException;

/** Why a file could not be used, in words. */
public final class Reasons {
  private Reasons() {}

  /** A few words for the end of a sentence. */
  public static String of(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    } else if (e instanceof FileSystemLoopException) {
      return "symbolic links form a circle";
    } else if (e instanceof NotDirectoryException || e instanceof FileAlreadyExistsException) {
      return "a file stands where a directory is needed";
    } else if (e instanceof FileSystemException failure && failure.getReason() != null) {
      return failure.getReason();
    }
    return String.valueOf(e.getMessage());
  }
}
