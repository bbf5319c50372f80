package org.hearsay.article;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;
import org.jsoup.nodes.Element;

/**
 * NewsML 1: news items, each with its lines and components. Of what an item holds, the longest text
 * is its article; captions and what lies elsewhere are not read.
 */
final class NewsMl1 implements Format {

  @Override
  public boolean matches(Beginning beginning) {
    return beginning.hasRoot("NewsML");
  }

  @Override
  public Feed open(Input input) throws IOException {
    return Xml.feed(
        input,
        root -> Xml.all(root, "newsitem"),
        (item, number) -> article(input.label(), item, number));
  }

  private static Outcome<Document> article(String file, Element item, int number) {
    boolean alone = Xml.all(item.parent(), "newsitem").size() == 1;
    String label =
        alone ? file : SourceNames.line(file, Xml.text(item, "publicidentifier"), number);
    String status = Xml.attribute(item, "status", "FormalName").toLowerCase(Locale.ROOT);
    if (status.startsWith("cancel")) {
      return Opener.refused(label, Rejected.Code.EMPTY, "its agency has cancelled it");
    }
    Optional<Element> content =
        Xml.all(item, "datacontent").stream()
            .filter(one -> Characters.hasWords(one.text()))
            .filter(one -> !isCaption(one))
            .max(Comparator.comparingInt(one -> one.text().length()));
    if (content.isEmpty()) {
      return Opener.refused(
          label,
          Rejected.Code.EMPTY,
          "NewsML without a text in it (DataContent): what it points to is not fetched");
    }
    Optional<Element> nitf = Xml.first(content.get(), "nitf");
    if (nitf.isPresent()) {
      return Nitf.article(label, nitf.get(), says(item));
    }
    String text =
        content.get().children().isEmpty()
            ? content.get().wholeText()
            : Xml.page(Xml.first(content.get(), "body").orElse(content.get()));
    return Outcome.of(Document.of(label, text, says(item)));
  }

  private static boolean isCaption(Element content) {
    return content.parents().stream()
        .filter(above -> Xml.name(above).equals("newscomponent"))
        .limit(1)
        .flatMap(above -> above.children().stream())
        .filter(one -> Xml.name(one).equals("role"))
        .anyMatch(role -> role.attr("FormalName").equalsIgnoreCase("caption"));
  }

  private static Bibliography says(Element item) {
    String day =
        List.of("firstcreated", "thisrevisioncreated", "dateid").stream()
            .map(name -> Xml.text(item, name))
            .filter(value -> Dates.find(value).isPresent())
            .findFirst()
            .orElse("");
    String credit = Xml.text(item, "creditline");
    String provider =
        Xml.first(item, "provider")
            .map(one -> Xml.attribute(one, "party", "FormalName"))
            .orElse("");
    return Bibliography.of(
        Xml.text(item, "headline"),
        day,
        Bylines.withoutBy(Xml.text(item, "byline")),
        !credit.isEmpty() ? credit : !provider.isEmpty() ? provider : Xml.text(item, "providerid"),
        "");
  }
}
