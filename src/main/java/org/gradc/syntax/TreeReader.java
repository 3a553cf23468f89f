package org.gradc.syntax;

import static org.gradc.syntax.antlr.FormulaParser.*;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.gradc.diagnostic.Source;
import org.gradc.diagnostic.Span;
import org.gradc.syntax.Declaration.Body;
import org.gradc.syntax.Declaration.Derive;
import org.gradc.syntax.Declaration.Extern;
import org.gradc.syntax.Declaration.Function;
import org.gradc.syntax.Declaration.Kind;
import org.gradc.syntax.Declaration.Let;
import org.gradc.syntax.Declaration.Parameter;
import org.gradc.syntax.Declaration.TargetSubscript;
import org.gradc.syntax.FormulaFile.BareFormula;
import org.gradc.syntax.FormulaFile.Module;
import org.gradc.syntax.FormulaFile.PackageLine;
import org.gradc.syntax.FormulaFile.Unread;
import org.jspecify.annotations.Nullable;

/** Parse tree to syntax tree: files and declarations. What is read is free of errors. */
final class TreeReader {
  private final Source source;
  private final ExpressionReader expressions = new ExpressionReader();

  private TreeReader(Source source) {
    this.source = source;
  }

  static FormulaFile read(Source source, ParserRuleContext tree) {
    TreeReader reader = new TreeReader(source);
    if (tree instanceof BareFormulaContext) {
      return new BareFormula(reader.expressions.read(tree.getChild(0)));
    }
    ModuleContext module = (ModuleContext) tree;
    PackageLineContext line = module.packageLine();
    PackageLine packageLine =
        line == null ? null : new PackageLine(parts(line.dottedName()), Trees.span(line));
    return reader.module(packageLine, module.declaration(), Unread.NOTHING);
  }

  /** A module of which only some declarations can be read. */
  static FormulaFile read(Source source, SoundDeclarations.Found found) {
    return new TreeReader(source).module(null, found.declarations(), found.unread());
  }

  private Module module(
      @Nullable PackageLine packageLine, List<DeclarationContext> trees, Unread unread) {
    List<Declaration> declarations =
        trees.stream().map(tree -> declaration(tree.getChild(0))).toList();
    Span whole = source.span(0, source.text().length());
    return new Module(packageLine, declarations, unread, whole);
  }

  private Declaration declaration(ParseTree tree) {
    if (tree instanceof LetDeclarationContext let) {
      SignatureContext signature = let.signature();
      return signature == null ? let(let) : function(true, let, let.NAME(), signature, let.body());
    }
    if (tree instanceof FunctionDeclarationContext function) {
      return function(false, function, function.NAME(), function.signature(), function.body());
    }
    if (tree instanceof ExternDeclarationContext extern) {
      return extern(extern);
    }
    return derive((DeriveLineContext) tree);
  }

  private Let let(LetDeclarationContext let) {
    List<TargetSubscript> subscripts = new ArrayList<>();
    TargetContext target = let.target();
    if (target != null) {
      for (TargetSubscriptContext subscript : target.targetSubscript()) {
        subscripts.add(targetSubscript(subscript.getChild(0)));
      }
    }
    Expression value = expressions.read(let.getChild(let.getChildCount() - 1));
    return new Let(Trees.name(let.NAME()), subscripts, value, Trees.span(let));
  }

  private TargetSubscript targetSubscript(ParseTree tree) {
    if (tree instanceof RangedIndexContext ranged) {
      Binder binder = expressions.ranged(ranged);
      Range range = binder.range();
      if (range != null) {
        return new TargetSubscript.Ranged(binder.index(), range, binder.span());
      }
    }
    return new TargetSubscript.Plain(expressions.read(tree));
  }

  private Function function(
      boolean helper,
      ParserRuleContext whole,
      TerminalNode name,
      SignatureContext signature,
      BodyContext body) {
    String documentation = ((Lexeme) whole.getStart()).documentation();
    return new Function(
        helper,
        documentation,
        Trees.name(name),
        parameters(signature, false),
        parameters(signature, true),
        body(body),
        Trees.span(whole));
  }

  /** The parameters before the semicolon, or those after it. */
  private List<Parameter> parameters(SignatureContext signature, boolean data) {
    List<Parameter> result = new ArrayList<>();
    boolean afterSemicolon = false;
    for (ParseTree child : signature.children) {
      afterSemicolon |= Trees.type(child) == SEMICOLON;
      if (child instanceof ParametersContext list && afterSemicolon == data) {
        for (ParameterContext parameter : list.parameter()) {
          result.add(parameter(parameter));
        }
      }
    }
    return result;
  }

  private Parameter parameter(ParameterContext parameter) {
    ExpressionsContext extents = parameter.expressions();
    return new Parameter(
        Trees.name(parameter.NAME()),
        extents == null ? List.of() : expressions.list(extents),
        parameter.INT() != null,
        Trees.span(parameter));
  }

  private Body body(BodyContext body) {
    ParseTree last = body.getChild(body.getChildCount() - 1);
    if (!(last instanceof BlockContext block)) {
      Expression result = expressions.read(last);
      return new Body(List.of(), result, Trees.span((ParserRuleContext) last));
    }
    List<Let> locals = new ArrayList<>();
    for (LetDeclarationContext let : block.letDeclaration()) {
      locals.add(let(let));
    }
    Expression result = expressions.read(block.getChild(block.getChildCount() - 2));
    return new Body(locals, result, Trees.span(block));
  }

  private Extern extern(ExternDeclarationContext extern) {
    List<Parameter> parameters = new ArrayList<>(parameters(extern.signature(), false));
    parameters.addAll(parameters(extern.signature(), true));
    boolean hasArguments = extern.expressions().size() == 2;
    return new Extern(
        Trees.name(extern.NAME()),
        parameters,
        parts(extern.dottedName()),
        hasArguments ? expressions.list(extern.expressions(0)) : List.of(),
        expressions.list(extern.expressions(hasArguments ? 1 : 0)),
        Trees.span(extern));
  }

  private static Derive derive(DeriveLineContext derive) {
    List<Kind> kinds = new ArrayList<>();
    for (KindContext kind : derive.kind()) {
      kinds.add(new Kind(names(kind.NAME()), Trees.span(kind)));
    }
    List<Name> names = names(derive.NAME());
    return new Derive(kinds, names.get(0), names.subList(1, names.size()), Trees.span(derive));
  }

  private static List<Name> parts(@Nullable DottedNameContext dotted) {
    return dotted == null ? List.of() : names(dotted.NAME());
  }

  private static List<Name> names(List<TerminalNode> nodes) {
    return nodes.stream().map(Trees::name).toList();
  }

  /** What a node of the parse tree says about its place. */
  static final class Trees {
    private Trees() {}

    static Span span(ParserRuleContext tree) {
      return ((Lexeme) tree.getStart()).span().to(((Lexeme) tree.getStop()).span());
    }

    static Lexeme token(ParseTree leaf) {
      return (Lexeme) ((TerminalNode) leaf).getSymbol();
    }

    /** Token type of a leaf; -2 for a node that is no leaf. */
    static int type(ParseTree tree) {
      return tree instanceof TerminalNode leaf ? leaf.getSymbol().getType() : -2;
    }

    static Name name(TerminalNode leaf) {
      Lexeme token = token(leaf);
      String text = token.getText();
      return new Name(Normalizer.normalize(text, Normalizer.Form.NFC), token.span());
    }
  }
}
