package org.gradc.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The methods of large kernels, spread over nested classes so that no class has more constants than
 * a class file can hold.
 */
final class PartClasses {
  static final String PREFIX = "Part";

  /** Below 65,535 constants: a literal takes two, and at least seven bytes of code. */
  private static final int LARGEST_CLASS = 100_000;

  private final List<TypeSpec.Builder> classes = new ArrayList<>();
  private int bytes = LARGEST_CLASS;

  /** Finds room for a method of that size; the number of its class. */
  int reserve(int size) {
    if (bytes + size > LARGEST_CLASS) {
      classes.add(
          TypeSpec.classBuilder(PREFIX + (classes.size() + 1))
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build()));
      bytes = 0;
    }
    bytes += size;
    return classes.size();
  }

  void add(int number, MethodSpec method) {
    classes.get(number - 1).addMethod(method);
  }

  void addTo(TypeSpec.Builder type) {
    classes.forEach(builder -> type.addType(builder.build()));
  }
}
