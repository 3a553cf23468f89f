package org.gradc.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.io.Serializable;
import java.util.function.ToDoubleFunction;
import org.gradc.schedule.Kernel;

/** Writes the Java class of a function. The same input gives the same text on every machine. */
public final class ClassEmitter {
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
    return ClassFrame.text(function, new ClassEmitter(function)::type);
  }

  private TypeSpec type() {
    TypeSpec.Builder type = ClassFrame.type(function, Documentation.ofClass(function));
    if (function.isScalar()) {
      type.addSuperinterface(
          ParameterizedTypeName.get(
              ClassName.get(ToDoubleFunction.class), ArrayTypeName.of(double.class)));
    }
    type.addSuperinterface(Serializable.class);
    type.addField(ClassFrame.serialVersion(function));
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
    type.addMethod(RuntimeChecks.lengthCheck(TypeName.INT));
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
}
