package org.hearsay.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearsay.query.QueryProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionsTest {

  private static final Questions QUESTIONS = Questions.bundled();

  private static final QueryRunner RUNNER = new QueryRunner(SampleGraph.open(), Limits.TERMINAL);

  static Stream<Question> questions() {
    return QUESTIONS.all().stream();
  }

  @Test
  void everyFileOfTheFolderIsAQuestion() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("queries"))) {
      TreeSet<String> names = new TreeSet<>();
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".rq"))
          .forEach(name -> names.add(name.substring(0, name.length() - 3)));
      assertEquals(names, new TreeSet<>(QUESTIONS.all().stream().map(Question::name).toList()));
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void saysInPlainWordsWhatItAnswers(Question question) {
    assertFalse(question.title().equals(question.name()), "no title");
    assertTrue(question.description().length() > 30, "no description");
    for (Parameter parameter : question.parameters()) {
      assertFalse(parameter.description().isBlank(), parameter.name());
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void answersWithoutAnyParameter(Question question) throws QueryProblem {
    Answer.Rows rows = RUNNER.rows(question, Map.of());
    assertFalse(rows.rows().isEmpty());
    assertFalse(rows.cut());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void takesEachOfItsParameters(Question question) throws QueryProblem {
    for (Parameter parameter : question.parameters()) {
      String value =
          switch (parameter.type()) {
            case ACTOR, TEXT, LABELS -> "nobody of this name";
            case DATE -> parameter.name().equals("since") ? "2099-01-01" : "1999-01-01";
            case DECIMAL -> "1.0";
            case NUMBER -> "1";
            case ACT -> "apologise";
            case KIND -> "state";
            case EVENT_TYPE -> "coronation";
            case IRI -> "x:none";
            case YES_NO -> "no";
          };
      if (parameter.type() == ParameterType.ACTOR) {
        assertThrows(
            QueryProblem.class, () -> RUNNER.rows(question, Map.of(parameter.name(), value)));
        continue;
      }
      int rows = RUNNER.rows(question, Map.of(parameter.name(), value)).rows().size();
      switch (parameter.type()) {
        case NUMBER -> assertEquals(1, rows, parameter.name());
        case YES_NO -> assertTrue(rows > 0, parameter.name());
        default -> assertEquals(0, rows, parameter.name());
      }
    }
  }

  @Test
  void theShortestQueryFindsNothingThatWasNotDone() throws IOException, QueryProblem {
    String readme = Files.readString(Path.of("README.md"));
    String query = readme.split("```sparql\n")[1].split("```")[0];
    assertEquals(
        List.of(
            "Tomas Verel | Norland",
            "a senior Estovian official | Free Coast Movement",
            "a senior Estovian official | Norland"),
        ((Answer.Rows) RUNNER.ask(query))
            .rows().stream()
                .map(row -> row.text("who") + " | " + row.text("whom"))
                .sorted()
                .toList());
    assertFalse(
        ((Answer.Rows) RUNNER.ask(query.replace("hs:act act", "hs:actNotDone act")))
            .rows()
            .isEmpty());
  }

  @Test
  void listsWhoAccusedWhomWithEvidence() throws QueryProblem {
    assertEquals(
        List.of(
            "2031-03-03 | Tomas Verel | Estovia | Norland | cyber attack on the Port of Linna",
            "2031-03-04 | two people close to the inquiry |  | Norland | ",
            "2031-03-10 | a senior Estovian official | Estovia | Free Coast Movement | threat against"
                + " cinemas",
            "2031-03-10 | a senior Estovian official | Estovia | Norland | threat against cinemas"),
        SampleGraph.ask(
            RUNNER,
            "who-accused-whom",
            Map.of(),
            "date",
            "speaker",
            "speakerFor",
            "target",
            "event"));
    assertEquals(
        List.of(
            "Interior minister Tomas Verel on Tuesday accused Norland of shutting down the cranes"
                + " of Linna from afar, by its computers. | Norland of shutting down the cranes of"
                + " Linna from afar | Estovia blames Norland for attack on port computers |"
                + " https://w3id.org/hearsay/id/article/harbour-1/statement/1"),
        SampleGraph.ask(
            RUNNER,
            "who-accused-whom",
            Map.of("min-confidence", "0.9"),
            "evidence",
            "quote",
            "article",
            "statementIri"));
  }

  @ParameterizedTest
  @CsvSource({
    "speaker, Estovia, 3",
    "speaker, republic of ESTOVIA, 3",
    "speaker, tomas verel, 1",
    "speaker, Norland, 0",
    "target, NLD, 3",
    "about, port of linna, 1",
    "since, 2031-03-04, 3",
    "until, 2031-03-03, 1",
    "min-confidence, 0.5, 3",
    "limit, 2, 2",
    "speaker, '', 4",
  })
  void narrowsAccusationsDown(String parameter, String value, int rows) throws QueryProblem {
    assertEquals(
        rows,
        SampleGraph.ask(RUNNER, "who-accused-whom", Map.of(parameter, value), "speaker").size());
  }

  @Test
  void leavesOutWhatTheArticleSaysDidNotHappen() throws QueryProblem {
    for (Question question : QUESTIONS.all()) {
      for (Answer.Row row : RUNNER.rows(question, Map.of()).rows()) {
        assertFalse(row.text("evidence").contains("stopped short"), question.name());
      }
    }
  }

  @Test
  void putsDenialsBesideTheAccusationsTheyAnswer() throws QueryProblem {
    assertEquals(
        List.of("Tomas Verel | Norland | 2031-03-05 | Mira Holt | Norland: no part in port outage"),
        SampleGraph.ask(
            RUNNER,
            "accusations-and-their-denials",
            Map.of(),
            "speaker",
            "target",
            "denialDate",
            "denier",
            "denialArticle"));
    assertEquals(
        4,
        SampleGraph.ask(
                RUNNER, "accusations-and-their-denials", Map.of("unanswered", "yes"), "denier")
            .size());
  }

  @Test
  void findsADenialByTheNameOfTheSameEventInAnotherArticle() throws QueryProblem {
    assertEquals(
        List.of("Mira Holt | Norland | Norland News Agency | any part in the outage"),
        SampleGraph.ask(
            RUNNER,
            "who-denied-what",
            Map.of("about", "cyber attack on the port"),
            "speaker",
            "speakerFor",
            "reporter",
            "quote"));
  }

  @Test
  void rollsTheNetworkUpToThoseWhoAreSpokenFor() throws QueryProblem {
    assertEquals(
        List.of(
            "Estovia | accuse | Norland | 2 | 2 | 2031-03-03 | 2031-03-10",
            "Estovia | accuse | Free Coast Movement | 1 | 1 | 2031-03-10 | 2031-03-10"),
        SampleGraph.ask(
            RUNNER,
            "network",
            Map.of("act", "accuse", "roll-up", "yes"),
            "speaker",
            "act",
            "target",
            "statements",
            "articles",
            "first",
            "last"));
    assertEquals(3, SampleGraph.ask(RUNNER, "network", Map.of("act", "accuse"), "speaker").size());
  }

  @Test
  void knowsThatTwoNamesAreOneActor() throws QueryProblem {
    assertEquals(
        List.of("Brightwave Pictures | criticise | Norland"),
        SampleGraph.ask(RUNNER, "network", Map.of("act", "criticise"), "speaker", "act", "target"));
    assertEquals(
        List.of("Brightwave", "Lena Ostrow"),
        SampleGraph.ask(
            RUNNER, "statements-by", Map.of("speaker", "Brightwave Pictures"), "speaker"));
  }

  @Test
  void tellsWhoIsQuotedThroughWhom() throws QueryProblem {
    assertEquals(
        List.of("Norland News Agency | Mira Holt | 1"),
        SampleGraph.ask(RUNNER, "reporters", Map.of(), "reporter", "speaker", "statements"));
  }

  @Test
  void countsWhatIsSaidOfAnEvent() throws QueryProblem {
    assertEquals(
        List.of(
            "outage at the Port of Linna |  |  | Norland | 1 | 0 | 1",
            "cyber attack on the Port of Linna | 2031-03-02 | Linna | Norland; Port of Linna | 2 |"
                + " 1 | 0"),
        SampleGraph.ask(
                RUNNER,
                "events",
                Map.of("type", "cyber attack"),
                "event",
                "date",
                "place",
                "participants",
                "statements",
                "accusations",
                "denials")
            .stream()
            .map(line -> line.replace("Port of Linna; Norland", "Norland; Port of Linna"))
            .toList());
  }

  @Test
  void listsActorsWithTheirPlaceInOtherDatasets() throws QueryProblem {
    assertEquals(
        List.of("Norland | state |  | http://www.wikidata.org/entity/Q0000001 | 1 | 6"),
        SampleGraph.ask(
            RUNNER,
            "actors",
            Map.of("name", "NLD"),
            "actor",
            "kind",
            "actsFor",
            "sameAs",
            "said",
            "aimedAt"));
  }

  @Test
  void findsWhatWasSaidAboutSomebody() throws QueryProblem {
    assertEquals(
        List.of("a senior Estovian official | accuse", "a senior Estovian official | accuse"),
        SampleGraph.ask(
            RUNNER, "statements-about", Map.of("actor", "free coast movement"), "speaker", "act"));
    assertEquals(
        List.of("Free Coast Movement | threaten", "Lena Ostrow | defend"),
        SampleGraph.ask(
                RUNNER,
                "statements-about",
                Map.of("actor", "brightwave pictures"),
                "speaker",
                "act")
            .stream()
            .sorted()
            .toList());
  }

  @Test
  void namesWhatMayHaveBeenMeant() {
    QueryProblem question =
        assertThrows(QueryProblem.class, () -> QUESTIONS.named("who-acused-whom"));
    assertEquals(Kind.UNKNOWN_QUESTION, question.kind());
    assertEquals(
        "there is no question \"who-acused-whom\"; did you mean who-accused-whom?",
        question.getMessage());
    QueryProblem parameter =
        assertThrows(
            QueryProblem.class,
            () -> RUNNER.ask(QUESTIONS.named("threats"), Map.of("min-confidense", "1")));
    assertEquals(Kind.UNKNOWN_PARAMETER, parameter.kind());
    assertEquals(
        "threats has no parameter \"min-confidense\"; did you mean min-confidence?",
        parameter.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "since, yesterday, 'since takes a day, such as 2014-12-01, not \"yesterday\"'",
    "since, 2031-02-30, 'since takes a day, such as 2014-12-01, not \"2031-02-30\"'",
    "min-confidence, high, 'min-confidence takes a number, such as 0.8, not \"high\"'",
    "min-confidence, 1e2000000000, 'min-confidence takes a number, such as 0.8, not \"1e2000000000\"'",
    "min-confidence, 1e-2147483647, 'min-confidence takes a number, such as 0.8, not \"1e-2147483647\"'",
    "limit, 0, 'limit takes a whole number from 1, such as 20, not \"0\"'",
  })
  void saysWhatAParameterTakes(String parameter, String value, String message) {
    QueryProblem problem =
        assertThrows(
            QueryProblem.class,
            () -> RUNNER.ask(QUESTIONS.named("who-accused-whom"), Map.of(parameter, value)));
    assertEquals(Kind.BAD_VALUE, problem.kind());
    assertEquals(message, problem.getMessage());
  }
}
