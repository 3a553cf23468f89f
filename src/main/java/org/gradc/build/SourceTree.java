package org.gradc.build;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The formula files below a directory. */
public final class SourceTree {
  private SourceTree() {}

  /**
   * The relative paths, with {@code /} between their names, that fit an include and no exclude;
   * none where there is no such directory.
   */
  public static SortedSet<String> files(Path root, List<String> includes, List<String> excludes)
      throws IOException {
    List<PathPattern> taken = includes.stream().map(PathPattern::new).toList();
    List<PathPattern> left = excludes.stream().map(PathPattern::new).toList();
    SortedSet<String> found = new TreeSet<>();
    if (!Files.isDirectory(root)) {
      return found;
    }
    Files.walkFileTree(
        root,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = StampFile.slashes(root.relativize(file));
            if (taken.stream().anyMatch(pattern -> pattern.matches(path))
                && left.stream().noneMatch(pattern -> pattern.matches(path))) {
              found.add(path);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }
}
