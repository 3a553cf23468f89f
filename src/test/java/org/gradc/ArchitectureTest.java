package org.gradc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may import whom: the floors of the house, one row per room. */
final class ArchitectureTest {
  private static final String ROOT = "org.gradc";

  /** The package that holds the rooms: Compiler, CompilerOptions, Pipeline. */
  private static final String FRONT_DOOR = "";

  private static final Path SOURCES = Path.of("src/main/java");

  /** What ANTLR writes; the rules of form do not apply there. */
  private static final String GENERATED = ROOT + ".syntax.antlr..";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  // spotless:off
  private static final List<Room> ROOMS = List.of(
      room("diagnostic"),
      room("special"),
      room("expr",     "special"),
      room("program",  "expr"),
      room("rules",    "expr"),
      room("derive",   "expr", "program", "rules"),
      room("summation", "derive", "program", "rules", "expr"),
      room("optimize", "expr", "program", "rules"),
      room("loop",     "expr", "program"),
      room("schedule", "loop", "expr", "program"),
      room("emit",     "schedule", "loop", "program", "expr", "special"),
      room("syntax",   "diagnostic"),
      room("model",    "syntax", "diagnostic", "expr"),
      room("lower",    "model", "syntax", "program", "expr", "diagnostic", "derive", "rules"),
      room("lint",     "lower", "model", "syntax", "program", "expr", "rules", "diagnostic"),
      room("notation", "program", "expr"),
      room("evaluate", "notation", "program", "expr", "derive", "rules", "diagnostic"),
      room("picture",  "evaluate", "notation", "program", "expr"),
      room("classes"),
      room("check",    FRONT_DOOR, "classes", "evaluate", "notation", "program", "expr", "diagnostic"),
      room("explain",  FRONT_DOOR, "classes", "notation", "diagnostic"),
      room("files",    FRONT_DOOR, "diagnostic"),
      room("data",     "diagnostic"),
      room("chart",    "notation"),
      room("fit",      FRONT_DOOR, "data", "train", "evaluate", "notation", "program", "expr", "diagnostic"),
      room("build",    FRONT_DOOR, "check", "files", "syntax", "notation", "diagnostic"),
      room("cli",      FRONT_DOOR, "fit", "chart", "train", "data", "check", "evaluate", "explain", "files", "notation", "picture", "summation", "syntax", "program", "expr", "diagnostic"),
      room("train"),
      room("maven",    FRONT_DOOR, "build", "diagnostic"));

  /** The one room of each library, whose types appear nowhere else. */
  private static final List<Home> HOMES = List.of(
      new Home("org.antlr..",                "syntax"),
      new Home("com.palantir.javapoet..",    "emit"),
      new Home("javax.lang.model..",         "emit"),
      new Home("ch.obermuhlner..",           "check"),
      new Home("org.hipparchus..",           "train"),
      new Home("de.siegmar..",               "data"),
      new Home("javax.tools..",              "classes"),
      new Home("org.apache.maven..",         "maven"),
      new Home("javax.xml.parsers..",        "maven"), // the help goal that Maven's tools write
      new Home("org.w3c.dom..",              "maven"),
      new Home("org.xml.sax..",              "maven"),
      new Home("picocli..",                  "cli"),
      new Home("com.fasterxml.jackson..",    "cli"));
  // spotless:on

  /** A room and the rooms it may import. */
  private record Room(String name, List<String> mayImport) {
    String inside() {
      return packages(name);
    }

    String[] allowed() {
      return Stream.of(
              Stream.of("java..", "org.jspecify.annotations", inside()),
              mayImport.stream().map(ArchitectureTest::packages),
              HOMES.stream().filter(home -> home.room().equals(name)).map(Home::library))
          .flatMap(packages -> packages)
          .toArray(String[]::new);
    }
  }

  /** A library and the room it lives in. */
  private record Home(String library, String room) {}

  private static Room room(String name, String... mayImport) {
    return new Room(name, List.of(mayImport));
  }

  private static String packages(String room) {
    return room.equals(FRONT_DOOR) ? ROOT : ROOT + "." + room + "..";
  }

  static Stream<Named<Room>> rooms() {
    return ROOMS.stream().map(room -> Named.of(room.name(), room));
  }

  static Stream<Named<Home>> homes() {
    return HOMES.stream().map(home -> Named.of(home.library(), home));
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomImportsOnlyTheRoomsBelowIt(Room room) {
    classes()
        .that()
        .resideInAPackage(room.inside())
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(room.allowed())
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("homes")
  void aLibraryHasOneHome(Home home) {
    noClasses()
        .that()
        .resideOutsideOfPackage(packages(home.room()))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(home.library())
        .check(CLASSES);
  }

  @Test
  void theFrontDoorDoesNotKnowItsCallers() {
    noClasses()
        .that()
        .resideInAPackage(ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(packages("cli"))
        .check(CLASSES);
  }

  @Test
  void theGeneratedParserIsSeenOnlyBySyntax() {
    noClasses()
        .that()
        .resideOutsideOfPackage(packages("syntax"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(GENERATED)
        .check(CLASSES);
  }

  @Test
  void everyPackageIsARoomOfTheTable() {
    Set<String> known = ROOMS.stream().map(Room::name).collect(Collectors.toSet());
    assertThat(CLASSES)
        .filteredOn(type -> !type.getPackageName().equals(ROOT))
        .extracting(type -> type.getPackageName().substring(ROOT.length() + 1).split("\\.")[0])
        .allSatisfy(name -> assertThat(known).contains(name));
  }

  @Test
  void onlyTheCommandLineTouchesTheStandardStreams() {
    noClasses()
        .that()
        .resideOutsideOfPackage(packages("cli"))
        .should(ACCESS_STANDARD_STREAMS)
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineEndsTheProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage(packages("cli"))
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(CLASSES);
  }

  @Test
  void noStaticFieldIsReassigned() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackage(GENERATED)
        .should()
        .beFinal()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void namesSayWhatAClassIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager)(\\$.*)?")
        .check(CLASSES);
  }

  @Test
  void everyPackageSaysWhatItTakesAndGivesAndWhichFileToReadFirst() throws IOException {
    List<Path> directories;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      directories =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .sorted()
              .toList();
    }
    assertThat(directories).isNotEmpty();
    for (Path directory : directories) {
      Path packageInfo = directory.resolve("package-info.java");
      assertThat(packageInfo).exists();
      assertThat(Files.readString(packageInfo))
          .as(packageInfo.toString())
          .startsWith("/**")
          .containsIgnoringCase("first")
          .contains("@NullMarked");
    }
  }

  /** The emitter copies methods of the special functions into generated classes. */
  @Test
  void theSpecialFunctionsCarryTheirSource() {
    assertThat(CLASSES)
        .filteredOn(type -> type.getPackageName().equals(ROOT + ".special"))
        .filteredOn(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
        .allSatisfy(
            type ->
                assertThat(
                        ArchitectureTest.class.getResource(
                            "/" + type.getName().replace('.', '/') + ".java"))
                    .as("source of %s on the class path", type.getName())
                    .isNotNull());
  }
}
