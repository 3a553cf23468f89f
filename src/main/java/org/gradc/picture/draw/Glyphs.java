package org.gradc.picture.draw;

/**
 * How wide a text is at most, without a font at hand.
 *
 * <p>The widths are those of DejaVu Sans, in thousandths of the size; Verdana has the same but for
 * a few hundredths, and the usual other sans-serifs are narrower. Of what is not in the table the
 * width is that of the widest letters.
 */
final class Glyphs {
  /** The fonts that pictures ask for. */
  static final String FAMILY = "'DejaVu Sans', Verdana, 'Bitstream Vera Sans', Arial, sans-serif";

  /** How much wider bold letters are at most. */
  static final double BOLD = 1.16;

  private static final double UNIT = 1_000;

  /** What a browser may add by rounding and by another font. */
  private static final double MARGIN = 1.04;

  private static final int FIRST = ' ';
  private static final int WIDEST = 1_100;
  private static final int SIGN = 838;
  private static final String SIGNS = "×÷−≤≠<→↑↓≥∞";

  // spotless:off
  private static final int[] WIDTHS = {
      318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
      636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
     1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
      603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
      500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
      635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838};
  // spotless:on

  private Glyphs() {}

  /** The width of a text in a font of so many pixels. */
  static double width(String text, double size) {
    double width = text.codePoints().mapToDouble(Glyphs::width).sum();
    return width / UNIT * size * MARGIN;
  }

  private static int width(int character) {
    int place = character - FIRST;
    if (place >= 0 && place < WIDTHS.length) {
      return WIDTHS[place];
    }
    return SIGNS.indexOf(character) >= 0 ? SIGN : WIDEST;
  }
}
