package org.gradc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.gradc.data.CsvFile;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.files.Reasons;

/** Finds the table that the command line names; {@code -} is standard input. */
final class DataFiles {
  /** A table on standard input is kept as a whole, since it is read more than once. */
  private static final int MOST_BYTES = 1 << 30;

  private DataFiles() {}

  /** The file; empty exactly if an error was reported. */
  static Optional<CsvFile> find(String file, InputStream in, Diagnostics diagnostics) {
    try {
      if (file.equals("-")) {
        byte[] bytes = in.readNBytes(MOST_BYTES);
        if (in.read() >= 0) {
          String reason = "standard input has more than 1 GB; give it as a file";
          diagnostics.report(Message.FILE_UNREADABLE.anywhere("-", reason));
          return Optional.empty();
        }
        return Optional.of(CsvFile.of(SourceFiles.STANDARD_INPUT, bytes));
      }
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        diagnostics.report(Message.FILE_UNREADABLE.anywhere(file, "it is a directory"));
      } else if (!Files.exists(path)) {
        diagnostics.report(SourceFiles.missing(file));
      } else if (!Files.isRegularFile(path)) { // read more than once
        diagnostics.report(Message.FILE_UNREADABLE.anywhere(file, "it is no regular file"));
      } else {
        return Optional.of(CsvFile.of(path));
      }
    } catch (IOException e) {
      diagnostics.report(Message.FILE_UNREADABLE.anywhere(file, Reasons.of(e)));
    } catch (InvalidPathException e) {
      diagnostics.report(Message.FILE_UNREADABLE.anywhere(file, e.getReason()));
    }
    return Optional.empty();
  }
}
