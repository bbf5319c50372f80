package org.hearsay.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.hearsay.query.PlainText;

/** The language of Graphviz: shapes tell kinds, colours tell acts, widths tell how often. */
final class Dot {

  private Dot() {}

  static void write(Network network, OutputStream out) throws IOException {
    Writer dot = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    dot.write("digraph hearsay {\n");
    dot.write("  graph [charset=\"UTF-8\", overlap=false, splines=true, rankdir=LR];\n");
    dot.write("  node [style=filled, fontname=\"Helvetica\"];\n");
    dot.write("  edge [fontname=\"Helvetica\", fontsize=10];\n");
    for (Network.Node node : network.nodes()) {
      Network.Actor actor = node.actor();
      Looks.Look look = Looks.kind(actor.kind());
      dot.write("  " + quote(actor.id()) + " [label=" + quote(actor.label()));
      dot.write(", kind=" + quote(actor.kind()) + ", shape=" + look.shape());
      dot.write(", color=\"" + look.colour() + "\", fillcolor=\"" + look.colour() + "40\"");
      dot.write(", said=" + node.said() + ", received=" + node.received());
      dot.write(", degree=" + node.degree());
      if (actor.wikidata().isPresent()) {
        dot.write(", URL=" + quote(actor.wikidata().get()));
      }
      dot.write("];\n");
    }
    for (Network.Edge edge : network.edges()) {
      String colour = Looks.colour(edge.act());
      dot.write("  " + quote(edge.source()) + " -> " + quote(edge.target()));
      dot.write(" [label=" + quote(label(edge)) + ", act=" + quote(edge.act()));
      dot.write(", weight=" + edge.weight() + ", penwidth=" + Looks.width(edge));
      dot.write(", color=\"" + colour + "\", fontcolor=\"" + colour + "\"");
      for (Attribute<Network.Edge> each : Attribute.OF_EDGES) {
        switch (each.name()) {
          case "confidence", "first", "last" -> {
            if (!each.text(edge).isEmpty()) {
              dot.write(", " + each.name() + "=" + quote(each.text(edge)));
            }
          }
          case "evidence" -> dot.write(", tooltip=" + quote(each.text(edge)));
          default -> {}
        }
      }
      dot.write("];\n");
    }
    dot.write("}\n");
    dot.flush();
  }

  private static String label(Network.Edge edge) {
    return edge.weight() == 1 ? edge.act() : edge.act() + " (" + edge.weight() + ")";
  }

  /** Graphviz reads escape sequences in labels: each backslash must be one. */
  private static String quote(String text) {
    return '"' + PlainText.oneLine(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
