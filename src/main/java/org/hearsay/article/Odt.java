package org.hearsay.article;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Outcome;
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
    return switch (OfficeFile.open(input)) {
      case Outcome.Refused<OfficeFile> refused -> Feed.of(Outcome.refused(refused.reason()));
      case Outcome.Done<OfficeFile> done -> {
        try (OfficeFile file = done.value()) {
          boolean locked =
              file.more("META-INF/manifest.xml")
                  .flatMap(list -> Xml.first(list, "encryption-data"))
                  .isPresent();
          yield locked
              ? Feed.of(
                  Opener.refused(
                      input.label(),
                      Rejected.Code.UNREADABLE,
                      "it has a password: save it without one"))
              : open(input, file);
        }
      }
    };
  }

  private static Feed open(Input input, OfficeFile file) throws IOException {
    return switch (file.xml("content.xml")) {
      case Outcome.Refused<Element> refused -> Feed.of(Outcome.refused(refused.reason()));
      case Outcome.Done<Element> root ->
          read(root.value(), file)
              .feed(input, "a document without a text: pictures in it are not read");
    };
  }

  private static Manuscript read(Element root, OfficeFile file) throws IOException {
    // Styles of the document's own, by those that they change.
    Map<String, String> parents = new HashMap<>();
    Xml.all(root, "style")
        .forEach(one -> parents.put(one.attr("style:name"), one.attr("style:parent-style-name")));
    List<String> paragraphs = new ArrayList<>();
    Optional<String> title = Optional.empty();
    Optional<String> heading = Optional.empty();
    for (Element paragraph : Xml.all(root, "p", "h")) {
      if (paragraph.parents().stream().anyMatch(Odt::isAside)) {
        continue;
      }
      StringBuilder own = new StringBuilder();
      add(paragraph, own);
      String text = own.toString();
      if (Characters.hasWords(text)) {
        String style = paragraph.attr("text:style-name");
        if (title.isEmpty()
            && (style.equals("Title") || parents.getOrDefault(style, "").equals("Title"))) {
          title = Optional.of(text);
        }
        if (paragraphs.isEmpty() && Xml.name(paragraph).equals("h")) {
          heading = Optional.of(text);
        }
        paragraphs.add(text);
      }
    }
    Optional<Element> meta = file.more("meta.xml");
    return new Manuscript(
        paragraphs,
        title.isPresent() ? title : heading,
        meta.map(
                says ->
                    Manuscript.properties(
                        Xml.text(says, "title"),
                        Xml.text(says, "creation-date"),
                        Xml.text(says, "initial-creator", "creator")))
            .orElse(Bibliography.NONE));
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
