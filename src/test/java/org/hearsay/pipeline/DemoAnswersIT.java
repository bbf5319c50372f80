package org.hearsay.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.hearsay.article.Articles;
import org.hearsay.article.Document;
import org.hearsay.graph.AccountReader;
import org.hearsay.graph.ArticleGraph;
import org.hearsay.graph.IriSpace;
import org.hearsay.link.Linker;
import org.hearsay.model.Account;
import org.hearsay.model.Article;
import org.hearsay.model.Claim;
import org.hearsay.model.Links.Answer;
import org.hearsay.model.Outcome;
import org.hearsay.model.Reading;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Reads the demo's articles, and compares which denials answer which accusations with what somebody
 * found who read them: {@code demo-answers.tsv}. The rules were made on these articles: the figures
 * guard them and promise nothing of others.
 */
@Tag("slow")
class DemoAnswersIT {

  private static final Path ARTICLES = Path.of("data", "articles");
  private static final Path PAIRS = Path.of("src/test/resources/org/hearsay/link/demo-answers.tsv");

  /** A sentence of an article, by words of it. */
  private record Place(String article, int middle) {

    boolean isIn(Claim claim) {
      Span evidence = claim.evidence();
      return claim.id().startsWith(article + "/")
          && evidence.start() <= middle
          && middle < evidence.end();
    }
  }

  private record Pair(Place answer, Place accusation, boolean required) {}

  private final Map<String, Article> articles = new HashMap<>();
  private final Map<String, Claim> claims = new HashMap<>();

  @Test
  void mostPairsAreRightAndSomeAreFound() throws IOException {
    List<Answer> told = Linker.careful(Map.of()).link(read()).answers();
    List<Pair> pairs = pairs();
    Set<Pair> found = new HashSet<>();
    int right = 0;
    for (Answer answer : told) {
      List<Pair> same =
          pairs.stream()
              .filter(p -> p.answer().isIn(claims.get(answer.answer())))
              .filter(p -> p.accusation().isIn(claims.get(answer.accusation())))
              .toList();
      right += same.isEmpty() ? 0 : 1;
      found.addAll(same);
    }
    long required = pairs.stream().filter(Pair::required).count();
    long foundOfThem = found.stream().filter(Pair::required).count();
    System.out.printf(
        Locale.ROOT,
        "answers: %d told, %d right (%.2f); of %d required %d found (%.2f)%n",
        told.size(),
        right,
        right / (double) told.size(),
        required,
        foundOfThem,
        foundOfThem / (double) required);
    assertTrue(right >= 0.65 * told.size());
    assertTrue(foundOfThem >= 0.22 * required);
  }

  private List<Account> read() throws IOException {
    Reader reader = TestReaders.whole();
    ArticleGraph graphs = new ArticleGraph(IriSpace.DEFAULT);
    List<Account> accounts = new ArrayList<>();
    try (Stream<Path> files = Files.list(ARTICLES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        Document document = new Document(file.toString(), Files.readAllBytes(file));
        Article article = done(Articles.reader().read(document));
        Reading reading = done(reader.read(article));
        Graph graph = graphs.of(reading);
        Account account = new AccountReader(IriSpace.DEFAULT).read(graphs.name(article), graph);
        articles.put(file.getFileName().toString(), article);
        account.claims().forEach(claim -> claims.put(claim.id(), claim));
        accounts.add(account);
      }
    }
    return accounts;
  }

  private static <T> T done(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Done<T> done) {
      return done.value();
    }
    throw new AssertionError(outcome);
  }

  private List<Pair> pairs() throws IOException {
    return Files.readAllLines(PAIRS, StandardCharsets.UTF_8).stream()
        .filter(line -> !line.startsWith("#") && !line.startsWith("article_of"))
        .map(line -> line.split("\t"))
        .map(
            columns ->
                new Pair(
                    place(columns[0], columns[1]),
                    place(columns[3], columns[4]),
                    columns[6].equals("required")))
        .toList();
  }

  private Place place(String file, String words) {
    Article article = articles.get(file);
    String text = article.text().string();
    int at = text.indexOf(words);
    assertTrue(at >= 0, () -> "\"" + words + "\" is not in " + file);
    assertEquals(at, text.lastIndexOf(words), () -> "\"" + words + "\" is twice in " + file);
    return new Place(
        "article/" + article.id(),
        text.codePointCount(0, at) + words.codePointCount(0, words.length()) / 2);
  }
}
