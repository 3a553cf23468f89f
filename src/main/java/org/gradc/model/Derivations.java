package org.gradc.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Span;
import org.gradc.diagnostic.Suggestions;
import org.gradc.syntax.Declaration;
import org.gradc.syntax.Name;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is derived of each function, and by what.
 *
 * <p>The {@code derive} lines of a function add up. A class has one set of parameters: where one
 * line of a function has {@code wrt}, it holds for all of them, those without {@code wrt} included;
 * the order of its names is of no account. A function without a line gets what the command line
 * asks for, else the gradient or Jacobian by the parameters before {@code ;}.
 */
final class Derivations {

  private static final String BATCH = "batch";
  private static final List<String> BATCH_KINDS =
      DerivativeKind.batchWords().stream().map(word -> BATCH + " " + word).toList();

  /** What the lines of one function ask for. */
  private static final class Request {
    final List<RequestedKind> kinds = new ArrayList<>();
    Declaration.@Nullable Derive wrt;
  }

  private final Map<String, Request> requests = new LinkedHashMap<>();
  private final SymbolTable table;
  private final ModelOptions options;
  private final Diagnostics diagnostics;

  Derivations(SymbolTable table, ModelOptions options, Diagnostics diagnostics) {
    this.table = table;
    this.options = options;
    this.diagnostics = diagnostics;
  }

  /** Takes a line in. */
  void add(Declaration.Derive line) {
    Signature signature = table.find(line.function().text());
    if (signature == null || signature.variety() != Signature.Variety.FUNCTION) {
      if (!table.isUnread(line.function().text())) {
        diagnostics.report(notDerivable(line.function(), signature));
      }
      line.kinds().forEach(this::kind);
      return;
    }
    Request request = requests.computeIfAbsent(signature.text(), name -> new Request());
    for (Declaration.Kind place : line.kinds()) {
      RequestedKind kind = kind(place);
      if (kind != null) {
        request.kinds.add(kind);
      }
    }
    if (!line.wrt().isEmpty() && checkNames(signature, line.wrt())) {
      merge(request, line);
    }
  }

  private Diagnostic notDerivable(Name name, @Nullable Signature signature) {
    return signature == null
        ? Message.UNKNOWN_DERIVED
            .at(name.span(), name.text())
            .didYouMean(Suggestions.nearest(name.text(), table.names(Signature.Variety.FUNCTION)))
        : Message.NOT_DERIVED.at(name.span(), name.text(), signature.variety().words());
  }

  private @Nullable RequestedKind kind(Declaration.Kind written) {
    List<Name> words = written.words();
    boolean batch = words.size() > 1 && words.get(0).text().equals(BATCH);
    Name last = words.get(words.size() - 1);
    DerivativeKind kind = batch || words.size() == 1 ? DerivativeKind.named(last.text()) : null;
    if (kind != null && (!batch || kind.isOfBatches())) {
      return new RequestedKind(kind, batch, written.span());
    }
    List<String> known = batch ? BATCH_KINDS : DerivativeKind.words();
    List<String> near = Suggestions.nearest(written.span().text(), known);
    diagnostics.report(
        Message.UNKNOWN_KIND
            .at(written.span(), written.span().text())
            .didYouMean(near.isEmpty() ? known : near));
    return null;
  }

  private boolean checkNames(Signature signature, List<Name> names) {
    List<String> known = signature.parameters().stream().map(Parameter::text).toList();
    Set<String> seen = new LinkedHashSet<>();
    boolean correct = true;
    for (Name name : names) {
      if (!known.contains(name.text())) {
        diagnostics.report(
            Message.UNKNOWN_WRT
                .at(name.span(), signature.text(), name.text())
                .didYouMean(Suggestions.nearest(name.text(), known)));
        correct = false;
      } else if (!seen.add(name.text())) {
        diagnostics.report(Message.REPEATED_WRT.at(name.span(), name.text()));
        correct = false;
      } else if (isInteger(signature, name.text())) {
        diagnostics.report(Message.INTEGER_WRT.at(name.span(), name.text()));
        correct = false;
      }
    }
    return correct;
  }

  private static boolean isInteger(Signature signature, String name) {
    return signature.parameters().stream().anyMatch(p -> p.integer() && p.text().equals(name));
  }

  private void merge(Request request, Declaration.Derive line) {
    if (request.wrt == null) {
      request.wrt = line;
    } else if (!texts(request.wrt.wrt()).equals(texts(line.wrt()))) {
      Span place = line.wrt().get(0).span().to(line.wrt().get(line.wrt().size() - 1).span());
      diagnostics.report(
          Message.WRT_DIFFERS
              .at(
                  place,
                  line.function().text(),
                  String.join(", ", texts(line.wrt())),
                  String.join(", ", texts(request.wrt.wrt())))
              .noteAt(request.wrt.span(), Message.FIRST_WRT));
    }
  }

  private static Set<String> texts(List<Name> names) {
    Set<String> texts = new LinkedHashSet<>();
    names.forEach(name -> texts.add(name.text()));
    return texts;
  }

  /** The function with its kinds and its parameters as derivatives see them. */
  ResolvedFunction plan(Definition definition, @Nullable String documentation, Span span) {
    Request request = requests.get(definition.name());
    List<Parameter> parameters = definition.signature().parameters();
    Set<String> wrt;
    if (request != null) {
      wrt = request.wrt == null ? Set.of() : texts(request.wrt.wrt());
    } else {
      wrt = optionNames(definition);
    }
    if (!wrt.isEmpty()) {
      parameters = parameters.stream().map(p -> p.withData(!wrt.contains(p.text()))).toList();
    }
    boolean differentiable = parameters.stream().anyMatch(p -> !p.data());
    List<RequestedKind> kinds = new ArrayList<>();
    if (request == null) {
      kinds.addAll(differentiable ? optionKinds(definition) : List.of());
    } else {
      for (RequestedKind kind : request.kinds) {
        if (!differentiable) {
          diagnostics.report(Message.NOTHING_TO_DERIVE.at(kind.span(), definition.name()));
        } else if (kind.batch() && !hasRows(definition.signature(), parameters)) {
          diagnostics.report(Message.BATCH_WITHOUT_DATA.at(kind.span(), definition.name()));
        } else {
          kinds.add(kind);
        }
      }
    }
    String className = ClassNames.of(definition.name());
    return new ResolvedFunction(definition, className, parameters, kinds, documentation, span);
  }

  /** Whether there are data of which each row of a batch has its own; an extent is none. */
  private static boolean hasRows(Signature signature, List<Parameter> parameters) {
    List<String> extents = signature.extents();
    return parameters.stream().anyMatch(p -> p.data() && !extents.contains(p.text()));
  }

  private Set<String> optionNames(Definition definition) {
    Set<String> wrt = new LinkedHashSet<>();
    Signature signature = definition.signature();
    Span place = signature.name().span();
    List<String> known = signature.parameters().stream().map(Parameter::text).toList();
    for (String name : options.wrt()) {
      if (!known.contains(name)) {
        diagnostics.report(
            Message.UNKNOWN_WRT
                .at(place, definition.name(), name)
                .didYouMean(Suggestions.nearest(name, known)));
      } else if (isInteger(signature, name)) {
        diagnostics.report(Message.INTEGER_WRT.at(place, name));
      } else {
        wrt.add(name);
      }
    }
    return wrt;
  }

  private List<RequestedKind> optionKinds(Definition definition) {
    Span place = definition.signature().name().span();
    List<RequestedKind> kinds = new ArrayList<>();
    for (String word : options.kinds()) {
      DerivativeKind kind = DerivativeKind.named(word);
      if (kind == null) {
        diagnostics.report(
            Message.UNKNOWN_KIND
                .anywhere(word)
                .didYouMean(Suggestions.nearest(word, DerivativeKind.words())));
      } else {
        kinds.add(new RequestedKind(kind, false, place));
      }
    }
    return kinds;
  }
}
