package org.hearsay.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * UCINET's DL: lists of edges with their weights, a relation an act. UCINET would take labels in
 * quotes, others end a label at a blank all the same: so what would end one stands as underscore.
 */
final class UcinetDl {

  private UcinetDl() {}

  static void write(Network network, OutputStream out) throws IOException {
    Map<String, List<Network.Edge>> relations = relations(network);
    Map<String, Integer> numbers = network.numbers(1);
    Writer dl = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    dl.write("dl n=" + network.actors().size());
    if (relations.size() > 1) {
      dl.write(" nm=" + relations.size());
    }
    dl.write("\nformat = edgelist1\nlabels:\n");
    for (String name : Names.unique(network, UcinetDl::label).values()) {
      dl.write(name + "\n");
    }
    if (relations.size() > 1) {
      dl.write("matrix labels:\n" + String.join("\n", relations.keySet()) + "\n");
    }
    dl.write("data:\n");
    boolean later = false;
    for (List<Network.Edge> edges : relations.values()) {
      if (later) {
        dl.write("!\n");
      }
      later = true;
      for (Network.Edge edge : edges) {
        dl.write(numbers.get(edge.source()) + " " + numbers.get(edge.target()));
        dl.write(" " + edge.weight() + "\n");
      }
    }
    dl.flush();
  }

  private static String label(String name) {
    return name.replaceAll("[\\s,;:!\"']+", "_");
  }

  private static Map<String, List<Network.Edge>> relations(Network network) {
    Map<String, List<Network.Edge>> relations = new TreeMap<>();
    for (Network.Edge edge : network.edges()) {
      relations.computeIfAbsent(edge.act(), any -> new ArrayList<>()).add(edge);
    }
    return relations;
  }
}
