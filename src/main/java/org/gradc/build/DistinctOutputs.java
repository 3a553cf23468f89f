package org.gradc.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Source;

/** That no two files make the same class. */
final class DistinctOutputs {
  private DistinctOutputs() {}

  /** Reports what the compiler says of files that make one class when it reads them together. */
  static void check(
      BuildRequest request,
      Map<String, byte[]> sources,
      SortedMap<String, Stamp.Entry> entries,
      Diagnostics diagnostics) {
    Map<String, List<String>> makers = new LinkedHashMap<>();
    entries.forEach(
        (path, entry) ->
            entry
                .outputs()
                .keySet()
                .forEach(
                    output -> makers.computeIfAbsent(output, o -> new ArrayList<>()).add(path)));
    makers.forEach(
        (output, paths) -> {
          if (paths.size() > 1) {
            report(request, output, paths, sources, diagnostics);
          }
        });
  }

  private static void report(
      BuildRequest request,
      String output,
      List<String> paths,
      Map<String, byte[]> sources,
      Diagnostics diagnostics) {
    List<Source> together = new ArrayList<>();
    for (String path : paths) {
      Source source =
          FormulaFile.read(request, path, sources.getOrDefault(path, new byte[0]), diagnostics);
      if (source != null) {
        together.add(source);
      }
    }
    CompilerOptions options = request.options().withoutWarnings();
    if (output.indexOf('/') >= 0) { // the package of all of them
      options = options.in(output.substring(0, output.lastIndexOf('/')).replace('/', '.'));
    }
    Compiler.compile(together, options).diagnostics().forEach(diagnostics::report);
  }
}
