package org.gradc.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the constant that lists the parameters. */
final class ParameterNames {
  /** More strings than this are written as one text, since an initialiser is a method, too. */
  private static final int MOST_NAMES = 100;

  private static final int LONGEST_TEXT = 8000;

  private ParameterNames() {}

  static FieldSpec field(FunctionClass function) {
    return FieldSpec.builder(
            ParameterizedTypeName.get(List.class, String.class),
            "PARAMETER_NAMES",
            Modifier.PUBLIC,
            Modifier.STATIC,
            Modifier.FINAL)
        .addJavadoc("The names of the parameters, in the order in which theta packs them.\n")
        .initializer(list(function))
        .build();
  }

  private static CodeBlock list(FunctionClass function) {
    List<String> all = function.differentiated().stream().map(Parameter::name).toList();
    if (all.size() <= MOST_NAMES) {
      return CodeBlock.of(
          "$T.of($L)",
          List.class,
          all.stream().map(name -> CodeBlock.of("$S", name)).collect(CodeBlock.joining(",$W")));
    }
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String name : all) {
      text.append(name).append(' ');
      if (text.length() >= LONGEST_TEXT) {
        texts.add(text.toString());
        text.setLength(0);
      }
    }
    texts.add(text.toString());
    return CodeBlock.of(
        "$T.of($T.join($S, $L).split($S))",
        List.class,
        String.class,
        "",
        texts.stream().map(part -> CodeBlock.of("$S", part)).collect(CodeBlock.joining(",$W")),
        " ");
  }
}
