package org.hearsay.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.query.QueryProblem;

/** A small network with hostile texts, and whatever a test makes up beside it. */
final class SampleNetwork {

  static final String HOSTILE =
      "=cmd|'/c'!A1 <script>&\"'\\ ]]> \\\"\\N {|}\u0000\u001b\u202e\ud83d \ud83d\ude00 \uffff\u0085é\\";

  static final Network NETWORK =
      new Network(
          List.of(
              actor("http://x/a", "Estovia", List.of("http://www.wikidata.org/entity/Q0")),
              actor("http://x/b?q=1&r=\"2\"", HOSTILE, List.of()),
              actor("http://x/c", "two\nlines", List.of())),
          List.of(
              edge("http://x/a", "http://x/b?q=1&r=\"2\"", "accuse", List.of("One.", HOSTILE)),
              edge("http://x/a", "http://x/b?q=1&r=\"2\"", "praise", List.of()),
              edge("http://x/c", "http://x/c", "deny", List.of("Self."))));

  private SampleNetwork() {}

  static Network.Actor actor(String id, String label, List<String> sameAs) {
    return new Network.Actor(id, label, "state", sameAs, Optional.of("http://x/a"));
  }

  /** Three statements of two articles, without a day where there are no words. */
  static Network.Edge edge(String source, String target, String act, List<String> words) {
    return new Network.Edge(
        source,
        target,
        act,
        List.of("http://x/s1", "http://x/s2", "http://x/s3"),
        List.of("http://x/a1", "http://x/a2"),
        words.isEmpty() ? Optional.empty() : Optional.of(0.625),
        words.isEmpty() ? List.of() : List.of(LocalDate.of(2031, 3, 4), LocalDate.of(2031, 3, 9)),
        words);
  }

  /** So many actors of any texts, each with an edge to the first. */
  static Network random(Random random, int actors) {
    List<Network.Actor> nodes = new ArrayList<>();
    List<Network.Edge> edges = new ArrayList<>();
    for (int i = 0; i < actors; i++) {
      nodes.add(actor("http://x/" + i, text(random), List.of()));
      edges.add(edge("http://x/" + i, "http://x/0", "deny", List.of(text(random))));
    }
    return new Network(nodes, edges);
  }

  private static String text(Random random) {
    String alphabet = "ab=+-@\"'\\<>&;|{}[]\n\r\t,%#/\u0000\u001b\u202e\u2028\ud83d\ude00\uffffé";
    StringBuilder text = new StringBuilder("=");
    for (int i = random.nextInt(40); i > 0; i--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.substring(random.nextInt(2));
  }

  static byte[] bytes(Network network, NetworkFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      format.write(network, out);
    } catch (QueryProblem e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  static String string(Network network, NetworkFormat format) throws IOException {
    return new String(bytes(network, format), StandardCharsets.UTF_8);
  }
}
