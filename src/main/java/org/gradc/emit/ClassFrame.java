package org.gradc.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/** What every generated class has around its members: file, package, annotation, version. */
final class ClassFrame {
  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");

  private ClassFrame() {}

  /** A public final class without members. */
  static TypeSpec.Builder type(FunctionClass function, String documentation) {
    return TypeSpec.classBuilder(function.className())
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addJavadoc("$L", documentation)
        .addAnnotation(
            AnnotationSpec.builder(GENERATED).addMember("value", "$S", "org.gradc.Gradc").build());
  }

  static FieldSpec serialVersion(FunctionClass function) {
    return FieldSpec.builder(
            long.class, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$LL", SerialVersion.of(function))
        .build();
  }

  /**
   * The text of the file, its lines ending in {@code \n}.
   *
   * @throws IllegalArgumentException if the package is no legal Java name
   */
  static String text(FunctionClass function, Supplier<TypeSpec> type) {
    String name = function.packageName();
    if (!name.isEmpty() && !JavaNames.isQualifiedName(name)) {
      throw new IllegalArgumentException(name + " is no Java package");
    }
    return JavaFile.builder(name, type.get())
        .indent("  ")
        .skipJavaLangImports(true)
        .build()
        .toString();
  }
}
