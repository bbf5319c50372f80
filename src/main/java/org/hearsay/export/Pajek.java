package org.hearsay.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Pajek's network file: vertices from 1, and arcs with their weight and their act as label. Quotes
 * and backslashes, which the format cannot carry, stand as look-alikes.
 */
final class Pajek {

  private Pajek() {}

  static void write(Network network, OutputStream out) throws IOException {
    Writer net = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    // Pajek takes a file for UTF-8 by this mark; on a comment's line it disturbs no other reader.
    net.write("\ufeff% Who is reported to have done what to whom by saying it\n");
    net.write("*Vertices " + network.actors().size() + "\n");
    Map<String, Integer> numbers = network.numbers(1);
    Map<String, String> names = Names.unique(network, Pajek::plain);
    for (Network.Node node : network.nodes()) {
      String id = node.actor().id();
      Looks.Look look = Looks.kind(node.actor().kind());
      net.write(numbers.get(id) + " \"" + names.get(id) + "\" 0.0 0.0 " + shape(look.shape()));
      net.write(" x_fact " + Looks.size(node) / 20 + " y_fact " + Looks.size(node) / 20 + "\n");
    }
    net.write("*Arcs\n");
    for (Network.Edge edge : network.edges()) {
      net.write(numbers.get(edge.source()) + " " + numbers.get(edge.target()));
      net.write(" " + edge.weight() + " l \"" + edge.act() + "\" w " + Looks.width(edge) + "\n");
    }
    net.flush();
  }

  private static String shape(String shape) {
    return switch (shape) {
      case "rectangle" -> "box";
      case "diamond", "triangle", "ellipse" -> shape;
      default -> "ellipse";
    };
  }

  private static String plain(String name) {
    return name.replace('"', '\u201d').replace('\\', '\u2216');
  }
}
