package org.gradc.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.compiled.GeneratedClass;
import org.gradc.expr.Expr;
import org.gradc.program.Program;
import org.gradc.schedule.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever users write stays inside comments and names. */
class HostileTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n \n",
        "*/ int x; /*",
        "**//**/ /* */",
        "\\u002a/ \\u002a\\u002f \\uuuu002a/",
        "\\ \\u \\u12 C:\\users\\u0041",
        "<script>alert(1)</script> <b> <p> </body> &nbsp; &#42;/ &",
        "@param nothing @throws Unknown\n@return lies\n * @see <a",
        "{@code } {@link #nowhere} {@inheritDoc} { } }}} {{{",
        "'\" \"\"\" \t \u0000 \u0007 \u001b[31m",
        "a\rb\r\nc\u0085d\u2028e\u2029f\fg\u000bh",
        "\ud800 lone \udc00 surrogates \ud83d\ude00",
        "\u202e direction \u2066 controls \u2069 \u200f \ufeff",
        "first paragraph\n\n\nsecond paragraph\n\n",
        "$L $S $T $$ $W $> $< $[ $] %s %n",
      })
  void compilesAndDocuments(String text) {
    Programs p = new Programs("hostile");
    Map<Kind, Program> programs = Map.of(Kind.VALUE, p.scalar(p.parameter("x")));
    FunctionClass plain = Emitted.function("x", "", programs);
    FunctionClass function =
        new FunctionClass(
            "generated",
            "Hostile",
            "hostile " + text,
            text,
            text,
            text + ".grad",
            1,
            plain.parameters(),
            plain.kernels());
    String source = ClassEmitter.emit(function);
    GeneratedClass.compile("generated.Hostile", source);
    assertThat(source).doesNotContain("\r").doesNotContain("\u202e").doesNotContain("\\u");
    assertThat(source.chars().filter(c -> c >= 0xD800 && c <= 0xDFFF).count() % 2).isZero();
  }

  /** Each name is a parameter, a datum or a temporary of one function. */
  @Test
  void namesStayDistinctAndLegal() {
    List<String> names =
        List.of(
            "class",
            "int",
            "var",
            "record",
            "yield",
            "_",
            "Math",
            "Double",
            "theta",
            "value",
            "gradient",
            "gradient_",
            "work",
            "this",
            "null",
            "θ",
            "σ1",
            "t1",
            "t2",
            "java",
            "com",
            "System",
            "Names",
            "Part1",
            "exp",
            "checkLength",
            "x",
            "x_",
            "data",
            "List",
            "hessian");
    Programs p = new Programs("names");
    Expr sum = p.number(0);
    for (String name : names) {
      Expr x = name.length() % 2 == 0 ? p.data(name) : p.parameter(name);
      Expr term = p.labelled(name, p.sum(x, p.number(1, 2)));
      sum = p.labelled("sum", p.sum(p.product(term, term), sum));
    }
    Map<Kind, Program> programs = new LinkedHashMap<>();
    programs.put(Kind.VALUE, p.scalar(sum));
    Emitted emitted = Emitted.of(programs);
    double[] inputs = new double[names.size()];
    Arrays.setAll(inputs, i -> 1.0 / (i + 1));
    emitted.assertEqualsInterpreter(inputs);
    assertThat(emitted.source).contains("double θ", "double σ1", "double class_", "double Math_");
  }

  @Test
  void classNames() {
    assertThat(FunctionClass.classNameOf("my_fun")).isEqualTo("MyFun");
    assertThat(FunctionClass.classNameOf("black-scholes")).isEqualTo("BlackScholes");
    assertThat(FunctionClass.classNameOf("math")).isEqualTo("Math_");
    assertThat(FunctionClass.classNameOf("3d model")).isEqualTo("F3dModel");
    assertThat(FunctionClass.classNameOf("__")).isEqualTo("F");
    assertThat(FunctionClass.classNameOf("öl")).isEqualTo("Öl");
    assertThat(FunctionClass.classNamesOf(List.of("my_fun", "myFun", "MYFUN")).values())
        .containsExactly("MyFun", "MyFun_", "MYFUN__");
  }
}
