package org.hearsay.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.actors.Authority;
import org.hearsay.actors.Cast;
import org.hearsay.actors.EnglishActorFinder;
import org.hearsay.language.Analysis;
import org.hearsay.language.TestLanguage;
import org.hearsay.language.WordNet;
import org.hearsay.model.Act;
import org.hearsay.model.Event;
import org.hearsay.model.Mention;
import org.hearsay.model.Party;
import org.hearsay.model.Statement;
import org.hearsay.statements.EnglishStatementFinder;
import org.hearsay.statements.TestStatements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnglishEventFinderTest {

  private static EventFinder finder;
  private static EnglishActorFinder actors;
  private static EnglishStatementFinder statements;

  @BeforeAll
  static void open() throws IOException {
    finder = new EnglishEventFinder(WordNet.open());
    actors = new EnglishActorFinder(Authority.bundled());
    statements = TestStatements.finder();
  }

  private static EventFinder.Found find(String text) {
    Analysis analysis = TestLanguage.analyze(text);
    Cast cast = actors.find(analysis);
    EventFinder.Found found =
        finder.find(analysis, cast, statements.find(analysis, cast).statements());
    assertEquals(List.of(), found.faults());
    return found;
  }

  static Stream<String> examples() throws IOException, URISyntaxException {
    URL folder = Objects.requireNonNull(EnglishEventFinderTest.class.getResource("README.txt"));
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()).getParent())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt") && !name.startsWith("README"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void workedExampleIsReadAsExpected(String name) throws IOException, URISyntaxException {
    URL file = Objects.requireNonNull(EnglishEventFinderTest.class.getResource(name));
    String[] parts = Files.readString(Path.of(file.toURI())).split("\n----\n?", 2);
    assertEquals(parts[1].strip(), print(find(parts[0])).strip());
  }

  private static String print(EventFinder.Found found) {
    List<String> lines = new ArrayList<>();
    for (Event event : found.events()) {
      lines.add(
          String.join(
                  " | ",
                  "event " + event.type(),
                  event.label(),
                  event.date().map(LocalDate::toString).orElse(""),
                  event.place().orElse(""),
                  event.participants().stream()
                      .map(EnglishEventFinderTest::last)
                      .collect(Collectors.joining(",")),
                  event.mentions().stream().map(Mention::text).collect(Collectors.joining(";")))
              .replaceAll(" +", " "));
    }
    for (Statement statement : found.statements()) {
      if (statement.act() != Act.STATE) {
        String speaker =
            statement.speaker().flatMap(Party::actor).map(EnglishEventFinderTest::last).orElse("-");
        String about =
            statement.about().stream()
                .map(EnglishEventFinderTest::last)
                .collect(Collectors.joining(" "));
        lines.add(("about " + statement.act().code() + " " + speaker + ": " + about).strip());
      }
    }
    return String.join("\n", lines);
  }

  private static String last(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  @Test
  void eventsAreNumberedInTextOrderAndPointAtTheirWords() {
    EventFinder.Found found =
        find("Norway condemned the bombing of Gaza. Later, Norway condemned the siege of Aleppo.");
    assertEquals(
        List.of("article/test/event/1", "article/test/event/2"),
        found.events().stream().map(Event::id).toList());
    Mention bombing = found.events().getFirst().mentions().getFirst();
    assertEquals("bombing", bombing.text());
    assertEquals(21, bombing.span().start());
  }

  @Test
  void anArticleWithoutStatementsHasNoEvents() {
    EventFinder.Found found = find("A bomb exploded in the harbour.");
    assertEquals(List.of(), found.events());
    assertEquals(List.of(), found.statements());
  }
}
