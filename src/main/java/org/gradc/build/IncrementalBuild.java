package org.gradc.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradc.Compilation;
import org.gradc.GeneratedFile;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.files.Reasons;
import org.gradc.files.TargetDirectory;

/**
 * Compiles the formula files of a directory that need it.
 *
 * <p>A class depends on one formula file, the options and the version of gradc alone. So a file is
 * compiled if one of these changed, or if a class made of it is not there with the bytes that were
 * written; all told by hashes of contents, never by times. Java files are replaced whole and only
 * where bytes change. If anything is wrong, nothing is written and the stamp stays.
 */
public final class IncrementalBuild {
  private final BuildRequest request;
  private final Diagnostics diagnostics = new Diagnostics();
  private final List<String> reasons = new ArrayList<>();
  private final ContentHash hash = new ContentHash();
  private final SortedMap<String, Stamp.Entry> entries = new TreeMap<>();
  private final List<GeneratedFile> generated = new ArrayList<>();
  private int compiled;

  private IncrementalBuild(BuildRequest request) {
    this.request = request;
  }

  /** Does what is to be done. */
  public static BuildResult run(BuildRequest request) {
    return new IncrementalBuild(request).run();
  }

  private BuildResult run() {
    List<Path> written = List.of();
    List<Path> deleted = List.of();
    int files = 0;
    Path current = request.sources();
    try {
      Stamp before = StampFile.read(request.stamp());
      Stamp now = new Stamp(StampOptions.of(request), entries);
      String changed = now.changedFrom(before);
      Map<String, byte[]> sources = new LinkedHashMap<>();
      for (Found found : all(before, changed)) {
        sources.put(found.path(), found.bytes());
        take(found, before);
      }
      files = sources.size();
      DistinctOutputs.check(request, sources, entries, diagnostics);
      if (!failed()) {
        now = new Stamp(now.options(), entries);
        written = new TargetDirectory(request.outputs(), diagnostics).write(generated);
        if (!failed()) {
          current = request.stamp();
          deleted = new Orphans(request, hash, reasons).delete(before, now);
          StampFile.write(request.stamp(), now);
        }
      }
    } catch (IOException e) {
      diagnostics.report(Message.FILE_UNREADABLE.anywhere(current.toString(), Reasons.of(e)));
    }
    return new BuildResult(
        files, compiled, written, deleted, reasons, diagnostics.sorted(), failed());
  }

  private boolean failed() {
    return diagnostics.hasErrors() || (request.failOnWarnings() && !diagnostics.isEmpty());
  }

  /**
   * One formula file.
   *
   * @param reason why it is compiled; empty where it is not
   */
  @SuppressWarnings("ArrayRecordComponent") // read-only, never compared
  private record Found(String path, byte[] bytes, String hash, String reason) {}

  /** All formula files in the order of their paths; most of the time goes to reading files. */
  private List<Found> all(Stamp before, String changed) throws IOException {
    try {
      return SourceTree.files(request.sources(), request.includes(), request.excludes())
          .parallelStream()
          .map(path -> find(path, before, changed))
          .toList();
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private Found find(String path, Stamp before, String changed) {
    ContentHash own = new ContentHash();
    try {
      byte[] bytes = Files.readAllBytes(request.sources().resolve(path));
      String now = own.of(bytes);
      Stamp.Entry known = before.entries().get(path);
      String reason = known == null ? "it is new" : changed;
      if (known != null && reason.isEmpty()) {
        reason = known.hash().equals(now) ? spoiled(known, own) : "its content changed";
      }
      return new Found(path, bytes, now, reason);
    } catch (IOException e) {
      throw new UncheckedIOException(path + ": " + Reasons.of(e), e);
    }
  }

  private void take(Found found, Stamp before) {
    Stamp.Entry known = before.entries().get(found.path());
    if (known != null && found.reason().isEmpty()) {
      entries.put(found.path(), known);
    } else {
      reasons.add("compiled " + found.path() + ": " + found.reason());
      compile(found.path(), found.bytes(), found.hash());
    }
  }

  /** Why the outputs of a file are not what was written; empty where they are. */
  private String spoiled(Stamp.Entry known, ContentHash own) throws IOException {
    for (Map.Entry<String, String> output : known.outputs().entrySet()) {
      String found = own.of(request.outputs().resolve(output.getKey()));
      if (!found.equals(output.getValue())) {
        return output.getKey() + (found.isEmpty() ? " is missing" : " is not what was written");
      }
    }
    return "";
  }

  private void compile(String path, byte[] bytes, String hashOfSource) {
    compiled++;
    Compilation compilation = FormulaFile.compile(request, path, bytes);
    compilation.diagnostics().forEach(diagnostics::report);
    SortedMap<String, String> outputs = new TreeMap<>();
    for (GeneratedFile file : compilation.files()) {
      outputs.put(file.path(), hash.of(file.content().getBytes(StandardCharsets.UTF_8)));
      generated.add(file);
    }
    entries.put(path, new Stamp.Entry(hashOfSource, outputs));
  }
}
