package org.hearsay.article;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;
import org.jsoup.nodes.Element;

/** NITF 3.x, the News Industry Text Format: an article with head and body. */
final class Nitf implements Format {

  private static final Pattern DASH = Pattern.compile("(?:—|–|―|-|:)\\s*$");

  @Override
  public boolean matches(Beginning beginning) {
    return beginning.hasRoot("nitf");
  }

  @Override
  public Feed open(Input input) throws IOException {
    return Xml.feed(
        input, List::of, (nitf, number) -> article(input.label(), nitf, Bibliography.NONE));
  }

  /**
   * @param nitf the element
   * @param known what stands around it; it wins
   */
  static Outcome<Document> article(String label, Element nitf, Bibliography known) {
    // Notes to editors have a body of their own.
    List<Element> bodies =
        Xml.all(nitf, "body.content").stream()
            .filter(body -> Xml.name(body.parent()).equals("body"))
            .toList();
    if (bodies.stream().noneMatch(body -> Characters.hasWords(words(body).text()))) {
      return Opener.refused(label, Rejected.Code.EMPTY, "NITF without a text (body.content)");
    }
    StringBuilder body = new StringBuilder();
    String dateline = Xml.text(nitf, "dateline");
    if (!dateline.isEmpty()) {
      // Where a report was written stands apart, and belongs before its first words.
      body.append(dateline).append(DASH.matcher(dateline).find() ? " " : " — ");
    }
    String text = Xml.page(words(bodies.getFirst()));
    int start = text.indexOf("<p>");
    String page =
        start < 0 ? text : text.substring(0, start + 3) + body + text.substring(start + 3);
    return Outcome.of(Document.of(label, page, known.or(says(nitf))));
  }

  private static Element words(Element body) {
    Element words = body.clone();
    Xml.all(words, "media", "media-caption", "table", "note", "ednote").forEach(Element::remove);
    return words;
  }

  private static Bibliography says(Element nitf) {
    String date =
        List.of("date.issue", "story.date", "date.release").stream()
            .map(name -> Xml.attribute(nitf, name, "norm"))
            .filter(norm -> Dates.find(norm).isPresent())
            .findFirst()
            .orElseGet(() -> Xml.attribute(nitf, "pubdata", "date.publication"));
    String publisher = Xml.attribute(nitf, "pubdata", "name");
    String holder = Xml.attribute(nitf, "doc.copyright", "holder");
    String distributor = Xml.text(nitf, "distributor");
    return Bibliography.of(
        Xml.text(nitf, "hl1", "hedline", "title"),
        date,
        author(nitf),
        !publisher.isEmpty() ? publisher : !distributor.isEmpty() ? distributor : holder,
        Xml.attribute(nitf, "pubdata", "ex-ref"));
  }

  /** Beside a name stands what its bearer is. */
  private static String author(Element nitf) {
    String line = Xml.text(nitf, "byline");
    String name = Xml.first(nitf, "byline").map(byline -> Xml.text(byline, "person")).orElse("");
    return name.isEmpty() ? Bylines.withoutBy(line) : name;
  }
}
