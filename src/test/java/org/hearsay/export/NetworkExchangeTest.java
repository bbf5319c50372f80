package org.hearsay.export;

import static org.hearsay.export.SampleNetwork.NETWORK;
import static org.hearsay.export.SampleNetwork.string;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.hearsay.query.QueryProblem;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.nio.gml.GmlImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;

/** The formats of single programs and of JSON, read back by others' readers or by their rules. */
class NetworkExchangeTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static Graph<String, DefaultWeightedEdge> gml(Network network, Set<String> acts)
      throws IOException {
    int[] next = {0};
    Graph<String, DefaultWeightedEdge> graph =
        new DirectedWeightedPseudograph<>(
            () -> "v" + next[0]++, SupplierUtil.DEFAULT_WEIGHTED_EDGE_SUPPLIER);
    GmlImporter<String, DefaultWeightedEdge> importer = new GmlImporter<>();
    importer.addEdgeAttributeConsumer(
        (key, value) -> {
          if (key.getSecond().equals("act")) {
            acts.add(value.getValue());
          }
        });
    importer.importGraph(graph, new StringReader(string(network, NetworkFormat.GML)));
    return graph;
  }

  @Test
  void gmlIsReadByJgrapht() throws IOException {
    Set<String> acts = new TreeSet<>();
    Graph<String, DefaultWeightedEdge> graph = gml(NETWORK, acts);
    assertEquals(3, graph.vertexSet().size());
    assertEquals(3, graph.edgeSet().size());
    assertEquals(Set.of("accuse", "deny", "praise"), acts);
    for (DefaultWeightedEdge edge : graph.edgeSet()) {
      assertEquals(3.0, graph.getEdgeWeight(edge));
    }
    assertTrue(string(NETWORK, NetworkFormat.GML).matches("\\p{ASCII}*"));
  }

  @Test
  void pajekHasALineAVertexAndALineAnArc() throws IOException {
    List<String> lines = string(NETWORK, NetworkFormat.PAJEK).lines().toList();
    assertTrue(lines.get(0).startsWith("\ufeff%"), "Pajek knows UTF-8 by the mark");
    assertEquals("*Vertices 3", lines.get(1));
    assertTrue(lines.get(2).startsWith("1 \"Estovia\" "), lines.get(2));
    assertTrue(lines.get(4).startsWith("3 \"two lines\" "), lines.get(4));
    assertEquals(
        List.of(
            "*Arcs",
            "1 2 3 l \"accuse\" w 2.9",
            "1 2 3 l \"praise\" w 2.9",
            "3 3 3 l \"deny\" w 2.9"),
        lines.subList(5, 9));
    for (String line : lines.subList(2, 5)) {
      assertEquals(2, line.chars().filter(c -> c == '"').count(), line);
      assertFalse(line.contains("\\"), line);
    }
  }

  @Test
  void dlHasARelationAnAct() throws IOException {
    String dl = string(NETWORK, NetworkFormat.DL);
    assertTrue(dl.startsWith("dl n=3 nm=3\nformat = edgelist1\nlabels:\nEstovia\n"), dl);
    assertTrue(
        dl.endsWith("matrix labels:\naccuse\ndeny\npraise\ndata:\n1 2 3\n!\n3 3 3\n!\n1 2 3\n"),
        dl);
    Network one = new Network(NETWORK.actors(), NETWORK.edges().subList(0, 1));
    String single = string(one, NetworkFormat.DL);
    assertTrue(single.startsWith("dl n=3\n") && single.endsWith("data:\n1 2 3\n"), single);
  }

  @Test
  void dlTellsNamesApartThatItCannotWriteOut() throws IOException {
    Network alike =
        new Network(
            List.of(
                SampleNetwork.actor("http://x/1", "Vane Corp", List.of()),
                SampleNetwork.actor("http://x/2", "Vane, Corp", List.of()),
                SampleNetwork.actor("http://x/3", "Vane_Corp_(2)", List.of())),
            List.of());
    assertEquals(
        List.of("Vane_Corp", "Vane_Corp_(2)", "Vane_Corp_(2)_(2)"),
        string(alike, NetworkFormat.DL).lines().toList().subList(3, 6));
  }

  @Test
  void cx2HasTheAspectsThatItCounts() throws IOException {
    JsonNode aspects = JSON.readTree(string(NETWORK, NetworkFormat.CX2));
    assertEquals("2.0", aspects.get(0).get("CXVersion").asText());
    assertTrue(aspects.get(aspects.size() - 1).get("status").get(0).get("success").asBoolean());
    for (JsonNode count : aspect(aspects, "metaData")) {
      assertEquals(
          count.get("elementCount").asInt(),
          aspect(aspects, count.get("name").asText()).size(),
          count.toString());
    }
    JsonNode declared = aspect(aspects, "attributeDeclarations").get(0);
    Set<Integer> ids = new HashSet<>();
    for (JsonNode node : aspect(aspects, "nodes")) {
      ids.add(node.get("id").asInt());
      names(node.get("v")).forEach(name -> assertTrue(declared.get("nodes").has(name), name));
    }
    JsonNode edges = aspect(aspects, "edges");
    for (JsonNode edge : edges) {
      assertTrue(ids.contains(edge.get("s").asInt()) && ids.contains(edge.get("t").asInt()));
      names(edge.get("v")).forEach(name -> assertTrue(declared.get("edges").has(name), name));
    }
    assertEquals(3, edges.size());
  }

  private static JsonNode aspect(JsonNode aspects, String name) {
    for (JsonNode aspect : aspects) {
      if (aspect.has(name)) {
        return aspect.get(name);
      }
    }
    throw new AssertionError("no aspect " + name);
  }

  @Test
  void jsonOfNodesAndLinksCarriesAllThatIsKnown() throws IOException {
    JsonNode graph = JSON.readTree(string(NETWORK, NetworkFormat.NODE_LINK));
    assertTrue(graph.get("directed").asBoolean() && graph.get("multigraph").asBoolean());
    assertEquals(3, graph.get("nodes").size());
    JsonNode link = graph.get("links").get(0);
    assertEquals(
        "[\"source\",\"target\",\"key\",\"act\",\"weight\",\"articles\",\"confidence\",\"first\","
            + "\"last\",\"evidence\",\"statement_iris\",\"article_iris\"]",
        JSON.writeValueAsString(names(link)));
    assertEquals("One.", link.get("evidence").get(0).asText());
    assertEquals(0.625, link.get("confidence").asDouble());
    assertFalse(graph.get("links").get(1).has("first"), "what is not known is left out");
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void cytoscapeGetsElementsWithTheirLooks() throws IOException {
    JsonNode elements = JSON.readTree(string(NETWORK, NetworkFormat.CYTOSCAPE)).get("elements");
    Set<String> ids = new HashSet<>();
    for (JsonNode node : elements.get("nodes")) {
      assertTrue(ids.add(node.get("data").get("id").asText()));
      assertEquals("hexagon", node.get("data").get("shape").asText());
    }
    for (JsonNode edge : elements.get("edges")) {
      JsonNode data = edge.get("data");
      assertTrue(ids.add(data.get("id").asText()), "all ids differ");
      assertTrue(ids.contains(data.get("source").asText()));
      assertTrue(data.get("colour").asText().matches("#[0-9a-f]{6}"));
    }
    assertEquals(6, ids.size());
  }

  @Test
  void matrixIsSquareAndCountsAllActs() throws IOException {
    List<CSVRecord> rows =
        CSVFormat.RFC4180
            .parse(new StringReader(string(NETWORK, NetworkFormat.MATRIX)))
            .getRecords();
    assertEquals(4, rows.size());
    rows.forEach(row -> assertEquals(4, row.size()));
    assertEquals("Estovia", rows.get(0).get(1));
    assertEquals(List.of("Estovia", "0", "6", "0"), rows.get(1).toList());
    assertTrue(rows.get(2).get(0).startsWith("'=cmd|"), "a formula");
    assertEquals("3", rows.get(3).get(3));
  }

  @Test
  void matrixOfThousandsIsRefusedBeforeAnythingIsWritten() {
    Network thousands = SampleNetwork.random(new Random(1), 1001);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    QueryProblem problem =
        assertThrows(QueryProblem.class, () -> NetworkFormat.MATRIX.write(thousands, out));
    assertEquals(QueryProblem.Kind.TOO_LARGE, problem.kind());
    assertEquals(
        "a matrix of 1001 actors has too many cells; narrow it down to the top 1000, or take edges",
        problem.getMessage());
    assertEquals(0, out.size());
    assertTrue(NetworkFormat.EDGES.fits(thousands));
  }

  @Test
  void pairsHaveTheNamesOfBothEnds() throws IOException {
    List<CSVRecord> rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .get()
            .parse(new StringReader(string(NETWORK, NetworkFormat.EDGES)))
            .getRecords();
    CSVRecord row = rows.getLast();
    assertEquals("two lines", row.get("Source"));
    assertEquals("deny", row.get("Act"));
    assertEquals("0.625", row.get("Confidence"));
    assertEquals("2031-03-09", row.get("Last"));
  }

  @Test
  void namesThatAreAlikeAreToldApart() throws IOException {
    Network twins =
        new Network(
            List.of(
                SampleNetwork.actor("http://x/1", "a spokesman", List.of()),
                SampleNetwork.actor("http://x/2", "a spokesman", List.of()),
                SampleNetwork.actor("http://x/3", "a spokesman (2)", List.of()),
                SampleNetwork.actor("http://x/4", " ", List.of())),
            List.of());
    assertEquals(
        List.of("a spokesman", "a spokesman (2)", "a spokesman (2) (2)", "?"),
        List.copyOf(Names.unique(twins, name -> name).values()));
  }

  @Test
  void everyFormatCarriesAnyText() throws IOException {
    long seed = System.nanoTime();
    Network network = SampleNetwork.random(new Random(seed), 300);
    String hint = "seed " + seed;
    assertEquals(300, gml(network, new HashSet<>()).edgeSet().size(), hint);
    for (NetworkFormat format :
        List.of(NetworkFormat.CX2, NetworkFormat.CYTOSCAPE, NetworkFormat.NODE_LINK)) {
      assertTrue(JSON.readTree(string(network, format)).size() > 0, hint);
    }
    Pattern vertex = Pattern.compile("\\d+ \"[^\"\\\\]+\" 0\\.0 0\\.0 ellipse .*");
    List<String> lines = string(network, NetworkFormat.PAJEK).lines().toList();
    for (String line : lines.subList(2, 302)) {
      Matcher matcher = vertex.matcher(line);
      assertTrue(matcher.matches(), hint + ": " + line);
    }
    List<String> dl = string(network, NetworkFormat.DL).lines().toList();
    assertEquals("data:", dl.get(303), hint);
    for (String label : dl.subList(3, 303)) {
      assertTrue(label.matches("[^\\s,;:!\"']+"), hint + ": " + label);
    }
    assertEquals(300, new HashSet<>(dl.subList(3, 303)).size(), hint);
    assertEquals(
        301,
        StreamSupport.stream(
                CSVFormat.RFC4180
                    .parse(new StringReader(string(network, NetworkFormat.MATRIX)))
                    .spliterator(),
                false)
            .count(),
        hint);
  }
}
