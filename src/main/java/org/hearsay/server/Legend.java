package org.hearsay.server;

import java.util.List;
import java.util.Map;
import org.hearsay.export.Looks;

/** What the colours and shapes of the picture mean, drawn as it draws them. */
final class Legend {

  private static final Map<String, String> SHAPES =
      Map.of(
          "hexagon", "4,1 12,1 16,8 12,15 4,15 0,8",
          "octagon", "5,1 11,1 15,5 15,11 11,15 5,15 1,11 1,5",
          "rectangle", "1,3 15,3 15,13 1,13",
          "diamond", "8,0 16,8 8,16 0,8",
          "triangle", "8,1 15,15 1,15",
          "pentagon", "8,1 15,6 12,15 4,15 1,6",
          "star", "8,0 10,6 16,6 11,10 13,16 8,12 3,16 5,10 0,6 6,6");

  private Legend() {}

  static void write(Html html, List<String> acts, List<String> kinds) {
    html.open("ul", "class", "legend", "aria-label", "What colours and shapes mean").line();
    for (String act : acts) {
      html.open("li").open("svg", "viewBox", "0 0 24 16", "aria-hidden", "true");
      html.element("path", "", "d", "M0 8H16", "stroke", Looks.colour(act), "stroke-width", "3");
      html.element("polygon", "", "points", "15,2 24,8 15,14", "fill", Looks.colour(act)).close();
      html.text(act).close();
    }
    for (String kind : kinds) {
      Looks.Look look = Looks.kind(kind);
      html.open("li").open("svg", "viewBox", "0 0 16 16", "aria-hidden", "true");
      if (SHAPES.containsKey(look.shape())) {
        html.element("polygon", "", "points", SHAPES.get(look.shape()), "fill", look.colour());
      } else {
        html.element("circle", "", "cx", "8", "cy", "8", "r", "7", "fill", look.colour());
      }
      html.close().text(kind.replace('_', ' ')).close();
    }
    html.close().line();
  }
}
