package org.gradc;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Program;
import org.gradc.syntax.Name;
import org.jspecify.annotations.Nullable;

/**
 * What is differentiated by, as a user names it: {@code x}, {@code A[0,1]}, {@code A[0,k]}.
 *
 * @param array the name before the brackets, or the whole
 * @param subscripts as they are written; null where there are no brackets
 */
record ElementName(String array, @Nullable List<String> subscripts) {
  private static final Pattern ELEMENT = Pattern.compile("([^\\[\\]]+)\\[([^\\[\\]]*)\\]");

  /** Nine digits are enough for Java's arrays, and fit an int. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private static final Pattern INDEX = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]{0,199}");
  private static final Set<String> CONSTANTS = Set.of("pi", "π");

  /** The parts of a name; of one with brackets that do not fit the whole is the array. */
  static ElementName of(String name) {
    Matcher element = ELEMENT.matcher(name);
    return element.matches()
        ? new ElementName(element.group(1), List.of(element.group(2).split(",", -1)))
        : new ElementName(name, null);
  }

  /**
   * Whether this is an element, at numbers within its sizes, of an array whose sizes are numbers.
   */
  boolean isNumberIn(Program program) {
    ArrayDeclaration declared = declared(program);
    if (declared == null || subscripts == null || subscripts.size() != declared.rank()) {
      return false;
    }
    boolean inside = true;
    for (int axis = 0; inside && axis < subscripts.size(); axis++) {
      inside =
          NUMBER.matcher(subscripts.get(axis)).matches()
              && declared.shape().get(axis) instanceof Constant
              && isBelow(subscripts.get(axis), declared, axis);
    }
    return inside;
  }

  /** Whether this is an array of real numbers, or an element of one at numbers and free indices. */
  boolean isIn(Program program) {
    ArrayDeclaration declared = declared(program);
    List<String> places = places();
    if (declared == null || (subscripts != null && places.size() != declared.rank())) {
      return false;
    }
    boolean fits = true;
    for (int axis = 0; fits && axis < places.size(); axis++) {
      String place = places.get(axis);
      fits =
          NUMBER.matcher(place).matches()
              ? isBelow(place, declared, axis)
              : isFreeIn(program, place);
    }
    List<String> free = places.stream().filter(name -> isFreeIn(program, name)).toList();
    return fits && Set.copyOf(free).size() == free.size();
  }

  /**
   * Whether each free index has the extent that it has elsewhere.
   *
   * @param extents those of indices that were met; takes up those of this name
   */
  boolean agrees(Program program, Map<String, Expr> extents) {
    boolean agrees = true;
    for (int axis = 0; axis < places().size(); axis++) {
      String place = places().get(axis);
      if (!NUMBER.matcher(place).matches()) {
        Expr extent = program.array(array).shape().get(axis);
        Expr known = extents.putIfAbsent(place, extent);
        agrees &= known == null || known == extent;
      }
    }
    return agrees;
  }

  /** The subscripts without white space around them; none where there are no brackets. */
  List<String> places() {
    return subscripts == null ? List.of() : subscripts.stream().map(String::strip).toList();
  }

  /** The subscripts of one that {@link #isNumberIn}. */
  Stream<Integer> numbers() {
    return places().stream().map(Integer::valueOf);
  }

  private @Nullable ArrayDeclaration declared(Program program) {
    ArrayDeclaration declared = program.arrays().get(array);
    return declared == null || !declared.isInput() || declared.sort() != Sort.REAL
        ? null
        : declared;
  }

  /** Whether a number is below the extent of an axis, as far as that is known. */
  private static boolean isBelow(String number, ArrayDeclaration declared, int axis) {
    return !(declared.shape().get(axis) instanceof Constant extent)
        || Rational.of(Integer.parseInt(number)).compareTo(extent.value()) < 0;
  }

  private static boolean isFreeIn(Program program, String name) {
    return INDEX.matcher(name).matches()
        && !Name.isReserved(name)
        && !CONSTANTS.contains(name)
        && !program.arrays().containsKey(name)
        && !program.extents().contains(name);
  }
}
