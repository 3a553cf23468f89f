package org.gradc.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Extern;
import org.gradc.expr.Index;
import org.gradc.expr.Operator;
import org.gradc.expr.Primitive;
import org.gradc.expr.Sort;
import org.jspecify.annotations.Nullable;

/** Reads the text of {@link ProgramPrinter}; for tests, dumps and experiments. */
public final class ProgramParser {
  private final List<String> lines;
  private final Map<String, Operator> operators = new HashMap<>();
  private final List<ArrayDeclaration> arrays = new ArrayList<>();
  private final List<String> extents = new ArrayList<>();
  private final ExprGraph graph = new ExprGraph();
  private final ExpressionReader reader;
  private int next;

  private ProgramParser(String text) {
    this.lines = text.lines().map(String::strip).filter(ProgramParser::isProgram).toList();
    for (Primitive primitive : Primitive.values()) {
      operators.put(primitive.symbol(), primitive);
    }
    this.reader = new ExpressionReader(graph, operators, this::sortOf);
  }

  private static boolean isProgram(String line) {
    return !line.isEmpty() && !line.startsWith("//");
  }

  /**
   * The program in a graph of its own; blank lines and lines that begin with {@code //} are left
   * out.
   *
   * @throws IllegalArgumentException naming the line, if the text is not a program
   */
  public static Program parse(String text) {
    ProgramParser parser = new ProgramParser(text);
    try {
      return parser.program();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      int line = Math.min(parser.next, parser.lines.size());
      String shown = line == 0 ? "" : parser.lines.get(line - 1);
      throw new IllegalArgumentException("line '" + shown + "': " + e.getMessage(), e);
    }
  }

  private Program program() {
    String name = after("program ", lines.get(next++));
    externs();
    List<Step> steps = new ArrayList<>();
    while (next < lines.size()) {
      String line = lines.get(next);
      if (line.startsWith("nest") || line.startsWith("recurrence ")) {
        steps.add(step());
      } else {
        next++;
        declaration(line);
      }
    }
    return Program.of(name, graph, extents, arrays, steps);
  }

  private void declaration(String line) {
    if (line.startsWith("%")) {
      reader.define(line);
    } else if (line.startsWith("extent ")) {
      extents.add(after("extent ", line));
    } else {
      int space = line.indexOf(' ');
      String role = space < 0 ? line : line.substring(0, space);
      boolean integer = line.endsWith(" int");
      String rest = line.substring(space + 1, line.length() - (integer ? " int".length() : 0));
      reader.start(rest);
      arrays.add(
          new ArrayDeclaration(
              reader.name(),
              integer ? Sort.INTEGER : Sort.REAL,
              reader.subscripts(),
              ArrayDeclaration.Role.valueOf(role.toUpperCase(Locale.ROOT))));
      reader.end();
    }
  }

  private Step step() {
    String line = lines.get(next++);
    if (line.startsWith("recurrence ")) {
      boolean up = line.startsWith("recurrence up ");
      reader.start(after(up ? "recurrence up " : "recurrence down ", line));
      Axis axis = axis();
      reader.expect("{");
      List<Step> steps = new ArrayList<>();
      while (!lines.get(next).equals("}")) {
        if (lines.get(next).startsWith("%")) {
          reader.define(lines.get(next++));
        } else {
          steps.add(step());
        }
      }
      next++;
      Recurrence.Direction direction = up ? Recurrence.Direction.UP : Recurrence.Direction.DOWN;
      return new Recurrence(axis, direction, steps);
    }
    reader.start(after("nest", line));
    List<Axis> axes = new ArrayList<>();
    while (!reader.accept("{")) {
      axes.add(axis());
      reader.accept(",");
    }
    List<Update> updates = new ArrayList<>();
    while (!lines.get(next).equals("}")) {
      String text = lines.get(next++);
      if (text.startsWith("%")) {
        reader.define(text);
      } else {
        updates.add(update(text));
      }
    }
    next++;
    return new Nest(axes, updates);
  }

  private Axis axis() {
    Index index = (Index) reader.expression();
    reader.expect("in");
    Expr lower = reader.expression();
    reader.expect("until");
    return new Axis(index, lower, reader.expression());
  }

  private Update update(String text) {
    reader.start(text);
    String target = reader.name();
    List<Expr> subscripts = reader.subscripts();
    Combine combine = Combine.valueOf(reader.name().toUpperCase(Locale.ROOT));
    reader.expect("=");
    Expr body = reader.expression();
    @Nullable Expr guard = reader.accept("if") ? reader.expression() : null;
    reader.end();
    return new Update(target, subscripts, combine, body, guard);
  }

  /** Two rounds: all externs are known before the first partial is read. */
  private void externs() {
    int first = next;
    List<Extern> externs = new ArrayList<>();
    for (int line = first; line < lines.size(); line++) {
      if (lines.get(line).startsWith("extern ")) {
        Extern extern = head(after("extern ", lines.get(line)));
        externs.add(extern);
        operators.put(extern.symbol(), extern);
      }
    }
    for (Extern extern : externs) {
      next++;
      ExprGraph own = new ExprGraph();
      ExpressionReader partials = new ExpressionReader(own, operators, array -> Sort.REAL);
      List<Expr> found = new ArrayList<>();
      while (!lines.get(next).equals("}")) {
        String line = lines.get(next++);
        if (line.startsWith("%")) {
          partials.define(line);
        } else {
          partials.start(after("partial ", line));
          found.add(partials.expression());
          partials.end();
        }
      }
      next++;
      extern.define(own, found);
    }
  }

  private static Extern head(String text) {
    int open = text.indexOf('(');
    int close = text.indexOf(')', open);
    String inside = text.substring(open + 1, close);
    List<String> parameters = inside.isEmpty() ? List.of() : List.of(inside.split(", ", -1));
    String[] method = text.substring(close + ") = ".length()).split(" ", -1);
    return new Extern(text.substring(0, open), method[0], method[1], parameters);
  }

  private Sort sortOf(String array) {
    for (ArrayDeclaration declaration : arrays) {
      if (declaration.name().equals(array)) {
        return declaration.sort();
      }
    }
    throw new IllegalArgumentException("no array " + array);
  }

  private static String after(String prefix, String line) {
    if (!line.startsWith(prefix)) {
      throw new IllegalArgumentException("expected '" + prefix + "'");
    }
    return line.substring(prefix.length()).strip();
  }
}
