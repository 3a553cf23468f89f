package org.gradc.model;

import java.util.ArrayList;
import java.util.List;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.syntax.Declaration;
import org.jspecify.annotations.Nullable;

/** Reads signatures off declarations. */
final class Signatures {
  private Signatures() {}

  /** The signature of what is declared; null for a line that declares nothing. */
  static @Nullable Signature of(Declaration declaration, Diagnostics diagnostics) {
    if (declaration instanceof Declaration.Let let) {
      return new Signature(Signature.Variety.CONSTANT, let.name(), List.of());
    } else if (declaration instanceof Declaration.Extern extern) {
      return extern(extern, diagnostics);
    } else if (declaration instanceof Declaration.Function function) {
      List<Declaration.Parameter> all = new ArrayList<>(function.parameters());
      all.addAll(function.data());
      ExtentResolver extents = new ExtentResolver(all, diagnostics);
      List<Parameter> parameters = new ArrayList<>();
      for (Declaration.Parameter p : all) {
        // An integer is data wherever it stands.
        boolean data = p.integer() || parameters.size() >= function.parameters().size();
        parameters.add(new Parameter(p.name(), data, p.integer(), extents.resolve(p)));
      }
      return new Signature(
          function.helper() ? Signature.Variety.HELPER : Signature.Variety.FUNCTION,
          function.name(),
          parameters);
    }
    return null;
  }

  private static Signature extern(Declaration.Extern extern, Diagnostics diagnostics) {
    List<Parameter> parameters = new ArrayList<>();
    for (Declaration.Parameter p : extern.parameters()) {
      if (p.integer() || !p.extents().isEmpty()) {
        String found = p.extents().isEmpty() ? "an integer" : "an array";
        diagnostics.report(Message.EXTERN_PARAMETER.at(p.span(), p.name().text(), found));
      }
      parameters.add(Parameter.scalar(p.name(), false));
    }
    return new Signature(Signature.Variety.EXTERN, extern.name(), parameters);
  }
}
