package org.gradc.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.syntax.Declaration;

/** Puts those {@code let}s together that define parts of one array. */
final class Parts {
  private final Map<String, List<Declaration.Let>> parts = new HashMap<>();
  private final Diagnostics diagnostics;

  Parts(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Takes a {@code let} in; false where it is a further part of what is there already. */
  boolean opens(Declaration.Let let) {
    List<Declaration.Let> sofar =
        parts.computeIfAbsent(let.name().text(), name -> new ArrayList<>());
    if (sofar.isEmpty()) {
      sofar.add(let);
      return true;
    }
    Declaration.Let first = sofar.get(0);
    int expected = first.subscripts().size();
    int given = let.subscripts().size();
    if (expected == 0 && given == 0) {
      return true;
    } else if (expected == 0 || given == 0) {
      report(Message.DEFINED_TWO_WAYS.at(let.name().span(), let.name().text()), first);
    } else if (expected != given) {
      report(
          Message.UNLIKE_PARTS.at(
              let.name().span(), let.name().text(), subscripts(given), Integer.toString(expected)),
          first);
    } else {
      sofar.add(let);
    }
    return false;
  }

  /** The parts of the array that a {@code let} opened; the {@code let} alone if it has none. */
  List<Declaration.Let> of(Declaration.Let let) {
    return let.subscripts().isEmpty()
        ? List.of(let)
        : List.copyOf(Objects.requireNonNull(parts.get(let.name().text())));
  }

  private void report(Diagnostic error, Declaration.Let first) {
    diagnostics.report(
        error.noteAt(first.name().span(), Message.DECLARED_HERE, first.name().text()));
  }

  private static String subscripts(int count) {
    return count == 1 ? "1 subscript" : count + " subscripts";
  }
}
