package org.gradc.laws;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;

/**
 * Writes random functions in the formula language, in its many ways of writing: with and without
 * parentheses that are not needed, juxtaposition, {@code **}, both forms of {@code if}, named
 * locals.
 */
final class FormulaText {
  private static final int CHOICE = 0;
  private static final int OR = 1;
  private static final int AND = 2;
  private static final int NOT = 3;
  private static final int COMPARISON = 4;
  private static final int ADDITION = 5;
  private static final int MULTIPLICATION = 6;
  private static final int SIGN = 7;
  private static final int POWER = 8;
  private static final int ATOM = 9;

  private record Infix(String symbol, int level) {}

  // spotless:off
  private static final Map<Primitive, Infix> INFIX = new EnumMap<>(Map.of(
      Primitive.ADD,        new Infix(" + ", ADDITION),
      Primitive.SUBTRACT,   new Infix(" - ", ADDITION),
      Primitive.MULTIPLY,   new Infix("*", MULTIPLICATION),
      Primitive.DIVIDE,     new Infix("/", MULTIPLICATION),
      Primitive.LESS,       new Infix(" < ", COMPARISON),
      Primitive.LESS_EQUAL, new Infix(" <= ", COMPARISON),
      Primitive.EQUAL,      new Infix(" == ", COMPARISON),
      Primitive.NOT_EQUAL,  new Infix(" != ", COMPARISON),
      Primitive.AND,        new Infix(" and ", AND),
      Primitive.OR,         new Infix(" or ", OR)));
  // spotless:on

  private record Written(String text, int level) {
    String atLeast(int needed) {
      return level >= needed ? text : "(" + text + ")";
    }
  }

  private final Recipe recipe;
  private final IdentityHashMap<Term, Integer> uses = new IdentityHashMap<>();
  private final IdentityHashMap<Term, Written> names = new IdentityHashMap<>();
  private final List<String> locals = new ArrayList<>();
  private int turn;

  private FormulaText(Recipe recipe) {
    this.recipe = recipe;
  }

  /** A function of that name; its value is an array where the recipe has several outputs. */
  static String function(String name, Recipe recipe) {
    FormulaText text = new FormulaText(recipe);
    List<Term> results = recipe.terms();
    results.forEach(text::count);
    List<String> written = new ArrayList<>();
    for (Term result : results) {
      written.add(text.write(result).text());
    }
    String result = written.size() == 1 ? written.get(0) : "[" + String.join(", ", written) + "]";
    String head = "function " + name + "(" + String.join(", ", recipe.names()) + ")";
    return text.locals.isEmpty()
        ? head + " = " + result + "\n"
        : head + " {\n" + String.join("", text.locals) + "  return " + result + "\n}\n";
  }

  private void count(Term term) {
    if (uses.merge(term, 1, Integer::sum) == 1) {
      term.operands().forEach(this::count);
    }
  }

  private Written write(Term term) {
    Written known = names.get(term);
    if (known != null) {
      return known;
    }
    Written written = compose(term);
    boolean condition =
        written.level() < ADDITION && written.level() > CHOICE && !term.operands().isEmpty();
    if (uses.get(term) > 1 && !term.operands().isEmpty() && !condition) {
      String name = "local" + locals.size() + "_";
      locals.add("  let " + name + " = " + written.text() + "\n");
      written = new Written(name, ATOM);
      names.put(term, written);
    }
    return written;
  }

  private Written compose(Term term) {
    turn++;
    if (term.isNumber()) {
      return number(term.number());
    } else if (term.isParameter()) {
      return new Written(recipe.names().get(term.parameter()), ATOM);
    }
    List<Written> operands = new ArrayList<>();
    term.operands().forEach(operand -> operands.add(write(operand)));
    Infix infix = INFIX.get(term.operator());
    if (infix != null) {
      return infix(term, infix, operands.get(0), operands.get(1));
    }
    return switch (term.operator()) {
      case NEGATE -> new Written("-" + operands.get(0).atLeast(SIGN), SIGN);
      case NOT -> new Written("not " + operands.get(0).atLeast(COMPARISON), NOT);
      case POWER -> power(operands.get(0), operands.get(1));
      case SELECT -> choice(operands.get(0), operands.get(1), operands.get(2));
      case PI -> new Written(turn % 2 == 0 ? "pi" : "π", ATOM);
      default -> call(term.operator().symbol(), operands);
    };
  }

  private Written infix(Term term, Infix infix, Written left, Written right) {
    boolean chains = infix.level() != COMPARISON;
    String first = left.atLeast(chains ? infix.level() : ADDITION);
    String second = right.atLeast(chains ? infix.level() + 1 : ADDITION);
    boolean juxtaposed =
        turn % 2 == 0
            && term.operator() == Primitive.MULTIPLY
            && term.operands().get(0).isNumber()
            && left.level() == ATOM
            && !Character.isDigit(second.charAt(0))
            && second.charAt(0) != '-';
    return new Written(first + (juxtaposed ? "" : infix.symbol()) + second, infix.level());
  }

  private Written power(Written base, Written exponent) {
    String symbol = turn % 3 == 0 ? "**" : "^";
    // The exponent may have a sign of its own: 2^-x.
    return new Written(base.atLeast(ATOM) + symbol + exponent.atLeast(SIGN), POWER);
  }

  private Written choice(Written condition, Written then, Written otherwise) {
    if (turn % 2 == 0) {
      return call("if", List.of(condition, then, otherwise));
    }
    String text = "if " + condition.text() + " then " + then.text() + " else " + otherwise.text();
    return new Written(text, CHOICE);
  }

  private static Written call(String name, List<Written> operands) {
    List<String> texts = operands.stream().map(Written::text).toList();
    return new Written(name + "(" + String.join(", ", texts) + ")", ATOM);
  }

  private static Written number(Rational value) {
    String digits = digits(value.abs());
    int level = digits.contains("/") ? MULTIPLICATION : ATOM;
    return value.signum() < 0
        ? new Written("-" + (level == ATOM ? digits : "(" + digits + ")"), SIGN)
        : new Written(digits, level);
  }

  /** Decimals where there are some, else a fraction. */
  private static String digits(Rational value) {
    BigInteger rest = value.denominator();
    int places = 0;
    for (BigInteger prime : List.of(BigInteger.TWO, BigInteger.valueOf(5))) {
      int count = 0;
      while (rest.mod(prime).signum() == 0) {
        rest = rest.divide(prime);
        count++;
      }
      places = Math.max(places, count);
    }
    return rest.equals(BigInteger.ONE)
        ? new BigDecimal(value.numerator())
            .divide(new BigDecimal(value.denominator()))
            .setScale(places)
            .toPlainString()
        : value.numerator() + "/" + value.denominator();
  }
}
