package org.hearsay.load;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.hearsay.article.Document;
import org.hearsay.graph.ArticleGraph;
import org.hearsay.graph.ShapeChecker;
import org.hearsay.graph.Violation;
import org.hearsay.model.Article;
import org.hearsay.model.Outcome;
import org.hearsay.model.Reading;
import org.hearsay.model.Rejected;
import org.hearsay.model.Rejected.Code;
import org.hearsay.pipeline.Guarded;
import org.hearsay.store.ArticleEntry;
import org.hearsay.store.Store;

/** All that is done for one document before it is written. Thread-safe; the store is only read. */
final class ArticleWork {

  private static final int VIOLATIONS_TOLD = 3;

  private final Store store;
  private final Extractor extractor;
  private final LoadOptions options;
  private final ArticleGraph graphs;
  private final ShapeChecker shapes = new ShapeChecker();

  ArticleWork(Store store, Extractor extractor, LoadOptions options) {
    this.store = store;
    this.extractor = extractor;
    this.options = options;
    this.graphs = new ArticleGraph(store.iris());
  }

  /** Reads a document, unless the store holds the article as it is. */
  Result read(Outcome<Document> document) {
    return read(document, options.again());
  }

  /** Reads a document, whether the store holds the article or not. */
  Result readAgain(Outcome<Document> document) {
    return read(document, true);
  }

  private Result read(Outcome<Document> input, boolean again) {
    Outcome<Article> article =
        input.then(
            document ->
                Guarded.guard(document.source(), () -> extractor.articles().read(document)));
    return switch (article) {
      case Outcome.Refused<Article> refused -> new Result.Refused(refused.reason());
      case Outcome.Done<Article> done -> read(done.value(), again);
    };
  }

  private Result read(Article article, boolean again) {
    String fingerprint = Fingerprint.of(article, extractor.version());
    Edition edition = Edition.of(article, fingerprint);
    if (!again && store.holds(article.id(), fingerprint, options.keepTexts())) {
      return new Result.Unchanged(article.id(), edition);
    }
    Outcome<Result> result =
        Guarded.guard(
            article.source(),
            () -> extractor.reader().read(article).then(reading -> drawn(reading, edition)));
    return switch (result) {
      case Outcome.Refused<Result> refused -> new Result.Refused(refused.reason());
      case Outcome.Done<Result> done -> done.value();
    };
  }

  private Outcome<Result> drawn(Reading reading, Edition edition) {
    Article article = reading.article();
    Graph graph = graphs.of(reading);
    List<Violation> violations = shapes.checkArticle(graphs.name(article), graph);
    if (!violations.isEmpty()) {
      String told =
          violations.stream()
              .limit(VIOLATIONS_TOLD)
              .map(Violation::toString)
              .collect(Collectors.joining(" "));
      return Outcome.refused(
          new Rejected(article.source(), Code.INTERNAL, "its graph breaks the shapes: " + told));
    }
    ArticleEntry entry =
        new ArticleEntry(
            article.id(),
            edition.fingerprint(),
            article.sha256(),
            Optional.of(article.text().string()).filter(text -> options.keepTexts()),
            graph);
    return Outcome.of(
        new Result.Read(entry, edition, reading.statements().size(), reading.passedOver()));
  }
}
