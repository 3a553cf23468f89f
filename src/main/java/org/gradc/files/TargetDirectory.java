package org.gradc.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.GeneratedFile;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.jspecify.annotations.Nullable;

/**
 * Writes generated files below one directory: all of them or none, each whole, and only those whose
 * content changes.
 *
 * <p>Each file is first written beside its place under a name that begins with a dot and ends in
 * {@code .tmp}; only when all are there are they moved, atomically, over what was there before.
 * What an end of the process leaves behind is such a file, never half a class.
 */
public final class TargetDirectory {
  private static final int MOST_TEMPORARY_NAMES = 1_000;

  private final Path directory;
  private final Diagnostics diagnostics;

  /** A directory; what goes wrong is reported. */
  public TargetDirectory(Path directory, Diagnostics diagnostics) {
    this.directory = directory;
    this.diagnostics = diagnostics;
  }

  /**
   * Writes the files; the paths of those that changed. Nothing is written if an error is reported.
   */
  public List<Path> write(List<GeneratedFile> files) {
    Map<Path, Path> moves = new LinkedHashMap<>(); // temporary file → its place
    List<Path> written = new ArrayList<>();
    if (!isUsable(files)) {
      return written;
    }
    Path current = directory;
    try {
      for (GeneratedFile file : files) {
        current = directory.resolve(file.path());
        byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
        if (!isUnchanged(current, content)) {
          moves.put(prepare(current, content), current);
        }
      }
      for (Map.Entry<Path, Path> move : moves.entrySet()) {
        current = move.getValue();
        Files.move(
            move.getKey(),
            current,
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
        written.add(current);
      }
    } catch (IOException e) {
      diagnostics.report(Message.FILE_UNWRITABLE.anywhere(current.toString(), Reasons.of(e)));
    } finally {
      moves.keySet().forEach(TargetDirectory::delete);
    }
    return written;
  }

  private boolean isUsable(List<GeneratedFile> files) {
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      diagnostics.report(Message.TARGET_IS_FILE.anywhere(directory.toString()));
      return false;
    }
    int before = diagnostics.errorCount();
    Map<Path, GeneratedFile> places = new LinkedHashMap<>();
    for (GeneratedFile file : files) {
      Path place = inside(file.path());
      if (place == null) {
        diagnostics.report(Message.TARGET_LEFT.anywhere(file.path()));
      } else if (places.put(place, file) != null) {
        diagnostics.report(Message.CLASS_GENERATED_TWICE.anywhere(file.path()));
      } else if (Files.isDirectory(place)) {
        diagnostics.report(
            Message.FILE_UNWRITABLE.anywhere(place.toString(), "a directory has that name"));
      }
    }
    return diagnostics.errorCount() == before;
  }

  /** The place of a relative path, or null if it lies outside, also by way of symbolic links. */
  private @Nullable Path inside(String relative) {
    try {
      Path root = directory.toAbsolutePath().normalize();
      Path place = root.resolve(relative).normalize();
      if (!place.startsWith(root) || place.equals(root)) {
        return null;
      }
      Path existing = place.getParent();
      while (existing != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
        existing = existing.getParent();
      }
      if (existing == null || !existing.startsWith(root)) {
        return place; // the directory itself is yet to be made
      }
      return existing.toRealPath().startsWith(root.toRealPath()) ? place : null;
    } catch (IOException | InvalidPathException e) {
      return null;
    }
  }

  private static boolean isUnchanged(Path place, byte[] content) throws IOException {
    return Files.isRegularFile(place)
        && Files.size(place) == content.length
        && Arrays.equals(Files.readAllBytes(place), content);
  }

  private static Path prepare(Path place, byte[] content) throws IOException {
    Path parent = place.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    for (int attempt = 0; ; attempt++) {
      Path temporary = place.resolveSibling("." + place.getFileName() + "." + attempt + ".tmp");
      try {
        Files.createFile(temporary);
      } catch (FileAlreadyExistsException e) {
        if (attempt == MOST_TEMPORARY_NAMES) {
          throw e;
        }
        continue;
      }
      temporary.toFile().deleteOnExit(); // should the process be ended before the move
      try {
        Files.write(temporary, content, StandardOpenOption.TRUNCATE_EXISTING);
        return temporary;
      } catch (IOException e) {
        delete(temporary);
        throw e;
      }
    }
  }

  private static void delete(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      temporary.toFile().deleteOnExit();
    }
  }
}
