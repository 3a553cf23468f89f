package org.gradc.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.CompilerOptions;
import org.gradc.GeneratedFile;
import org.gradc.diagnostic.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The work arrays of a sum hold what one term needs, however many terms there are. */
class WorkMemoryTest {

  @ParameterizedTest
  @CsvSource({"gmm, Gmm, K:3 d:4 n:N m:1", "logistic_regression, LogisticRegression, d:20 n:N"})
  void doNotGrowWithTheRows(String file, String className, String sizes) throws Exception {
    GeneratedClass type = compile(file, "com.example." + className);
    long few = numbers(type, sizes, 1_000);
    long many = numbers(type, sizes, 1_000_000);
    assertThat(many).isEqualTo(few).isPositive().isLessThan(2_000);
  }

  private static GeneratedClass compile(String file, String className) throws IOException {
    Path path = Path.of("generated-samples", "com", "example", file + ".grad");
    Map<String, String> sources = new LinkedHashMap<>();
    for (GeneratedFile generated :
        org.gradc.Compiler.compile(
                List.of(Source.of(file, Files.readString(path))), CompilerOptions.DEFAULT)
            .files()) {
      sources.put(generated.path().replace(".java", "").replace('/', '.'), generated.content());
    }
    return GeneratedClass.compile(className, sources.getOrDefault(className, ""));
  }

  /** The elements of all work arrays of the gradient. */
  private static long numbers(GeneratedClass type, String sizes, int rows) throws Exception {
    Class<?> work = type.type().getClassLoader().loadClass(type.type().getName() + "$GradientWork");
    Constructor<?> constructor = work.getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    Object[] arguments = new Object[constructor.getParameterCount()];
    String[] words = sizes.split(" ");
    for (int i = 0; i < arguments.length; i++) {
      String size = words[i].substring(words[i].indexOf(':') + 1);
      arguments[i] = size.equals("N") ? rows : Integer.parseInt(size);
    }
    Object arrays = constructor.newInstance(arguments);
    long numbers = 0;
    for (Field field : work.getDeclaredFields()) {
      field.setAccessible(true);
      numbers += Array.getLength(field.get(arrays));
    }
    return numbers;
  }
}
