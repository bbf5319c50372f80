package org.hearsay.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who to whom as a square table: how many statements the actor of a row made about each other. */
final class Matrix {

  /** Of an answer in memory, and of the columns that spreadsheets open. */
  private static final long MOST_CELLS = 1_000_000;

  private Matrix() {}

  /** Whether it has so few cells that it is written. */
  static boolean fits(Network network) {
    long actors = network.actors().size();
    return actors * actors <= MOST_CELLS;
  }

  static void write(Network network, OutputStream out) throws IOException {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (Network.Edge edge : network.edges()) {
      counts
          .computeIfAbsent(edge.source(), any -> new HashMap<>())
          .merge(edge.target(), edge.weight(), Integer::sum);
    }
    Map<String, String> names = Names.unique(network, name -> name);
    NetworkCsv.Table table = new NetworkCsv.Table(out);
    List<String> head = new ArrayList<>(names.values());
    head.addFirst("");
    table.row(head);
    for (Network.Actor source : network.actors()) {
      List<String> row = new ArrayList<>();
      row.add(names.get(source.id()));
      Map<String, Integer> counted = counts.getOrDefault(source.id(), Map.of());
      for (Network.Actor target : network.actors()) {
        row.add(Integer.toString(counted.getOrDefault(target.id(), 0)));
      }
      table.row(row);
    }
    table.flush();
  }
}
