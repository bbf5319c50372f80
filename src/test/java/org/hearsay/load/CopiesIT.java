package org.hearsay.load;

import static org.hearsay.load.FakeNews.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.hearsay.article.Document;
import org.hearsay.graph.IriSpace;
import org.hearsay.graph.Vocabulary;
import org.hearsay.load.Remover.Choice;
import org.hearsay.load.Remover.Chosen;
import org.hearsay.model.Outcome;
import org.hearsay.query.Answer;
import org.hearsay.query.Limits;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.QueryRunner;
import org.hearsay.query.Questions;
import org.hearsay.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One story in several papers: kept as it is, and counted once. */
class CopiesIT {

  private static final String WIRE =
      "Ruritania: accuse Graustark. "
          + IntStream.range(0, 20)
              .mapToObj(i -> "It rained in town " + i + " and in village " + 7 * i + " too. ")
              .collect(Collectors.joining());

  private static final Outcome<Document> FIRST = document("wire/1.txt", "w", "2031-03-03", WIRE);
  private static final Outcome<Document> COPY =
      document("post.zip!/2.txt", "p", "2031-03-04", WIRE + "Graustark: deny Ruritania.");
  private static final Outcome<Document> OTHER =
      document("wire/3.txt", "o", "2031-03-04", "Ruritania: accuse Graustark. It snowed.");

  @TempDir Path folder;
  private Path path;

  @BeforeEach
  void setUp() {
    path = folder.resolve("store");
  }

  private Store open() {
    return Store.open(path, IriSpace.DEFAULT);
  }

  private static void load(Store store, List<Outcome<Document>> documents) {
    new Loader(
            store, FakeNews.extractor(), LoaderIT.LINKER, LoadOptions.STANDARD, Clock.systemUTC())
        .load(documents.stream(), Progress.NONE);
  }

  private static Set<String> derived(Store store, Node relation) {
    return store.read(
        graphs ->
            graphs.stream(store.iris().derivedGraph(), Node.ANY, relation, Node.ANY)
                .map(
                    quad ->
                        store.iris().id(quad.getSubject()).orElseThrow()
                            + " "
                            + store.iris().id(quad.getObject()).orElseThrow())
                .collect(Collectors.toSet()));
  }

  private static List<String> column(Store store, String question, String column)
      throws QueryProblem {
    Answer.Rows rows =
        new QueryRunner(store.graphs(), Limits.TERMINAL)
            .rows(Questions.bundled().named(question), Map.of());
    return rows.rows().stream().map(row -> row.text(column)).toList();
  }

  @Test
  void whatACopySaysAgainCountsOnceAndWhatItAddsCounts() throws QueryProblem {
    try (Store store = open()) {
      load(store, List.of(OTHER, COPY, FIRST));
      assertEquals(Set.of("article/p article/w"), derived(store, Vocabulary.COPY_OF));
      assertEquals(
          Set.of("article/p/statement/1 article/w/statement/1"),
          derived(store, Vocabulary.REPEATS));
      assertEquals(List.of("2", "1"), column(store, "network", "statements"));
      assertEquals(List.of("2", "1"), column(store, "network", "articles"));
      assertEquals(2, column(store, "who-accused-whom", "speaker").size());
      assertEquals(List.of("2", "1"), column(store, "actors", "said"));
      assertEquals(
          List.of("News of w", "", ""),
          column(store, "articles", "copyOf").stream()
              .sorted(java.util.Comparator.reverseOrder())
              .toList());
      assertEquals(3, store.stats().articles());
      assertEquals(1, store.stats().copies());
      assertEquals(1, store.stats().repeats());
      assertEquals(List.of(), store.check());
    }
  }

  @Test
  void whenTheOriginalComesLaterOrGoesTheCopiesKnow() {
    try (Store store = open()) {
      load(store, List.of(COPY));
      assertEquals(Set.of(), derived(store, Vocabulary.COPY_OF));
      load(store, List.of(FIRST));
      assertEquals(Set.of("article/p article/w"), derived(store, Vocabulary.COPY_OF));
      load(store, List.of(document("wire/1.txt", "w", "2031-03-03", "All of it was wrong.")));
      assertEquals(Set.of(), derived(store, Vocabulary.COPY_OF));
      assertEquals(Set.of(), derived(store, Vocabulary.REPEATS));
    }
  }

  private static Choice choice(String source, String day, String... articles) {
    return new Choice(
        Set.of(articles),
        Optional.of(source).filter(asked -> !asked.isEmpty()),
        Optional.empty(),
        Optional.of(day).filter(asked -> !asked.isEmpty()).map(LocalDate::parse));
  }

  private static List<String> ids(List<Chosen> chosen) {
    return chosen.stream().map(Chosen::id).toList();
  }

  @Test
  void articlesGoByNameSourceOrDayAndWhatRestedOnThemToo() {
    try (Store store = open()) {
      load(store, List.of(FIRST, COPY, OTHER));
      Remover remover = new Remover(store, new Concluder(store, LoaderIT.LINKER));
      assertEquals(List.of("o", "w"), ids(remover.find(choice("wire", ""))));
      assertEquals(List.of("o", "w"), ids(remover.find(choice("wire/", ""))));
      assertEquals(List.of("p"), ids(remover.find(choice("post.zip", ""))));
      assertEquals(List.of(), ids(remover.find(choice("wir", ""))));
      assertEquals(List.of("o", "p"), ids(remover.find(choice("", "2031-03-04"))));
      assertEquals(List.of("o"), ids(remover.find(choice("wire", "2031-03-04"))));
      assertEquals(
          List.of("o", "w"),
          ids(remover.find(choice("", "", "o", store.iris().article("w").getURI(), "x"))));
      assertEquals(3, store.stats().articles());
      assertEquals(1, remover.remove(remover.find(choice("", "", "w"))));
      assertEquals(2, store.stats().articles());
      assertEquals(Set.of(), derived(store, Vocabulary.COPY_OF));
      assertEquals(Optional.empty(), store.text("w"));
      assertFalse(store.isOutdated());
      assertEquals(List.of(), store.check());
      load(store, List.of(FIRST));
      assertEquals(Set.of("article/p article/w"), derived(store, Vocabulary.COPY_OF));
    }
  }
}
