package org.hearsay.article;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.hearsay.model.Rejected;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A text document in OpenDocument (ODT), as LibreOffice and others save it. */
final class Odt implements Format {

  private static final int MOST_SPACES = 100;

  @Override
  public boolean matches(Beginning beginning) {
    return beginning.isZip()
        && (beginning.isNamed(".odt", ".ott")
            || beginning.raw().contains("mimetypeapplication/vnd.oasis.opendocument.text"));
  }

  @Override
  public Feed open(Input input) throws IOException {
    return Feed.of(
        OfficeFile.open(input),
        opened -> {
          try (OfficeFile file = opened) {
            return open(input, file);
          }
        });
  }

  private static Feed open(Input input, OfficeFile file) throws IOException {
    boolean locked =
        file.more("META-INF/manifest.xml")
            .flatMap(list -> Xml.first(list, "encryption-data"))
            .isPresent();
    return locked
        ? Feed.of(
            Opener.refused(
                input.label(), Rejected.Code.UNREADABLE, "it has a password: save it without one"))
        : Feed.of(
            file.xml("content.xml"), root -> read(root, file).feed(input, OfficeFile.NO_TEXT));
  }

  private static Manuscript read(Element root, OfficeFile file) throws IOException {
    // Styles of the document's own, by those that they change.
    Map<String, String> parents = new HashMap<>();
    Xml.all(root, "style")
        .forEach(one -> parents.put(one.attr("style:name"), one.attr("style:parent-style-name")));
    var gathered = new Manuscript.Gathering();
    for (Element paragraph : Xml.all(root, "p", "h")) {
      if (paragraph.parents().stream().anyMatch(Odt::isAside)) {
        continue;
      }
      StringBuilder own = new StringBuilder();
      add(paragraph, own);
      String style = paragraph.attr("text:style-name");
      boolean title = style.equals("Title") || parents.getOrDefault(style, "").equals("Title");
      gathered.add(own.toString(), title, Xml.name(paragraph).equals("h"));
    }
    return gathered.manuscript(
        file.more("meta.xml"), "creation-date", "initial-creator", "creator");
  }

  private static boolean isAside(Element above) {
    return switch (Xml.name(above)) {
      case "tracked-changes", "annotation", "note", "forms" -> true;
      default -> false;
    };
  }

  private static void add(Element above, StringBuilder text) {
    for (Node node : above.childNodes()) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText());
      } else if (node instanceof Element one && !isAside(one)) {
        switch (Xml.name(one)) {
          case "tab" -> text.append('\t');
          case "line-break" -> text.append('\n');
          case "s" -> text.repeat(' ', spaces(one.attr("text:c")));
          case "p", "h" -> {} // In a box: a paragraph of its own.
          default -> add(one, text);
        }
      }
    }
  }

  private static int spaces(String count) {
    return count.matches("\\d{1,3}") ? Math.min(MOST_SPACES, Integer.parseInt(count)) : 1;
  }
}
