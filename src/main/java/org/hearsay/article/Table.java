package org.hearsay.article;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.hearsay.article.Columns.Part;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;

/**
 * CSV and TSV with a head: a row an article. Columns are told by their names, and where none is
 * named like a text, it is the one with the longest values; what was taken is told in a line.
 */
final class Table implements Format {

  private static final char[] SEPARATORS = {',', '\t', ';', '|'};

  /** So many rows tell which column holds the text, by at least so many words in the middle. */
  private static final int SAMPLE = 20;

  private static final int FEWEST_WORDS = 25;

  @Override
  public boolean matches(Beginning beginning) {
    if (beginning.isNamed(".csv", ".tsv", ".tab")) {
      return true;
    }
    String head = beginning.rest().lines().findFirst().orElse("");
    List<String> names = List.of(head.split("[,;\\t|]", -1)).stream().map(Table::bare).toList();
    Map<Part, String> found = Columns.GUESSED.find(names);
    return names.size() > 2 && found.containsKey(Part.TEXT) && found.size() > 2;
  }

  private static String bare(String cell) {
    return cell.strip().replaceAll("^\"|\"$", "");
  }

  @Override
  public Feed open(Input input) throws IOException {
    Beginning beginning = Beginning.of(input.name(), input.in());
    input.in().mark(Beginning.REACH + 1);
    Charset charset = Decoder.charset(input.in().readNBytes(Beginning.REACH));
    input.in().reset();
    var in = new Limited(input.in(), input.opener().limits().file());
    Reader reader = new InputStreamReader(in, charset);
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator(beginning))
            .setIgnoreEmptyLines(true)
            .setLenientEof(true)
            .setTrailingData(true)
            .get();
    CSVParser parser = format.parse(reader);
    Iterator<CSVRecord> records = parser.iterator();
    Iterator<List<String>> rows =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return records.hasNext();
          }

          @Override
          public List<String> next() {
            return records.next().toList();
          }
        };
    return feed(input, in, rows, parser);
  }

  /**
   * The articles in rows, the first of which has the columns' names.
   *
   * @param in where the rows come from, one article after the other
   * @param rows throws {@link UncheckedIOException} or {@link IllegalStateException} where they
   *     cannot be read
   * @param all is closed in the end
   */
  static Feed feed(Input input, Limited in, Iterator<List<String>> rows, Closeable all)
      throws IOException {
    return new Rows(input, in, rows, all).start();
  }

  private static char separator(Beginning beginning) {
    String head = beginning.text().lines().findFirst().orElse("");
    char best = ',';
    for (char separator : SEPARATORS) {
      if (count(head, separator) > count(head, best)) {
        best = separator;
      }
    }
    return best;
  }

  private static long count(String head, char separator) {
    return head.chars().filter(c -> c == separator).count();
  }

  private static final class Rows implements Feed {

    private final Input input;
    private final Limited in;
    private final Iterator<List<String>> records;
    private final Closeable all;
    private final Deque<List<String>> sample = new ArrayDeque<>();
    private List<String> names = List.of();
    private Map<Part, Integer> columns = Map.of();
    private long number;
    private boolean done;

    Rows(Input input, Limited in, Iterator<List<String>> records, Closeable all) {
      this.input = input;
      this.in = in;
      this.records = records;
      this.all = all;
    }

    /** Reads the head, and as many rows as show which column is which. */
    Feed start() throws IOException {
      try {
        names = records.hasNext() ? cells(records.next()) : List.of();
        while (sample.size() < SAMPLE && records.hasNext()) {
          in.start();
          sample.add(records.next());
        }
      } catch (IllegalStateException | UncheckedIOException e) {
        return refused(Rejected.Code.MALFORMED, broken(e));
      }
      Map<Part, Integer> found = new EnumMap<>(Part.class);
      input
          .opener()
          .columns()
          .find(names)
          .forEach((part, name) -> found.put(part, names.indexOf(name)));
      if (!found.containsKey(Part.TEXT)) {
        longest().ifPresent(column -> found.put(Part.TEXT, column));
      }
      columns = found;
      String head = String.join(", ", names);
      String shown = head.length() > 200 ? head.substring(0, 200) + " ..." : head;
      if (!found.containsKey(Part.TEXT)) {
        return refused(
            Rejected.Code.UNKNOWN_FORMAT,
            "a table without a column of articles' texts ("
                + Characters.collapse(shown)
                + "): say which it is with --map text=COLUMN");
      }
      String taken =
          found.entrySet().stream()
              .map(one -> one.getKey().label() + "=" + names.get(one.getValue()))
              .collect(Collectors.joining(","));
      input.opener().note(input.label(), "a table, read with --map " + Characters.collapse(taken));
      return this;
    }

    private Optional<Integer> longest() {
      return IntStream.range(0, names.size())
          .boxed()
          .filter(column -> words(column) >= FEWEST_WORDS)
          .max(Comparator.comparingInt(this::words));
    }

    /** Of the row in the middle, by length. */
    private int words(int column) {
      int[] words =
          sample.stream().mapToInt(row -> Sentences.words(cell(row, column))).sorted().toArray();
      return words.length == 0 ? 0 : words[words.length / 2];
    }

    @Override
    public Optional<Outcome<Document>> next() {
      try {
        if (done || (sample.isEmpty() && !records.hasNext())) {
          return Optional.empty();
        }
        number++;
        in.start();
        return Optional.of(article(sample.isEmpty() ? records.next() : sample.remove()));
      } catch (IllegalStateException | UncheckedIOException e) {
        done = true;
        return Optional.of(Opener.refused(input.label(), Rejected.Code.MALFORMED, broken(e)));
      }
    }

    private Outcome<Document> article(List<String> row) {
      String label = SourceNames.line(input.label(), value(row, Part.ID), number);
      String text = value(row, Part.TEXT);
      if (!Characters.hasWords(text)) {
        return Opener.refused(label, Rejected.Code.EMPTY, "row " + number + ": no text in it");
      }
      return Outcome.of(
          Document.of(
              label,
              text,
              Bibliography.of(
                  value(row, Part.HEADLINE),
                  value(row, Part.DATE),
                  value(row, Part.AUTHOR),
                  value(row, Part.PUBLISHER),
                  value(row, Part.URL))));
    }

    private String value(List<String> row, Part part) {
      return columns.containsKey(part) ? cell(row, columns.get(part)) : "";
    }

    private static String cell(List<String> row, int column) {
      return column < row.size() ? row.get(column) : "";
    }

    private static List<String> cells(List<String> row) {
      return row.stream().map(cell -> Characters.collapse(cell).replace("\uFEFF", "")).toList();
    }

    private String broken(RuntimeException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return "row " + (number + 1) + ": " + Characters.collapse(String.valueOf(cause.getMessage()));
    }

    private Feed refused(Rejected.Code code, String detail) throws IOException {
      close();
      return Feed.of(Opener.refused(input.label(), code, detail));
    }

    @Override
    public void close() throws IOException {
      all.close();
    }
  }
}
