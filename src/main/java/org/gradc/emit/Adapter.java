package org.gradc.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.gradc.schedule.Kernel;
import org.gradc.schedule.Kind;

/**
 * The libraries for which a second class can be written, which wraps an instance of the generated
 * one and implements the library's interfaces. The generated class itself needs the JDK alone.
 */
public enum Adapter {
  // spotless:off
  HIPPARCHUS("Hipparchus", function -> true,                                               HipparchusAdapter::add),
  OJALGO    ("OjAlgo",     function -> function.isScalar() && has(function, Kind.HESSIAN), OjAlgoAdapter::add);
  // spotless:on

  private final String suffix;

  @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
  private final Predicate<FunctionClass> possible;

  @SuppressWarnings("ImmutableEnumChecker") // references to static methods
  private final BiConsumer<FunctionClass, TypeSpec.Builder> members;

  Adapter(
      String suffix,
      Predicate<FunctionClass> possible,
      BiConsumer<FunctionClass, TypeSpec.Builder> members) {
    this.suffix = suffix;
    this.possible = possible;
    this.members = members;
  }

  /** The words that name the libraries. */
  public static List<String> words() {
    return Stream.of(values()).map(Adapter::word).toList();
  }

  /** The library by its word. */
  public static Adapter of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The word that names the library. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of the class that wraps another one. */
  public String className(String wrapped) {
    return wrapped + suffix;
  }

  /** The text of the class; empty where the library takes no such function. */
  public Optional<String> text(FunctionClass function) {
    if (!possible.test(function)) {
      return Optional.empty();
    }
    ClassName wrapped = ClassName.get(function.packageName(), function.className());
    TypeSpec.Builder type =
        TypeSpec.classBuilder(className(function.className()))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc(
                "The function $L for $L; one instance belongs to one thread.\n",
                Documentation.code(function.functionName()),
                suffix)
            .addAnnotation(
                AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
                    .addMember("value", "$S", "org.gradc.Gradc")
                    .build())
            .addField(wrapped, "function", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(constructor(wrapped));
    members.accept(function, type);
    return Optional.of(
        JavaFile.builder(function.packageName(), type.build())
            .indent("  ")
            .skipJavaLangImports(true)
            .build()
            .toString());
  }

  private static MethodSpec constructor(ClassName wrapped) {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("Wraps an instance.\n\n@param function the function with its sizes and data\n")
        .addParameter(wrapped, "function")
        .addStatement("this.function = function")
        .build();
  }

  /** Whether the generated class computes a kind of derivative. */
  static boolean has(FunctionClass function, Kind kind) {
    return function.kernels().stream().map(Kernel::kind).anyMatch(kind::equals);
  }

  /** A public method that implements one of an interface. */
  static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .addAnnotation(Override.class);
  }
}
