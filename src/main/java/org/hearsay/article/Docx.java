package org.hearsay.article;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Outcome;
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
    return switch (OfficeFile.open(input)) {
      case Outcome.Refused<OfficeFile> refused -> Feed.of(Outcome.refused(refused.reason()));
      case Outcome.Done<OfficeFile> done -> {
        try (OfficeFile file = done.value()) {
          yield switch (file.xml("word/document.xml")) {
            case Outcome.Refused<Element> refused -> Feed.of(Outcome.refused(refused.reason()));
            case Outcome.Done<Element> root ->
                read(root.value(), file)
                    .feed(input, "a document without a text: pictures in it are not read");
          };
        }
      }
    };
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
    List<String> paragraphs = new ArrayList<>();
    Optional<String> title = Optional.empty();
    Optional<String> heading = Optional.empty();
    for (Element paragraph : Xml.all(root, "p")) {
      // What new programs show stands beside what old ones do.
      if (paragraph.parents().stream().anyMatch(above -> Xml.name(above).equals("fallback"))) {
        continue;
      }
      String text = text(paragraph);
      if (Characters.hasWords(text)) {
        // A box in it has styles of its own.
        String id =
            Xml.child(paragraph, "ppr")
                .flatMap(says -> Xml.child(says, "pstyle"))
                .map(named -> named.attr("w:val"))
                .orElse("");
        String style = styles.getOrDefault(id, id.toLowerCase(Locale.ROOT));
        if (title.isEmpty() && style.equals("title")) {
          title = Optional.of(text);
        }
        if (paragraphs.isEmpty() && style.matches("heading ?1")) {
          heading = Optional.of(text);
        }
        paragraphs.add(text);
      }
    }
    Optional<Element> core = file.more("docProps/core.xml");
    return new Manuscript(
        paragraphs,
        title.isPresent() ? title : heading,
        core.map(
                says ->
                    Manuscript.properties(
                        Xml.text(says, "title"),
                        Xml.text(says, "created"),
                        Xml.text(says, "creator")))
            .orElse(Bibliography.NONE));
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
