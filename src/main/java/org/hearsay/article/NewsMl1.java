package org.hearsay.article;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        root -> items(input.label(), root),
        (item, number) -> article(item.label(number), item.element()));
  }

  /** A news item; one that is alone has the file's name. */
  private record Item(String file, Element element, boolean alone) {

    String label(int number) {
      return alone ? file : SourceNames.line(file, Xml.text(element, "publicidentifier"), number);
    }
  }

  private static List<Item> items(String file, Element root) {
    List<Element> all = Xml.all(root, "newsitem");
    return all.stream().map(element -> new Item(file, element, all.size() == 1)).toList();
  }

  private static Outcome<Document> article(String label, Element item) {
    String status = Xml.attribute(item, "status", "FormalName").toLowerCase(Locale.ROOT);
    if (status.startsWith("cancel")) {
      return Opener.refused(label, Rejected.Code.EMPTY, "its agency has cancelled it");
    }
    Map<Element, Boolean> captions = new HashMap<>();
    Optional<Element> content =
        Xml.all(item, "datacontent").stream()
            .filter(one -> Characters.hasWords(one.text()))
            .filter(
                one ->
                    component(one)
                        .filter(of -> captions.computeIfAbsent(of, NewsMl1::isCaption))
                        .isEmpty())
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

  private static Optional<Element> component(Element content) {
    return content.parents().stream()
        .filter(above -> Xml.name(above).equals("newscomponent"))
        .findFirst();
  }

  private static boolean isCaption(Element component) {
    return component.children().stream()
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
