package org.gradc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.gradc.diagnostic.Source;
import org.gradc.laws.JavaBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing of a formula, its comments, its file's name or its package reaches the Java source but as
 * a checked name or an escaped text: the members are those of a harmless formula.
 */
final class HostileTextTest {
  private static final String CODE = "public static int injected = 1;";
  private static final Pattern PATH =
      Pattern.compile("([\\p{L}\\p{N}_]+/)*[\\p{L}\\p{N}_]+\\.java");

  /** Texts that would end a comment, a string or a line, or mean something to javadoc. */
  static Stream<String> texts() {
    return Stream.of(
        "*/ " + CODE + " /*",
        "**/ " + CODE + " /**",
        "*&#47; " + CODE,
        "\\u002a/ " + CODE,
        "*\\u002f " + CODE,
        "\\u002a\\u002f " + CODE,
        "\\uuuu002a\\uuu002f " + CODE,
        "\\\\u002a/ \\",
        "\" + " + CODE + " \"",
        "\"\"\" ' \\\" \\' \\\\\"",
        "line\rline\nline\r\nline\u0085line\u2028line\u2029" + CODE,
        "\u000b\f\u001a\u0007\u001b[31m",
        "{@link System#exit} {@code } {@inheritDoc} {@value} }}}{{{ {@literal",
        "@param injected no @return nothing @throws Nothing @deprecated @see <a",
        "<script>alert(1)</script><!-- <b> &lt &#x2a;/ ]]>",
        "\u202e\u2066\u2069\u200f direction \ufeff\u200b\u00ad ignorable",
        "$L $S $T $$ $N ${x} #{x} %n %s {0}",
        "\ud83d\ude00 emoji, \ud800 lone");
  }

  private static String comment(String text) {
    return "/** " + text.replace("*/", "* /") + " */ ";
  }

  @ParameterizedTest
  @MethodSource("texts")
  void documentationIsText(String text) {
    assertHarmless(
        "f.grad",
        comment(text) + "function f(x, y) = x*y // " + text.lines().findFirst().orElse(""));
    assertHarmless("f.grad", "function f(x, y) = /* " + text.replace("*/", "* /") + " */ x*y");
    assertHarmless("f.grad", "function f(x, y) { // " + oneLine(text) + "\n return x*y }");
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\r\\n]", " ");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void theNameOfAFileIsText(String text) {
    assertHarmless(text + ".grad", "function f(x, y) = x*y");
    assertHarmless("a" + text + "/f.grad", "function f(x, y) = x*y");
    Compilation bare = compile(text + ".grad", "x*y");
    assertThat(bare.hasErrors()).isFalse();
    assertThat(bare.files().get(0).path()).matches(PATH);
    JavaBatch.compile(bare.files());
  }

  /** What is no name of the language never gets to the Java source. */
  @ParameterizedTest
  @MethodSource("texts")
  void aNameIsAName(String text) {
    for (String formula :
        List.of(
            "function f(x, %s) = x*y",
            "function %s(x, y) = x*y",
            "package a.%s function f(x, y) = x*y",
            "extern j(x) = a.%s.j(x) derivative 1\nfunction f(x, y) = j(x)*y")) {
      assertThat(compile("f.grad", formula.formatted("in" + text)).hasErrors())
          .as(formula)
          .isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class",
        "int",
        "null",
        "this",
        "_",
        "Math",
        "StrictMath",
        "Double",
        "String",
        "Object",
        "Serializable",
        "ToDoubleFunction",
        "System",
        "Arrays",
        "F",
        "f",
        "value",
        "gradient",
        "theta",
        "checkLength",
        "PARAMETER_NAMES",
        "serialVersionUID",
        "java",
        "record",
        "var",
        "yield",
        "hashCode",
        "getClass",
        "wait",
        "main",
        "dimension"
      })
  void anyWordCanBeAName(String word) {
    List<String> uses = new ArrayList<>(List.of("function f(%s, y) = %s*y + exp(%s)"));
    uses.add("function f(x, y) { let %s = exp(x) return %s*y + %s^2 }");
    uses.add("function f(x, %s[n]) = sum(i: %s[i]*x + max(%s))");
    uses.add("let %s(a) = exp(a)\nfunction f1(x, y) = %s(x)*%s(y)");
    if (!word.equals("int") && !word.equals("_")) {
      uses.add("function %s(x, y) = x*y");
    }
    for (String use : word.equals("int") ? List.<String>of() : uses) {
      Compilation compilation = compile("f.grad", use.replace("%s", word));
      assertThat(compilation.hasErrors()).as(use + compilation.diagnostics()).isFalse();
      JavaBatch.compile(compilation.files());
    }
  }

  /** Equal for Java, which ignores such characters in names, or for the eye. */
  @Test
  void namesThatLookAlikeStayApart() {
    Compilation greek = compile("f.grad", "function f(a, \u0430, \u03b1) = a*\u0430*\u03b1");
    assertThat(greek.hasErrors()).isFalse();
    JavaBatch.compile(greek.files());
    for (int ignorable : new int[] {0x00AD, 0x200B, 0x200D, 0x2060, 0xFEFF, 0x0001, 0x007F}) {
      String name = "a" + Character.toString(ignorable) + "b";
      assertThat(compile("f.grad", "function f(ab, " + name + ") = ab").hasErrors()).isTrue();
      assertThat(compile("f.grad", "package " + name + " function f(x) = x").hasErrors()).isTrue();
    }
    // One name in two normal forms.
    assertThat(compile("f.grad", "function f(\u00e9, e\u0301) = \u00e9").hasErrors()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.class", "int", "a..b", "..", ".a", "a.", "a/b", "a.b/c", "../a", "a.*", "a;b", "a.1b",
        "a.true", "a\\b", "a b", "\"a\"", "a._"
      })
  void aPackageIsAPackage(String name) {
    Compilation compilation = compile("f.grad", "package " + name + "\nfunction f(x) = x");
    assertThat(compilation.hasErrors()).isTrue();
  }

  private static Compilation compile(String file, String text) {
    return Compiler.compile(List.of(Source.of(file, text)), CompilerOptions.DEFAULT);
  }

  private static void assertHarmless(String file, String text) {
    Compilation compilation = compile(file, text);
    assertThat(compilation.hasErrors()).as(compilation.diagnostics().toString()).isFalse();
    assertThat(compilation.files()).hasSize(1);
    GeneratedFile generated = compilation.files().get(0);
    assertThat(generated.path()).isEqualTo("F.java");
    assertThat(generated.content()).doesNotContain("\\u").doesNotContain("\r");
    JavaBatch.compile(compilation.files());
    String plain = compile("f.grad", "function f(x, y) = x*y").files().get(0).content();
    assertThat(members(generated.content())).isEqualTo(members(plain));
  }

  /** Kind and name of all that javac finds declared. */
  private static Set<String> members(String source) {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("mem:///F.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, null, null, List.of(file));
    Set<String> members = new TreeSet<>();
    try {
      for (CompilationUnitTree unit : task.parse()) {
        unit.getTypeDecls().forEach(type -> collect(type, "", members));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return members;
  }

  private static void collect(Tree tree, String owner, Set<String> members) {
    if (tree instanceof ClassTree type) {
      String name = owner + type.getSimpleName();
      members.add("class " + name);
      type.getMembers().forEach(member -> collect(member, name + ".", members));
    } else if (tree instanceof MethodTree method) {
      members.add("method " + owner + method.getName() + method.getParameters());
    } else if (tree instanceof VariableTree variable) {
      members.add("field " + owner + variable.getName());
    } else {
      members.add(tree.getKind() + " in " + owner);
    }
  }
}
