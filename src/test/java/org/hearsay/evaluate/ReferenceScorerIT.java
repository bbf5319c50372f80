package org.hearsay.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.hearsay.export.JsonLines;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.Party;
import org.hearsay.model.Reading;
import org.hearsay.model.Span;
import org.hearsay.model.Statement;
import org.hearsay.model.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares the figures with those of the annotators' own {@code score.py}, on readings that are the
 * annotations with random mistakes. The folder with both is named by {@code -Dhearsay.gold=FOLDER};
 * without it, or without Python, there is nothing to compare.
 */
class ReferenceScorerIT {

  private static final long SEED = Long.getLong("hearsay.seed", 20141220);

  @TempDir static Path folder;

  private static Path gold;
  private final Random random = new Random(SEED);

  @BeforeAll
  static void findReference() throws IOException, InterruptedException {
    gold = Path.of(System.getProperty("hearsay.gold", "nowhere"));
    assumeTrue(
        Files.exists(gold.resolve("score.py")), "-Dhearsay.gold names no folder with score.py");
    assumeTrue(run("python3", "--version").startsWith("Python 3"), "there is no Python 3");
  }

  @Test
  void attributionsScoreAlike() throws IOException, InterruptedException {
    for (String name : List.of("polnear_dev.jsonl", "ced1k_dev.jsonl")) {
      Path file = gold.resolve(name);
      Gold.Attributions attributions = (Gold.Attributions) GoldReader.read(file);
      AttributionScorer scorer = new AttributionScorer();
      List<Reading> readings = new ArrayList<>();
      for (Gold.QuotedArticle article : attributions.articles()) {
        Optional<Reading> reading =
            random.nextInt(20) == 0 ? Optional.empty() : Optional.of(blurred(article));
        reading.ifPresent(readings::add);
        scorer.add(article, reading);
      }
      assertSame("attribution", file, readings, scorer.report());
    }
  }

  @Test
  void actsScoreAlike() throws IOException, InterruptedException {
    Path file = gold.resolve("acts_dev");
    ActScorer scorer = new ActScorer();
    List<Reading> readings = new ArrayList<>();
    for (Gold.ClaimedArticle article : ((Gold.Acts) GoldReader.read(file)).articles()) {
      Optional<Reading> reading =
          random.nextInt(12) == 0 ? Optional.empty() : Optional.of(blurred(article));
      reading.ifPresent(readings::add);
      scorer.add(article, reading);
    }
    assertSame("acts", file, readings, scorer.report());
  }

  private static void assertSame(String mode, Path file, List<Reading> readings, Report report)
      throws IOException, InterruptedException {
    Path predictions = folder.resolve("predictions.jsonl");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(predictions))) {
      JsonLines lines = new JsonLines(out, id -> "https://example.org/" + id);
      for (Reading reading : readings) {
        lines.write(reading);
      }
    }
    String expected =
        run(
            "python3",
            gold.resolve("score.py").toString(),
            mode,
            file.toString(),
            predictions.toString());
    assertTrue(report.figures().size() > 5);
    assertEquals(
        expected.strip(), String.join("\n", report.figures()).strip(), "hearsay.seed " + SEED);
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output.replace("\r\n", "\n");
  }

  /** The annotations, some left out, some moved, some twice, under some of their names. */
  private Reading blurred(Gold.QuotedArticle article) {
    Map<String, Actor> actors = new TreeMap<>();
    List<Statement> statements = new ArrayList<>();
    for (Gold.Quote quote : article.quotes()) {
      if (random.nextInt(4) == 0) {
        continue;
      }
      String name = quote.speaker().orElse("somebody");
      String id = "actor/" + random.nextInt(8);
      actors.put(id, Made.actor(id, name, "he", name + "’s"));
      Optional<Party> speaker = quote.source().map(s -> Made.party(id, blurred(s, article.text())));
      List<Span> content = quote.content().stream().map(s -> blurred(s, article.text())).toList();
      for (int i = random.nextInt(3); i >= 0; i--) {
        statements.add(
            Made.statement(speaker, anyAct(), false, List.of(), quote.cue(), content, 0.5));
      }
    }
    return Made.reading(article.id(), article.text(), List.copyOf(actors.values()), statements);
  }

  private Act anyAct() {
    return List.of(Act.values()).get(random.nextInt(Act.values().length));
  }

  private Span blurred(Span span, Text text) {
    return switch (random.nextInt(4)) {
      case 0 -> new Span(span.start(), Math.min(text.length(), span.end() + 1));
      case 1 -> new Span(span.start(), span.start() + Math.max(1, span.length() / 2 + 1));
      default -> span;
    };
  }

  private Reading blurred(Gold.ClaimedArticle article) {
    List<Actor> actors = new ArrayList<>();
    Map<String, String> ids = new TreeMap<>();
    for (Gold.Named named : article.actors()) {
      String id = "actor/" + actors.size();
      ids.put(named.name(), id);
      String first = named.aliases().isEmpty() ? named.name() : named.aliases().getFirst();
      actors.add(
          random.nextInt(5) == 0
              ? Made.actor(id, "Mr. " + named.name(), "it")
              : Made.actor(id, "someone " + id, first, random.nextBoolean() ? first : "elsewhere"));
    }
    List<Statement> statements = new ArrayList<>();
    for (Gold.Claim claim : article.claims()) {
      Act act = random.nextInt(4) == 0 ? anyAct() : claim.act();
      String speaker =
          random.nextInt(6) == 0 ? "actor/nobody" : ids.getOrDefault(claim.speaker(), "actor/0");
      List<Party> targets =
          random.nextInt(6) == 0
              ? List.of(new Party(Optional.empty(), Optional.of(new Span(0, 1))))
              : claim.target().stream()
                  .map(t -> Made.party(ids.getOrDefault(t, "actor/" + random.nextInt(3))))
                  .toList();
      if (random.nextInt(4) > 0) {
        statements.add(
            Made.statement(
                Optional.of(Made.party(speaker)),
                act,
                random.nextInt(10) == 0,
                targets,
                Optional.empty(),
                List.of(),
                0.5));
      }
    }
    return Made.reading(article.id(), article.text(), actors, statements);
  }
}
