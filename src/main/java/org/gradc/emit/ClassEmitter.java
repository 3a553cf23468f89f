package org.gradc.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.io.Serializable;
import java.util.function.ToDoubleFunction;
import javax.lang.model.element.Modifier;
import org.gradc.schedule.Kernel;

/** Writes the Java class of a function. The same input gives the same text on every machine. */
public final class ClassEmitter {
  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");

  private final FunctionClass function;
  private final ClassNames names;

  private ClassEmitter(FunctionClass function) {
    this.function = function;
    this.names = new ClassNames(function);
  }

  /**
   * The text of the class, its lines ending in {@code \n}.
   *
   * @throws IllegalArgumentException if the package, or the class or method of an extern, is no
   *     legal Java name
   */
  public static String emit(FunctionClass function) {
    return new ClassEmitter(function).text();
  }

  private String text() {
    if (!function.packageName().isEmpty() && !JavaNames.isQualifiedName(function.packageName())) {
      throw new IllegalArgumentException(function.packageName() + " is no Java package");
    }
    return JavaFile.builder(function.packageName(), type())
        .indent("  ")
        .skipJavaLangImports(true)
        .build()
        .toString();
  }

  private TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(function.className())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc("$L", Documentation.ofClass(function))
            .addAnnotation(
                AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", "org.gradc.Gradc")
                    .build());
    if (function.isScalar()) {
      type.addSuperinterface(
          ParameterizedTypeName.get(
              ClassName.get(ToDoubleFunction.class), ArrayTypeName.of(double.class)));
    }
    type.addSuperinterface(Serializable.class);
    type.addField(serialVersion());
    if (function.hasArrays()) {
      addArrayMembers(type);
    } else {
      addScalarMembers(type);
    }
    return type.build();
  }

  private void addScalarMembers(TypeSpec.Builder type) {
    new InstanceMembers(function, names).addFieldsAndConstructor(type);
    PartClasses parts = new PartClasses();
    for (Kernel kernel : function.kernels()) {
      new KernelMethods(function, names, kernel, parts).addTo(type);
    }
    new InstanceMembers(function, names).addQueries(type);
    type.addMethod(lengthCheck());
    SpecialMethods.addTo(type, function.programs());
    parts.addTo(type);
  }

  private void addArrayMembers(TypeSpec.Builder type) {
    ArrayArguments arguments = new ArrayArguments(function, names);
    new ArrayInstance(function, names, arguments).addTo(type);
    PartClasses parts = new PartClasses();
    for (Kernel kernel : function.kernels()) {
      new ArrayKernel(function, names, arguments, kernel, parts).addTo(type);
    }
    RuntimeChecks.addTo(type, function);
    SpecialMethods.addTo(type, function.programs());
    parts.addTo(type);
  }

  private FieldSpec serialVersion() {
    return FieldSpec.builder(
            long.class, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$LL", SerialVersion.of(function))
        .build();
  }

  private static MethodSpec lengthCheck() {
    return MethodSpec.methodBuilder("checkLength")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(String.class, "name")
        .addParameter(int.class, "length")
        .addParameter(int.class, "expected")
        .beginControlFlow("if (length != expected)")
        .addStatement(
            "throw new IllegalArgumentException(name + $S + expected + $S + length)",
            ": expected length ",
            ", got ")
        .endControlFlow()
        .build();
  }
}
