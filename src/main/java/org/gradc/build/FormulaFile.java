package org.gradc.build;

import java.util.List;
import org.gradc.Compilation;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;
import org.gradc.notation.JavaWords;
import org.gradc.syntax.SourceReader;
import org.jspecify.annotations.Nullable;

/** One formula file of a source directory: its name in messages, its package, its classes. */
final class FormulaFile {
  private FormulaFile() {}

  /** Compiles a file by itself. */
  static Compilation compile(BuildRequest request, String path, byte[] bytes) {
    Diagnostics diagnostics = new Diagnostics();
    Source source = read(request, path, bytes, diagnostics);
    if (source == null) {
      return new Compilation(List.of(), diagnostics.sorted());
    }
    Compilation compilation = Compiler.compile(List.of(source), optionsOf(request, path));
    String directory = directory(path);
    boolean unnamed = compilation.files().stream().anyMatch(file -> file.path().indexOf('/') < 0);
    if (request.options().packageName() != null || directory.isEmpty() || !unnamed) {
      return compilation;
    }
    diagnostics.report(Message.DIRECTORY_NO_PACKAGE.at(source.span(0, 0), directory));
    return new Compilation(List.of(), diagnostics.sorted());
  }

  /** The options of the request with the package that the directory of a file makes. */
  static CompilerOptions optionsOf(BuildRequest request, String path) {
    CompilerOptions options = request.options();
    String packageName = directory(path).replace('/', '.');
    return options.packageName() == null && JavaWords.isPackageName(packageName)
        ? options.in(packageName)
        : options;
  }

  /** The file as a source; null exactly if an error was reported. */
  static @Nullable Source read(
      BuildRequest request, String path, byte[] bytes, Diagnostics diagnostics) {
    return SourceReader.read(nameOf(request, path), bytes, diagnostics);
  }

  /** The absolute path, so that a message is a link wherever the log is read. */
  private static String nameOf(BuildRequest request, String path) {
    return StampFile.slashes(request.sources().resolve(path).toAbsolutePath().normalize());
  }

  private static String directory(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
