package org.gradc.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradc.picture.Diagram.Kind;
import org.gradc.picture.Diagram.Node;

/**
 * Draws what would be too much to read as groups: an operation together with all that only it
 * needs. Groups are as small as they can be for the whole to be readable.
 */
final class Summary {
  private static final int FEWEST = 10;
  private static final long STILL = 3;

  private Summary() {}

  /** A graph of at most so many nodes, where groups can achieve that. */
  static Diagram of(Diagram diagram, int most) {
    if (diagram.nodes().size() <= most) {
      return diagram;
    }
    int[] owners = Owners.of(diagram);
    int[] sizes = sizes(diagram, owners);
    int[] home = home(diagram, owners, sizes, 2);
    for (int size = 4; size < 2 * sizes.length && visible(home) > most; size *= 2) {
      int[] larger = home(diagram, owners, sizes, size);
      if (visible(larger) < most / FEWEST && visible(home) < STILL * most) {
        break; // everything would be one group, which says less than a large picture
      }
      home = larger;
    }
    return Folding.contracted(diagram, home, groups(diagram, home));
  }

  private static long visible(int[] home) {
    return IntStream.range(0, home.length).filter(node -> home[node] == node).count();
  }

  /** How many nodes each owns that can be parts of it, itself included. */
  private static int[] sizes(Diagram diagram, int[] owners) {
    int[] sizes = new int[owners.length];
    Arrays.fill(sizes, 1);
    for (int node = 0; node < sizes.length; node++) {
      boolean part = Owners.canBePart(diagram.nodes().get(node).kind());
      if (part && owners[node] < sizes.length) {
        sizes[owners[node]] += sizes[node];
      }
    }
    return sizes;
  }

  private static int[] home(Diagram diagram, int[] owners, int[] sizes, int largest) {
    int[] home = new int[owners.length];
    for (int node = owners.length - 1; node >= 0; node--) {
      int owner = owners[node];
      boolean joins =
          owner < owners.length
              && Owners.canBePart(diagram.nodes().get(node).kind())
              && diagram.nodes().get(owner).kind() == Kind.OPERATION
              && (home[owner] != owner || sizes[owner] <= largest);
      home[node] = joins ? home[owner] : node;
    }
    return home;
  }

  private static Node[] groups(Diagram diagram, int[] home) {
    List<Node> nodes = diagram.nodes();
    int[] operations = new int[home.length];
    int[] members = new int[home.length];
    for (int node = 0; node < home.length; node++) {
      operations[home[node]] += nodes.get(node).operations();
      members[home[node]]++;
    }
    Node[] groups = nodes.toArray(Node[]::new);
    for (int node = 0; node < groups.length; node++) {
      if (members[node] > 1) {
        Node last = nodes.get(node);
        String text = last.text() + " of " + operations[node] + " operations";
        groups[node] =
            new Node(
                Kind.GROUP,
                text,
                last.name(),
                last.note(),
                last.total(),
                last.detail(),
                Optional.empty(),
                operations[node]);
      }
    }
    return groups;
  }
}
