package org.hearsay.server;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.export.Looks;
import org.hearsay.query.Answer.Row;

/**
 * Draws a timeline. Few statements of a cell are dots, from top to bottom in the order of the day
 * and the text, each of which leads to its statement; many are a disc with their number, which
 * leads to them. The names of parts lead into them: that is how one comes closer.
 */
final class TimelineDrawing {

  private static final double WIDTH = 1000;
  private static final double GUTTER = 190;
  private static final double WIDEST_PART = 90;

  /** So many dots stand above each other; from one more on they are a disc. */
  private static final int DOTS = 4;

  private static final double DOT = 4.5;
  private static final double PITCH = 12;
  private static final double LARGEST = 17;
  private static final double SMALLEST = 7;

  private static final int LABEL = 78;
  private static final int NAME = 25;

  private final Links links;
  private final Function<Map<String, String>, String> narrowed;
  private final Timeline.By by;

  /**
   * @param narrowed the address of what is narrowed down to these values further
   */
  TimelineDrawing(Links links, Function<Map<String, String>, String> narrowed, Timeline.By by) {
    this.links = links;
    this.narrowed = narrowed;
    this.by = by;
  }

  void write(Html html, Timeline timeline) {
    double part = Math.min(WIDEST_PART, (WIDTH - GUTTER - 10) / timeline.parts().size());
    double height = 30 + timeline.lanes().stream().mapToDouble(TimelineDrawing::height).sum();
    html.open(
        "div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", "Timeline");
    html.open(
        "svg",
        "class",
        "timeline",
        "role",
        "group",
        "aria-label",
        "Statements over time, a row for each " + (by == Timeline.By.ACT ? "act" : "speaker"),
        "viewBox",
        "0 0 " + number(WIDTH) + " " + number(height));
    html.line();
    axis(html, timeline, part, height);
    double top = 30;
    for (Timeline.Lane lane : timeline.lanes()) {
      double middle = top + height(lane) / 2;
      html.element("path", "", "class", "lane", "d", "M0 " + number(top) + "H" + number(WIDTH));
      name(html, lane, middle);
      for (int i = 0; i < timeline.parts().size(); i++) {
        LocalDate start = timeline.parts().get(i);
        List<Row> cell = lane.cells().getOrDefault(start, List.of());
        double x = GUTTER + (i + 0.5) * part;
        if (cell.size() > DOTS) {
          disc(html, timeline, lane, start, x, middle, Math.min(LARGEST, Math.max(5, part / 2)));
        } else {
          dots(html, cell, x, middle);
        }
      }
      html.line();
      top += height(lane);
    }
    html.close().close().line();
  }

  private static double height(Timeline.Lane lane) {
    int most = lane.cells().values().stream().mapToInt(List::size).max().orElse(0);
    return most > DOTS ? 2 * LARGEST + 8 + PITCH : Math.max(2, most) * PITCH + 8;
  }

  private void axis(Html html, Timeline timeline, double part, double height) {
    int each = Math.max(1, (int) Math.ceil(LABEL / part));
    for (int i = 0; i < timeline.parts().size(); i += each) {
      LocalDate start = timeline.parts().get(i);
      LocalDate end = timeline.parts().get(Math.min(i + each, timeline.parts().size()) - 1);
      double x = GUTTER + i * part;
      html.element("path", "", "class", "tick", "d", "M" + number(x) + " 22V" + number(height));
      html.open(
          "a",
          "href",
          narrowed.apply(Map.of("since", start.toString(), "until", timeline.end(end).toString())));
      boolean last = x + LABEL > WIDTH;
      html.element(
          "text",
          timeline.period().name(start),
          "x",
          number(last ? WIDTH : x),
          "y",
          "16",
          "class",
          "when",
          "text-anchor",
          last ? "end" : null);
      html.close();
    }
    html.line();
  }

  private void name(Html html, Timeline.Lane lane, double middle) {
    String name = lane.name();
    String shortened = name.length() > NAME ? name.substring(0, NAME - 1) + "…" : name;
    boolean leads = by == Timeline.By.SPEAKER && !lane.key().isEmpty();
    if (leads) {
      html.open("a", "href", links.to(lane.key()).orElse(null), "aria-label", name);
    }
    html.open("text", "x", "0", "y", number(middle + 4), "class", "who").text(shortened);
    html.element("tspan", " " + lane.size(), "class", "many").close();
    if (leads) {
      html.close();
    }
  }

  private void dots(Html html, List<Row> cell, double x, double middle) {
    for (int i = 0; i < cell.size(); i++) {
      Row row = cell.get(i);
      String told = row.text("date") + ": " + StatementCards.sentence(row);
      html.open("a", "href", links.to(row.text("statementIri")).orElse(null), "aria-label", told);
      html.open(
          "circle",
          "cx",
          number(x),
          "cy",
          number(middle + (i - (cell.size() - 1) / 2.0) * PITCH),
          "r",
          number(DOT),
          "fill",
          Looks.colour(row.text("act")));
      html.element("title", told).close().close();
    }
  }

  private void disc(
      Html html,
      Timeline timeline,
      Timeline.Lane lane,
      LocalDate start,
      double x,
      double middle,
      double largest) {
    List<Row> cell = lane.cells().get(start);
    double share = Math.sqrt(cell.size() / (double) timeline.most());
    double radius = Math.max(Math.min(SMALLEST, largest), largest * share);
    String told =
        cell.size()
            + " by "
            + lane.name()
            + ", "
            + (timeline.period() == Period.DAY
                ? start.toString()
                : start + " to " + timeline.end(start));
    String colour = colour(cell);
    html.open("a", "href", narrowed.apply(behind(timeline, lane, start)), "aria-label", told);
    html.open(
        "circle", "cx", number(x), "cy", number(middle), "r", number(radius), "class", "disc");
    html.element("title", told).close();
    html.element(
        "circle",
        "",
        "cx",
        number(x),
        "cy",
        number(middle),
        "r",
        number(radius),
        "fill",
        colour,
        "fill-opacity",
        "0.3",
        "stroke",
        colour);
    boolean fits = radius >= 4.2 * Integer.toString(cell.size()).length();
    html.element(
        "text",
        Integer.toString(cell.size()),
        "x",
        number(x),
        "y",
        number(fits ? middle + 4 : middle + radius + 10),
        "class",
        "count");
    html.close();
  }

  private Map<String, String> behind(Timeline timeline, Timeline.Lane lane, LocalDate start) {
    return Map.of(
        by == Timeline.By.ACT ? "act" : "speaker",
        lane.key(),
        "since",
        start.toString(),
        "until",
        timeline.end(start).toString());
  }

  /** That of their act; of several, that of none. */
  private static String colour(List<Row> cell) {
    List<String> acts =
        cell.stream().map(row -> row.text("act")).distinct().collect(Collectors.toList());
    return Looks.colour(acts.size() == 1 ? acts.getFirst() : "");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
  }
}
