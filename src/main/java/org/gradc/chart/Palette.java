package org.gradc.chart;

/**
 * The colours of series, for light and for dark pages: those that Okabe and Ito chose to be told
 * apart by colour-blind readers (2008), without the yellow that vanishes on white.
 */
final class Palette {
  // spotless:off
  private static final String[] LIGHT = {"#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000", "#8a6d00"};
  private static final String[] DARK  = {"#56b4e9", "#ff8c42", "#2fcf9f", "#e39fc6", "#f0b93a", "#9ad4f5", "#ffffff", "#f0e442"};
  // spotless:on

  /** A second round of colours is dashed. */
  private static final String DASHES = "6 4";

  private Palette() {}

  /** The class of a series. */
  static String style(int series) {
    return "s" + series;
  }

  /** The style sheet of so many series. */
  static String styleSheet(int series) {
    StringBuilder css = new StringBuilder("<style>\n");
    css.append("text{font:12px sans-serif;fill:#222}\n");
    css.append(".title{font-size:15px;font-weight:bold;text-anchor:middle}\n");
    css.append(".mid{text-anchor:middle}.end{text-anchor:end}\n");
    css.append(".page{fill:#fff}.grid{stroke:#ddd}.frame{stroke:#666;fill:none}\n");
    css.append(
        ".line{fill:none;stroke-width:2;stroke-linejoin:round}.thin{fill:none;opacity:.7}\n");
    css.append(".region{opacity:.25;stroke:none}\n");
    rules(css, LIGHT, series);
    css.append("@media(prefers-color-scheme:dark){\n");
    css.append("text{fill:#ddd}.page{fill:#1b1b1b}.grid{stroke:#3a3a3a}.frame{stroke:#999}\n");
    rules(css, DARK, series);
    return css.append("}\n</style>").toString();
  }

  private static void rules(StringBuilder css, String[] colours, int series) {
    for (int i = 0; i < series; i++) {
      String colour = colours[i % colours.length];
      String name = style(i);
      css.append(".line.").append(name).append(",.thin.").append(name);
      css.append("{stroke:").append(colour);
      if (i >= colours.length) {
        css.append(";stroke-dasharray:").append(DASHES);
      }
      css.append("}.dot.").append(name).append(",.region.").append(name);
      css.append("{fill:").append(colour).append("}\n");
    }
  }
}
