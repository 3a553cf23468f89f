package org.gradc.cli;

import java.util.ArrayList;
import java.util.List;
import org.gradc.AnalysedFunction;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.GeneratedFile;
import org.gradc.check.Checker;
import org.gradc.check.References;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;

/** The tests of the classes that are generated of some sources. */
final class GeneratedTests {
  private GeneratedTests() {}

  /** A test per function, of those that can have one; a warning for each of the others. */
  static List<GeneratedFile> of(
      List<Source> sources, CompilerOptions options, Diagnostics diagnostics) {
    List<GeneratedFile> files = new ArrayList<>();
    for (Source source : sources) {
      for (AnalysedFunction function : Compiler.analyse(source, options).functions()) {
        if (Checker.callsExterns(function.written())) {
          diagnostics.report(Message.TEST_OF_EXTERNS.at(function.span(), function.name()));
          continue;
        }
        References.Result references = References.of(function);
        if (references.wrong().isPresent()) {
          diagnostics.report(
              Message.TEST_OF_WRONG.at(function.span(), function.name(), references.wrong().get()));
        } else if (references.points().isEmpty()) {
          diagnostics.report(Message.TEST_WITHOUT_POINT.at(function.span(), function.name()));
        } else {
          files.add(function.test(references.points()));
        }
      }
    }
    return files;
  }
}
