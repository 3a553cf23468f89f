package org.gradc.build;

import java.io.IOException;
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
      Map<String, byte[]> sources = new LinkedHashMap<>();
      for (String path :
          SourceTree.files(request.sources(), request.includes(), request.excludes())) {
        current = request.sources().resolve(path);
        sources.put(path, Files.readAllBytes(current));
      }
      files = sources.size();
      Stamp now = new Stamp(StampOptions.of(request), entries);
      compileAll(sources, before, now.changedFrom(before));
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

  private void compileAll(Map<String, byte[]> sources, Stamp before, String changed)
      throws IOException {
    for (Map.Entry<String, byte[]> source : sources.entrySet()) {
      String path = source.getKey();
      String now = hash.of(source.getValue());
      Stamp.Entry known = before.entries().get(path);
      String reason = known == null ? "it is new" : changed;
      if (known != null && reason.isEmpty()) {
        reason = known.hash().equals(now) ? spoiled(known) : "its content changed";
      }
      if (known != null && reason.isEmpty()) {
        entries.put(path, known);
      } else {
        reasons.add("compiled " + path + ": " + reason);
        compile(path, source.getValue(), now);
      }
    }
  }

  /** Why the outputs of a file are not what was written; empty where they are. */
  private String spoiled(Stamp.Entry known) throws IOException {
    for (Map.Entry<String, String> output : known.outputs().entrySet()) {
      String found = hash.of(request.outputs().resolve(output.getKey()));
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
