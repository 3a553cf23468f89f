package org.gradc.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradc.Compilation;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.GeneratedFile;
import org.gradc.OptionWords;
import org.gradc.ProgramListing;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;
import org.gradc.files.TargetDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradc compile}: formula files to Java classes. */
@Command(
    name = "compile",
    description = {
      "Write a Java class for each function of the given formula files.",
      "Nothing is written if any file has an error, and a class only if its content changes."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  gradc compile neuron.grad energy.grad -d src/main/java -p com.example",
      "writes Neuron.java and Energy.java in src/main/java/com/example. Through a pipe:",
      "  echo '1/(1+exp(-w*x))' | gradc compile - --name neuron -d -"
    })
final class Compile implements Callable<Integer> {
  @Mixin private Common common = new Common();
  @Mixin private Reading reading = new Reading();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*", // none where the passes are listed
      description = "Formula files (.grad); - is standard input.")
  private List<String> files = List.of();

  @Option(
      names = {"-d", "--directory"},
      paramLabel = "DIR",
      description = {
        "Where the classes go, below directories for their package; - is standard output.",
        "Default: the current directory."
      })
  private String directory = "";

  @Option(
      names = {"-p", "--package"},
      paramLabel = "PACKAGE",
      description = "The package of classes whose file does not name one.")
  private @Nullable String packageName;

  @Option(
      names = "--derive",
      paramLabel = "KINDS",
      split = ",",
      description = {
        "What to derive for functions without a 'derive' line: gradient, jacobian, hessian, jvp,"
            + " vjp, hvp, several joined by commas.",
        "Default: the gradient, or the Jacobian of an array-valued function."
      })
  private List<String> kinds = List.of();

  @Option(
      names = "--wrt",
      paramLabel = "NAMES",
      split = ",",
      description = {
        "By which parameters, for functions without a 'derive' line; all others become data.",
        "Default: all parameters before ';'."
      })
  private List<String> wrt = List.of();

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = {
        "The order in which the chain rule is applied: forward, reverse or auto (the default),"
            + " which takes what costs the fewest operations."
      })
  private String mode = "auto";

  @Option(
      names = "--adapters",
      paramLabel = "LIBRARIES",
      split = ",",
      description = {
        "Also write classes that wrap each class for a library: hipparchus, ojalgo. They are"
            + " compiled against your own copy of it."
      })
  private List<String> adapters = List.of();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The name of a bare formula read from standard input.")
  private @Nullable String name;

  @Option(
      names = {"-w", "--no-warnings"},
      description = "Do not warn about formulas that are legal but look wrong.")
  private boolean noWarnings;

  @Option(
      names = "--tests",
      paramLabel = "DIR",
      arity = "0..1",
      fallbackValue = "",
      description = {
        "Also write a JUnit test of each class, below directories for its package: what the class"
            + " must compute at stored points, certified as by 'gradc check'.",
        "Default of DIR: where the classes go."
      })
  private @Nullable String tests;

  @Option(
      names = "--dump-after",
      paramLabel = "PASS",
      description = {
        "Print the programs as they are after a pass of the compiler, and write no class; 'help'"
            + " lists the passes, without a FILE."
      })
  private @Nullable String dumpAfter;

  @Option(
      names = {"-q", "--quiet"},
      description = "Do not list the classes that were written.")
  private boolean quiet;

  @Override
  public Integer call() {
    if (tests != null && (tests.equals("-") || tests.endsWith(".grad"))) {
      throw new ParameterException(
          spec.commandLine(),
          "--tests: expected a directory but was '" + tests + "'; put it behind the files");
    }
    Session session = common.session();
    if ("help".equals(dumpAfter) || "list".equals(dumpAfter)) {
      return session.print(String.join("\n", OptionWords.passes()) + "\n");
    } else if (files.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "missing required parameter: 'FILE'");
    }
    CompilerOptions options = options();
    String pass = dumpAfter == null ? "" : Words.pass(dumpAfter, spec);
    Diagnostics diagnostics = new Diagnostics();
    List<Source> sources = sources(session, diagnostics);
    if (diagnostics.hasErrors() && sources.isEmpty()) {
      return session.report(diagnostics);
    }
    if (!pass.isEmpty()) {
      return list(Compiler.listing(sources, options, pass), session, diagnostics);
    }
    Compilation compilation = Compiler.compile(sources, options);
    compilation.diagnostics().forEach(diagnostics::report);
    if (!diagnostics.hasErrors() && compilation.files().isEmpty()) {
      diagnostics.report(Message.NO_FUNCTION.anywhere(String.join("', '", files)));
    }
    List<GeneratedFile> written =
        tests == null || diagnostics.hasErrors()
            ? List.of()
            : GeneratedTests.of(sources, options, diagnostics);
    if (diagnostics.hasErrors()) {
      return session.report(diagnostics);
    }
    if (!written.isEmpty() && tests != null && !tests.isEmpty()) {
      return toDirectories(compilation.files(), written, tests, session, diagnostics);
    }
    List<GeneratedFile> all = new ArrayList<>(compilation.files());
    all.addAll(written);
    return directory.equals("-")
        ? toStandardOutput(all, session, diagnostics)
        : toDirectory(all, new StringBuilder(), session, diagnostics);
  }

  private int list(ProgramListing listing, Session session, Diagnostics diagnostics) {
    listing.diagnostics().forEach(diagnostics::report);
    if (!diagnostics.hasErrors() && listing.text().isEmpty()) {
      diagnostics.report(Message.PASS_NOT_RUN.anywhere(String.valueOf(dumpAfter)));
    }
    int reported = session.report(diagnostics);
    return diagnostics.hasErrors() ? reported : session.print(listing.text());
  }

  private List<Source> sources(Session session, Diagnostics diagnostics) {
    String nameOfInput = name == null ? SourceFiles.STANDARD_INPUT : name + ".grad";
    return new SourceFiles(session.streams().in(), diagnostics).readAll(files, nameOfInput, spec);
  }

  private CompilerOptions options() {
    CompilerOptions options =
        new CompilerOptions(
            packageName == null ? null : Words.packageName(packageName, spec),
            Words.kinds(kinds, spec),
            Words.names(wrt, "--wrt", spec),
            Words.mode(mode, spec));
    CompilerOptions all = options.with(Words.adapters(adapters, spec));
    return reading.within(noWarnings ? all.withoutWarnings() : all);
  }

  private int toStandardOutput(
      List<GeneratedFile> classes, Session session, Diagnostics diagnostics) {
    StringBuilder text = new StringBuilder();
    for (GeneratedFile file : classes) {
      if (classes.size() > 1) {
        text.append("// ").append(file.path()).append('\n');
      }
      text.append(file.content());
    }
    int reported = session.report(diagnostics);
    return Math.max(reported, session.print(text.toString()));
  }

  /** Classes to the one directory, or to standard output, and tests to the other. */
  private int toDirectories(
      List<GeneratedFile> classes,
      List<GeneratedFile> written,
      String other,
      Session session,
      Diagnostics diagnostics) {
    StringBuilder text = new StringBuilder();
    write(written, other, text, diagnostics);
    if (diagnostics.hasErrors()) {
      return session.report(diagnostics);
    }
    return directory.equals("-")
        ? toStandardOutput(classes, session, diagnostics)
        : toDirectory(classes, text, session, diagnostics);
  }

  /** Classes to the directory; the text names what is written, and has in it what was. */
  private int toDirectory(
      List<GeneratedFile> classes, StringBuilder text, Session session, Diagnostics diagnostics) {
    write(classes, directory, text, diagnostics);
    int reported = session.report(diagnostics);
    return quiet ? reported : Math.max(reported, session.print(text.toString()));
  }

  private static void write(
      List<GeneratedFile> files, String directory, StringBuilder text, Diagnostics diagnostics) {
    target(directory, diagnostics)
        .ifPresent(
            path ->
                new TargetDirectory(path, diagnostics)
                    .write(files)
                    .forEach(file -> text.append(file).append('\n')));
  }

  private static Optional<Path> target(String directory, Diagnostics diagnostics) {
    try {
      return Optional.of(Path.of(directory));
    } catch (InvalidPathException e) {
      diagnostics.report(Message.FILE_UNWRITABLE.anywhere(directory, e.getReason()));
      return Optional.empty();
    }
  }
}
