package org.gradc.picture.walk;

import java.util.ArrayList;
import java.util.List;
import org.gradc.picture.draw.Html;
import org.gradc.picture.draw.Markup;
import org.gradc.picture.walk.Sheet.Cell;
import org.gradc.picture.walk.Sheet.Kind;
import org.gradc.picture.walk.Sheet.Section;

/** Writes walks as Markdown, LaTeX and HTML. */
public final class SheetText {
  private SheetText() {}

  /** Markdown with tables as on GitHub. */
  public static String markdown(Sheet sheet) {
    StringBuilder text = new StringBuilder("# ").append(code(sheet.title())).append('\n');
    for (Section section : sheet.sections()) {
      text.append("\n## ").append(section.heading()).append("\n\n").append(section.words());
      text.append("\n\n| ").append(String.join(" | ", section.columns())).append(" |\n|");
      text.append("---|".repeat(section.columns().size())).append('\n');
      for (List<Cell> row : section.rows()) {
        List<String> cells = row.stream().map(SheetText::markdown).toList();
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
      }
    }
    return text.toString();
  }

  private static String markdown(Cell cell) {
    return cell.kind() == Kind.FORMULA ? code(cell.text()) : cell.text();
  }

  /** Between backticks nothing is markup; a bar would still end the cell. */
  private static String code(String text) {
    return "`" + text.replace("`", "'").replace("|", "\\|").replace("\n", " ") + "`";
  }

  /** A document of LaTeX that needs the classes and packages of every distribution alone. */
  public static String latex(Sheet sheet) {
    StringBuilder text =
        new StringBuilder(
            """
            \\documentclass{article}
            \\usepackage[utf8]{inputenc}
            \\usepackage[T1]{fontenc}
            \\usepackage{amsmath}
            \\usepackage{longtable}
            \\begin{document}
            """);
    text.append("\\section*{\\texttt{").append(LatexText.escaped(sheet.title())).append("}}\n");
    for (Section section : sheet.sections()) {
      text.append("\\subsection*{").append(section.heading()).append("}\n");
      text.append(section.words()).append("\n\n\\begin{longtable}{");
      text.append("l".repeat(section.columns().size() - 1)).append("p{10em}}\n");
      text.append(String.join(" & ", section.columns())).append(" \\\\ \\hline\n");
      for (List<Cell> row : section.rows()) {
        List<String> cells = row.stream().map(SheetText::latex).toList();
        text.append(String.join(" & ", cells)).append(" \\\\\n");
      }
      text.append("\\end{longtable}\n");
    }
    return text.append("\\end{document}\n").toString();
  }

  private static String latex(Cell cell) {
    return switch (cell.kind()) {
      case WORDS -> LatexText.escaped(cell.text()).replace("…", "\\dots").replace("×", "$\\times$");
      case FORMULA -> cell.text().isEmpty() ? "" : "$" + cell.latex() + "$";
      case NUMBER -> "$" + LatexText.number(cell.text()) + "$";
    };
  }

  /** A page that needs nothing beside it. */
  public static String html(Sheet sheet) {
    StringBuilder body = new StringBuilder("<h1><code>");
    body.append(Markup.xml(sheet.title())).append("</code></h1>\n");
    for (Section section : sheet.sections()) {
      body.append("<h2>").append(section.heading()).append("</h2>\n<p>");
      body.append(Markup.xml(section.words())).append("</p>\n<table>\n<tr>");
      section.columns().forEach(name -> body.append("<th>").append(name).append("</th>"));
      body.append("</tr>\n");
      for (List<Cell> row : section.rows()) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(html(cell)));
        body.append("<tr>").append(String.join("", cells)).append("</tr>\n");
      }
      body.append("</table>\n");
    }
    return Html.page(sheet.title(), "", "sheet.css", body.toString());
  }

  private static String html(Cell cell) {
    String text = Markup.xml(cell.text());
    return switch (cell.kind()) {
      case WORDS -> "<td>" + text + "</td>";
      case FORMULA -> "<td><code>" + text + "</code></td>";
      case NUMBER -> "<td class=\"number\">" + text.replace("-", "−") + "</td>";
    };
  }
}
