package org.gradc.check;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/** Classes of the user, as after {@code --classpath}, beside those of the JDK. */
public final class ClassPath implements AutoCloseable {
  private final URLClassLoader loader;

  private ClassPath(URLClassLoader loader) {
    this.loader = loader;
  }

  /** Jars and directories, separated as is usual on the system. */
  public static ClassPath of(String path) {
    List<URL> urls = new ArrayList<>();
    for (String entry : path.split(File.pathSeparator, -1)) {
      if (!entry.isEmpty()) {
        try {
          urls.add(new File(entry).toURI().toURL());
        } catch (MalformedURLException e) {
          throw new IllegalArgumentException("class path entry " + entry, e);
        }
      }
    }
    ClassLoader jdk = ClassLoader.getPlatformClassLoader();
    return new ClassPath(new URLClassLoader(urls.toArray(URL[]::new), jdk));
  }

  /** Loads the classes. */
  public ClassLoader loader() {
    return loader;
  }

  @Override
  public void close() {
    try {
      loader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
