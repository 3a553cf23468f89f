package org.gradc.picture.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.gradc.picture.Picture;

/**
 * A page around a picture, with zoom, hover, search and parts that fold away.
 *
 * <p>Its policy allows one script, by its hash: what a formula holds is never run.
 */
public final class Html {
  private Html() {}

  /** The whole page, with a picture of the usual width. */
  public static String of(Picture picture) {
    return of(picture, Svg.WIDTH);
  }

  /** The whole page, with a picture of so many pixels or {@link Svg#ONE_LINE}. */
  public static String of(Picture picture, int width) {
    String script = Resources.text("page.js");
    String body =
        """
        <header>
        <h1>%s</h1>
        <label>Find <input id="find" type="search" autocomplete="off"></label>
        <output id="found" for="find"></output>
        <span class="buttons"><button id="in" type="button" aria-label="larger">+</button>
        <button id="out" type="button" aria-label="smaller">−</button>
        <button id="fit" type="button">Fit</button></span>
        <span class="quiet">Drag to move, wheel to zoom, click a box to fold what only it needs.</span>
        </header>
        <main id="view">
        %s</main>
        <pre id="detail" aria-live="polite"></pre>
        <script>%s</script>
        """
            .formatted(Markup.xml(picture.title()), Svg.inPage(picture, width), script);
    return page(picture.title(), "script-src 'sha256-" + hash(script) + "'; ", "page.css", body);
  }

  /** A page with a style sheet of this package, after that of pictures. */
  public static String page(String title, String policy, String style, String body) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; %sstyle-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <style>
    %s%s</style>
    </head>
    <body>
    %s</body>
    </html>
    """
        .formatted(
            policy, Markup.xml(title), Resources.text("picture.css"), Resources.text(style), body);
  }

  private static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
