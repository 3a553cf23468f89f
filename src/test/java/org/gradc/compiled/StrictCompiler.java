package org.gradc.compiled;

import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import org.gradc.classes.InMemoryCompiler;

/** Compiles source text in memory as a careful user's build would, with all warnings as errors. */
public final class StrictCompiler {
  private static final List<String> OPTIONS =
      List.of("-Xlint:all", "-Xdoclint:all/protected", "-Werror", "-proc:none");

  private StrictCompiler() {}

  /**
   * The class files by class name.
   *
   * @param sources the text of each class by its qualified name
   * @throws AssertionError if the compiler has anything to say
   */
  public static Map<String, byte[]> compile(Map<String, String> sources) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Map<String, byte[]> classes = InMemoryCompiler.compile(sources, OPTIONS, diagnostics);
    if (classes.isEmpty() || !diagnostics.getDiagnostics().isEmpty()) {
      throw new AssertionError(messages(diagnostics) + "\n" + excerpt(sources));
    }
    return classes;
  }

  private static String messages(DiagnosticCollector<JavaFileObject> diagnostics) {
    StringBuilder text = new StringBuilder();
    for (Diagnostic<?> diagnostic : diagnostics.getDiagnostics()) {
      text.append(diagnostic).append('\n');
    }
    return text.toString();
  }

  private static String excerpt(Map<String, String> sources) {
    String text = String.join("\n", sources.values());
    return text.substring(0, Math.min(text.length(), 20_000));
  }
}
