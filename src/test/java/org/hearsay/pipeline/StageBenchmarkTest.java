package org.hearsay.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hearsay.actors.Authority;
import org.hearsay.actors.Cast;
import org.hearsay.actors.EnglishActorFinder;
import org.hearsay.article.Articles;
import org.hearsay.article.Document;
import org.hearsay.events.EnglishEventFinder;
import org.hearsay.language.Analysis;
import org.hearsay.language.TestLanguage;
import org.hearsay.language.WordNet;
import org.hearsay.model.Article;
import org.hearsay.model.Outcome;
import org.hearsay.statements.EnglishStatementFinder;
import org.hearsay.statements.TestStatements;
import org.junit.jupiter.api.Test;

/**
 * What each stage of reading costs, on the demo articles; one round in the build, which shows that
 * it works. For figures: {@code mvn -B test -Dtest=StageBenchmarkTest -Dbenchmark.rounds=15}. The
 * stages of one article run one after another within a round, so that a noisy machine slows all of
 * them alike: compare their ratios.
 */
class StageBenchmarkTest {

  private static final Path ARTICLES = Path.of("data", "articles");
  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 1);

  private enum Stage {
    LANGUAGE,
    ACTORS,
    STATEMENTS,
    EVENTS
  }

  private final EnglishActorFinder actors = new EnglishActorFinder(Authority.bundled());
  private final EnglishStatementFinder statements = TestStatements.finder();
  private final EnglishEventFinder events;

  StageBenchmarkTest() throws IOException {
    events = new EnglishEventFinder(WordNet.open());
  }

  /** What was read, to see that each round does the same work. */
  private record Amount(int tokens, int statements) {

    Amount plus(Amount other) {
      return new Amount(tokens + other.tokens, statements + other.statements);
    }
  }

  @Test
  void tellsWhatEachStageCosts() throws Exception {
    List<Article> articles = articles();
    Map<Stage, long[]> costs = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      costs.put(stage, new long[ROUNDS]);
    }
    long[] pair = new long[ROUNDS];
    Amount expected = read(articles, new EnumMap<>(Stage.class)); // Warms up.
    for (int round = 0; round < ROUNDS; round++) {
      Map<Stage, Long> spent = new EnumMap<>(Stage.class);
      assertEquals(expected, read(articles, spent));
      for (Stage stage : Stage.values()) {
        costs.get(stage)[round] = spent.get(stage);
      }
      pair[round] = onTwoThreads(articles, expected);
    }
    print(expected, costs, pair);
    assertTrue(expected.statements() > articles.size());
  }

  private Amount read(List<Article> articles, Map<Stage, Long> spent) {
    Amount sum = new Amount(0, 0);
    for (Article article : articles) {
      long start = System.nanoTime();
      Analysis analysis = TestLanguage.analyze(article);
      long analysed = System.nanoTime();
      Cast cast = actors.find(analysis);
      long casted = System.nanoTime();
      var told = statements.find(analysis, cast).statements();
      long stated = System.nanoTime();
      var found = events.find(analysis, cast, told);
      long ended = System.nanoTime();
      spent.merge(Stage.LANGUAGE, analysed - start, Long::sum);
      spent.merge(Stage.ACTORS, casted - analysed, Long::sum);
      spent.merge(Stage.STATEMENTS, stated - casted, Long::sum);
      spent.merge(Stage.EVENTS, ended - stated, Long::sum);
      sum = sum.plus(new Amount(analysis.tokens().size(), found.statements().size()));
    }
    return sum;
  }

  private long onTwoThreads(List<Article> articles, Amount expected) throws Exception {
    long start = System.nanoTime();
    try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
      List<Future<Amount>> amounts = new ArrayList<>();
      for (Article article : articles) {
        amounts.add(workers.submit(() -> read(List.of(article), new EnumMap<>(Stage.class))));
      }
      Amount sum = new Amount(0, 0);
      for (Future<Amount> amount : amounts) {
        sum = sum.plus(amount.get());
      }
      assertEquals(expected, sum);
    }
    return System.nanoTime() - start;
  }

  private static void print(Amount amount, Map<Stage, long[]> costs, long[] pair) {
    double language = median(costs.get(Stage.LANGUAGE));
    double all = costs.values().stream().mapToDouble(StageBenchmarkTest::median).sum();
    System.out.printf(
        Locale.ROOT,
        "%d tokens, %d statements, medians of %d rounds%n",
        amount.tokens(),
        amount.statements(),
        ROUNDS);
    costs.forEach(
        (stage, nanos) ->
            System.out.printf(
                Locale.ROOT,
                "%-10s %8.1f ms  %5.3f of the language stage%n",
                stage.name().toLowerCase(Locale.ROOT),
                median(nanos) / 1e6,
                median(nanos) / language));
    System.out.printf(
        Locale.ROOT,
        "one thread: %.0f tokens/s for the language stage, %.0f for all; two threads: %.0f for all%n",
        amount.tokens() / (language / 1e9),
        amount.tokens() / (all / 1e9),
        amount.tokens() / (median(pair) / 1e9));
  }

  private static double median(long[] nanos) {
    return Arrays.stream(nanos).sorted().skip(nanos.length / 2).findFirst().orElseThrow();
  }

  private static List<Article> articles() throws IOException {
    List<Article> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(ARTICLES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        Document document = new Document(file.toString(), Files.readAllBytes(file));
        if (Articles.reader().read(document) instanceof Outcome.Done<Article> done) {
          articles.add(done.value());
        }
      }
    }
    return articles;
  }
}
