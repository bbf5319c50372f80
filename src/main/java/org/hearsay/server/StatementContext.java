package org.hearsay.server;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.model.Span;
import org.hearsay.model.Text;
import org.hearsay.query.Answer.Row;

/**
 * A statement's words where they stand: its parts marked, the sentence before and the one after.
 */
final class StatementContext {

  /** In UTF-16 units: more of a sentence beside the statement's is cut. */
  private static final int SIGHT = 600;

  private StatementContext() {}

  /** Writes the words of a statement; without the text of its article its evidence alone. */
  static void write(Html html, Told told, Optional<Text> text) {
    Row row = told.rows().getFirst();
    Optional<Span> evidence =
        told.marks().stream()
            .filter(mark -> mark.part() == Mark.Part.EVIDENCE)
            .map(Mark::span)
            .findFirst()
            .filter(span -> text.isPresent() && span.end() <= text.get().length());
    html.open("blockquote", "class", "large").open("p");
    if (evidence.isPresent()) {
      write(html, told, text.get(), evidence.get());
    } else {
      html.element("q", row.text("evidence"));
    }
    html.close().close().line();
  }

  private static void write(Html html, Told told, Text text, Span evidence) {
    String string = text.string();
    int start = text.toUnits(evidence.start());
    int end = text.toUnits(evidence.end());
    String before = lastSentence(string.substring(Math.max(0, start - SIGHT), start));
    String after = firstSentence(string.substring(end, Math.min(string.length(), end + SIGHT)));
    if (!before.isEmpty()) {
      html.element("span", before, "class", "around").text(" ");
    }
    List<Mark> marks =
        Mark.together(
            told.marks().stream()
                .filter(mark -> mark.span().overlaps(evidence))
                .map(mark -> mark.within(evidence))
                .toList());
    html.open("q");
    new MarkedText(text, mark -> mark.part().code())
        .write(html, evidence, marks, (here, position) -> {});
    html.close();
    if (!after.isEmpty()) {
      html.text(" ").element("span", after, "class", "around");
    }
  }

  private static String lastSentence(String text) {
    String stripped = text.stripTrailing();
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    sentences.setText(stripped);
    int start = sentences.preceding(Math.max(0, stripped.length() - 1));
    return stripped.isEmpty() ? "" : stripped.substring(Math.max(0, start)).strip();
  }

  private static String firstSentence(String text) {
    String stripped = text.stripLeading();
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    sentences.setText(stripped);
    sentences.first();
    int end = sentences.next();
    return end == BreakIterator.DONE ? "" : stripped.substring(0, end).strip();
  }
}
