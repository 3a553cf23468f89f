package org.gradc.build;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Deletes Java files whose formula is gone, renamed or now makes another class: those alone that
 * gradc wrote, with the bytes it wrote, and that no other execution makes.
 */
final class Orphans {
  private final BuildRequest request;
  private final ContentHash hash;
  private final List<String> reasons;
  private final List<Path> deleted = new ArrayList<>();

  Orphans(BuildRequest request, ContentHash hash, List<String> reasons) {
    this.request = request;
    this.hash = hash;
    this.reasons = reasons;
  }

  /**
   * Deletes what the last run of this execution left, and what executions left that are no more.
   */
  List<Path> delete(Stamp before, Stamp now) throws IOException {
    NavigableSet<String> others = others();
    delete(before, now, others, "its formula is gone");
    for (String other : others) {
      if (!request.executions().contains(other)) {
        delete(stamp(other), now, others, "execution " + other + " is no more");
        Files.delete(request.stamps().resolve(other + StampFile.SUFFIX));
      }
    }
    return deleted;
  }

  /** The names of all other executions that left a stamp. */
  private NavigableSet<String> others() throws IOException {
    NavigableSet<String> others = new TreeSet<>();
    if (!Files.isDirectory(request.stamps())) {
      return others;
    }
    try (Stream<Path> listed = Files.list(request.stamps())) {
      listed
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(StampFile.SUFFIX))
          .map(name -> name.substring(0, name.length() - StampFile.SUFFIX.length()))
          .filter(name -> !name.equals(request.name()))
          .forEach(others::add);
    }
    return others;
  }

  private Stamp stamp(String execution) {
    return StampFile.read(request.stamps().resolve(execution + StampFile.SUFFIX));
  }

  private void delete(Stamp old, Stamp now, Set<String> others, String why) throws IOException {
    Path root = StampOptions.directory(old, StampOptions.OUTPUTS, request.stamps());
    boolean same = root.equals(StampOptions.directory(now, StampOptions.OUTPUTS, request.stamps()));
    Set<String> outputs = now.outputs().keySet();
    for (Map.Entry<String, String> output : old.outputs().entrySet()) {
      Path file = root.resolve(output.getKey()).normalize();
      boolean made = same && outputs.contains(output.getKey());
      if (made || !file.startsWith(root) || isMadeElsewhere(file, others)) {
        continue;
      }
      String found = hash.of(file);
      if (found.equals(output.getValue())) {
        Files.delete(file);
        deleted.add(file);
        reasons.add("deleted " + output.getKey() + ": " + why);
        deleteEmpty(file.getParent(), root);
      } else if (!found.isEmpty()) {
        reasons.add("kept " + output.getKey() + ": " + why + ", but it was changed by hand");
      }
    }
  }

  /** Whether another execution makes the file of a formula that is there. */
  private boolean isMadeElsewhere(Path file, Set<String> others) {
    for (String other : others) {
      if (!request.executions().contains(other)) {
        continue;
      }
      Stamp stamp = stamp(other);
      Path root = StampOptions.directory(stamp, StampOptions.OUTPUTS, request.stamps());
      Path sources = StampOptions.directory(stamp, StampOptions.SOURCES, request.stamps());
      if (!file.startsWith(root)) {
        continue;
      }
      String path = StampFile.slashes(root.relativize(file));
      boolean made =
          stamp.entries().entrySet().stream()
              .anyMatch(
                  entry ->
                      entry.getValue().outputs().containsKey(path)
                          && Files.exists(sources.resolve(entry.getKey())));
      if (made) {
        return true;
      }
    }
    return false;
  }

  private static void deleteEmpty(@Nullable Path directory, Path root) throws IOException {
    Path empty = directory;
    while (empty != null && !empty.equals(root) && empty.startsWith(root)) {
      try {
        Files.delete(empty);
      } catch (DirectoryNotEmptyException e) {
        return;
      }
      empty = empty.getParent();
    }
  }
}
