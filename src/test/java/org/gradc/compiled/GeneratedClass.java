package org.gradc.compiled;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A generated class, compiled in memory with all warnings as errors, and loaded. */
public final class GeneratedClass {
  private final Map<String, byte[]> classFiles;
  private final Class<?> type;

  private GeneratedClass(String name, Map<String, byte[]> classFiles) {
    this.classFiles = classFiles;
    try {
      this.type = new Loader(classFiles).loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name + " was not compiled", e);
    }
  }

  /**
   * Compiles the source text of a class.
   *
   * @param name the qualified name of the class
   * @throws AssertionError with the compiler's messages and the text if there is any message
   */
  public static GeneratedClass compile(String name, String source) {
    Map<String, String> sources = new LinkedHashMap<>();
    int dot = name.lastIndexOf('.');
    if (dot > 0) {
      // The documentation checks want a comment on each package.
      String packageName = name.substring(0, dot);
      sources.put(packageName + ".package-info", "/** Tests. */\npackage " + packageName + ";\n");
    }
    sources.put(name, source);
    return new GeneratedClass(name, StrictCompiler.compile(sources));
  }

  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classFiles;

    Loader(Map<String, byte[]> classFiles) {
      super(GeneratedClass.class.getClassLoader());
      this.classFiles = classFiles;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classFiles.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }

  public Class<?> type() {
    return type;
  }

  /** The class files by name of the class, the class itself and those nested in it. */
  public Map<String, byte[]> classFiles() {
    return classFiles;
  }

  /** The size of the bytecode of each method, by class and method. */
  public Map<String, Integer> codeLengths() {
    Map<String, Integer> lengths = new LinkedHashMap<>();
    classFiles.forEach(
        (name, bytes) ->
            ClassFile.codeLengths(bytes)
                .forEach((method, length) -> lengths.put(name + "." + method, length)));
    return lengths;
  }

  /** Calls a static method. Numbers are given as Double or Integer. */
  public @Nullable Object call(String method, Object... arguments) {
    return invoke(null, method, arguments);
  }

  /** Calls a static method that returns a number. */
  public double number(String method, Object... arguments) {
    return (double) required(call(method, arguments));
  }

  /** Calls the public constructor. */
  public Object instance(Object... arguments) {
    try {
      Constructor<?> constructor = type.getConstructors()[0];
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw rethrown(e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** Calls a method of an instance. */
  public @Nullable Object callOn(Object instance, String method, Object... arguments) {
    return invoke(instance, method, arguments);
  }

  /** Calls a method of an instance that returns a number. */
  public double numberOf(Object instance, String method, Object... arguments) {
    return (double) required(callOn(instance, method, arguments));
  }

  private static Object required(@Nullable Object result) {
    if (result == null) {
      throw new AssertionError("the method returned nothing");
    }
    return result;
  }

  private @Nullable Object invoke(@Nullable Object instance, String name, Object... arguments) {
    for (Method method : type.getMethods()) {
      if (method.getName().equals(name)
          && Modifier.isStatic(method.getModifiers()) == (instance == null)
          && takes(method, arguments)) {
        try {
          return method.invoke(instance, arguments);
        } catch (InvocationTargetException e) {
          throw rethrown(e);
        } catch (IllegalAccessException e) {
          throw new AssertionError(e);
        }
      }
    }
    throw new AssertionError(
        "no method "
            + name
            + " for "
            + Arrays.asList(arguments)
            + " in "
            + List.of(type.getMethods()));
  }

  private static boolean takes(Method method, Object... arguments) {
    Class<?>[] types = method.getParameterTypes();
    if (types.length != arguments.length) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      boolean array = arguments[i].getClass().isArray();
      if (array ? types[i] != arguments[i].getClass() : types[i].isArray()) {
        return false;
      }
    }
    return true;
  }

  private static RuntimeException rethrown(InvocationTargetException e) {
    if (e.getCause() instanceof RuntimeException cause) {
      return cause;
    }
    throw new AssertionError(e.getCause());
  }
}
