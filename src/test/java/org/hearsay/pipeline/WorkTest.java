package org.hearsay.pipeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.actors.Authority;
import org.hearsay.api.Stages;
import org.hearsay.article.Articles;
import org.hearsay.article.Document;
import org.hearsay.graph.ArticleGraph;
import org.hearsay.graph.IriSpace;
import org.hearsay.language.Encoded;
import org.hearsay.language.Encoder;
import org.hearsay.language.ModelCache;
import org.hearsay.language.OnnxEncoder;
import org.hearsay.language.TestLanguage;
import org.hearsay.language.Window;
import org.hearsay.model.Article;
import org.hearsay.model.Reading;
import org.junit.jupiter.api.Test;

/**
 * What reading costs, counted in work and not in seconds, so that a gross fall is seen anywhere.
 */
class WorkTest {

  private static final Path ARTICLES = Path.of("data/articles");

  /** Counts what it is given. */
  private record Counting(Encoder encoder, List<Integer> pieces) implements Encoder {
    @Override
    public List<Encoded> encode(List<Window> windows) {
      windows.forEach(window -> pieces.add(window.pieces()));
      return encoder.encode(windows);
    }
  }

  @Test
  void anArticleIsEncodedOnceAndGivesAFewTriplesAStatement() throws IOException {
    List<Integer> pieces = new ArrayList<>();
    Encoder encoder = new Counting(OnnxEncoder.load(ModelCache.ofUser()), pieces);
    Reader reader =
        Stages.reader(TestLanguage.analyzer(), Authority.bundled(), Stages.statements(encoder));
    ArticleGraph graphs = new ArticleGraph(IriSpace.DEFAULT);
    int words = 0;
    int statements = 0;
    int triples = 0;
    try (Stream<Path> files = Files.list(ARTICLES)) {
      for (Path file : files.sorted().limit(8).toList()) {
        Document document = new Document(file.toString(), Files.readAllBytes(file));
        Article article = Articles.reader().read(document).orElseThrow();
        Reading reading = reader.read(article).orElseThrow();
        words += article.text().string().split("\\s+").length;
        statements += reading.statements().size();
        triples += graphs.of(reading).size();
      }
    }
    double encoded = pieces.stream().mapToInt(Integer::intValue).sum() / (double) words;
    double described = triples / (double) statements;
    assertTrue(encoded > 1 && encoded < 1.5, encoded + " pieces a word");
    assertTrue(described > 10 && described < 32, described + " triples a statement");
  }
}
