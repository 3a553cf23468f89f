package org.gradc.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;
import org.gradc.diagnostic.Span;
import org.gradc.syntax.Declaration;
import org.gradc.syntax.FormulaFile;
import org.gradc.syntax.FormulaFile.BareFormula;
import org.gradc.syntax.FormulaFile.Module;
import org.gradc.syntax.Name;
import org.jspecify.annotations.Nullable;

/**
 * The way from syntax tree to resolved module: declared names, then bodies, then the order of
 * definitions, then types, then derivatives and classes. Every step reports what it finds and goes
 * on.
 */
public final class Analyzer {
  private final ModelOptions options;
  private final Diagnostics diagnostics;
  private final SymbolTable table;
  private final Map<String, Definition> definitions = new LinkedHashMap<>();
  private final Map<String, ExternDefinition> externs = new LinkedHashMap<>();
  private final List<ResolvedFunction> functions = new ArrayList<>();
  private Set<String> faulty = Set.of();
  private final Parts parts;

  /** A declaration that gives a name its meaning; the first of them, where an array has parts. */
  private record Declared(Declaration declaration, Signature signature) {}

  private Analyzer(FormulaFile.Unread unread, ModelOptions options, Diagnostics diagnostics) {
    this.table = new SymbolTable(unread);
    this.options = options;
    this.diagnostics = diagnostics;
    this.parts = new Parts(diagnostics);
  }

  /**
   * Resolves a file.
   *
   * @return all of it, or what is left without the declarations in which there is an error and
   *     those that depend on them
   */
  public static ResolvedModule analyze(
      FormulaFile file, ModelOptions options, Diagnostics diagnostics) {
    if (file instanceof Module module) {
      Analyzer analyzer = new Analyzer(module.unread(), options, diagnostics);
      analyzer.module(module);
      return analyzer.sound(file.source(), analyzer.packageName(module));
    }
    Analyzer analyzer = new Analyzer(FormulaFile.Unread.NOTHING, options, diagnostics);
    analyzer.bare((BareFormula) file);
    return analyzer.sound(file.source(), null);
  }

  private ResolvedModule sound(Source source, @Nullable String packageName) {
    definitions.keySet().removeAll(faulty);
    externs.keySet().removeAll(faulty);
    functions.removeIf(function -> faulty.contains(function.name()));
    return new ResolvedModule(source, packageName, definitions, externs, functions);
  }

  private void bare(BareFormula bare) {
    Span span = bare.span();
    Name name = new Name(ClassNames.bareFunction(bare.source().name()), span);
    List<Parameter> parameters =
        BareNames.of(bare.expression()).stream().map(n -> Parameter.scalar(n, false)).toList();
    Signature signature = new Signature(Signature.Variety.FUNCTION, name, parameters);
    Definition definition = new BodyResolver(table, diagnostics).bare(signature, bare.expression());
    definitions.put(name.text(), definition);
    types(List.of(name.text()));
    if (diagnostics.hasErrorIn(span)) {
      faulty = Set.of(name.text());
    }
    functions.add(derivations().plan(definition(name.text()), null, span));
  }

  private void module(Module module) {
    List<Declared> declared = declared(module);
    bodies(declared);
    types(order());
    faulty =
        FaultyNames.of(module.declarations(), definitions.values(), externs.values(), diagnostics);
    Derivations derivations = derivations();
    for (Declaration declaration : module.declarations()) {
      if (declaration instanceof Declaration.Derive line) {
        derivations.add(line);
      }
    }
    for (Declared one : declared) {
      if (one.declaration() instanceof Declaration.Function function
          && !function.helper()
          && table.holds(one.signature())) {
        functions.add(
            derivations.plan(
                definition(one.signature().text()), function.documentation(), function.span()));
      }
    }
    checkClassNames();
  }

  private List<Declared> declared(Module module) {
    List<Declared> declared = new ArrayList<>();
    for (Declaration declaration : module.declarations()) {
      if (declaration instanceof Declaration.Let let && !parts.opens(let)) {
        continue;
      }
      Signature signature = Signatures.of(declaration, diagnostics);
      if (signature != null) {
        declared.add(new Declared(declaration, signature));
        table.declare(signature, diagnostics);
      }
    }
    return declared;
  }

  private void bodies(List<Declared> declared) {
    BodyResolver resolver = new BodyResolver(table, diagnostics);
    for (Declared one : declared) {
      Signature signature = one.signature();
      if (one.declaration() instanceof Declaration.Extern extern) {
        externs.putIfAbsent(signature.text(), resolver.extern(signature, extern));
      } else if (one.declaration() instanceof Declaration.Function function) {
        definitions.putIfAbsent(signature.text(), resolver.function(signature, function));
      } else if (one.declaration() instanceof Declaration.Let let) {
        definitions.putIfAbsent(signature.text(), resolver.constant(signature, parts.of(let)));
      }
    }
  }

  /** Definitions, each behind those it names. What the partials of externs name is no need. */
  private List<String> order() {
    DependencyOrder order =
        DependencyOrder.of(
            definitions.keySet(), name -> References.definitions(definition(name).terms()));
    for (List<String> circle : order.circles()) {
      Name name = definition(circle.get(0)).signature().name();
      String words = DependencyOrder.words(circle);
      diagnostics.report(Message.DEFINED_BY_ITSELF.at(name.span(), name.text(), words));
    }
    return order.order();
  }

  private void types(List<String> order) {
    Typing typing = new Typing(diagnostics);
    externs.keySet().forEach(name -> typing.put(name, Type.NUMBER));
    Set<String> differentiating = new LinkedHashSet<>();
    for (String name : order) {
      // Put in anew, so that the module has its definitions in this order.
      Definition definition = Objects.requireNonNull(definitions.remove(name));
      Type type = typing.of(definition);
      boolean function = definition.signature().variety() == Signature.Variety.FUNCTION;
      if (type.isCondition() && function) {
        diagnostics.report(Message.CONDITION_AS_RESULT.at(definition.result().span(), name));
        type = Type.UNKNOWN;
      }
      typing.put(name, type);
      definitions.put(name, definition.withType(type));
      if (differentiates(definition.terms(), differentiating)) {
        differentiating.add(name);
      }
    }
    for (ExternDefinition extern : externs.values()) {
      for (Term partial : extern.partials()) {
        typing.requireNumber(partial.span(), typing.of(partial));
        if (differentiates(List.of(partial), differentiating)) {
          diagnostics.report(Message.DIFF_IN_EXTERN.at(partial.span()));
        }
      }
    }
  }

  private static boolean differentiates(List<Term> terms, Set<String> differentiating) {
    return References.differentiate(terms)
        || References.definitions(terms).stream().anyMatch(differentiating::contains);
  }

  private void checkClassNames() {
    Map<String, ResolvedFunction> classes = new LinkedHashMap<>();
    for (ResolvedFunction function : functions) {
      checkClassName(function, function.className(), classes);
    }
    for (ResolvedFunction function : functions) {
      if (!function.batchKinds().isEmpty()) {
        checkClassName(function, function.batchClassName(), classes);
      }
    }
  }

  private void checkClassName(
      ResolvedFunction function, String className, Map<String, ResolvedFunction> classes) {
    ResolvedFunction first = classes.putIfAbsent(className, function);
    if (first != null) {
      Span place = function.definition().signature().name().span();
      Span firstPlace = first.definition().signature().name().span();
      diagnostics.report(
          Message.CLASS_NAME_TAKEN
              .at(place, function.name(), first.name(), className)
              .noteAt(firstPlace, Message.DECLARED_HERE, first.name()));
    }
  }

  private @Nullable String packageName(Module module) {
    FormulaFile.PackageLine line = module.packageLine();
    if (line == null) {
      return null;
    }
    ClassNames.check(line.parts(), diagnostics);
    return line.dotted();
  }

  private Derivations derivations() {
    return new Derivations(table, options, diagnostics);
  }

  private Definition definition(String name) {
    return Objects.requireNonNull(definitions.get(name), name);
  }
}
