package org.hearsay.graph;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table with a head that somebody wrote, or that a spreadsheet saved: CSV in UTF-8, with commas,
 * semicolons or tabs.
 */
record UserTable(List<String> columns, List<Row> rows) {

  UserTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** A row and the line on which it ends. */
  record Row(long line, CSVRecord cells) {

    /** What stands in a column; blank where nothing does. */
    String cell(String column) {
      return cells.isSet(column) ? cells.get(column) : "";
    }

    /** Whether it has as many cells as the head. */
    boolean isWhole() {
      return cells.isConsistent();
    }
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException where it is none; the message says which file and why
   */
  static UserTable read(Path file) throws IOException {
    try {
      String text = Files.readString(file);
      // Spreadsheets begin with a byte order mark.
      String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
      try (CSVParser parser = CSVParser.parse(new StringReader(bare), format(bare))) {
        List<Row> rows = new ArrayList<>();
        for (CSVRecord each : parser) {
          rows.add(new Row(parser.getCurrentLineNumber(), each));
        }
        return new UserTable(parser.getHeaderNames(), rows);
      }
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + " is no text in UTF-8", e);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new IllegalArgumentException(file + " is no table in CSV: " + e.getMessage(), e);
    }
  }

  private static CSVFormat format(String text) {
    String head = text.lines().findFirst().orElse("");
    char separator =
        Stream.of('\t', ';', ',')
            .max(Comparator.comparingLong(each -> head.chars().filter(c -> c == each).count()))
            .orElseThrow();
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(separator)
        .setHeader()
        .setSkipHeaderRecord(true)
        .setTrim(true)
        .setIgnoreEmptyLines(true)
        .get();
  }
}
