package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Web pages: what they say of their article, and its paragraphs. */
final class Pages {

  /** An element costs memory; real pages have a few thousand. */
  private static final int MOST_TAGS = 400_000;

  /** Deeper elements are taken out of their parents, their text stays. */
  static final int DEEPEST = 256;

  /** With less than this on the page, what it tells machines is the article. */
  private static final int SHORTEST_BODY = 200;

  /** With less than this, what seemed clutter is looked at again. */
  private static final int SHORT_BODY = 500;

  private static final Pattern EMPTY =
      Pattern.compile(
          "<(title|textarea|iframe|noscript|style)(\\s[^<>]{0,300})?/>", Pattern.CASE_INSENSITIVE);

  /** So many paragraphs may stand above the headline. */
  private static final int HEAD = 6;

  private Pages() {}

  static Outcome<Draft> read(String source, String html, Bibliography known) {
    Optional<Rejected> many = tooManyTags(source, html);
    if (many.isPresent()) {
      return Outcome.refused(many.get());
    }
    Document page = parse(html);
    Optional<LinkedData.Described> described = LinkedData.of(page);
    Bibliography facts =
        known.or(
            PageFacts.of(
                page, described.map(LinkedData.Described::says).orElse(Bibliography.NONE)));
    return Outcome.of(RoleFinder.find(paragraphs(page, facts, described), facts, true));
  }

  /** In XHTML an element may be empty that, to a reader of HTML, has all the rest in it. */
  private static Document parse(String html) {
    String closed = EMPTY.matcher(html).replaceAll("<$1$2></$1>");
    return Jsoup.parse(closed, "", Parser.htmlParser().setMaxDepth(DEEPEST));
  }

  static Optional<Rejected> tooManyTags(String source, String markup) {
    long tags = markup.chars().filter(c -> c == '<').count();
    String detail = tags + " tags; at most " + MOST_TAGS + " are read: give the articles alone";
    return tags > MOST_TAGS
        ? Optional.of(new Rejected(source, Rejected.Code.TOO_LARGE, detail))
        : Optional.empty();
  }

  private static List<Paragraph> paragraphs(
      Document page, Bibliography facts, Optional<LinkedData.Described> described) {
    List<Paragraph> seen = paragraphs(page.body());
    int length = seen.stream().mapToInt(paragraph -> paragraph.text().length()).sum();
    String told = described.map(LinkedData.Described::body).orElse("");
    boolean stub = length < SHORTEST_BODY || told.length() >= SHORT_BODY;
    if (stub && told.length() > 2 * Math.max(sentences(seen), length / 2)) {
      String text = Remnants.unescape(Remnants.mask(told));
      return Layout.paragraphs(text, Line.all(text));
    }
    return withoutTitle(seen, facts);
  }

  /**
   * What is named like clutter, or hidden until a script shows it, is at times the article: it is
   * where there is little else, and clearly more of it.
   */
  private static List<Paragraph> paragraphs(Element body) {
    List<Paragraph> best = List.of();
    for (Clutter.Zeal zeal : Clutter.Zeal.values()) {
      Clutter clutter = Clutter.of(body, zeal);
      Element main = MainContent.find(body, clutter);
      List<Paragraph> found = new ArrayList<>(lead(main, body, clutter));
      found.addAll(PageText.paragraphs(main, clutter));
      if (best.isEmpty() || sentences(found) > 2 * sentences(best) + SHORTEST_BODY) {
        best = found;
      }
      if (sentences(best) >= SHORT_BODY) {
        break;
      }
    }
    return best;
  }

  /** What opens the article may stand with the title, apart from the rest. */
  private static List<Paragraph> lead(Element main, Element body, Clutter clutter) {
    if (main.selectFirst("h1") != null) {
      return List.of();
    }
    List<Paragraph> above =
        PageText.above(main, body, clutter).stream()
            .filter(
                paragraph ->
                    paragraph.hint() != Paragraph.Hint.HEADING
                        && (isRunning(paragraph) || Bylines.read(paragraph.text()).isPresent()))
            .toList();
    return above.size() <= HEAD ? above : List.of();
  }

  private static boolean isRunning(Paragraph paragraph) {
    String text = paragraph.text();
    return text.length() >= MainContent.RUNNING && Sentences.isEnded(text);
  }

  /** Characters of running text. */
  private static int sentences(List<Paragraph> paragraphs) {
    return paragraphs.stream()
        .filter(Pages::isRunning)
        .mapToInt(paragraph -> paragraph.text().length())
        .sum();
  }

  /**
   * The headline stands on a page more than once; its place is above the text. What comes before
   * its first heading is the name of a section, a date, or crumbs.
   */
  private static List<Paragraph> withoutTitle(List<Paragraph> paragraphs, Bibliography facts) {
    if (facts.headline().isEmpty()) {
      return paragraphs;
    }
    String title = facts.headline().get();
    List<Paragraph> kept = new ArrayList<>();
    boolean above = true;
    for (Paragraph paragraph : paragraphs) {
      boolean heading = paragraph.hint() == Paragraph.Hint.HEADING;
      if (heading && Headlines.areSame(paragraph.text(), title)) {
        if (above) {
          kept.removeIf(Pages::isLabel);
        }
      } else {
        kept.add(paragraph);
      }
      above = above && kept.size() < HEAD;
    }
    return kept;
  }

  private static boolean isLabel(Paragraph paragraph) {
    String text = paragraph.text();
    return !Sentences.isEnded(text) && Bylines.read(text).isEmpty();
  }
}
