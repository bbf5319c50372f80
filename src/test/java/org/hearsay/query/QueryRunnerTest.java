package org.hearsay.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.query.QueryProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryRunnerTest {

  private static final QueryRunner RUNNER =
      new QueryRunner(
          SampleGraph.open(), new Limits(Duration.ofSeconds(20), 1000, 1_000_000, 100_000_000));

  private static QueryProblem problem(String sparql) {
    return assertThrows(QueryProblem.class, () -> RUNNER.ask(sparql), sparql);
  }

  private static List<Answer.Row> rows(String sparql) throws QueryProblem {
    return assertInstanceOf(Answer.Rows.class, RUNNER.ask(sparql)).rows();
  }

  @Test
  void answersOverTheUnionOfAllGraphs() throws QueryProblem {
    assertEquals(
        "13",
        rows("SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/hearsay/ontology#Statement> }")
            .getFirst()
            .text("n"));
    assertEquals(
        "9", rows("SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { } }").getFirst().text("n"));
    assertEquals(new Answer.Truth(true), RUNNER.ask("ASK { ?s ?p 'Norland' }"));
  }

  @Test
  void describesAThingByItsTriplesInAnyGraph() throws QueryProblem {
    Answer.Triples triples =
        assertInstanceOf(
            Answer.Triples.class,
            RUNNER.ask("DESCRIBE <https://w3id.org/hearsay/id/actor/estovia>"));
    assertEquals(6, triples.graph().size());
    assertEquals(
        triples.graph().size() + 5,
        ((Answer.Triples)
                RUNNER.ask(
                    "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> DESCRIBE ?x {"
                        + " VALUES ?l { 'Estovia' 'Tomas Verel' } ?x skos:prefLabel ?l }"))
            .graph()
            .size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s ?p ?o }",
        "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }",
        "DESCRIBE ?s { ?s ?p ?o }"
      })
  void cutsALongAnswerAndSaysSo(String sparql) throws QueryProblem {
    Answer answer = RUNNER.within(RUNNER.limits().withRows(7)).ask(sparql);
    assertTrue(answer.cut());
    switch (answer) {
      case Answer.Rows rows -> assertEquals(7, rows.rows().size());
      case Answer.Triples triples -> assertEquals(7, triples.graph().size());
      case Answer.Truth truth -> throw new AssertionError(truth);
    }
    assertFalse(RUNNER.ask(sparql).cut());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * { ?s ?p }|line 1, column 18: did not expect }",
        "SELECT * { ?s hs:act ?o }|line 1, column 15: prefix hs: is not declared",
        "SELECT * {|line 1, column 10: the query ends too early",
        "SELEKT * { ?s ?p ?o }|line 1, column 1: cannot read SELEKT",
        "SELECT * { ?s ?p <a b> }|line 1, column 18: did not expect <",
        "SELECT * { ?s ?p 'a|line 1, column 18: cannot read 'a",
        "SELECT * { ?s ?p ?o FILTER(REGEX(?o, '[')) }|Regex pattern exception",
        "SELECT ?x { ?s ?p ?o } GROUP BY ?s|Non-group key variable in SELECT: ?x",
      })
  void saysInOneLineWhatIsWrong(String sparql, String message) {
    QueryProblem problem = problem(sparql);
    assertEquals(Kind.SYNTAX, problem.kind());
    assertTrue(problem.getMessage().startsWith(message), problem.getMessage());
    assertEquals(1, problem.getMessage().lines().count());
  }

  @Test
  void survivesQueriesNestedBeyondMeasure() {
    assertEquals(
        Kind.SYNTAX, problem("SELECT * { " + "{".repeat(50_000) + "}".repeat(50_001)).kind());
    assertEquals(
        Kind.SYNTAX,
        problem("SELECT (" + "(".repeat(50_000) + "1" + ")".repeat(50_000) + " AS ?x) {}").kind());
    assertEquals(Kind.TOO_LARGE, problem("ASK {} #" + "x".repeat(300_000)).kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <x:a> <x:b> <x:c> }",
        "DELETE WHERE { ?s ?p ?o }",
        "LOAD <file:///etc/passwd>",
        "CLEAR ALL",
        "DROP GRAPH <x:g>",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "SELECT * FROM NAMED <http://localhost:1/x> { GRAPH ?g { ?s ?p ?o } }",
        "SELECT * { ?s <java:java.lang.Runtime> ?o }",
        "SELECT * { ?s <java:java.lang.Runtime>/<x:p>* ?o }",
        "SELECT * { ?s !(<java:java.lang.Runtime>|^<x:y>) ?o }",
        "SELECT * { ?s <http://jena.apache.org/ARQ/property#versionARQ> ?o }",
        "SELECT * { ?s <http://jena.apache.org/ARQ/property#strSplit> ('a b' ' ') }",
        "SELECT * { FILTER NOT EXISTS { ?s <http://jena.apache.org/ARQ/list#member> ?o } }",
        "SELECT (<java:java.lang.System>('x') AS ?y) {}",
        "SELECT * { BIND(<http://jena.apache.org/ARQ/function#now>() AS ?y) }",
        "SELECT * { ?s ?p ?o FILTER(<http://jena.apache.org/ARQ/js#f>(?o)) }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?p ?x FILTER(<java:a.B>(?x)) } }",
        "SELECT * { { SELECT ?s { ?s ?p ?o FILTER(<java:a.B>(?o)) } } }",
        "SELECT * { ?s ?p ?o } ORDER BY <java:a.B>(?o)",
        "SELECT ?x { ?s ?p ?o } GROUP BY (<java:a.B>(?o) AS ?x)",
        "SELECT (COUNT(?s) AS ?n) { ?s ?p ?o } GROUP BY ?p HAVING(<java:a.B>(?p))",
        "SELECT (MAX(<java:a.B>(?o)) AS ?n) { ?s ?p ?o }",
        "SELECT (<http://jena.apache.org/ARQ/function/aggregate#stdev>(?o) AS ?n) { ?s ?p ?o }",
        "SELECT * { OPTIONAL { ?s ?p ?o FILTER(<java:a.B>(?o)) } }",
        "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o FILTER(<java:a.B>(?o)) }",
        "DESCRIBE ?s { ?s ?p ?o FILTER(<java:a.B>(?o)) }",
        "ASK { ?s ?p ?o MINUS { ?s ?p ?x FILTER(<java:a.B>(?x)) } }",
        "SELECT * { ?s ?p ?o FILTER(IF(true, <java:a.B>(?o), 1)) }",
      })
  void refusesWhatReachesBeyondTheData(String sparql) {
    QueryProblem problem = problem(sparql);
    assertEquals(Kind.REFUSED, problem.kind(), problem.getMessage());
    assertEquals(1, problem.getMessage().lines().count());
  }

  @Test
  void asksNoOtherServerAndReadsNoFile(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.ttl"), "<x:a> <x:b> <x:c> .");
    AtomicInteger requests = new AtomicInteger();
    HttpServer canary =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    canary.createContext("/", exchange -> requests.incrementAndGet());
    canary.start();
    try {
      String url = "http://localhost:" + canary.getAddress().getPort() + "/sparql";
      for (String place : List.of(url, secret.toUri().toString())) {
        for (String query :
            List.of(
                "SELECT * { SERVICE <$> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <$> { ?s ?p ?o } }",
                "SELECT * { BIND(<$> AS ?x) SERVICE ?x { ?s ?p ?o } }",
                "SELECT * { OPTIONAL { SERVICE <$> { ?s ?p ?o } } }",
                "ASK { FILTER EXISTS { SERVICE <$> { ?s ?p ?o } } }",
                "SELECT * { { SELECT * { SERVICE <$> { ?s ?p ?o } } } }",
                "SELECT * FROM <$> { ?s ?p ?o }",
                "DESCRIBE <$> FROM <$> {}",
                "LOAD <$>")) {
          assertEquals(Kind.REFUSED, problem(query.replace("$", place)).kind(), query);
        }
      }
      assertEquals(0, requests.get());
    } finally {
      canary.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?c ?f",
        "SELECT DISTINCT (CONCAT(STR(?c), STR(?f), STR(?i)) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h"
            + " ?i . FILTER(STRLEN(?x) < 0) }",
        "ASK { FILTER(REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '(.*a){20}c')) }",
        "SELECT * { ?s ?p ?o FILTER(REGEX(CONCAT(STR(?o), 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'),"
            + " '(.*a){20}c')) }",
        "SELECT (REPLACE('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '(.*a){20}c', '') AS ?x) {}",
        "SELECT * { ?s ?p ?o } ORDER BY REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',"
            + " CONCAT('(.*a){20}c', SUBSTR(STR(?o), 1, 0)))",
        "DESCRIBE ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?a = ?x) }",
      })
  void stopsAnEndlessQuery(String sparql) {
    QueryRunner hasty =
        RUNNER.within(
            new Limits(Duration.ofMillis(300), 1_000_000_000, Long.MAX_VALUE, Long.MAX_VALUE));
    // Left alone each runs for hours, so that a minute tells apart even on a busy machine.
    QueryProblem problem =
        assertTimeoutPreemptively(
            Duration.ofMinutes(1),
            () -> assertThrows(QueryProblem.class, () -> hasty.ask(sparql)),
            sparql);
    assertEquals(Kind.TIMEOUT, problem.kind(), problem.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (GROUP_CONCAT(CONCAT(STR(?c), STR(?f))) AS ?x) { ?a ?b ?c . ?d ?e ?f }",
        "SELECT (GROUP_CONCAT(DISTINCT CONCAT(STR(?c), STR(?f))) AS ?x) { ?a ?b ?c . ?d ?e ?f }",
        "SELECT ?x { BIND(REPLACE('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'a', STRUUID()) AS ?a)"
            + " BIND(REPLACE(?a, '.', ?a) AS ?b) BIND(REPLACE(?b, '.', ?b) AS ?x) }",
      })
  void stopsAQueryThatBuildsUpText(String sparql) {
    assertEquals(Kind.TOO_LARGE, problem(sparql).kind());
  }

  /** What no clock ends: planning, or one step that takes for ever. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?a ((((((((!<x:p>|!^<x:p>)*)*)*)*)*)*)*)* ?b }",
        "SELECT * { ?a (((!<x:p>/!<x:p>)*/!<x:q>)+/!<x:r>)* ?b }",
        "SELECT * { ?a ((!<x:p>?)*)+ ?b . ?b (((!<x:p>+)?)+)+ ?c }",
      })
  void refusesPathsThatRepeatRepetitions(String sparql) {
    assertEquals(
        "the query has a path that repeats repetitions; make it simpler",
        problem(sparql).getMessage());
  }

  @Test
  void refusesWhatTakesForEverToPlan() {
    String pattern = "?s ?p ?o ";
    for (String opening :
        List.of(
            pattern + "FILTER EXISTS { ",
            pattern + "FILTER NOT EXISTS { ",
            "{ SELECT * { " + pattern + "FILTER EXISTS { ",
            pattern + "BIND(EXISTS { ")) {
      String closing =
          opening.startsWith("{") ? "} } } " : opening.contains("BIND") ? "} AS ?x) " : "} ";
      QueryProblem problem =
          problem("ASK { " + opening.repeat(28) + pattern + closing.repeat(28) + "}");
      assertEquals("the query nests too deeply", problem.getMessage(), opening);
    }
    assertEquals(
        "the query has more than 5000 parts",
        problem("ASK { " + "FILTER(?x > 1) ".repeat(3000) + "}").getMessage());
  }

  @Test
  void answersQueriesThatAreLongButNotDeep() throws QueryProblem {
    StringBuilder filter = new StringBuilder("?s = <x:0>");
    StringBuilder values = new StringBuilder();
    for (int i = 1; i <= 300; i++) {
      filter.append(" || ?s = <x:").append(i).append('>');
      values.append(" <x:").append(i).append('>');
    }
    assertEquals(List.of(), rows("SELECT * { ?s ?p ?o FILTER(" + filter + ") }"));
    assertEquals(
        List.of(), rows("SELECT * { VALUES ?s {" + values.toString().repeat(30) + "} ?s ?p ?o }"));
  }

  @Test
  void stopsNumbersThatAreSquaredAgainAndAgain() {
    for (String number : List.of("99999999999", "9999.99999")) {
      StringBuilder squaring = new StringBuilder("SELECT ?x24 { BIND(" + number + " AS ?x0) ");
      for (int i = 0; i < 24; i++) {
        squaring.append("BIND(?x%d * ?x%d AS ?x%d) ".formatted(i, i, i + 1));
      }
      QueryProblem problem = problem(squaring + "}");
      assertEquals("the query builds up a number that is too large", problem.getMessage());
    }
    StringBuilder digits = new StringBuilder("SELECT ?n { BIND('99999999' AS ?x0) ");
    for (int i = 0; i < 18; i++) {
      digits.append("BIND(CONCAT(?x%d, ?x%d) AS ?x%d) ".formatted(i, i, i + 1));
    }
    for (String read : List.of("STRDT(?x18, xsd:integer)", "xsd:integer(?x18)")) {
      assertEquals(
          Kind.TOO_LARGE,
          problem(
                  "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
                      + digits
                      + "BIND("
                      + read
                      + " + 1 AS ?n) }")
              .kind());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { $ } ORDER BY ?i ?c ?f",
        "SELECT * { $ } ORDER BY SHA512(CONCAT(STR(?c), STR(?f)))",
        "SELECT (COUNT(*) AS ?n) { { SELECT DISTINCT * { $ } } }",
        "SELECT ?a ?d ?g { $ } GROUP BY ?a ?d ?g ?c ?f ?i",
        "SELECT (COUNT(*) AS ?n) { $ } GROUP BY ?a ?d ?g ?c ?f ?i",
        "SELECT (COUNT(DISTINCT *) AS ?n) { $ }",
        "SELECT (COUNT(DISTINCT ?x) AS ?n) { $ BIND(CONCAT(STR(?c), STR(?f), STR(?i)) AS ?x) }",
        "SELECT (SUM(DISTINCT ?x) AS ?n) { $ BIND(RAND() AS ?x) }",
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c MINUS { ?a ?e ?k . $ } }",
        "SELECT (COUNT(*) AS ?n) { { SELECT ?c { $ } LIMIT 9999999 } { SELECT ?c { $ } LIMIT 9999999 } }",
        "SELECT ?x { ?s ?p ?o $1 BIND(CONCAT(?y, STR(?p)) AS ?x) } ORDER BY ?x LIMIT 900",
        "SELECT ?s { ?s ?p ?o $1 BIND(CONCAT(?y, STR(?p)) AS ?x) } ORDER BY ?x LIMIT 900",
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o $1 } GROUP BY (CONCAT(?y, STR(?o)) AS ?x)",
        "SELECT (MAX(CONCAT(?y, STR(?p))) AS ?x) { ?s ?p ?o $1 } GROUP BY ?o",
      })
  void stopsAQueryThatKeepsTooMuch(String sparql) {
    StringBuilder doubling = new StringBuilder("BIND('abcdefgh' AS ?x0) ");
    for (int i = 0; i < 14; i++) {
      doubling.append("BIND(CONCAT(?x%d, ?x%d) AS ?x%d) ".formatted(i, i, i + 1));
    }
    String query =
        sparql
            .replace("$1", doubling + "BIND(?x14 AS ?y)")
            .replace("$", "?a ?b ?c . ?d ?e ?f . ?g ?h ?i");
    QueryRunner small =
        RUNNER.within(new Limits(Duration.ofSeconds(20), 1_000_000, 10_000_000, 1_000_000));
    QueryProblem problem = assertThrows(QueryProblem.class, () -> small.ask(query), query);
    assertEquals(Kind.TOO_LARGE, problem.kind(), query);
  }

  @Test
  void countsNothingTwiceUnderDistinct() throws QueryProblem {
    Answer.Row row =
        rows("SELECT (COUNT(DISTINCT ?x) AS ?values) (SUM(DISTINCT ?x) AS ?sum)"
                + " (AVG(DISTINCT ?x) AS ?mean) (COUNT(DISTINCT *) AS ?rows) (COUNT(?x) AS ?all)"
                + " { VALUES (?x ?y) { (1 1) (1 1) (3 1) (3 2) } }")
            .getFirst();
    assertEquals("2", row.text("values"));
    assertEquals("4", row.text("sum"));
    assertEquals("2.0", row.text("mean"));
    assertEquals("3", row.text("rows"));
    assertEquals("4", row.text("all"));
  }

  @Test
  void stopsTextThatDoublesWithEachStep() {
    StringBuilder doubling = new StringBuilder("SELECT ?x40 { BIND('ab' AS ?x0) ");
    for (int i = 0; i < 40; i++) {
      doubling.append("BIND(CONCAT(?x%d, ?x%d) AS ?x%d) ".formatted(i, i, i + 1));
    }
    assertEquals(Kind.TOO_LARGE, problem(doubling + "}").kind());
  }

  @Test
  void computesTextAsSparqlDoes() throws QueryProblem {
    Answer.Row row =
        rows("SELECT (REPLACE('abc', 'b(.)', '$1-$1') AS ?replaced) (REPLACE('abc', '.*', 'x') AS"
                + " ?all) (REPLACE('aBc'@en, 'b', '', 'i') AS ?tagged) (REGEX('ABC', '^a', 'i') AS"
                + " ?matches) (CONCAT('a', 'b') AS ?joined)"
                + " (REGEX('a.c', 'a.c', 'q') AS ?quoted) {}")
            .getFirst();
    assertEquals("ac-c", row.text("replaced"));
    assertEquals("x", row.text("all"));
    assertEquals("ac", row.text("tagged"));
    assertEquals("en", row.get("tagged").orElseThrow().getLiteralLanguage());
    assertEquals("true", row.text("matches"));
    assertEquals("ab", row.text("joined"));
    assertEquals("true", row.text("quoted"));
  }

  @Test
  void answersWhereNothingComesBeforeAPattern() throws QueryProblem {
    assertEquals(
        List.of(), rows("SELECT * { ?a <x:none> ?b . OPTIONAL { ?b ?p ?c } ?b ?q ?d . ?d ?r ?e }"));
    assertEquals(
        List.of(),
        rows(
            "SELECT * { VALUES ?a { 1 } FILTER(?a > 1) { ?s ?p ?o . ?o ?q ?x } UNION { ?s ?p ?a . ?a ?q ?x }"
                + " ?x ?y ?z . ?z ?v ?w }"));
  }

  @Test
  void takesAParameterAsAValueWhateverItHolds() throws QueryProblem {
    Question echo =
        Question.read(
            "echo",
            "# Echo\n# @param said text what\nSELECT ?x { VALUES ?askedSaid { UNDEF } BIND(?askedSaid AS ?x) }");
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String alphabet = "ab \"'\\{}<>?$%#\n\r\t;.|&()[]^`\u0000\u202e\ud83d\ude00é";
    for (int i = 0; i < 2000; i++) {
      StringBuilder value = new StringBuilder("x");
      for (int j = random.nextInt(30); j > 0; j--) {
        value.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      value.append('y');
      assertEquals(
          value.toString(),
          RUNNER.rows(echo, Map.of("said", value.toString())).rows().getFirst().text("x"),
          "seed " + seed);
    }
  }

  @Test
  void saysWhereAQueryAndItsParametersDoNotFit() {
    QueryProblem missing =
        assertThrows(
            QueryProblem.class,
            () -> Question.read("q", "# Q\n# @param since date x\nSELECT * { ?s ?p ?o }"));
    assertEquals("@param since needs a line VALUES ?askedSince { UNDEF }", missing.getMessage());
    QueryProblem type =
        assertThrows(
            QueryProblem.class,
            () -> Question.read("q", "# Q\n# @param since day x\nSELECT * { ?s ?p ?o }"));
    assertEquals("@param since: there is no type \"day\"", type.getMessage());
  }
}
