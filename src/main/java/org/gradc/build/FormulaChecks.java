package org.gradc.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradc.AnalysedFunction;
import org.gradc.Analysis;
import org.gradc.Compiler;
import org.gradc.check.Checker;
import org.gradc.check.ClassPath;
import org.gradc.check.FunctionChecks;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;
import org.gradc.files.Reasons;

/**
 * Checks the derivatives of the formula files of a directory.
 *
 * <p>A file that passed is not checked again until it, the options or the version of gradc change.
 * What calls externs always is, since their classes may have changed.
 */
public final class FormulaChecks {
  private final BuildRequest request;
  private final List<String> classPath;
  private final int points;
  private final Diagnostics diagnostics = new Diagnostics();
  private final List<String> reasons = new ArrayList<>();
  private final SortedMap<String, Stamp.Entry> passed = new TreeMap<>();
  private int checked;

  private FormulaChecks(BuildRequest request, List<String> classPath, int points) {
    this.request = request;
    this.classPath = classPath;
    this.points = points;
  }

  /**
   * Does what is to be done.
   *
   * @param classPath jars and directories with the classes of externs
   * @param points at how many points each function is checked
   */
  public static BuildResult run(BuildRequest request, List<String> classPath, int points) {
    return new FormulaChecks(request, classPath, points).run();
  }

  private BuildResult run() {
    int files = 0;
    Path current = request.sources();
    String path = String.join(File.pathSeparator, classPath);
    try (ClassPath classes = ClassPath.of(path)) {
      Checker checker = new Checker(points, 1, path, classes.loader());
      Stamp before = StampFile.read(request.stamp());
      Stamp now = new Stamp(StampOptions.of(request), passed);
      String changed = now.changedFrom(before);
      ContentHash hash = new ContentHash();
      for (String file :
          SourceTree.files(request.sources(), request.includes(), request.excludes())) {
        files++;
        current = request.sources().resolve(file);
        byte[] bytes = Files.readAllBytes(current);
        Stamp.Entry entry = new Stamp.Entry(hash.of(bytes), new TreeMap<>());
        boolean known = changed.isEmpty() && entry.equals(before.entries().get(file));
        if (known || check(file, bytes, checker, classes)) {
          passed.put(file, entry);
        }
      }
      current = request.stamp();
      StampFile.write(request.stamp(), new Stamp(now.options(), passed));
    } catch (IOException e) {
      diagnostics.report(Message.FILE_UNREADABLE.anywhere(current.toString(), Reasons.of(e)));
    }
    return new BuildResult(
        files,
        checked,
        List.of(),
        List.of(),
        reasons,
        diagnostics.sorted(),
        diagnostics.hasErrors());
  }

  /** Whether all is right, and will be while the file stays as it is. */
  private boolean check(String file, byte[] bytes, Checker checker, ClassPath classes) {
    checked++;
    int before = diagnostics.errorCount();
    Source source = FormulaFile.read(request, file, bytes, diagnostics);
    if (source == null) {
      return false;
    }
    Analysis analysis = Compiler.analyse(source, FormulaFile.optionsOf(request, file));
    analysis.diagnostics().forEach(diagnostics::report);
    boolean lasting = true;
    for (AnalysedFunction function : analysis.functions()) {
      FunctionChecks.check(function, checker, classes.loader(), diagnostics);
      lasting &= !Checker.callsExterns(function.written());
    }
    reasons.add("checked " + file + (lasting ? "" : ", as ever, since it calls externs"));
    return lasting && diagnostics.errorCount() == before;
  }
}
