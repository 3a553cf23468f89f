package org.gradc.emit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.program.Labels;
import org.gradc.schedule.Statement;
import org.gradc.schedule.StatementReads;
import org.jspecify.annotations.Nullable;

/**
 * The origins of each line of a class, written behind the line and taken away again.
 *
 * <p>The origins of a line are those of what it computes; where the compiler made that, those of
 * the largest expressions in it that have some. What stands under a name has its own line, and is
 * looked into only where nothing else has an origin.
 */
public final class Marks {
  private static final char OPENING = '\uE000';
  private static final char CLOSING = '\uE001';
  private static final Pattern MARK =
      Pattern.compile(OPENING + "([0-9]{1,9}(?:,[0-9]{1,9})*)" + CLOSING);
  private static final int MOST = 8;
  private static final int[] NONE = {};

  private final Naming names;
  private final Labels labels;

  Marks(Naming names) {
    this.names = names;
    this.labels = names.labels();
  }

  /**
   * A text without its marks.
   *
   * @param lines the origins of each line
   */
  public record Unmarked(String text, List<List<Integer>> lines) {
    public Unmarked {
      lines = List.copyOf(lines);
    }
  }

  /** Takes the marks away. */
  public static Unmarked removed(String marked) {
    StringBuilder text = new StringBuilder();
    List<List<Integer>> lines = new ArrayList<>();
    for (String line : marked.split("\n", -1)) {
      Matcher mark = MARK.matcher(line);
      List<Integer> origins = new ArrayList<>();
      if (mark.find()) {
        for (String number : mark.group(1).split(",", -1)) {
          origins.add(Integer.valueOf(number));
        }
      }
      lines.add(List.copyOf(origins));
      text.append(MARK.matcher(line).replaceAll("")).append('\n');
    }
    text.setLength(text.length() - 1);
    return new Unmarked(text.toString(), lines);
  }

  /** The mark of a statement; nothing where origins are not asked for. */
  String of(Statement statement) {
    Expr value = labels.isTraced() ? value(statement) : null;
    if (value == null) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    Set<Integer> origins = origins(value, false);
    for (int origin : origins.isEmpty() ? origins(value, true) : origins) {
      text.append(text.isEmpty() ? OPENING : ',').append(origin);
    }
    return text.isEmpty() ? "" : text.append(CLOSING).toString();
  }

  /** What the line computes; a condition is told where its branches are. */
  private static @Nullable Expr value(Statement statement) {
    return statement instanceof Statement.If ? null : StatementReads.value(statement);
  }

  /**
   * The origins of the largest expressions that have some.
   *
   * @param through whether what stands under a name is looked into, too
   */
  private Set<Integer> origins(Expr root, boolean through) {
    Set<Integer> found = new TreeSet<>();
    Set<Expr> seen = new HashSet<>();
    Deque<Expr> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty() && found.size() < MOST) {
      Expr node = open.pop();
      int[] own = node instanceof Apply || node instanceof Read ? labels.origins(node) : NONE;
      boolean made = own.length > 0;
      for (int origin : own) {
        found.add(origin);
      }
      if (!made) {
        for (Expr child : Traversal.children(node)) {
          boolean named = !through && child instanceof Apply && names.nameOrNull(child) != null;
          if (!named && seen.add(child)) {
            open.push(child);
          }
        }
      }
    }
    return found;
  }
}
