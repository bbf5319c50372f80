package org.hearsay.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.model.Actor;
import org.hearsay.model.Mention;
import org.hearsay.model.Party;
import org.hearsay.model.Span;
import org.hearsay.model.Statement;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds of every reading, on the articles of all worked examples. */
class StatementPropertiesTest {

  private static Stream<DynamicTest> onEach(Check check) {
    return Stream.of("/examples", "/examples/known-gaps")
        .flatMap(folder -> WorkedExample.in(folder).stream())
        .map(
            example ->
                dynamicTest(
                    example.name(),
                    example.file().toUri(),
                    () -> check.on(example.article(), ReadExample.of(example.article()))));
  }

  @FunctionalInterface
  private interface Check {
    void on(String article, ReadExample read);
  }

  @TestFactory
  Stream<DynamicTest> mentionsAreTheTextAtTheirSpans() {
    return onEach(
        (article, read) -> {
          for (Actor actor : read.cast().actors()) {
            for (Mention mention : actor.mentions()) {
              assertEquals(read.text().cut(mention.span()), mention.text());
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> evidenceHoldsSpeakerCueAndContent() {
    return onEach(
        (article, read) -> {
          for (Statement statement : read.statements()) {
            assertTrue(statement.evidence().end() <= read.text().length());
            List<Span> parts = new ArrayList<>(statement.content());
            statement.cue().ifPresent(parts::add);
            statement.speaker().flatMap(Party::span).ifPresent(parts::add);
            parts.forEach(
                part -> assertTrue(statement.evidence().contains(part), read.line(statement)));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> contentIsInOrderAndWithoutOverlaps() {
    return onEach(
        (article, read) -> {
          for (Statement statement : read.statements()) {
            for (int i = 1; i < statement.content().size(); i++) {
              int end = statement.content().get(i - 1).end();
              assertTrue(end <= statement.content().get(i).start(), read.line(statement));
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> namesOnlyActorsAndStatementsThatThereAre() {
    return onEach(
        (article, read) -> {
          Set<String> ids = new HashSet<>();
          read.statements().forEach(s -> assertTrue(ids.add(s.id()), "twice: " + s.id()));
          for (Statement statement : read.statements()) {
            Stream.of(
                    statement.speaker().stream(),
                    statement.targets().stream(),
                    statement.addressees().stream())
                .flatMap(parties -> parties)
                .map(Party::actor)
                .flatMap(Optional::stream)
                .forEach(id -> assertTrue(read.cast().actor(id).isPresent(), id));
            statement.via().forEach(id -> assertTrue(read.cast().actor(id).isPresent(), id));
            statement.reportedBy().ifPresent(id -> assertTrue(ids.contains(id), id));
            assertTrue(!statement.reportedBy().equals(Optional.of(statement.id())));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> readsTheSameAgain() {
    return onEach(
        (article, read) -> {
          ReadExample again = ReadExample.of(article);
          assertEquals(read.cast().actors(), again.cast().actors());
          assertEquals(read.statements(), again.statements());
        });
  }

  /** Java counts two characters where there is one code point. */
  @TestFactory
  Stream<DynamicTest> readsTheSameBehindAnEmoji() {
    return onEach(
        (article, read) -> {
          ReadExample behind = ReadExample.of("😀😀\n\n" + article);
          assertEquals(
              read.statements().stream().map(read::line).toList(),
              behind.statements().stream().map(behind::line).toList());
        });
  }
}
