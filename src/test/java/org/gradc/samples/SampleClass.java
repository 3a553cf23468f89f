package org.gradc.samples;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;

/** A class generated from a sample, called by name. */
record SampleClass(Class<?> type) {
  /** An instance, bound to extents and data. */
  Object bind(Object... arguments) {
    try {
      return type.getConstructor(types(arguments)).newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw rethrown(e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + Arrays.toString(types(arguments)), e);
    }
  }

  /** Calls a static method where the target is the class itself, else that of an instance. */
  double call(Object target, String name, Object... arguments) {
    boolean isStatic = target == type;
    try {
      Method method = type.getMethod(name, types(arguments));
      if (Modifier.isStatic(method.getModifiers()) != isStatic) {
        throw new LinkageError(method + " should" + (isStatic ? "" : " not") + " be static");
      }
      Object result = method.invoke(isStatic ? null : target, arguments);
      return result instanceof Number number ? number.doubleValue() : Double.NaN;
    } catch (InvocationTargetException e) {
      throw rethrown(e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + "." + name + Arrays.toString(types(arguments)), e);
    }
  }

  private static Class<?>[] types(Object... arguments) {
    return Stream.of(arguments)
        .map(
            a ->
                a instanceof Double
                    ? double.class
                    : a instanceof Integer ? int.class : a.getClass())
        .toArray(Class<?>[]::new);
  }

  private static RuntimeException rethrown(InvocationTargetException e) {
    return e.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException(e.getCause());
  }
}
