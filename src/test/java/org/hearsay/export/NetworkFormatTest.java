package org.hearsay.export;

import static org.hearsay.export.SampleNetwork.NETWORK;
import static org.hearsay.export.SampleNetwork.bytes;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads each format back with a reader that is not ours. */
class NetworkFormatTest {

  private static Reader reader(Network network, NetworkFormat format) throws IOException {
    return new InputStreamReader(
        new ByteArrayInputStream(bytes(network, format)), StandardCharsets.UTF_8);
  }

  private static Graph<String, DefaultEdge> graph() {
    int[] next = {0};
    return new DirectedPseudograph<>(
        () -> "v" + next[0]++, SupplierUtil.DEFAULT_EDGE_SUPPLIER, false);
  }

  private static Document xml(Network network, NetworkFormat format) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes(network, format)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  @Test
  void graphMlIsReadByJgrapht() throws IOException {
    Graph<String, DefaultEdge> graph = graph();
    GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
    importer.setSchemaValidation(true);
    Map<String, String> labels = new HashMap<>();
    Set<String> acts = new TreeSet<>();
    List<Double> weights = new ArrayList<>();
    importer.addVertexAttributeConsumer(
        (key, value) -> {
          if (key.getSecond().equals("label")) {
            labels.put(key.getFirst(), value.getValue());
          }
        });
    importer.addEdgeAttributeConsumer(
        (key, value) -> {
          if (key.getSecond().equals("act")) {
            acts.add(value.getValue());
          } else if (key.getSecond().equals("weight")) {
            weights.add(Double.valueOf(value.getValue()));
          }
        });
    importer.importGraph(graph, reader(NETWORK, NetworkFormat.GRAPHML));
    assertEquals(3, graph.vertexSet().size());
    assertEquals(3, graph.edgeSet().size());
    assertEquals(Set.of("accuse", "praise", "deny"), acts);
    assertEquals(List.of(3.0, 3.0, 3.0), weights);
    assertTrue(labels.containsValue("Estovia"), labels.toString());
    assertTrue(
        labels.containsValue(
            "=cmd|'/c'!A1 <script>&\"'\\ ]]> \\\"\\N {|}\ufffd\ufffd\u202e\ufffd \ud83d\ude00"
                + " \ufffd\u0085é\\"),
        labels.toString());
  }

  @Test
  void gexfKeepsToVersion12() throws Exception {
    Document gexf = xml(NETWORK, NetworkFormat.GEXF);
    assertEquals("http://www.gexf.net/1.2draft", gexf.getDocumentElement().getNamespaceURI());
    Set<String> ids = new HashSet<>();
    for (Element node : elements(gexf, "node")) {
      assertTrue(ids.add(node.getAttribute("id")));
    }
    Set<String> edges = new HashSet<>();
    for (Element edge : elements(gexf, "edge")) {
      assertTrue(edges.add(edge.getAttribute("id")));
      assertTrue(ids.contains(edge.getAttribute("source")));
      assertTrue(ids.contains(edge.getAttribute("target")));
      assertEquals("3", edge.getAttribute("weight"));
      assertEquals(edge.getAttribute("label"), edge.getAttribute("kind"));
    }
    assertEquals(3, edges.size());
    Set<String> declared = new HashSet<>();
    Set<String> types = Set.of("string", "integer", "double");
    for (Element attribute : elements(gexf, "attribute")) {
      Element of = (Element) attribute.getParentNode();
      declared.add(of.getAttribute("class") + " " + attribute.getAttribute("id"));
      assertTrue(types.contains(attribute.getAttribute("type")));
    }
    for (Element value : elements(gexf, "attvalue")) {
      String of = value.getParentNode().getParentNode().getLocalName();
      assertTrue(declared.contains(of + " " + value.getAttribute("for")));
      assertFalse(value.getAttribute("value").isEmpty());
    }
  }

  @Test
  void gexfTellsWhenAndHowToDraw() throws Exception {
    Document gexf = xml(NETWORK, NetworkFormat.GEXF);
    Element graph = elements(gexf, "graph").getFirst();
    assertEquals(
        "dynamic date", graph.getAttribute("mode") + " " + graph.getAttribute("timeformat"));
    assertEquals(
        List.of("2031-03-04 2031-03-04", "2031-03-09 2031-03-09"),
        elements(gexf, "spell").subList(0, 2).stream()
            .map(spell -> spell.getAttribute("start") + " " + spell.getAttribute("end"))
            .toList());
    assertEquals(2, elements(gexf, "spells").size(), "an edge without a day is there always");
    Element colour = elements(gexf, "color").getFirst();
    assertEquals("http://www.gexf.net/1.2draft/viz", colour.getNamespaceURI());
    assertEquals(
        "91 127 180",
        String.join(" ", List.of("r", "g", "b").stream().map(colour::getAttribute).toList()));
    assertEquals(3, elements(gexf, "size").size());
    assertEquals(3, elements(gexf, "thickness").size());
  }

  @Test
  void dotIsReadByJgrapht() throws IOException {
    Graph<String, DefaultEdge> graph = graph();
    DOTImporter<String, DefaultEdge> importer = new DOTImporter<>();
    Map<String, Attribute> labels = new HashMap<>();
    importer.addVertexAttributeConsumer(
        (key, value) -> {
          if (key.getSecond().equals("label")) {
            labels.put(key.getFirst(), value);
          }
        });
    importer.importGraph(graph, reader(NETWORK, NetworkFormat.DOT));
    assertEquals(3, graph.vertexSet().size());
    assertEquals(3, graph.edgeSet().size());
    assertEquals(3, labels.size());
  }

  @Test
  void dotIsReadByGraphviz(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("network.dot");
    Files.write(file, bytes(NETWORK, NetworkFormat.DOT));
    String out = run(folder, "dot", "-Tplain", file.toString());
    assertEquals(3, out.lines().filter(line -> line.startsWith("node ")).count(), out);
    assertEquals(3, out.lines().filter(line -> line.startsWith("edge ")).count(), out);
    assertTrue(out.contains("é"), out);
  }

  @Test
  void networkxReadsAllThatItCan(@TempDir Path folder) throws Exception {
    Path script = folder.resolve("read.py");
    Files.writeString(
        script,
        """
        import json, sys, networkx as nx
        def linked(path):
            data = json.load(open(path))
            return nx.node_link_graph({**data, 'edges': data['links']})
        reads = [nx.read_graphml, nx.read_gexf, lambda p: nx.read_gml(p, label='id'), linked]
        for read, path in zip(reads, sys.argv[1:]):
            g = read(path)
            print(g.number_of_nodes(), g.number_of_edges(), g.is_directed(),
                  sorted(d['act'] for _, _, d in g.edges(data=True)),
                  sorted({float(d['weight']) for _, _, d in g.edges(data=True)}))
        g = nx.read_pajek(sys.argv[5])
        print(g.number_of_nodes(), g.number_of_edges(), g.is_directed(),
              sorted(d['l'] for _, _, d in g.edges(data=True)),
              sorted({float(d['weight']) for _, _, d in g.edges(data=True)}))
        """);
    assumeTrue(exit(folder, "python3", "-c", "import networkx") == 0, "networkx is not here");
    List<String> command = new ArrayList<>(List.of("python3", script.toString()));
    for (NetworkFormat format :
        List.of(
            NetworkFormat.GRAPHML,
            NetworkFormat.GEXF,
            NetworkFormat.GML,
            NetworkFormat.NODE_LINK,
            NetworkFormat.PAJEK)) {
      Path file = folder.resolve("n." + format.code());
      Files.write(file, bytes(NETWORK, format));
      command.add(file.toString());
    }
    String line = "3 3 True ['accuse', 'deny', 'praise'] [3.0]\n";
    assertEquals(line.repeat(5), run(folder, command.toArray(String[]::new)));
  }

  @Test
  void csvTablesFitTogether() throws IOException {
    ByteArrayOutputStream actors = new ByteArrayOutputStream();
    NetworkCsv.writeNodes(NETWORK, actors);
    ByteArrayOutputStream acts = new ByteArrayOutputStream();
    NetworkCsv.writeEdges(NETWORK, acts);
    List<CSVRecord> nodes = csv(actors.toString(StandardCharsets.UTF_8));
    List<CSVRecord> edges = csv(acts.toString(StandardCharsets.UTF_8));
    assertEquals(
        List.of(
            "http://x/a",
            "Estovia",
            "state",
            "http://www.wikidata.org/entity/Q0",
            "http://x/a",
            "6",
            "0",
            "1"),
        nodes.getFirst().toList());
    assertTrue(nodes.get(1).get("Label").startsWith("'=cmd|"), "a formula");
    assertEquals("two\nlines", nodes.get(2).get("Label"));
    assertEquals(
        List.of(
            "http://x/c",
            "http://x/c",
            "Directed",
            "deny",
            "deny",
            "3",
            "2",
            "0.625",
            "2031-03-04",
            "2031-03-09",
            "Self.",
            "http://x/s1 | http://x/s2 | http://x/s3",
            "http://x/a1 | http://x/a2"),
        edges.get(2).toList());
    Set<String> ids = new HashSet<>(nodes.stream().map(node -> node.get("Id")).toList());
    for (CSVRecord edge : edges) {
      assertTrue(ids.contains(edge.get("Source")) && ids.contains(edge.get("Target")));
    }
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes(NETWORK, NetworkFormat.CSV)))) {
      assertEquals(NetworkCsv.NODES, zip.getNextEntry().getName());
      assertArrayEquals(actors.toByteArray(), zip.readAllBytes());
      assertEquals(NetworkCsv.EDGES, zip.getNextEntry().getName());
      assertArrayEquals(acts.toByteArray(), zip.readAllBytes());
    }
  }

  private static List<CSVRecord> csv(String text) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(text))
        .getRecords();
  }

  @Test
  void everyFormatCarriesAnyText() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Network network = SampleNetwork.random(random, 500);
    String hint = "seed " + seed;
    assertEquals(500, elements(xml(network, NetworkFormat.GEXF), "node").size(), hint);
    assertEquals(500, elements(xml(network, NetworkFormat.GRAPHML), "node").size(), hint);
    Graph<String, DefaultEdge> dot = graph();
    new DOTImporter<String, DefaultEdge>().importGraph(dot, reader(network, NetworkFormat.DOT));
    assertEquals(500, dot.edgeSet().size(), hint);
    ByteArrayOutputStream nodes = new ByteArrayOutputStream();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes(network, NetworkFormat.CSV)))) {
      zip.getNextEntry();
      zip.transferTo(nodes);
    }
    List<CSVRecord> rows = csv(nodes.toString(StandardCharsets.UTF_8));
    assertEquals(500, rows.size(), hint);
    for (CSVRecord row : rows) {
      String label = row.get("Label").strip();
      assertFalse(!label.isEmpty() && "=+-@".indexOf(label.charAt(0)) >= 0, hint + ": " + label);
    }
  }

  private static String run(Path folder, String... command) throws Exception {
    Path out = folder.resolve("out.txt");
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(folder.resolve("err.txt").toFile())
              .start();
    } catch (IOException absent) {
      assumeTrue(false, command[0] + " is not here");
      throw absent;
    }
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue(), Files.readString(folder.resolve("err.txt")));
    return Files.readString(out);
  }

  private static int exit(Path folder, String... command) throws Exception {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(folder.resolve("probe.txt").toFile())
          .start()
          .waitFor();
    } catch (IOException absent) {
      return -1;
    }
  }
}
