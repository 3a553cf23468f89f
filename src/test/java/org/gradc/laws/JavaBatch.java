package org.gradc.laws;

import java.lang.invoke.MethodType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.GeneratedFile;
import org.gradc.compiled.StrictCompiler;

/** Generated classes compiled together by one run of javac and loaded. */
public final class JavaBatch extends ClassLoader {
  private final Map<String, byte[]> classFiles;

  private JavaBatch(Map<String, byte[]> classFiles) {
    super(JavaBatch.class.getClassLoader());
    this.classFiles = classFiles;
  }

  /** Compiles files; an error or a warning is a failure. */
  public static JavaBatch compile(List<GeneratedFile> files) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (GeneratedFile file : files) {
      String path = file.path();
      String name = path.substring(0, path.length() - ".java".length()).replace('/', '.');
      sources.put(name, file.content());
    }
    return new JavaBatch(StrictCompiler.compile(sources));
  }

  /** The class files by the names of the classes. */
  public Map<String, byte[]> classFiles() {
    return classFiles;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] code = classFiles.get(name);
    if (code == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, code, 0, code.length);
  }

  /** Calls a static method of numbers and arrays of numbers. */
  public Object call(String className, String method, Object... arguments) {
    Class<?>[] types = new Class<?>[arguments.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = MethodType.methodType(arguments[i].getClass()).unwrap().returnType();
    }
    try {
      return loadClass(className).getMethod(method, types).invoke(null, arguments);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(className + "." + method, e);
    }
  }
}
