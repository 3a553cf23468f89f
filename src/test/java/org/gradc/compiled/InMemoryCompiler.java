package org.gradc.compiled;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles source text in memory as a careful user's build would, with all warnings as errors. */
public final class InMemoryCompiler {
  private static final List<String> OPTIONS =
      List.of("-Xlint:all", "-Xdoclint:all/protected", "-Werror", "-proc:none");

  private InMemoryCompiler() {}

  private static final class Text extends SimpleJavaFileObject {
    private final String name;
    private final String text;

    Text(String name, String text) {
      super(URI.create("mem:///" + asAscii(name).replace('.', '/') + ".java"), Kind.SOURCE);
      this.name = name.substring(name.lastIndexOf('.') + 1);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      return kind == Kind.SOURCE && simpleName.equals(name);
    }
  }

  private static final class Bytes extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Bytes(int number) {
      super(URI.create("mem:///" + number + ".class"), Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }

  /**
   * The class files by class name.
   *
   * @param sources the text of each class by its qualified name
   * @throws AssertionError if the compiler has anything to say
   */
  public static Map<String, byte[]> compile(Map<String, String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Map<String, Bytes> outputs = new LinkedHashMap<>();
    List<JavaFileObject> texts = new ArrayList<>();
    sources.forEach((name, text) -> texts.add(new Text(name, text)));
    boolean compiled;
    try (StandardJavaFileManager standard =
            compiler.getStandardFileManager(diagnostics, null, null);
        JavaFileManager files =
            new ForwardingJavaFileManager<JavaFileManager>(standard) {
              @Override
              public JavaFileObject getJavaFileForOutput(
                  Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                return outputs.computeIfAbsent(name, n -> new Bytes(outputs.size()));
              }
            }) {
      compiled = compiler.getTask(null, files, diagnostics, OPTIONS, null, texts).call();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    if (!compiled || !diagnostics.getDiagnostics().isEmpty()) {
      throw new AssertionError(messages(diagnostics) + "\n" + excerpt(sources));
    }
    Map<String, byte[]> result = new LinkedHashMap<>();
    outputs.forEach((name, output) -> result.put(name, output.bytes.toByteArray()));
    return result;
  }

  private static String asAscii(String name) {
    return name.replaceAll("[^\\p{ASCII}]", "_");
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
