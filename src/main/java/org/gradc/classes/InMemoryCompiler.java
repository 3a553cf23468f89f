package org.gradc.classes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticListener;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The Java compiler of the running JDK, from text to bytes without touching the disk. */
public final class InMemoryCompiler {
  private InMemoryCompiler() {}

  /** Whether the running Java has a compiler; a JRE has none. */
  public static boolean isThere() {
    return ToolProvider.getSystemJavaCompiler() != null;
  }

  /**
   * The class files by class name.
   *
   * @param sources the text of each class by its qualified name
   * @param options of the compiler
   * @param said is told what the compiler says
   * @return empty if the compiler refuses the sources
   */
  public static Map<String, byte[]> compile(
      Map<String, String> sources,
      List<String> options,
      DiagnosticListener<? super JavaFileObject> said) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Map<String, Bytes> outputs = new LinkedHashMap<>();
    List<JavaFileObject> texts = new ArrayList<>();
    sources.forEach((name, text) -> texts.add(new Text(name, text)));
    boolean compiled;
    try (StandardJavaFileManager standard = compiler.getStandardFileManager(said, null, null);
        JavaFileManager files = new Memory(standard, outputs)) {
      compiled = compiler.getTask(null, files, said, options, null, texts).call();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is written to a disk
    }
    Map<String, byte[]> classes = new LinkedHashMap<>();
    if (compiled) {
      outputs.forEach((name, output) -> classes.put(name, output.bytes.toByteArray()));
    }
    return classes;
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String name;
    private final String text;

    Text(String name, String text) {
      super(URI.create("mem:///" + asAscii(name).replace('.', '/') + ".java"), Kind.SOURCE);
      this.name = name.substring(name.lastIndexOf('.') + 1);
      this.text = text;
    }

    private static String asAscii(String name) {
      return name.replaceAll("[^\\p{ASCII}]", "_");
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

  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, Bytes> classes;

    Memory(JavaFileManager standard, Map<String, Bytes> classes) {
      super(standard);
      this.classes = classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return classes.computeIfAbsent(name, n -> new Bytes(classes.size()));
    }
  }
}
