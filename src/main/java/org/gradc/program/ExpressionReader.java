package org.gradc.program;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Operator;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;

/** Reads expressions as {@link ExpressionText} writes them, a line at a time. */
final class ExpressionReader {
  private static final int MAX_DEPTH = 200;

  private final ExprGraph graph;
  private final Map<String, Operator> operators;
  private final Function<String, Sort> sortOfArray;
  private final Map<String, Expr> named = new HashMap<>();
  private String text = "";
  private int position;
  private int depth;

  ExpressionReader(
      ExprGraph graph, Map<String, Operator> operators, Function<String, Sort> sortOfArray) {
    this.graph = graph;
    this.operators = operators;
    this.sortOfArray = sortOfArray;
  }

  /** Begins a line. */
  void start(String line) {
    text = line;
    position = 0;
    depth = 0;
  }

  /** Reads {@code %3 = …}. */
  void define(String line) {
    start(line);
    expect("%");
    String name = name();
    expect("=");
    named.put(name, expression());
    end();
  }

  /** Reads an expression. */
  Expr expression() {
    if (++depth > MAX_DEPTH) {
      throw new IllegalArgumentException("nested too deeply");
    }
    Expr result;
    if (accept("%")) {
      String name = name();
      Expr known = named.get(name);
      if (known == null) {
        throw new IllegalArgumentException("%" + name + " is not defined");
      }
      result = known;
    } else if (accept("@")) {
      result = graph.index(name());
    } else if (accept("#")) {
      result = graph.extent(name());
    } else if (position < text.length() && isNumberStart(text.charAt(position))) {
      result = number();
    } else {
      result = applicationOrRead(name());
    }
    depth--;
    return result;
  }

  private Expr applicationOrRead(String name) {
    if (!accept("(")) {
      return graph.read(sortOfArray.apply(name), name, subscripts());
    }
    Operator operator = operators.get(name);
    if (operator == null) {
      throw new IllegalArgumentException("no operator " + name);
    }
    return graph.apply(operator, list(")"));
  }

  /** Reads {@code [i, j]}, or nothing. */
  List<Expr> subscripts() {
    return accept("[") ? list("]") : List.of();
  }

  private List<Expr> list(String close) {
    List<Expr> elements = new ArrayList<>();
    while (!accept(close)) {
      elements.add(expression());
      accept(",");
    }
    return elements;
  }

  private Expr number() {
    int start = position;
    position++;
    while (position < text.length() && Character.isDigit(text.charAt(position))) {
      position++;
    }
    BigInteger numerator = new BigInteger(text.substring(start, position));
    if (text.startsWith("i", position)) {
      position++;
      return graph.constant(Sort.INTEGER, Rational.of(numerator));
    }
    if (!accept("/")) {
      return graph.constant(Rational.of(numerator));
    }
    start = position;
    while (position < text.length() && Character.isDigit(text.charAt(position))) {
      position++;
    }
    return graph.constant(new Rational(numerator, new BigInteger(text.substring(start, position))));
  }

  private static boolean isNumberStart(char c) {
    return c == '-' || Character.isDigit(c);
  }

  /** Reads a name. */
  String name() {
    skipSpaces();
    int start = position;
    while (position < text.length() && isNamePart(text.codePointAt(position))) {
      position += Character.charCount(text.codePointAt(position));
    }
    if (start == position) {
      throw new IllegalArgumentException("expected a name at " + text.substring(start));
    }
    return text.substring(start, position);
  }

  private static boolean isNamePart(int c) {
    return Character.isLetterOrDigit(c)
        || c == '_'
        || c == '$'
        || c == '.'
        || c == '\''
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Takes the token if it stands next. */
  boolean accept(String token) {
    skipSpaces();
    if (!text.startsWith(token, position)) {
      return false;
    }
    position += token.length();
    return true;
  }

  /** Takes the token, which must stand next. */
  void expect(String token) {
    if (!accept(token)) {
      throw new IllegalArgumentException("expected '" + token + "'");
    }
  }

  /** The line must be read. */
  void end() {
    skipSpaces();
    if (position != text.length()) {
      throw new IllegalArgumentException("unexpected '" + text.substring(position) + "'");
    }
  }

  private void skipSpaces() {
    while (position < text.length() && text.charAt(position) == ' ') {
      position++;
    }
  }
}
