package org.hearsay.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GraphWriterTest {

  private static final Node NAME = IriSpace.DEFAULT.article("harbour-1");
  private static final Node OTHER = IriSpace.DEFAULT.article("a-first");

  private static final String HOSTILE =
      "\"quoted\" 'single' \\ back \n\r\t \"\"\" ''' <b>&amp; 🚢 \u202E{}^` é ﬁ \u2028 \uFEFF";

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenReadsBackTheSame(Syntax syntax) {
    DatasetGraph dataset = dataset();
    assertEquals(
        syntax.keepsGraphNames() ? lines(dataset) : triples(dataset),
        syntax.keepsGraphNames()
            ? lines(read(write(dataset, syntax), syntax))
            : triples(read(write(dataset, syntax), syntax)));
  }

  @ParameterizedTest
  @EnumSource
  void randomTextReadsBackTheSame(Syntax syntax) {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    graph.add(Triple.create(NAME, Vocabulary.HEADLINE, Literals.string(HOSTILE)));
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(20); j >= 0; j--) {
        text.append((char) random.nextInt(random.nextBoolean() ? 0x100 : 0x10000));
      }
      graph.add(Triple.create(NAME, Vocabulary.HEADLINE, Literals.string(text.toString())));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GraphWriter.write(graph, syntax, out);
    assertEquals(
        triples(DatasetGraphFactory.wrap(graph)),
        triples(read(out.toByteArray(), syntax)),
        "seed " + seed);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"JSONLD", "RDFXML"})
  void equalDatasetsGiveEqualBytes(Syntax syntax) {
    List<Quad> quads = new ArrayList<>();
    dataset().find().forEachRemaining(quads::add);
    Collections.shuffle(quads, new Random(3));
    DatasetGraph shuffled = DatasetGraphFactory.create();
    quads.forEach(shuffled::add);
    assertArrayEquals(write(dataset(), syntax), write(shuffled, syntax));
  }

  @Test
  void turtleUsesTheProjectsPrefixes() {
    String turtle = new String(write(dataset(), Syntax.TURTLE), StandardCharsets.UTF_8);
    assertTrue(turtle.contains("PREFIX hs: "), turtle);
    assertTrue(turtle.contains("act:accuse"), turtle);
    assertTrue(turtle.contains("etype:cyber_attack"), turtle);
  }

  @Test
  void jsonLdHasNoRemoteContext() {
    String json = new String(write(dataset(), Syntax.JSONLD), StandardCharsets.UTF_8);
    assertTrue(json.contains("\"hs:speaker\"") || json.contains("\"hs:act\""), json);
    assertTrue(!json.matches("(?s).*\"@context\"\\s*:\\s*\"http.*"), json);
  }

  @Test
  void syntaxIsFoundByNameOrEnding() {
    assertEquals(Optional.of(Syntax.TURTLE), Syntax.named("TTL"));
    assertEquals(Optional.of(Syntax.TURTLE), Syntax.named("turtle"));
    assertEquals(Optional.of(Syntax.JSONLD), Syntax.named("jsonld"));
    assertEquals(Optional.empty(), Syntax.named("docx"));
    assertEquals("application/n-quads", Syntax.NQUADS.mediaType());
    assertEquals("nq", Syntax.NQUADS.extension());
  }

  private static DatasetGraph dataset() {
    DatasetGraph dataset = DatasetGraphFactory.create();
    dataset.addGraph(NAME, new ArticleGraph(IriSpace.DEFAULT).of(Sample.reading()));
    dataset.add(OTHER, OTHER, Vocabulary.TYPE, Vocabulary.ARTICLE);
    dataset.add(OTHER, OTHER, Vocabulary.HEADLINE, Literals.string(HOSTILE));
    return dataset;
  }

  private static byte[] write(DatasetGraph dataset, Syntax syntax) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GraphWriter.write(dataset, syntax, out);
    return out.toByteArray();
  }

  private static DatasetGraph read(byte[] bytes, Syntax syntax) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(bytes)).lang(syntax.lang()).parse(dataset);
    return dataset;
  }

  private static Set<String> lines(DatasetGraph dataset) {
    return dataset.stream().map(Quad::toString).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> triples(DatasetGraph dataset) {
    return dataset.stream()
        .map(quad -> quad.asTriple().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
