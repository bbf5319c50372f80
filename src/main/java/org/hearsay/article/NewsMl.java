package org.hearsay.article;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;
import org.jsoup.nodes.Element;

/**
 * NewsML-G2: news items, alone or many in a message, their texts as NITF, XHTML or plain text in
 * them. Pictures and packages beside texts are passed over, and told.
 */
final class NewsMl implements Format {

  @Override
  public boolean matches(Beginning beginning) {
    return beginning.hasRoot("newsMessage", "newsItem", "packageItem", "knowledgeItem");
  }

  @Override
  public Feed open(Input input) throws IOException {
    return Xml.feed(
        input,
        root -> {
          List<Element> items =
              Xml.name(root).equals("newsitem") ? List.of(root) : Xml.all(root, "newsitem");
          List<Element> texts = items.stream().filter(item -> content(item).isPresent()).toList();
          int others = items.size() - texts.size();
          if (others > 0 && !texts.isEmpty()) {
            input.opener().note(input.label(), others + " items without a text are passed over");
          }
          return texts.isEmpty() ? items : texts;
        },
        (item, number) -> article(input.label(), item, number));
  }

  /** A message of one item is named by the file. */
  private static String label(String file, Element item, int number) {
    boolean alone = item.parent() == null || item.parent().parent() == null;
    return alone ? file : SourceNames.line(file, item.attr("guid"), number);
  }

  private static Optional<Element> content(Element item) {
    return Xml.all(item, "inlinexml", "inlinedata").stream()
        .filter(content -> Characters.hasWords(content.text()))
        .findFirst();
  }

  private static Outcome<Document> article(String file, Element item, int number) {
    String label = label(file, item, number);
    if (Xml.attribute(item, "pubstatus", "qcode").endsWith(":canceled")) {
      return Opener.refused(label, Rejected.Code.EMPTY, "its agency has cancelled it");
    }
    Optional<Element> content = content(item);
    if (content.isEmpty()) {
      return Opener.refused(
          label,
          Rejected.Code.EMPTY,
          "NewsML without a text in it (inlineXML, inlineData): what it points to is not fetched");
    }
    Bibliography says = says(item);
    Optional<Element> nitf = Xml.first(content.get(), "nitf");
    if (nitf.isPresent()) {
      return Nitf.article(label, nitf.get(), says);
    }
    Optional<Element> page = Xml.first(content.get(), "body");
    String text =
        content.get().children().isEmpty()
            ? content.get().wholeText()
            : Xml.page(page.orElse(content.get()));
    return Outcome.of(Document.of(label, text, says));
  }

  private static Bibliography says(Element item) {
    Optional<Element> meta = Xml.first(item, "contentmeta");
    Element about = meta.orElse(item);
    String provider = Xml.attribute(item, "provider", "literal");
    String holder = Xml.attribute(item, "copyrightholder", "literal");
    return Bibliography.of(
            Xml.text(about, "headline"),
            Xml.text(about, "contentcreated"),
            Bylines.withoutBy(Xml.text(about, "by")),
            first(
                Xml.text(about, "creditline"),
                names(item, "provider"),
                provider,
                names(item, "copyrightholder"),
                holder),
            Xml.attribute(item, "link", "href"))
        .or(Bibliography.ofDate(Dates.find(Xml.text(item, "firstcreated", "versioncreated"))));
  }

  private static String names(Element item, String name) {
    return Xml.first(item, name).map(one -> Xml.text(one, "name")).orElse("");
  }

  private static String first(String... values) {
    return List.of(values).stream().filter(value -> !value.isBlank()).findFirst().orElse("");
  }
}
