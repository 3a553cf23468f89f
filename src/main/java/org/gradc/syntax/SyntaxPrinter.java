package org.gradc.syntax;

import java.util.List;
import org.gradc.syntax.Declaration.Body;
import org.gradc.syntax.Declaration.Derive;
import org.gradc.syntax.Declaration.Extern;
import org.gradc.syntax.Declaration.Function;
import org.gradc.syntax.Declaration.Let;
import org.gradc.syntax.Declaration.Parameter;
import org.gradc.syntax.Declaration.TargetSubscript;
import org.gradc.syntax.FormulaFile.BareFormula;
import org.gradc.syntax.FormulaFile.Module;

/**
 * Prints a syntax tree in one canonical form, which parses to the same tree: no more parentheses
 * than needed, spaces around the weak operators only.
 */
public final class SyntaxPrinter {
  private SyntaxPrinter() {}

  /** The file, ended by a line break; documentation is kept. */
  public static String print(FormulaFile file) {
    if (file instanceof BareFormula bare) {
      return print(bare.expression()) + "\n";
    }
    Module module = (Module) file;
    StringBuilder out = new StringBuilder();
    if (module.packageLine() != null) {
      out.append("package ").append(module.packageLine().dotted()).append("\n");
    }
    module.declarations().forEach(d -> out.append(print(d)).append("\n"));
    return out.toString();
  }

  /** One declaration, without a line break at its end. */
  public static String print(Declaration declaration) {
    if (declaration instanceof Let let) {
      return let(let);
    }
    if (declaration instanceof Function function) {
      return function(function);
    }
    if (declaration instanceof Extern extern) {
      return "extern %s(%s) = %s(%s) derivative %s"
          .formatted(
              extern.name(),
              parameters(extern.parameters()),
              String.join(".", extern.method().stream().map(Name::text).toList()),
              list(extern.arguments()),
              list(extern.partials()));
    }
    Derive derive = (Derive) declaration;
    String kinds =
        String.join(", ", derive.kinds().stream().map(k -> names(k.words(), " ")).toList());
    String wrt = derive.wrt().isEmpty() ? "" : " wrt " + names(derive.wrt(), ", ");
    return "derive " + kinds + " of " + derive.function() + wrt;
  }

  /** An expression, on one line. */
  public static String print(Expression expression) {
    return new ExpressionPrinter().print(expression);
  }

  private static String let(Let let) {
    List<String> subscripts = let.subscripts().stream().map(SyntaxPrinter::subscript).toList();
    String target = subscripts.isEmpty() ? "" : "[" + String.join(", ", subscripts) + "]";
    return "let " + let.name() + target + " = " + print(let.value());
  }

  private static String subscript(TargetSubscript subscript) {
    if (subscript instanceof TargetSubscript.Ranged ranged) {
      Range range = ranged.range();
      return ranged.index() + " in " + print(range.from()) + ".." + print(range.to());
    }
    return print(((TargetSubscript.Plain) subscript).expression());
  }

  private static String function(Function function) {
    StringBuilder out = new StringBuilder();
    String documentation = function.documentation();
    if (documentation != null) {
      out.append("/** ").append(documentation.replace("\n", "\n * ")).append(" */\n");
    }
    out.append(function.helper() ? "let " : "function ").append(function.name()).append('(');
    out.append(parameters(function.parameters()));
    if (!function.data().isEmpty()) {
      out.append("; ").append(parameters(function.data()));
    }
    out.append(')');
    Body body = function.body();
    if (body.locals().isEmpty()) {
      return out.append(" = ").append(print(body.result())).toString();
    }
    out.append(" {\n");
    body.locals().forEach(local -> out.append("  ").append(let(local)).append('\n'));
    return out.append("  return ").append(print(body.result())).append("\n}").toString();
  }

  private static String parameters(List<Parameter> parameters) {
    return String.join(", ", parameters.stream().map(SyntaxPrinter::parameter).toList());
  }

  private static String parameter(Parameter parameter) {
    String extents = parameter.extents().isEmpty() ? "" : "[" + list(parameter.extents()) + "]";
    return parameter.name() + extents + (parameter.integer() ? " int" : "");
  }

  private static String list(List<Expression> expressions) {
    return String.join(", ", expressions.stream().map(SyntaxPrinter::print).toList());
  }

  private static String names(List<Name> names, String separator) {
    return String.join(separator, names.stream().map(Name::text).toList());
  }
}
