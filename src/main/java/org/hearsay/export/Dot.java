package org.hearsay.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.hearsay.query.PlainText;

/** The language of Graphviz. Acts against somebody are drawn red, acts in favour green. */
final class Dot {

  private Dot() {}

  static void write(Network network, OutputStream out) throws IOException {
    Writer dot = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    dot.write("digraph hearsay {\n");
    dot.write("  graph [charset=\"UTF-8\", overlap=false, splines=true, rankdir=LR];\n");
    dot.write("  node [shape=box, style=\"rounded,filled\", fillcolor=\"#f4f1ea\",");
    dot.write(" color=\"#8a8371\", fontname=\"Helvetica\"];\n");
    dot.write("  edge [fontname=\"Helvetica\", fontsize=10];\n");
    for (Network.Actor actor : network.actors()) {
      dot.write("  " + quote(actor.id()) + " [label=" + quote(actor.label()));
      dot.write(", kind=" + quote(actor.kind()));
      if (actor.wikidata().isPresent()) {
        dot.write(", URL=" + quote(actor.wikidata().get()));
      }
      dot.write("];\n");
    }
    for (Network.Edge edge : network.edges()) {
      dot.write("  " + quote(edge.source()) + " -> " + quote(edge.target()));
      dot.write(" [label=" + quote(label(edge)) + ", act=" + quote(edge.act()));
      dot.write(", weight=" + edge.statements() + ", color=\"" + colour(edge.act()) + "\"");
      dot.write(", tooltip=" + quote(String.join(" | ", edge.evidence())) + "];\n");
    }
    dot.write("}\n");
    dot.flush();
  }

  private static String label(Network.Edge edge) {
    return edge.statements() == 1 ? edge.act() : edge.act() + " (" + edge.statements() + ")";
  }

  private static String colour(String act) {
    return switch (act) {
      case "accuse", "criticise", "deny", "reject", "threaten", "warn", "demand" -> "#b3261e";
      case "praise", "defend", "agree", "promise", "apologise" -> "#2e6b34";
      default -> "#5f6368";
    };
  }

  /** Graphviz reads escape sequences in labels: each backslash must be one. */
  private static String quote(String text) {
    return '"' + PlainText.oneLine(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
