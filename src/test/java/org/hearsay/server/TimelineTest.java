package org.hearsay.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.hearsay.graph.IriSpace;
import org.hearsay.query.Answer.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static Row said(String date, String act, String speaker, int number) {
    BindingBuilder row = BindingFactory.builder();
    Map.of("date", date, "act", act, "speaker", speaker)
        .forEach(
            (column, value) -> row.add(Var.alloc(column), NodeFactory.createLiteralString(value)));
    row.add(Var.alloc("speakerIri"), iri("actor/" + speaker));
    row.add(Var.alloc("statementIri"), iri("article/a/statement/" + number));
    return new Row(row.build());
  }

  private static Node iri(String path) {
    return IriSpace.DEFAULT.node(path);
  }

  private static Document drawn(Timeline timeline, Timeline.By by) {
    Html html = new Html();
    new TimelineDrawing(
            new Links(IriSpace.DEFAULT), more -> "/timeline" + Links.queryString(more), by)
        .write(html, timeline);
    return Jsoup.parse(html.document());
  }

  @Test
  void statementsOfADayStandInTheOrderOfTheText() {
    Timeline timeline =
        Timeline.of(
            List.of(
                said("2031-03-04", "accuse", "Verel", 1),
                said("2031-03-04", "accuse", "Holt", 2),
                said("2031-03-04", "deny", "Verel", 3),
                said("2031-03-04", "accuse", "Holt", 4)),
            Timeline.By.ACT);
    assertEquals(Period.DAY, timeline.period());
    Document drawing = drawn(timeline, Timeline.By.ACT);
    assertEquals(
        List.of("1", "2", "4", "3"),
        drawing.select("a[href^=/id/]").eachAttr("href").stream()
            .map(href -> href.replaceFirst(".*/", ""))
            .toList());
    List<Double> heights =
        drawing.select("circle").eachAttr("cy").stream().map(Double::valueOf).limit(3).toList();
    assertEquals(heights.stream().sorted().toList(), heights);
  }

  @Test
  void thousandsAreDrawnAsFewDiscs() {
    Random random = new Random(7);
    List<Row> rows = new ArrayList<>();
    for (int day = 0; day < 2000; day++) {
      for (int i = 0; i < 5; i++) {
        rows.add(
            said(
                LocalDate.of(2012, 1, 1).plusDays(day).toString(),
                List.of("accuse", "deny", "warn").get(random.nextInt(3)),
                "speaker-" + random.nextInt(60),
                rows.size()));
      }
    }
    Timeline timeline = Timeline.of(rows, Timeline.By.SPEAKER);
    assertEquals(Period.QUARTER, timeline.period());
    assertTrue(timeline.parts().size() <= 40, timeline.parts().toString());
    assertEquals(15, timeline.lanes().size());
    assertEquals(
        10_000, timeline.others() + timeline.lanes().stream().mapToInt(Timeline.Lane::size).sum());
    Document drawing = drawn(timeline, Timeline.By.SPEAKER);
    assertTrue(drawing.select("a").size() < 700, drawing.select("a").size() + " links");
    assertEquals(
        "/timeline?since=2012-01-01&speaker="
            + Client.encode(
                iri(timeline.lanes().getFirst().key().replaceFirst(".*/id/", "")).getURI())
            + "&until=2012-03-31",
        drawing.selectFirst("a:has(.disc)").attr("href"));
  }

  @Test
  void whatHasNoDayIsLeftOut() {
    assertEquals(
        List.of(), Timeline.of(List.of(said("", "deny", "Holt", 1)), Timeline.By.ACT).lanes());
  }

  @Test
  void partsBeginWhereTheCalendarHasThem() {
    LocalDate day = LocalDate.of(2014, 12, 18);
    assertEquals("2014-12-15", Period.WEEK.name(Period.WEEK.start(day)));
    assertEquals("2014-12", Period.MONTH.name(Period.MONTH.start(day)));
    assertEquals("2014 Q4", Period.QUARTER.name(Period.QUARTER.start(day)));
    assertEquals("2010s", Period.DECADE.name(Period.DECADE.start(day)));
  }
}
