package org.gradc.laws;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Generated classes compiled together by one run of javac, in memory, and loaded. */
public final class JavaBatch extends ClassLoader {
  private final Map<String, byte[]> classes = new LinkedHashMap<>();

  private JavaBatch() {
    super(JavaBatch.class.getClassLoader());
  }

  /**
   * Compiles sources; an error or a warning is a failure.
   *
   * @param sources texts by path, as {@code com/example/Neuron.java}
   */
  public static JavaBatch compile(Map<String, String> sources) {
    JavaBatch batch = new JavaBatch();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter output = new StringWriter();
    List<JavaFileObject> files =
        sources.entrySet().stream()
            .<JavaFileObject>map(source -> new Text(source.getKey(), source.getValue()))
            .toList();
    boolean fine;
    try (StandardJavaFileManager standard = javac.getStandardFileManager(null, null, null);
        InMemory manager = new InMemory(standard, batch.classes)) {
      List<String> options = List.of("--release", "17", "-Xlint:all", "-Werror", "-proc:none");
      fine = javac.getTask(output, manager, null, options, null, files).call();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    if (!fine) {
      throw new AssertionError("generated Java does not compile:\n" + output);
    }
    return batch;
  }

  /** The class files by binary name. */
  public Map<String, byte[]> classFiles() {
    return classes;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] code = classes.get(name);
    if (code == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, code, 0, code.length);
  }

  /** Calls a static method: numbers are passed as scalars, arrays as they are. */
  public Object call(String className, String method, Object... arguments) {
    Class<?>[] types = new Class<?>[arguments.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = arguments[i] instanceof Double ? double.class : arguments[i].getClass();
    }
    try {
      return loadClass(className).getMethod(method, types).invoke(null, arguments);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(className + "." + method, e);
    }
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String path, String text) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, byte[]> classes;

    InMemory(JavaFileManager manager, Map<String, byte[]> classes) {
      super(manager);
      this.classes = classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      URI uri = URI.create("memory:///" + className.replace('.', '/') + kind.extension);
      return new SimpleJavaFileObject(uri, kind) {
        @Override
        public OutputStream openOutputStream() {
          return new ByteArrayOutputStream() {
            @Override
            public void close() {
              classes.put(className, toByteArray());
            }
          };
        }
      };
    }
  }
}
