package org.gradc.picture.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gradc.picture.Diagram;
import org.gradc.picture.Diagram.Edge;
import org.gradc.picture.Diagram.Kind;
import org.gradc.picture.Diagram.Node;
import org.gradc.picture.Diagram.Numbers;
import org.gradc.picture.Picture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** Texts that would be markup or a script elsewhere are texts in a picture. */
final class HostilePictureTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</text><script>alert(1)</script>",
        "</title></svg><img src=x onerror=alert(1)>",
        "\" onload=\"alert(1)",
        "' onload='alert(1)",
        "]]>&lt;&#0;&nbsp;",
        "\u0000\u0007\u001b[31m\uFFFE",
        "\uD800 alone",
        "\u202Eright to left",
        "<!--",
        "-->",
        "<![CDATA[",
        "{{x}}",
        "%s%n$1\\"
      })
  void aTextStaysAText(String text) throws Exception {
    Picture picture = Picture.whole(text, diagram(text));
    Document document = parsed(Svg.of(picture, Svg.ONE_LINE));
    Document narrow = parsed(Svg.of(picture, 60)); // in bands, every text on several lines
    assertThat(narrow.getElementsByTagName("script").getLength()).isZero();
    assertThat(narrow.getElementsByTagName("rect").getLength()).isGreaterThanOrEqualTo(4);
    assertThat(document.getElementsByTagName("script").getLength()).isZero();
    assertThat(document.getElementsByTagName("img").getLength()).isZero();
    assertThat(document.getElementsByTagName("rect").getLength()).isEqualTo(4);
    assertThat(document.getDocumentElement().hasAttribute("onload")).isFalse();
    String heading = document.getElementsByTagName("title").item(0).getTextContent();
    assertThat(heading).hasSameSizeAs(text);

    String page = Html.of(picture);
    assertThat(page.split("<script>", -1)).hasSize(2);
    assertThat(page.split("</script>", -1)).hasSize(2);
    assertThat(page.split("<img", -1)).hasSize(1);
    assertThat(page).doesNotContain(" onload=\"alert", " onload='alert");
    String alone = page.replace("http://www.w3.org/2000/svg", ""); // a name, not an address
    assertThat(alone).doesNotContain("http://").doesNotContain("https://");
  }

  /** Every quotation mark within a string of DOT is escaped, and so is every backslash. */
  @ParameterizedTest
  @ValueSource(strings = {"a\"]; b [label=\"c", "\\", "\\\"", "\n\"", "\\N\\l"})
  void aStringOfDotEndsWhereItShould(String text) {
    String dot = Markup.dot(text);
    String inner = dot.substring(1, dot.length() - 1);
    assertThat(inner.replace("\\\\", "").replace("\\\"", "")).doesNotContain("\"");
    assertThat(inner.replace("\\\\", "").replaceAll("\\\\[\"n]", "")).doesNotContain("\\");
  }

  private static Diagram diagram(String text) {
    Node input = new Node(Kind.INPUT, text, text, text, text, text, Optional.empty(), 0);
    Node group = new Node(Kind.GROUP, text, text, text, "", text, Optional.empty(), 3);
    Node result = Node.of(Kind.RESULT, text, text);
    Numbers numbers = new Numbers(text, text, Double.NaN);
    return new Diagram(
        List.of(input, group, result),
        List.of(
            new Edge(0, 1, text, text, numbers, true), new Edge(1, 2, text, text, numbers, false)));
  }

  private static Document parsed(String svg) throws Exception {
    byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes));
  }
}
