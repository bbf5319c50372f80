package org.hearsay.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.hearsay.model.Rejected;
import org.jsoup.nodes.Element;

/** A table of a spreadsheet program (XLSX): its first sheet, read as {@link Table} reads CSV. */
final class Xlsx implements Format {

  /** What cells repeat is held in memory. */
  private static final int MOST_TEXT = 64 << 20;

  /** Nobody gives an article so many fields. */
  private static final int MOST_COLUMNS = 1000;

  @Override
  public boolean matches(Beginning beginning) {
    return beginning.isZip()
        && (beginning.isNamed(".xlsx", ".xlsm") || beginning.raw().contains("xl/w"));
  }

  @Override
  public Feed open(Input input) throws IOException {
    return Feed.of(
        OfficeFile.open(input),
        file -> {
          boolean opened = false;
          try {
            Feed feed = open(input, file);
            opened = true;
            return feed;
          } finally {
            if (!opened) {
              file.close();
            }
          }
        });
  }

  private static Feed open(Input input, OfficeFile file) throws IOException {
    Optional<Element> workbook = file.more("xl/workbook.xml");
    List<Element> sheets = workbook.map(book -> Xml.all(book, "sheet")).orElse(List.of());
    if (sheets.size() > 1) {
      String name = Characters.collapse(sheets.getFirst().attr("name"));
      input
          .opener()
          .note(
              input.label(),
              "of " + sheets.size() + " sheets only the first (" + name + ") is read");
    }
    String id = sheets.isEmpty() ? "" : sheets.getFirst().attr("r:id");
    String target =
        file.more("xl/_rels/workbook.xml.rels").stream()
            .flatMap(links -> Xml.all(links, "relationship").stream())
            .filter(link -> link.attr("Id").equals(id))
            .map(link -> link.attr("Target"))
            .findFirst()
            .orElse("worksheets/sheet1.xml");
    Optional<InputStream> sheet =
        file.stream(target.startsWith("/") ? target.substring(1) : "xl/" + target);
    if (sheet.isEmpty()) {
      file.close();
      return Feed.of(
          Opener.refused(input.label(), Rejected.Code.MALFORMED, "a spreadsheet without a sheet"));
    }
    boolean since1904 =
        workbook
            .map(book -> Xml.attribute(book, "workbookpr", "date1904"))
            .filter(value -> value.equals("1") || value.equals("true"))
            .isPresent();
    var dates = new CellDates(file.more("xl/styles.xml"), since1904);
    long most = input.opener().limits().file();
    List<String> shared = shared(file, most);
    var in = new Limited(sheet.get(), most);
    var rows = new Rows(in, shared, dates);
    return Table.feed(input, in, rows, file);
  }

  /** The texts that cells point to. */
  private static List<String> shared(OfficeFile file, long most) throws IOException {
    Optional<InputStream> stream = file.stream("xl/sharedStrings.xml");
    List<String> shared = new ArrayList<>();
    if (stream.isPresent()) {
      long length = 0;
      try (var in = new Limited(stream.get(), most)) {
        var items = new XmlStream(in, "si");
        for (Optional<Element> one = items.next(); one.isPresent(); one = items.next()) {
          in.start();
          shared.add(text(one.get()));
          // An empty one takes its place too.
          length += shared.getLast().length() + 16;
          if (length > MOST_TEXT) {
            throw new GuardedStream.BombException(
                "texts of more than " + InputLimits.inWords(MOST_TEXT) + ": save it as CSV");
          }
        }
      }
    }
    return shared;
  }

  /** Without how it is pronounced. */
  private static String text(Element item) {
    StringBuilder text = new StringBuilder();
    Xml.all(item, "t").stream()
        .filter(one -> !Xml.name(one.parent()).equals("rph"))
        .forEach(one -> text.append(one.wholeText()));
    return text.toString();
  }

  /** Gives the rows that are not blank. */
  private static final class Rows implements Iterator<List<String>> {

    private final Limited in;
    private final XmlStream stream;
    private final List<String> shared;
    private final CellDates dates;
    private Optional<List<String>> next = Optional.empty();

    Rows(Limited in, List<String> shared, CellDates dates) {
      this.in = in;
      this.stream = new XmlStream(in, "row");
      this.shared = shared;
      this.dates = dates;
    }

    @Override
    public boolean hasNext() {
      try {
        while (next.isEmpty()) {
          Optional<Element> row = stream.next();
          if (row.isEmpty()) {
            return false;
          }
          next = row.map(this::cells).filter(cells -> !cells.stream().allMatch(String::isBlank));
          if (next.isEmpty()) {
            in.start(); // Blank rows are of no article.
          }
        }
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public List<String> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      List<String> row = next.orElseThrow();
      next = Optional.empty();
      return row;
    }

    private List<String> cells(Element row) {
      List<String> cells = new ArrayList<>();
      for (Element cell : Xml.all(row, "c")) {
        int column = column(cell.attr("r"), cells.size());
        if (column < MOST_COLUMNS) {
          while (cells.size() <= column) {
            cells.add("");
          }
          cells.set(column, value(cell));
        }
      }
      return cells;
    }

    /** 1 of "B7"; without a name it is the next one. */
    private static int column(String name, int next) {
      int column = 0;
      for (int i = 0; i < name.length() && name.charAt(i) >= 'A' && name.charAt(i) <= 'Z'; i++) {
        column = Math.min(MOST_COLUMNS, column * 26 + name.charAt(i) - 'A' + 1);
      }
      return column == 0 ? next : column - 1;
    }

    private String value(Element cell) {
      String value = Xml.first(cell, "v").map(Element::wholeText).orElse("").strip();
      return switch (cell.attr("t")) {
        case "s" ->
            value.matches("\\d{1,8}") && Integer.parseInt(value) < shared.size()
                ? shared.get(Integer.parseInt(value))
                : "";
        case "inlineStr" -> text(cell);
        case "str" -> Xml.first(cell, "v").map(Element::wholeText).orElse("");
        case "e" -> ""; // "#REF!" is no value.
        case "", "n" -> dates.shown(value, cell.attr("s"));
        default -> value;
      };
    }
  }
}
