package org.hearsay.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hearsay.query.PlainText;

/**
 * GML, as networkx and igraph read it: in ASCII, other characters as numeric entities, keys without
 * underscores, labels that are no two alike.
 */
final class Gml {

  private Gml() {}

  static void write(Network network, OutputStream out) throws IOException {
    Writer gml = new OutputStreamWriter(out, StandardCharsets.US_ASCII);
    gml.write("Creator \"Hearsay\"\ngraph [\n  directed 1\n  multigraph 1\n");
    Map<String, Integer> numbers = network.numbers(0);
    Map<String, String> names = Names.unique(network, name -> name);
    for (Network.Node node : network.nodes()) {
      String iri = node.actor().id();
      gml.write("  node [\n    id " + numbers.get(iri) + "\n    label " + quote(names.get(iri)));
      gml.write("\n    iri " + quote(iri) + "\n");
      values(
          gml, Attribute.OF_NODES.stream().filter(e -> !e.name().equals("label")).toList(), node);
      gml.write("  ]\n");
    }
    for (Network.Edge edge : network.edges()) {
      gml.write("  edge [\n    source " + numbers.get(edge.source()));
      gml.write("\n    target " + numbers.get(edge.target()) + "\n");
      values(gml, Attribute.OF_EDGES, edge);
      gml.write("  ]\n");
    }
    gml.write("]\n");
    gml.flush();
  }

  private static <T> void values(Writer gml, List<Attribute<T>> attributes, T thing)
      throws IOException {
    for (Attribute<T> each : attributes) {
      String value = each.text(thing);
      if (!value.isEmpty()) {
        boolean number =
            each.type() == Attribute.Type.WHOLE || each.type() == Attribute.Type.DECIMAL;
        gml.write("    " + each.name().replace("_", "") + " ");
        gml.write((number ? value : quote(value)) + "\n");
      }
    }
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    PlainText.oneLine(text)
        .codePoints()
        .forEach(
            point -> {
              // A backslash would escape the quote behind it for some readers; igraph knows quotes
              // by name alone.
              switch (point) {
                case '"' -> quoted.append("&quot;");
                case '&' -> quoted.append("&amp;");
                case '\\' -> quoted.append("&#92;");
                default -> {
                  if (point < 0x20 || point > 0x7e) {
                    quoted.append("&#").append(point).append(';');
                  } else {
                    quoted.append((char) point);
                  }
                }
              }
            });
    return quoted.append('"').toString();
  }
}
