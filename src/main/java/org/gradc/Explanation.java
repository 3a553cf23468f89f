package org.gradc;

import java.util.List;
import java.util.Map;
import org.gradc.diagnostic.Span;

/**
 * What the compiler knows of one function and of the class that it makes of it.
 *
 * @param function the name as the user wrote it
 * @param className the simple name of the class
 * @param place of the declaration, or of the whole bare formula
 * @param inputs extents, parameters and data, in the order in which they are given
 * @param result the shape of the value, {@code number} or as {@code [n, 2]}
 * @param codes one per kind, the value first
 * @param patterns which entries of the Jacobian and the Hessian are not always 0
 * @param rewrites how often each rule of the algebra was applied on the way, by its name
 * @param generated the class
 * @param places by line of the class, the places in the formula that it computes; empty where a
 *     line computes nothing
 */
public record Explanation(
    String function,
    String className,
    Span place,
    List<Input> inputs,
    String result,
    List<Code> codes,
    List<Pattern> patterns,
    Map<String, Integer> rewrites,
    GeneratedFile generated,
    List<List<Span>> places) {

  public Explanation {
    inputs = List.copyOf(inputs);
    codes = List.copyOf(codes);
    patterns = List.copyOf(patterns);
    places = List.copyOf(places);
  }

  /**
   * What the caller gives.
   *
   * @param role {@code extent}, {@code parameter} (differentiated) or {@code data}
   * @param type {@code number}, {@code int}, or the shape as {@code [n, d]} or {@code int [n]}
   */
  public record Input(String name, String role, String type) {}

  /**
   * The code of one kind.
   *
   * @param kind a word as after {@code derive}, or {@code value}
   * @param total the number of operations, as written: loops count once
   * @param operations how many of each operator, the most frequent first
   * @param inWords the same as the class says it
   * @param modes the modes of accumulation; none for the value
   * @param scratch the length of the array that parts of the code share; 0 where it is one method
   * @param workArrays the arrays that the code computes for itself
   */
  public record Code(
      String kind,
      int total,
      Map<String, Integer> operations,
      String inWords,
      List<ModeTried> modes,
      int scratch,
      List<WorkArray> workArrays) {
    public Code {
      modes = List.copyOf(modes);
      workArrays = List.copyOf(workArrays);
    }
  }

  /**
   * A mode of accumulation, that is an order in which the chain rule is applied.
   *
   * @param operations what it took; -1 where it was not tried
   * @param reason why it was worth trying, or not
   */
  public record ModeTried(String mode, int operations, boolean chosen, String reason) {}

  /** An array of a work object, with its size as {@code [n, 2]}. */
  public record WorkArray(String name, String size) {}

  /**
   * The entries of a matrix of derivatives that are not always 0.
   *
   * @param matrix {@code jacobian} or {@code hessian}
   * @param rows the names of the rows
   * @param columns the names of the columns
   * @param entries by row the rising numbers of the columns with an entry
   * @param unknown why it is not known which entries are 0, or an empty text
   */
  public record Pattern(
      String matrix,
      List<String> rows,
      List<String> columns,
      List<List<Integer>> entries,
      String unknown) {
    public Pattern {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
      entries = List.copyOf(entries);
    }

    /** A pattern that is not known. */
    static Pattern unknown(String matrix, String reason) {
      return new Pattern(matrix, List.of(), List.of(), List.of(), reason);
    }

    /** The number of entries that are not always 0. */
    public int count() {
      return entries.stream().mapToInt(List::size).sum();
    }
  }
}
