package org.gradc.picture;

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
    FRAME
  }

  /**
   * A box.
   *
   * @param text the operation or the name
   * @param note the name that the formula gives to the value; empty if none
   * @param total the sum of what comes back on several lines; empty if there are not several
   * @param detail what is told of it where there is room
   * @param inside what a frame encloses
   * @param operations how many operations it stands for
   */
  public record Node(
      Kind kind,
      String text,
      String note,
      String total,
      String detail,
      Optional<Diagram> inside,
      int operations) {

    /** A box without more than a text. */
    public static Node of(Kind kind, String text, String detail) {
      int operations = kind == Kind.OPERATION ? 1 : 0;
      return new Node(kind, text, "", "", detail, Optional.empty(), operations);
    }

    /** The same with its inside changed. */
    Node inside(UnaryOperator<Diagram> change) {
      return new Node(kind, text, note, total, detail, inside.map(change), operations);
    }

    /** The same with another text, standing for so many operations. */
    Node merged(Kind newKind, String newText, String newDetail, int count) {
      return new Node(newKind, newText, note, total, newDetail, inside, count);
    }
  }

  /**
   * A line.
   *
   * @param from the position of a node
   * @param to the position of a later node
   * @param operand which operand it is, where the order matters: the letter in the node's text
   * @param forward what is written above: the value
   * @param backward what is written below: what comes back
   * @param taken whether the value was needed; it is not in a branch that is not taken
   */
  public record Edge(
      int from, int to, String operand, String forward, String backward, boolean taken) {

    /** What is written above the line. */
    public String above() {
      String gap = operand.isEmpty() || forward.isEmpty() ? "" : ": ";
      return operand + gap + forward;
    }

    Edge between(int newFrom, int newTo) {
      return new Edge(newFrom, newTo, operand, forward, backward, taken);
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
