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
  private static final String PLAIN = "\u001b[0m";
  private static final String MARGIN = "  ";
  private static final String INDENT = "    ";
  private static final String GAP = "  ";
  private static final int WIDEST = 100;

  private final int width;
  private final boolean styled;

  /** {@code styled} is for a screen, not for a file. */
  Accusations(int width, boolean styled) {
    this.width = Math.min(width, WIDEST);
    this.styled = styled;
  }

  /**
   * At most {@code most} accusations of each article, those that were read with the most
   * confidence; each line ended.
   */
  String render(List<Row> rows, int most) {
    Map<String, List<Row>> byArticle =
        rows.stream()
            .filter(row -> !row.text("speaker").isEmpty() && !row.text("target").isEmpty())
            .collect(
                Collectors.groupingBy(
                    row -> row.text("articleIri"), LinkedHashMap::new, Collectors.toList()));
    byArticle.replaceAll((article, told) -> best(told, most));
    int who =
        byArticle.values().stream()
            .flatMap(List::stream)
            .mapToInt(row -> PlainText.width(speaker(row)))
            .max()
            .orElse(0);
    int column = Math.min(who, width * 2 / 5);
    StringBuilder out = new StringBuilder();
    line(out, "who", "accused", column);
    line(
        out,
        "─".repeat(column),
        "─".repeat(width - column - MARGIN.length() - GAP.length()),
        column);
    byArticle.values().forEach(told -> article(out, told, column));
    return out.toString();
  }

  private void article(StringBuilder out, List<Row> told, int column) {
    Row first = told.getFirst();
    out.append('\n').append(first.text("date")).append(GAP);
    wrap(out, "", first.text("article"), width - first.text("date").length() - GAP.length());
    for (Row row : told) {
      line(out, bold(speaker(row)), bold(party(row, "target", "targetFor")), column);
      wrap(out, INDENT, "“" + row.text("evidence") + "”", width - INDENT.length());
    }
  }

  private void line(StringBuilder out, String who, String whom, int column) {
    int styles = who.startsWith(BOLD) ? BOLD.length() + PLAIN.length() : 0;
    int missing = column - (PlainText.width(who) - styles);
    out.append(MARGIN).append(who).append(" ".repeat(Math.max(0, missing)));
    out.append(GAP).append(whom).append('\n');
  }

  /** One for each pair, in the order of the answer. */
  private static List<Row> best(List<Row> told, int most) {
    Map<String, Row> byPair =
        told.stream()
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
    String reporter = PlainText.oneLine(row.text("reporter"));
    return party(row, "speaker", "speakerFor") + (reporter.isEmpty() ? "" : ", via " + reporter);
  }

  private static String party(Row row, String name, String actsFor) {
    String principal = row.text(actsFor);
    return PlainText.oneLine(
        row.text(name) + (principal.isEmpty() ? "" : " (for " + principal + ")"));
  }

  private String bold(String text) {
    return styled ? BOLD + text + PLAIN : text;
  }

  private static void wrap(StringBuilder out, String indent, String text, int columns) {
    for (String line : PlainText.wrap(PlainText.oneLine(text), columns)) {
      out.append(indent).append(line).append('\n');
    }
  }
}
