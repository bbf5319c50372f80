package org.hearsay.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.hearsay.model.Actor;
import org.hearsay.model.Article;
import org.hearsay.model.Reading;

/** Whatever an article says, its graph is written in each syntax and reads back the same. */
class AnyTextFuzzTest {

  @FuzzTest(maxDuration = "10m")
  void anyText(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Graph graph = new ArticleGraph(IriSpace.DEFAULT).of(saying(text));
    for (Syntax syntax : Syntax.values()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      GraphWriter.write(graph, syntax, out);
      DatasetGraph read = DatasetGraphFactory.create();
      RDFParser.source(new ByteArrayInputStream(out.toByteArray())).lang(syntax.lang()).parse(read);
      assertEquals(lines(graph.stream()), lines(read.stream().map(quad -> quad.asTriple())));
    }
  }

  /** The sample with this text wherever an article may put words into the graph. */
  private static Reading saying(String text) {
    Reading sample = Sample.reading();
    Article of = sample.article();
    Article article =
        new Article(
            of.id(),
            text,
            Optional.of(text),
            of.published(),
            Optional.of(text),
            Optional.of(text),
            Optional.of(text),
            of.text(),
            of.blocks(),
            of.sha256());
    List<Actor> actors = new ArrayList<>();
    for (Actor actor : sample.actors()) {
      actors.add(
          new Actor(
              actor.id(),
              text,
              actor.kind(),
              List.of(text),
              Optional.of(text),
              actor.actsFor(),
              List.of(text),
              actor.mentions()));
    }
    return new Reading(article, actors, sample.events(), sample.statements());
  }

  private static Set<String> lines(Stream<Triple> triples) {
    return triples.map(Triple::toString).collect(Collectors.toCollection(TreeSet::new));
  }
}
