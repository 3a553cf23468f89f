package org.gradc.picture.draw;

import org.gradc.picture.Diagram;
import org.gradc.picture.Diagram.Edge;
import org.gradc.picture.Diagram.Kind;
import org.gradc.picture.Diagram.Node;
import org.gradc.picture.Picture;

/** A picture in the language of Graphviz, loops as clusters; it says how they are laid out. */
public final class Dot {
  private final StringBuilder out = new StringBuilder();
  private int number;

  private Dot() {}

  /** The whole file. */
  public static String of(Picture picture) {
    Dot dot = new Dot();
    dot.out.append("digraph gradc {\n  rankdir=LR; compound=true;\n  label=");
    dot.out.append(Markup.dot(picture.title())).append("; labelloc=t; fontname=\"sans-serif\";\n");
    dot.out.append("  node [fontname=\"sans-serif\", shape=box, style=rounded];\n");
    dot.out.append("  edge [fontname=\"sans-serif\", fontsize=11];\n");
    dot.draw(picture.diagram(), "  ");
    return dot.out.append("}\n").toString();
  }

  private void draw(Diagram diagram, String indent) {
    int first = number;
    number += diagram.nodes().size();
    for (int i = 0; i < diagram.nodes().size(); i++) {
      Node node = diagram.nodes().get(i);
      String name = "n" + (first + i);
      if (node.inside().isPresent()) {
        out.append(indent).append("subgraph cluster_").append(name).append(" {\n");
        out.append(indent).append("  label=").append(Markup.dot(node.text())).append(";\n");
        out.append(indent).append("  ").append(name).append(" [shape=point, style=invis];\n");
        draw(node.inside().get(), indent + "  ");
        out.append(indent).append("}\n");
      } else {
        node(name, node, indent);
      }
    }
    for (Edge edge : diagram.edges()) {
      edge(edge, diagram, first, indent);
    }
  }

  private void node(String name, Node node, String indent) {
    String below = BoxText.below(node);
    String label = node.text() + (below.isEmpty() ? "" : "\n" + below);
    out.append(indent).append(name).append(" [label=").append(Markup.dot(label));
    out.append(node.kind() == Kind.INPUT ? ", shape=ellipse" : "");
    out.append(node.kind() == Kind.RESULT ? ", peripheries=2" : "");
    out.append(node.kind() == Kind.GROUP ? ", style=dashed" : "").append("];\n");
  }

  private void edge(Edge edge, Diagram diagram, int first, String indent) {
    String label = edge.above() + (edge.backward().isEmpty() ? "" : "\n" + edge.backward());
    out.append(indent).append('n').append(first + edge.from()).append(" -> n");
    out.append(first + edge.to()).append(" [");
    out.append(label.isEmpty() ? "" : "label=" + Markup.dot(label) + ", ");
    out.append(edge.taken() ? "style=solid" : "style=dashed");
    if (diagram.nodes().get(edge.from()).inside().isPresent()) {
      out.append(", ltail=cluster_n").append(first + edge.from());
    }
    if (diagram.nodes().get(edge.to()).inside().isPresent()) {
      out.append(", lhead=cluster_n").append(first + edge.to());
    }
    out.append("];\n");
  }
}
