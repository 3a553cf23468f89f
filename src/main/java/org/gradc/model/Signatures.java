package org.gradc.model;

import java.util.ArrayList;
import java.util.List;
import org.gradc.syntax.Declaration;
import org.jspecify.annotations.Nullable;

/** Reads signatures off declarations. */
final class Signatures {
  private Signatures() {}

  /** The signature of what is declared; null for a line that declares nothing. */
  static @Nullable Signature of(Declaration declaration) {
    if (declaration instanceof Declaration.Let let) {
      return new Signature(Signature.Variety.CONSTANT, let.name(), List.of());
    } else if (declaration instanceof Declaration.Extern extern) {
      return new Signature(
          Signature.Variety.EXTERN, extern.name(), parameters(extern.parameters(), false));
    } else if (declaration instanceof Declaration.Function function) {
      List<Parameter> parameters = new ArrayList<>(parameters(function.parameters(), false));
      parameters.addAll(parameters(function.data(), true));
      return new Signature(
          function.helper() ? Signature.Variety.HELPER : Signature.Variety.FUNCTION,
          function.name(),
          parameters);
    }
    return null;
  }

  // Array and integer parameters are refused where the body is resolved.
  private static List<Parameter> parameters(List<Declaration.Parameter> parameters, boolean data) {
    return parameters.stream().map(p -> Parameter.scalar(p.name(), data)).toList();
  }
}
