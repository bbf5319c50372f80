package org.hearsay.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.query.Answer.Row;
import org.hearsay.query.PlainText;

/** Lays the answers to "who accused whom" out for reading: by article, each with its evidence. */
final class Accusations {

  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final String PLAIN = "\u001b[0m";
  private static final String INDENT = "    ";
  private static final int WIDEST = 100;

  private final int width;
  private final boolean styled;

  /** {@code styled} is for a screen, not for a file. */
  Accusations(int width, boolean styled) {
    this.width = Math.min(width, WIDEST);
    this.styled = styled;
  }

  /**
   * At most {@code most} accusations of each article, those first that were read with the most
   * confidence; each line ended.
   */
  String render(List<Row> rows, int most) {
    Map<String, List<Row>> byArticle =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("articleIri"), LinkedHashMap::new, Collectors.toList()));
    StringBuilder out = new StringBuilder();
    byArticle.values().forEach(told -> article(out, told, most));
    return out.toString();
  }

  private void article(StringBuilder out, List<Row> told, int most) {
    List<Row> shown = best(told, most);
    int who = shown.stream().mapToInt(row -> PlainText.width(speaker(row))).max().orElse(0);
    wrap(out, "", told.getFirst().text("date") + "  " + told.getFirst().text("article"), DIM);
    for (Row row : shown) {
      out.append('\n');
      String speaker = speaker(row);
      String line =
          "  "
              + bold(speaker)
              + " "
                  .repeat(
                      Math.min(who, width / 2)
                          - Math.min(PlainText.width(speaker), Math.min(who, width / 2)))
              + "  accused  "
              + bold(party(row, "target", "targetFor"));
      out.append(line).append('\n');
      wrap(out, INDENT, "“" + row.text("evidence") + "”", "");
    }
    out.append('\n');
  }

  /** One for each pair, in the order of the answer. */
  private static List<Row> best(List<Row> told, int most) {
    Map<String, Row> byPair =
        told.stream()
            .filter(row -> !row.text("speaker").isEmpty() && !row.text("target").isEmpty())
            .collect(
                Collectors.toMap(
                    row -> row.text("speaker") + "\n" + row.text("target"),
                    Function.identity(),
                    (one, other) -> confidence(one) >= confidence(other) ? one : other,
                    LinkedHashMap::new));
    List<Row> best = new ArrayList<>(byPair.values());
    best.sort(Comparator.comparingDouble(Accusations::confidence).reversed());
    List<Row> kept = best.subList(0, Math.min(most, best.size()));
    return byPair.values().stream().filter(kept::contains).toList();
  }

  private static double confidence(Row row) {
    String text = row.text("confidence");
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }

  private static String speaker(Row row) {
    return party(row, "speaker", "speakerFor");
  }

  private static String party(Row row, String name, String actsFor) {
    String principal = row.text(actsFor);
    return PlainText.oneLine(
        row.text(name) + (principal.isEmpty() ? "" : " (for " + principal + ")"));
  }

  private String bold(String text) {
    return style(text, BOLD);
  }

  private String style(String text, String style) {
    return styled && !style.isEmpty() ? style + text + PLAIN : text;
  }

  private void wrap(StringBuilder out, String indent, String text, String style) {
    for (String line : PlainText.wrap(PlainText.oneLine(text), width - indent.length())) {
      out.append(indent).append(style(line, style)).append('\n');
    }
  }
}
