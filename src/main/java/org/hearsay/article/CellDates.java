package org.hearsay.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells which numbers in a spreadsheet are days: a day is a number that is shown as one. */
final class CellDates {

  private static final Pattern SERIAL = Pattern.compile("\\d{1,6}(?:\\.\\d+)?");

  /** What is quoted, in brackets or escaped in a format is no code of it. */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

  private final List<Boolean> isDate = new ArrayList<>();
  private final LocalDate start;

  /**
   * @param styles of the file's cells
   * @param since1904 whether days are counted from 1904, as old Macintosh files do
   */
  CellDates(Optional<Element> styles, boolean since1904) {
    start = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    if (styles.isPresent()) {
      Map<String, String> codes = new HashMap<>();
      Xml.all(styles.get(), "numfmt")
          .forEach(one -> codes.put(one.attr("numFmtId"), one.attr("formatCode")));
      Xml.first(styles.get(), "cellxfs").stream()
          .flatMap(all -> Xml.all(all, "xf").stream())
          .map(style -> style.attr("numFmtId"))
          .forEach(id -> isDate.add(isDate(id, codes)));
    }
  }

  private static boolean isDate(String id, Map<String, String> codes) {
    if (codes.containsKey(id)) {
      String code = LITERAL.matcher(codes.get(id)).replaceAll("").toLowerCase(Locale.ROOT);
      return code.contains("y") || code.contains("d");
    }
    return switch (id) {
      case "14", "15", "16", "17", "22" -> true;
      default -> false;
    };
  }

  /** A number as a reader sees it: a day as 2019-11-09, another as it is. */
  String shown(String number, String style) {
    boolean date =
        style.matches("\\d{1,6}")
            && Integer.parseInt(style) < isDate.size()
            && isDate.get(Integer.parseInt(style))
            && SERIAL.matcher(number).matches();
    return date ? start.plusDays((long) Double.parseDouble(number)).toString() : number;
  }
}
