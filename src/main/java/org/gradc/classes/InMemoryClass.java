package org.gradc.classes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
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
    if (ToolProvider.getSystemJavaCompiler() == null) {
      return Optional.empty();
    }
    String name = path.substring(0, path.length() - ".java".length()).replace('/', '.');
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    List<String> options = List.of("-proc:none", "-nowarn", "-classpath", classPath);
    Map<String, byte[]> classes = InMemoryCompiler.compile(Map.of(name, text), options, said);
    if (classes.isEmpty()) {
      throw new IllegalStateException(path + " does not compile: " + said.getDiagnostics());
    }
    try {
      return Optional.of(new Loader(parent, classes).loadClass(name));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    Loader(ClassLoader parent, Map<String, byte[]> classes) {
      super(parent);
      this.classes = classes;
    }

    /** The class that was made comes before one of that name on the class path. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        byte[] bytes = classes.get(name);
        if (loaded != null || bytes == null) {
          return loaded != null ? loaded : super.loadClass(name, resolve);
        }
        return defineClass(name, bytes, 0, bytes.length);
      }
    }
  }
}
