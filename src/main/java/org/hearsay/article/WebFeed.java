package org.hearsay.article;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * RSS (0.9x, 1.0, 2.0) and Atom: an item an article, with its full content where the feed has it.
 * What an item links to is not fetched; where there is only a summary, that is read, and told.
 */
final class WebFeed implements Format {

  /** Shorter descriptions are teasers. */
  private static final int SHORTEST_ARTICLE = 600;

  private static final Pattern TEASER =
      Pattern.compile("(?:…|\\.\\.\\.|\\[(?:…|\\.\\.\\.)\\])\\s*$");

  /** "desk@paper.example (Jane Doe)". */
  private static final Pattern MAILBOX = Pattern.compile("[^\\s@]+@\\S+\\s*\\(([^()]+)\\)");

  @Override
  public boolean matches(Beginning beginning) {
    return beginning.hasRoot("rss", "feed", "RDF") && !beginning.rest().contains("<html");
  }

  @Override
  public Feed open(Input input) throws IOException {
    return Xml.feed(
        input,
        root -> {
          List<Element> items = Xml.all(root, "item", "entry");
          long summaries = items.stream().filter(item -> isSummary(item)).count();
          if (summaries > 0) {
            input
                .opener()
                .note(
                    input.label(),
                    summaries
                        + " of "
                        + items.size()
                        + " items hold no more than a summary, which is read; what they link to is"
                        + " not fetched");
          }
          return items;
        },
        (item, number) -> article(input.label(), item, number));
  }

  private static Outcome<Document> article(String label, Element item, int number) {
    String link = link(item);
    String name =
        SourceNames.line(
            label, child(item, "guid", "id").isEmpty() ? link : child(item, "guid", "id"), number);
    String body = body(item);
    if (!Characters.hasWords(Jsoup.parseBodyFragment(body).text())) {
      return Opener.refused(
          name, Rejected.Code.EMPTY, "only a headline: save the page that it links to");
    }
    String headline = Jsoup.parseBodyFragment(child(item, "title")).text();
    String paper = child(item, "source");
    String publisher = paper.isEmpty() ? publisher(item) : paper;
    // Feeds that gather from many papers write "Headline - Paper".
    String suffix = " - " + paper;
    String title =
        !paper.isEmpty() && headline.endsWith(suffix)
            ? headline.substring(0, headline.length() - suffix.length())
            : headline;
    Bibliography known =
        Bibliography.of(
            title,
            child(item, "pubdate", "published", "dc:date", "issued", "updated"),
            author(item),
            publisher,
            link);
    return Outcome.of(Document.of(name, Xml.page(body), known));
  }

  private static String publisher(Element item) {
    for (Element above : item.parents()) {
      String name = Xml.name(above);
      if (name.equals("channel") || name.equals("feed")) {
        return child(above, "title");
      }
      if (name.equals("rdf")) {
        return Xml.first(above, "channel").map(channel -> child(channel, "title")).orElse("");
      }
    }
    return "";
  }

  private static String author(Element item) {
    String named =
        Xml.all(item, "author").stream()
            .filter(author -> item.equals(author.parent()))
            .map(author -> Xml.text(author, "name"))
            .filter(Characters::hasWords)
            .findFirst()
            .orElseGet(() -> child(item, "dc:creator", "author"));
    Matcher mailbox = MAILBOX.matcher(named);
    return mailbox.matches() ? mailbox.group(1) : named;
  }

  private static String link(Element item) {
    return item.children().stream()
        .filter(one -> Xml.name(one).equals("link"))
        .filter(one -> one.attr("rel").isEmpty() || one.attr("rel").equals("alternate"))
        .map(one -> one.hasAttr("href") ? one.attr("href") : one.text())
        .findFirst()
        .orElse("");
  }

  private static String body(Element item) {
    for (String name : List.of("content:encoded", "content", "description", "summary")) {
      for (Element one : item.children()) {
        if (isNamed(one, item, name)) {
          String body = one.children().isEmpty() ? one.wholeText() : one.html();
          if (Characters.hasWords(body)) {
            return one.attr("type").equals("text") ? escaped(body) : body;
          }
        }
      }
    }
    return "";
  }

  private static String escaped(String text) {
    return "<p>"
        + text.strip().replace("&", "&amp;").replace("<", "&lt;").replaceAll("\\n\\s*\\n", "<p>");
  }

  private static boolean isSummary(Element item) {
    boolean full =
        item.children().stream()
            .anyMatch(
                one -> isNamed(one, item, "content:encoded") || isNamed(one, item, "content"));
    String text = Jsoup.parseBodyFragment(body(item)).text();
    return Characters.hasWords(text)
        && (TEASER.matcher(text).find() || (!full && text.length() < SHORTEST_ARTICLE));
  }

  /** The words of the first child with one of these names; other prefixes mean other things. */
  private static String child(Element item, String... names) {
    return Arrays.stream(names)
        .flatMap(name -> item.children().stream().filter(one -> isNamed(one, item, name)))
        .map(Element::text)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  private static boolean isNamed(Element one, Element item, String name) {
    String tag = one.normalName();
    String prefix = item.normalName().substring(0, item.normalName().indexOf(':') + 1);
    return tag.equals(name) || tag.equals(prefix + name);
  }
}
