package org.hearsay.server;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.hearsay.model.Span;
import org.hearsay.model.Text;

/**
 * Writes a stretch of text with marks in it. Marks may lie in one another and across one another:
 * one that crosses the end of another is closed there and opened again.
 */
final class MarkedText {

  private final Text text;
  private final Function<Mark, String> classes;

  /**
   * @param classes what a mark's element has for classes
   */
  MarkedText(Text text, Function<Mark, String> classes) {
    this.text = text;
    this.classes = classes;
  }

  /** What stands in the text where marks end. */
  @FunctionalInterface
  interface Notes {
    void write(Html html, int position);
  }

  /**
   * @param marks in their order, all within the stretch
   */
  void write(Html html, Span stretch, List<Mark> marks, Notes notes) {
    TreeSet<Integer> boundaries = new TreeSet<>(List.of(stretch.start(), stretch.end()));
    marks.forEach(mark -> boundaries.addAll(List.of(mark.span().start(), mark.span().end())));
    List<Mark> open = new ArrayList<>();
    int next = 0;
    int from = stretch.start();
    for (int boundary : boundaries) {
      if (boundary > from) {
        html.text(text.cut(new Span(from, boundary)));
      }
      from = boundary;
      List<Mark> wanted = new ArrayList<>(open);
      wanted.removeIf(mark -> mark.span().end() <= boundary);
      int kept = common(open, wanted);
      for (int i = open.size(); i > kept; i--) {
        html.close();
      }
      notes.write(html, boundary);
      while (next < marks.size() && marks.get(next).span().start() == boundary) {
        wanted.add(marks.get(next++));
      }
      for (Mark mark : wanted.subList(kept, wanted.size())) {
        html.open("span", "class", classes.apply(mark));
      }
      open = wanted;
    }
  }

  private static int common(List<Mark> one, List<Mark> other) {
    int same = 0;
    while (same < one.size() && same < other.size() && one.get(same).equals(other.get(same))) {
      same++;
    }
    return same;
  }
}
