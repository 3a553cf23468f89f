package org.gradc.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options that every command has. */
final class Common {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("unused") // read by picocli
  private boolean help;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      converter = ColourConverter.class,
      description = {
        "Colour errors: auto (on a terminal), always, never.",
        "The variable NO_COLOR turns auto off."
      })
  private Colour colour = Colour.AUTO;

  @Option(
      names = "--stacktrace",
      description =
          "Show where in gradc an internal fault arose; so does the variable GRADC_STACKTRACE.")
  private boolean stackTrace;

  /** The session of the run, told what these options say. */
  Session session() {
    CommandSpec top = command;
    while (top.parent() != null) {
      top = top.parent();
    }
    Session session = ((Gradc) top.userObject()).session();
    session.colour(colour);
    if (stackTrace) {
      session.showStackTrace();
    }
    return session;
  }

  /** Words in lower case. */
  static final class ColourConverter implements ITypeConverter<Colour> {
    @Override
    public Colour convert(String value) {
      for (Colour colour : Colour.values()) {
        if (colour.name().toLowerCase(Locale.ROOT).equals(value)) {
          return colour;
        }
      }
      throw new TypeConversionException("expected auto, always or never but was '" + value + "'");
    }
  }
}
