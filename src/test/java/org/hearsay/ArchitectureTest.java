package org.hearsay;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The table of rooms: who may use whom, and which library lives where. The rules are run on {@code
 * org.hearsay}, and one of each kind on {@code org.hearsay.badhouse}, which breaks them.
 */
class ArchitectureTest {

  private static final String HOUSE = "org.hearsay";
  private static final String BAD_HOUSE = "org.hearsay.badhouse";

  /** Each room with the rooms above it that it may use, besides the model; in order. */
  private static final Map<String, Set<String>> ROOMS = new LinkedHashMap<>();

  static {
    ROOMS.put("model", Set.of());
    ROOMS.put("article", Set.of());
    ROOMS.put("language", Set.of());
    ROOMS.put("grammar", Set.of("language"));
    ROOMS.put("actors", Set.of("language", "grammar"));
    ROOMS.put("attributions", Set.of("language", "grammar", "actors"));
    ROOMS.put("acts", Set.of("language", "grammar", "actors", "attributions"));
    ROOMS.put("statements", Set.of("language", "grammar", "actors", "attributions", "acts"));
    ROOMS.put("events", Set.of("language", "grammar", "actors", "statements"));
    ROOMS.put("pipeline", Set.of("article", "language", "actors", "statements", "events"));
    ROOMS.put("api", Set.of("article", "language", "actors", "statements", "events", "pipeline"));
    ROOMS.put("evaluate", Set.of("article", "actors", "statements", "pipeline"));
    ROOMS.put("link", Set.of());
    ROOMS.put("graph", Set.of());
    ROOMS.put("store", Set.of("graph"));
    ROOMS.put("query", Set.of("graph", "store"));
    ROOMS.put("export", Set.of("query"));
    ROOMS.put("server", Set.of("api", "graph", "store", "query", "export"));
    ROOMS.put("load", Set.of("article", "pipeline", "link", "graph", "store"));
  }

  /** Where each library may be used; nobody uses others than these and the JDK. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("org.apache.pdfbox..", Set.of("article")),
          Map.entry("org.apache.fontbox..", Set.of("article")),
          Map.entry("com.rtfparserkit..", Set.of("article")),
          Map.entry("org.netpreserve.jwarc..", Set.of("article")),
          Map.entry("opennlp..", Set.of("language")),
          Map.entry("edu.emory.mathcs..", Set.of("language")),
          Map.entry("it.unimi.dsi.fastutil..", Set.of("language")),
          Map.entry("net.sf.extjwnl..", Set.of("language")),
          Map.entry("org.tukaani..", Set.of("language")),
          Map.entry("ai.onnxruntime..", Set.of("language")),
          Map.entry("org.jsoup..", Set.of("article")),
          Map.entry("org.apache.commons.compress..", Set.of("article")),
          Map.entry("org.apache.james..", Set.of("article")),
          Map.entry("com.fasterxml.jackson..", Set.of("article", "evaluate", "export", "server")),
          Map.entry("com.github.benmanes.caffeine..", Set.of("server")),
          Map.entry("org.apache.commons.csv..", Set.of("article", "graph", "query", "export")),
          Map.entry(
              "org.apache.jena..",
              Set.of("graph", "store", "query", "export", "server", "load", "cli")),
          Map.entry("org.apache.jena.shacl..", Set.of("graph")),
          Map.entry("com.apicatalog..", Set.of("graph")),
          Map.entry("org.apache.jena.tdb2..", Set.of("store")),
          Map.entry("org.apache.jena.fuseki..", Set.of("server")),
          Map.entry("org.eclipse.jetty..", Set.of("server")),
          Map.entry("com.sun.net.httpserver..", Set.of("server")),
          Map.entry("jakarta.servlet..", Set.of("server")),
          Map.entry("picocli..", Set.of("cli")),
          Map.entry("me.tongfei..", Set.of("cli")),
          Map.entry(
              "org.slf4j..", Set.of("language", "pipeline", "store", "server", "load", "cli")));

  private static JavaClasses main() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(HOUSE);
  }

  @TestFactory
  Stream<DynamicTest> theHouseKeepsItsRules() {
    JavaClasses classes = main();
    return rules(HOUSE).entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(classes)));
  }

  @TestFactory
  Stream<DynamicTest> aHouseThatBreaksThemIsTold() {
    JavaClasses classes = new ClassFileImporter().importPackages(BAD_HOUSE);
    Map<String, ArchRule> rules = rules(BAD_HOUSE);
    return Stream.of(
            "model uses rooms above it",
            "org.apache.jena.. lives in " + new TreeSet<>(LIBRARIES.get("org.apache.jena..")),
            "no cycles",
            "dates are of java.time",
            "the locale is always named",
            "the clock is passed in",
            "SPARQL is read in one place, never put together",
            "only the command line speaks and ends the process")
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        assertThrows(AssertionError.class, () -> rules.get(name).check(classes))));
  }

  @Test
  void roomsUseOnlyRoomsAboveThem() {
    List<String> above = new ArrayList<>();
    ROOMS.forEach(
        (room, uses) -> {
          assertTrue(above.containsAll(uses), room + " uses a room below it");
          above.add(room);
        });
  }

  /** Whoever needs to know who is meant is in a room below. */
  @Test
  void grammarKnowsNobody() {
    assertEquals(Set.of("language"), ROOMS.get("grammar"));
  }

  @Test
  void everyPackageIsARoomOfTheTable() {
    Set<String> rooms = new TreeSet<>(ROOMS.keySet());
    rooms.add("cli");
    assertEquals(
        rooms,
        main().stream()
            .map(type -> type.getPackageName())
            .map(name -> name.substring(HOUSE.length() + 1))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void librariesAreKnown() {
    String[] known =
        Stream.concat(Stream.of("java..", "javax..", "org.hearsay.."), LIBRARIES.keySet().stream())
            .toArray(String[]::new);
    noClasses().should().dependOnClassesThat(not(resideInAnyPackage(known))).check(main());
  }

  @Test
  void noFileIsTooLong() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertTrue(Files.readAllLines(file).size() <= 400, file + " has more than 400 lines");
      }
    }
  }

  private static Map<String, ArchRule> rules(String house) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    ROOMS.forEach((room, uses) -> rules.put(room + " uses rooms above it", uses(house, room)));
    LIBRARIES.forEach(
        (library, rooms) ->
            rules.put(
                library + " lives in " + new TreeSet<>(rooms), livesIn(house, library, rooms)));
    rules.put(
        "no cycles",
        SlicesRuleDefinition.slices().matching(house + ".(*)..").should().beFreeOfCycles());
    rules.put("one class runs the model", oneOnnxRuntime(house));
    rules.put("dates are of java.time", noOldDates());
    rules.put("the locale is always named", noDefaultLocale());
    rules.put("the clock is passed in", noClock(house));
    rules.put("SPARQL is read in one place, never put together", noQueriesElsewhere(house));
    rules.put("only the command line speaks and ends the process", noProcessElsewhere(house));
    return rules;
  }

  private static ArchRule uses(String house, String room) {
    Set<String> allowed = new TreeSet<>(ROOMS.get(room));
    allowed.add("model");
    allowed.add(room);
    String[] rooms = allowed.stream().map(each -> house + "." + each + "..").toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(house + "." + room + "..")
        .should()
        .dependOnClassesThat(resideInAPackage(house + "..").and(not(resideInAnyPackage(rooms))));
  }

  private static ArchRule livesIn(String house, String library, Set<String> rooms) {
    String[] packages =
        rooms.stream().map(each -> house + "." + each + "..").toArray(String[]::new);
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  /** Another runtime is another class. */
  private static ArchRule oneOnnxRuntime(String house) {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(house + ".language.OnnxEncoder")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ai.onnxruntime..");
  }

  private static ArchRule noOldDates() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Date.class, Calendar.class, java.text.DateFormat.class);
  }

  /** The same article gives the same graph in any country. */
  private static ArchRule noDefaultLocale() {
    return noClasses()
        .should()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(String.class, "formatted", Object[].class)
        .orShould()
        .callMethod(java.io.PrintStream.class, "printf", String.class, Object[].class)
        .orShould()
        .callMethod(Locale.class, "getDefault");
  }

  private static ArchRule noClock(String house) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(house + ".cli..")
        .should()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.ZonedDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.ZoneId.class, "systemDefault");
  }

  private static ArchRule noQueriesElsewhere(String house) {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(house + ".query.SparqlReader")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "org\\.apache\\.jena\\.(query\\.(QueryFactory|QueryExecutionFactory"
                + "|ParameterizedSparqlString)|update\\..*|sparql\\.lang\\..*)")
        .orShould()
        .callMethod(org.apache.jena.sparql.exec.QueryExecBuilder.class, "query", String.class);
  }

  private static ArchRule noProcessElsewhere(String house) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(house + ".cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class);
  }
}
