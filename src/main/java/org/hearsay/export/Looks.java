package org.hearsay.export;

import java.util.Map;
import org.hearsay.model.Act;
import org.hearsay.model.ActorKind;

/**
 * How acts and actors are drawn, everywhere alike: acts against somebody in reds, acts in favour in
 * greens, all of them to be told apart on light and on dark ground.
 */
public final class Looks {

  private static final String PLAIN = "#80868b";

  private static final Map<Act, String> ACTS =
      Map.ofEntries(
          Map.entry(Act.ACCUSE, "#d0342c"),
          Map.entry(Act.CRITICISE, "#d9731a"),
          Map.entry(Act.DENY, "#9a55c4"),
          Map.entry(Act.REJECT, "#b8479a"),
          Map.entry(Act.THREATEN, "#e0305f"),
          Map.entry(Act.WARN, "#b98a00"),
          Map.entry(Act.DEMAND, "#a9703c"),
          Map.entry(Act.APPEAL, "#1f8fa6"),
          Map.entry(Act.PROPOSE, "#2f7fd1"),
          Map.entry(Act.PROMISE, "#14957c"),
          Map.entry(Act.PRAISE, "#3b9b3b"),
          Map.entry(Act.DEFEND, "#6f8f23"),
          Map.entry(Act.AGREE, "#4f9b76"),
          Map.entry(Act.APOLOGISE, "#7479d4"));

  private static final Map<ActorKind, Look> KINDS =
      Map.of(
          ActorKind.STATE, new Look("hexagon", "#5b7fb4"),
          ActorKind.GOVERNMENT_BODY, new Look("octagon", "#6f9bd1"),
          ActorKind.PERSON, new Look("ellipse", "#c79a55"),
          ActorKind.COMPANY, new Look("rectangle", "#7aa874"),
          ActorKind.MEDIA, new Look("diamond", "#b583b8"),
          ActorKind.GROUP, new Look("triangle", "#5fa8a3"),
          ActorKind.UNNAMED, new Look("pentagon", "#9b958a"),
          ActorKind.OTHER, new Look("star", "#b8a68a"));

  private Looks() {}

  /**
   * How a kind of actor is drawn.
   *
   * @param shape a name that Graphviz and Cytoscape share
   * @param colour as in {@code #5b7fb4}
   */
  public record Look(String shape, String colour) {}

  /** The colour of an act, as in {@code #d0342c}. */
  public static String colour(String act) {
    for (Map.Entry<Act, String> each : ACTS.entrySet()) {
      if (each.getKey().code().equals(act)) {
        return each.getValue();
      }
    }
    return PLAIN;
  }

  /** How an actor of this kind is drawn. */
  public static Look kind(String kind) {
    for (Map.Entry<ActorKind, Look> each : KINDS.entrySet()) {
      if (each.getKey().code().equals(kind)) {
        return each.getValue();
      }
    }
    return KINDS.get(ActorKind.OTHER);
  }

  /** The diameter of a node, from 20 to 70: its area grows with its statements. */
  static double size(Network.Node node) {
    return Math.round(10 * Math.min(70, 20 + 6 * Math.sqrt(node.weight()))) / 10.0;
  }

  /** The width of an edge, from 1 to 8: each doubling adds as much. */
  static double width(Network.Edge edge) {
    double doublings = Math.log(edge.weight()) / Math.log(2);
    return Math.round(10 * Math.min(8, 1 + 1.2 * doublings)) / 10.0;
  }
}
