package org.gradc.special;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The source text of all special functions, read from the Java files of this package, which are
 * packaged as resources beside their classes.
 */
public final class SpecialSource {
  /** The files in the order in which their methods are given out. */
  private static final List<Class<?>> FILES =
      List.of(
          Erf.class,
          Normal.class,
          Gamma.class,
          LogGamma.class,
          Digamma.class,
          Polygamma.class,
          Logarithm.class,
          Hyperbolic.class,
          Logistic.class,
          Removable.class,
          Langevin.class,
          Length.class);

  private final Map<String, SpecialMethod> methods;

  private SpecialSource(Map<String, SpecialMethod> methods) {
    this.methods = Collections.unmodifiableMap(methods);
  }

  /**
   * The text of all methods, read from the class path.
   *
   * @throws IllegalStateException if a file is missing or does not follow the package's form
   */
  public static SpecialSource load() {
    Map<String, List<String>> files = new LinkedHashMap<>();
    for (Class<?> file : FILES) {
      files.put(file.getSimpleName(), read(file));
    }
    Map<String, SpecialMethod> methods = new LinkedHashMap<>();
    for (SpecialMethod method : new SpecialSourceReader(files).methods()) {
      if (methods.put(method.name(), method) != null) {
        throw new IllegalStateException("two special methods are named " + method.name());
      }
    }
    return new SpecialSource(methods);
  }

  /** All methods, file by file in the order of their definition. */
  public List<SpecialMethod> all() {
    return List.copyOf(methods.values());
  }

  /**
   * The named methods and all that they call, directly or not, in the order of {@link #all()}.
   *
   * @throws IllegalArgumentException if there is no method of a name
   */
  public List<SpecialMethod> closure(Collection<String> names) {
    Set<String> needed = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(new LinkedHashSet<>(names));
    while (!open.isEmpty()) {
      String name = open.pop();
      SpecialMethod method = methods.get(name);
      if (method == null) {
        throw new IllegalArgumentException("no special function is named " + name);
      }
      if (needed.add(name)) {
        open.addAll(method.calls());
      }
    }
    List<SpecialMethod> closure = new ArrayList<>(methods.values());
    closure.removeIf(method -> !needed.contains(method.name()));
    return List.copyOf(closure);
  }

  private static List<String> read(Class<?> file) {
    String resource = file.getSimpleName() + ".java";
    try (InputStream in = file.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "the source " + resource + " is not packaged beside " + file.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
