package org.gradc.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.syntax.FormulaFile;
import org.jspecify.annotations.Nullable;

/** The names that a module declares; a second declaration of a name is reported and left out. */
final class SymbolTable {
  private final Map<String, Signature> signatures = new LinkedHashMap<>();
  private final FormulaFile.Unread unread;

  SymbolTable(FormulaFile.Unread unread) {
    this.unread = unread;
  }

  /** Takes a signature in, unless its name is taken. */
  void declare(Signature signature, Diagnostics diagnostics) {
    Signature first = signatures.putIfAbsent(signature.text(), signature);
    if (first != null) {
      diagnostics.report(
          Message.DUPLICATE_NAME
              .at(signature.name().span(), signature.text())
              .noteAt(first.name().span(), Message.DECLARED_HERE, signature.text()));
    }
  }

  @Nullable Signature find(String name) {
    return signatures.get(name);
  }

  /** Whether a declaration that could not be read gives the name its meaning. */
  boolean isDeclaredUnread(String name) {
    return find(name) == null && unread.declared().contains(name);
  }

  /** Whether the name stands where the text could not be read, and may be declared there. */
  boolean isUnread(String name) {
    return find(name) == null && unread.mentioned().contains(name);
  }

  /** Whether the name means this signature and no other declaration. */
  @SuppressWarnings("ReferenceEquality") // two declarations may look alike
  boolean holds(Signature signature) {
    return signature.equals(signatures.get(signature.text()));
  }

  /** The names that can, or cannot, be called. */
  List<String> names(boolean callable) {
    List<String> names = new ArrayList<>();
    for (Signature signature : signatures.values()) {
      if (signature.isCallable() == callable) {
        names.add(signature.text());
      }
    }
    return names;
  }

  /** The names of one variety. */
  List<String> names(Signature.Variety variety) {
    List<String> names = new ArrayList<>();
    for (Signature signature : signatures.values()) {
      if (signature.variety() == variety) {
        names.add(signature.text());
      }
    }
    return names;
  }
}
