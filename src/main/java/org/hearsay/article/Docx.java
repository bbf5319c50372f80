package org.hearsay.article;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * A document of Word (DOCX, DOCM). What is in the running text is read, tables and boxes too; not
 * what was deleted, page heads and notes.
 */
final class Docx implements Format {

  @Override
  public boolean matches(Beginning beginning) {
    return beginning.isZip()
        && (beginning.isNamed(".docx", ".docm", ".dotx") || beginning.raw().contains("word/"));
  }

  @Override
  public Feed open(Input input) throws IOException {
    return Feed.of(
        OfficeFile.open(input),
        opened -> {
          try (OfficeFile file = opened) {
            return Feed.of(
                file.xml("word/document.xml"),
                root -> read(root, file).feed(input, OfficeFile.NO_TEXT));
          }
        });
  }

  private static Manuscript read(Element root, OfficeFile file) throws IOException {
    Map<String, String> styles = new HashMap<>();
    file.more("word/styles.xml")
        .ifPresent(
            all ->
                Xml.all(all, "style")
                    .forEach(
                        style ->
                            styles.put(
                                style.attr("w:styleId"),
                                Xml.attribute(style, "name", "w:val").toLowerCase(Locale.ROOT))));
    var gathered = new Manuscript.Gathering();
    for (Element paragraph : Xml.all(root, "p")) {
      // What new programs show stands beside what old ones do.
      if (paragraph.parents().stream().anyMatch(above -> Xml.name(above).equals("fallback"))) {
        continue;
      }
      // A box in it has styles of its own.
      String id =
          Xml.child(paragraph, "ppr")
              .flatMap(says -> Xml.child(says, "pstyle"))
              .map(named -> named.attr("w:val"))
              .orElse("");
      String style = styles.getOrDefault(id, id.toLowerCase(Locale.ROOT));
      gathered.add(text(paragraph), style.equals("title"), style.matches("heading ?1"));
    }
    return gathered.manuscript(file.more("docProps/core.xml"), "created", "creator");
  }

  /** Of its own runs; a box in it has paragraphs of its own. */
  private static String text(Element paragraph) {
    StringBuilder text = new StringBuilder();
    add(paragraph, text);
    return text.toString();
  }

  private static void add(Element above, StringBuilder text) {
    for (Element one : above.children()) {
      switch (Xml.name(one)) {
        case "t" -> text.append(one.wholeText());
        case "tab", "ptab" -> text.append('\t');
        case "br", "cr" -> text.append('\n');
        case "nobreakhyphen" -> text.append('-');
        case "p", "del", "movefrom", "ppr", "rpr", "fallback" -> {}
        default -> add(one, text);
      }
    }
  }
}
