package org.gradc.classes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A generated class, compiled and loaded without touching the disk. */
public final class InMemoryClass {
  private InMemoryClass() {}

  /**
   * Compiles a class.
   *
   * @param path of its file, with {@code /} between packages
   * @param text of the file
   * @param classPath where the classes of externs are
   * @param parent loads them
   * @return empty where Java runs without its compiler
   * @throws IllegalStateException if the compiler refuses the class, which is a fault of gradc
   */
  public static Optional<Class<?>> of(
      String path, String text, String classPath, ClassLoader parent) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      return Optional.empty();
    }
    String name = path.substring(0, path.length() - ".java".length()).replace('/', '.');
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    List<String> options = List.of("-proc:none", "-nowarn", "-classpath", classPath);
    Map<String, Bytes> classes = new LinkedHashMap<>();
    boolean compiled;
    try (StandardJavaFileManager standard = compiler.getStandardFileManager(said, null, null);
        JavaFileManager files = new Memory(standard, classes)) {
      List<Text> texts = List.of(new Text(name, text));
      compiled = compiler.getTask(null, files, said, options, null, texts).call();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is written to a disk
    }
    if (!compiled) {
      throw new IllegalStateException(path + " does not compile: " + said.getDiagnostics());
    }
    try {
      return Optional.of(new Loader(parent, classes).loadClass(name));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String name;
    private final String text;

    Text(String name, String text) {
      super(URI.create("mem:///Text.java"), Kind.SOURCE);
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

  private static final class Loader extends ClassLoader {
    private final Map<String, Bytes> classes;

    Loader(ClassLoader parent, Map<String, Bytes> classes) {
      super(parent);
      this.classes = classes;
    }

    /** The class that was made comes before one of that name on the class path. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        Bytes bytes = classes.get(name);
        if (loaded != null || bytes == null) {
          return loaded != null ? loaded : super.loadClass(name, resolve);
        }
        byte[] code = bytes.bytes.toByteArray();
        return defineClass(name, code, 0, code.length);
      }
    }
  }
}
