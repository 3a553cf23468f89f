package org.gradc.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is drawn: boxes, and lines that lead from a box to a later one.
 *
 * @param nodes operands before their users
 */
public record Diagram(List<Node> nodes, List<Edge> edges) {

  /** What a box stands for. */
  public enum Kind {
    INPUT,
    CONSTANT,
    OPERATION,
    RESULT,
    /** Operations that are drawn as one. */
    GROUP,
    /** Loops. */
    FRAME,
    /** Where a value leaves a line of boxes, or enters a later one. */
    PORT
  }

  /**
   * A box.
   *
   * @param text the operation or the name
   * @param name what others call its value; empty where it has none, or several values of their own
   *     names
   * @param note the name that the formula gives to the value; empty if none
   * @param total the sum of what comes back on several lines; empty if there are not several
   * @param detail what is told of it where there is room
   * @param inside what a frame encloses
   * @param operations how many operations it stands for
   */
  public record Node(
      Kind kind,
      String text,
      String name,
      String note,
      String total,
      String detail,
      Optional<Diagram> inside,
      int operations) {

    /** A box without more than a text, which is its name. */
    public static Node of(Kind kind, String text, String detail) {
      int operations = kind == Kind.OPERATION ? 1 : 0;
      return new Node(kind, text, text, "", "", detail, Optional.empty(), operations);
    }

    /** The same with its inside changed. */
    Node inside(UnaryOperator<Diagram> change) {
      return new Node(kind, text, name, note, total, detail, inside.map(change), operations);
    }

    /** The same with another text, standing for so many operations. */
    Node merged(Kind newKind, String newText, String newDetail, int count) {
      return new Node(newKind, newText, name, note, total, newDetail, inside, count);
    }
  }

  /**
   * A line.
   *
   * @param from the position of a node
   * @param to the position of a later node
   * @param operand which operand it is, where the order matters: the letter in the node's text
   * @param array the name of the value, where the node that it comes from has several; else empty
   * @param numbers what is written on it
   * @param taken whether the value was needed; it is not in a branch that is not taken
   */
  public record Edge(
      int from, int to, String operand, String array, Numbers numbers, boolean taken) {

    /** What is written above the line. */
    public String above() {
      String word = array.isEmpty() ? operand : array;
      String gap = word.isEmpty() || forward().isEmpty() ? "" : ": ";
      return word + gap + forward();
    }

    /** The value that flows forward. */
    public String forward() {
      return numbers.forward();
    }

    /** What comes back. */
    public String backward() {
      return numbers.backward();
    }

    /** From a port, whose text is the name of the value. */
    Edge fromPort(int port, int newTo) {
      return new Edge(port, newTo, operand, "", numbers, taken);
    }

    Edge between(int newFrom, int newTo) {
      return new Edge(newFrom, newTo, operand, array, numbers, taken);
    }
  }

  /**
   * What is written on a line.
   *
   * @param forward above: the value
   * @param backward below: what comes back
   * @param part what comes back as a number, where that of several lines adds up; else NaN
   */
  public record Numbers(String forward, String backward, double part) {
    /** Nothing. */
    public static final Numbers NONE = new Numbers("", "", Double.NaN);

    /** What is written on a line that stands for several of the same value. */
    static Numbers together(List<Numbers> all) {
      Numbers first = all.get(0);
      double[] parts =
          all.stream().mapToDouble(Numbers::part).filter(p -> !Double.isNaN(p)).toArray();
      double sum = Arrays.stream(parts).sum();
      boolean adds = parts.length > 0 && all.size() > 1;
      return adds ? new Numbers(first.forward(), Figures.brief(sum), sum) : first;
    }
  }

  public Diagram {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /** How many operations are drawn, those in frames and groups included. */
  public int operations() {
    int count = 0;
    for (Node node : nodes) {
      count += node.operations() + node.inside().map(Diagram::operations).orElse(0);
    }
    return count;
  }
}
