package org.hearsay.query;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Rows laid out for a terminal. Where they do not fit its width, columns move below their row, each
 * on lines of its own, so that a sentence can be read as a sentence.
 */
final class TextTable {

  private static final String GAP = "  ";

  /** Narrower than this, columns side by side are no help. */
  private static final int NARROWEST = 30;

  /** Wider than this, a column holds sentences. */
  private static final int SENTENCE = 32;

  private final List<String> headings;
  private final List<List<String>> rows;
  private final int[] widths;
  private final int width;

  /** The columns that stand side by side, and those below. */
  private final SortedSet<Integer> beside = new TreeSet<>();

  private final SortedSet<Integer> below = new TreeSet<>();

  /**
   * @param rows of one-line texts, as many as there are headings
   * @param width of the terminal
   */
  TextTable(List<String> headings, List<List<String>> rows, int width) {
    this.headings = headings.stream().map(TextTable::heading).toList();
    this.rows = rows;
    this.width = Math.max(NARROWEST, width);
    this.widths =
        IntStream.range(0, headings.size())
            .map(column -> Math.max(cellWidth(column), PlainText.width(this.headings.get(column))))
            .toArray();
    lay();
  }

  /** {@code speakerFor} is "speaker for". */
  private static String heading(String column) {
    return column.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
  }

  private int cellWidth(int column) {
    return rows.stream().mapToInt(row -> PlainText.width(row.get(column))).max().orElse(0);
  }

  /**
   * Leaves out columns that no row fills, and moves others down until the rest fits: sentences
   * first, then what the most rows lack.
   */
  private void lay() {
    for (int column = 0; column < widths.length; column++) {
      if (rows.isEmpty() || emptyCells(column) < rows.size()) {
        beside.add(column);
      }
    }
    Comparator<Integer> order =
        Comparator.comparingLong(this::absence).thenComparingInt(column -> widths[column]);
    while (besideWidth() > width) {
      Integer next = Collections.max(beside, order);
      beside.remove(next);
      below.add(next);
    }
  }

  /** The rows in which it is missed; a sentence is missed in none. */
  private long absence(int column) {
    return widths[column] > SENTENCE ? rows.size() : emptyCells(column);
  }

  private long emptyCells(int column) {
    return rows.stream().filter(row -> row.get(column).isEmpty()).count();
  }

  private int besideWidth() {
    return beside.stream().mapToInt(column -> GAP.length() + widths[column]).sum() - GAP.length();
  }

  /** All of it, each line ended. */
  String render() {
    StringBuilder out = new StringBuilder();
    if (!beside.isEmpty()) {
      line(out, headings);
      line(out, IntStream.of(widths).mapToObj("─"::repeat).toList());
    }
    int labels =
        below.stream().mapToInt(column -> PlainText.width(headings.get(column))).max().orElse(0);
    for (List<String> row : rows) {
      if (!beside.isEmpty()) {
        line(out, row);
      }
      for (int column : below) {
        if (!row.get(column).isEmpty()) {
          paragraph(out, headings.get(column), row.get(column), labels);
        }
      }
      if (!below.isEmpty()) {
        out.append('\n');
      }
    }
    return out.toString();
  }

  private void line(StringBuilder out, List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int column : beside) {
      line.append(cells.get(column))
          .append(" ".repeat(widths[column] - PlainText.width(cells.get(column))))
          .append(GAP);
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  private void paragraph(StringBuilder out, String label, String text, int labels) {
    int indent = GAP.length() + labels + GAP.length();
    String lead = GAP + label + " ".repeat(indent - GAP.length() - PlainText.width(label));
    for (String line : PlainText.wrap(text, width - indent)) {
      out.append(lead).append(line).append('\n');
      lead = " ".repeat(indent);
    }
  }
}
