package org.hearsay.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Span;
import org.hearsay.model.Text;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

  private static String write(String text, Mark... marks) {
    Html html = new Html();
    html.open("p");
    new MarkedText(new Text(text), mark -> mark.part().code())
        .write(
            html,
            new Span(0, new Text(text).length()),
            Mark.together(List.of(marks)),
            (here, position) -> {});
    return html.close().document().lines().skip(1).findFirst().orElseThrow();
  }

  private static Mark mark(int start, int end, Mark.Part part, int statement) {
    return Mark.of(new Span(start, end), part, statement);
  }

  @Test
  void marksLieInOneAnother() {
    assertEquals(
        "<p><span class=\"evidence\"><span class=\"speaker\">He</span> <span"
            + " class=\"cue\">said</span> so.</span></p>",
        write(
            "He said so.",
            mark(3, 7, Mark.Part.CUE, 1),
            mark(0, 11, Mark.Part.EVIDENCE, 1),
            mark(0, 2, Mark.Part.SPEAKER, 1)));
  }

  @Test
  void marksThatCrossAreClosedAndOpenedAgain() {
    assertEquals(
        "<p><span class=\"content\">ab<span class=\"target\">c</span></span><span"
            + " class=\"target\">d</span>e</p>",
        write("abcde", mark(0, 3, Mark.Part.CONTENT, 1), mark(2, 4, Mark.Part.TARGET, 2)));
  }

  @Test
  void placesCountCharactersAndNotUnits() {
    assertEquals(
        "<p>🚢 <span class=\"cue\">said</span></p>",
        write("🚢 said", mark(2, 6, Mark.Part.CUE, 1)));
  }

  @Test
  void statementsAtOnePlaceShareItsMark() {
    List<Mark> together =
        Mark.together(List.of(mark(0, 2, Mark.Part.CUE, 2), mark(0, 2, Mark.Part.CUE, 1)));
    assertEquals(1, together.size());
    assertEquals("[1, 2]", together.getFirst().statements().toString());
  }

  @Test
  void aLongTextIsWrittenQuickly() {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      int start = text.length();
      text.append("He said it rained. ");
      marks.add(mark(start, start + 18, Mark.Part.EVIDENCE, i));
      marks.add(mark(start, start + 2, Mark.Part.SPEAKER, i));
      marks.add(mark(start + 3, start + 7, Mark.Part.CUE, i));
      marks.add(mark(start + 8, start + 17, Mark.Part.CONTENT, i));
    }
    Instant began = Instant.now();
    String html = write(text.toString(), marks.toArray(Mark[]::new));
    Duration time = Duration.between(began, Instant.now());
    assertEquals(20_000, Jsoup.parse(html).select("span").size());
    assertTrue(time.toSeconds() < 5, time.toString());
  }
}
