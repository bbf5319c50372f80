package org.hearsay.export;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Whatever actors are called and say, each format of networks is what it is meant to be. */
class AnyNameFuzzTest {

  /** The first half are names, the others words; halves of surrogate pairs come along. */
  @FuzzTest(maxDuration = "10m")
  void anyName(byte[] bytes) throws Exception {
    int half = bytes.length / 4 * 2;
    String name = new String(bytes, 0, half, StandardCharsets.UTF_8);
    StringBuilder words = new StringBuilder();
    for (int i = half; i + 1 < bytes.length; i += 2) {
      words.append((char) ((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff));
    }
    Network network =
        new Network(
            List.of(
                SampleNetwork.actor("http://x/a", name, List.of()),
                SampleNetwork.actor("http://x/b", words.toString(), List.of())),
            List.of(
                SampleNetwork.edge(
                    "http://x/a", "http://x/b", "accuse", List.of(words.toString(), name))));
    for (NetworkFormat format : NetworkFormat.values()) {
      read(format, SampleNetwork.bytes(network, format));
    }
  }

  private static void read(NetworkFormat format, byte[] bytes) throws Exception {
    if (format == NetworkFormat.CSV) {
      return; // Packed: what is in it is written as pairs are.
    }
    // A decoder of its own throws on what is no UTF-8.
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    switch (format) {
      case GEXF, GRAPHML ->
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(bytes));
      case CX2, CYTOSCAPE, NODE_LINK -> new ObjectMapper().readTree(text);
      case EDGES, MATRIX -> {
        try (CSVParser rows = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
          rows.forEach(
              row ->
                  row.forEach(
                      cell -> {
                        if (cell.matches("\\s*[=+@-]\\D.*")) {
                          throw new AssertionError("a formula: " + cell);
                        }
                      }));
        }
      }
      case DOT, GML, PAJEK, DL, CSV -> {
        // Their own tests read them back.
      }
    }
  }
}
