package org.hearsay.export;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private static final String HOSTILE =
      "=cmd|'/c'!A1 <script>&\"'\\ ]]> \\\"\\N {|}\u0000\u001b\u202e\ud83d \ud83d\ude00 \uffff\u0085é\\";

  private static final Network NETWORK =
      new Network(
          List.of(
              actor("http://x/a", "Estovia", Optional.of("http://www.wikidata.org/entity/Q0")),
              actor("http://x/b?q=1&r=\"2\"", HOSTILE, Optional.empty()),
              actor("http://x/c", "two\nlines", Optional.empty())),
          List.of(
              edge("http://x/a", "http://x/b?q=1&r=\"2\"", "accuse", List.of("One.", HOSTILE)),
              edge("http://x/a", "http://x/b?q=1&r=\"2\"", "praise", List.of()),
              edge("http://x/c", "http://x/c", "deny", List.of("Self."))));

  private static Network.Actor actor(String id, String label, Optional<String> wikidata) {
    return new Network.Actor(id, label, "state", wikidata, Optional.of("http://x/a"));
  }

  private static Network.Edge edge(String source, String target, String act, List<String> words) {
    return new Network.Edge(
        source,
        target,
        act,
        3,
        2,
        words.isEmpty() ? Optional.empty() : Optional.of(LocalDate.of(2031, 3, 4)),
        words.isEmpty() ? Optional.empty() : Optional.of(LocalDate.of(2031, 3, 9)),
        words);
  }

  private static byte[] bytes(Network network, NetworkFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(network, out);
    return out.toByteArray();
  }

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
  void gexfKeepsToVersion13() throws Exception {
    Document gexf = xml(NETWORK, NetworkFormat.GEXF);
    assertEquals("http://gexf.net/1.3", gexf.getDocumentElement().getNamespaceURI());
    assertEquals("1.3", gexf.getDocumentElement().getAttribute("version"));
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
    Set<String> types = Set.of("string", "integer", "anyURI");
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
        import sys, networkx as nx
        for g in (nx.read_graphml(sys.argv[1]), nx.read_gexf(sys.argv[2], version='1.3')):
            print(g.number_of_nodes(), g.number_of_edges(), g.is_directed(),
                  sorted(d['act'] for _, _, d in g.edges(data=True)),
                  sorted({float(d['weight']) for _, _, d in g.edges(data=True)}))
        """);
    Path graphMl = folder.resolve("n.graphml");
    Files.write(graphMl, bytes(NETWORK, NetworkFormat.GRAPHML));
    Path gexf = folder.resolve("n.gexf");
    Files.write(gexf, bytes(NETWORK, NetworkFormat.GEXF));
    String probe =
        "import networkx; from networkx.readwrite.gexf import GEXF; GEXF.versions['1.3']";
    assumeTrue(exit(folder, "python3", "-c", probe) == 0, "networkx with GEXF 1.3 is not here");
    String line = "3 3 True ['accuse', 'deny', 'praise'] [3.0]\n";
    assertEquals(
        line + line,
        run(folder, "python3", script.toString(), graphMl.toString(), gexf.toString()));
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
            "http://x/a", "Estovia", "state", "http://www.wikidata.org/entity/Q0", "http://x/a"),
        nodes.getFirst().toList());
    assertTrue(nodes.get(1).get("Label").startsWith("'=cmd|"), "a formula");
    assertEquals("two\nlines", nodes.get(2).get("Label"));
    assertEquals(
        List.of(
            "http://x/c",
            "http://x/c",
            "Directed",
            "deny",
            "3",
            "2",
            "2031-03-04",
            "2031-03-09",
            "Self."),
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
    List<Network.Actor> actors = new ArrayList<>();
    List<Network.Edge> edges = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      actors.add(actor("http://x/" + i, text(random), Optional.empty()));
      edges.add(edge("http://x/" + i, "http://x/0", "deny", List.of(text(random))));
    }
    Network network = new Network(actors, edges);
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

  private static String text(Random random) {
    String alphabet = "ab=+-@\"'\\<>&;|{}[]\n\r\t,%#/\u0000\u001b\u202e\u2028\ud83d\ude00\uffffé";
    StringBuilder text = new StringBuilder("=");
    for (int i = random.nextInt(40); i > 0; i--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.substring(random.nextInt(2));
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
