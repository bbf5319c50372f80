package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

  private static final int SHORTEST_REPEAT = 15;

  /** Looking for more would cost too much. */
  private static final int MOST_REPEATS = 30;

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
    Seen seen = seen(page.body());
    String told = told(seen, described);
    if (!told.isEmpty()) {
      return Outcome.of(RoleFinder.find(Layout.paragraphs(told, Line.all(told)), facts, true));
    }
    Optional<Rejected> refusal =
        known.equals(Bibliography.NONE)
            ? PageRefusal.of(source, page, seen.paragraphs(), seen.isList(), described)
            : Optional.empty();
    return refusal.isPresent()
        ? Outcome.refused(refusal.get())
        : Outcome.of(RoleFinder.find(withoutTitle(seen.paragraphs(), facts), facts, true));
  }

  /**
   * What was found on a page.
   *
   * @param isList whether it shows many articles by their titles
   */
  private record Seen(List<Paragraph> paragraphs, boolean isList) {

    /** Characters of running text. */
    int sentences() {
      return paragraphs.stream()
          .filter(Pages::isRunning)
          .mapToInt(paragraph -> paragraph.text().length())
          .sum();
    }

    int length() {
      return paragraphs.stream().mapToInt(paragraph -> paragraph.text().length()).sum();
    }
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

  /** The text that the page's own data give, where they have clearly more than is seen. */
  private static String told(Seen seen, Optional<LinkedData.Described> described) {
    String told = described.map(LinkedData.Described::body).orElse("");
    boolean stub = seen.length() < SHORTEST_BODY || told.length() >= SHORT_BODY;
    return stub && told.length() > Math.max(2 * seen.sentences(), seen.length())
        ? Remnants.unescape(Remnants.mask(told))
        : "";
  }

  /**
   * What is named like clutter, or hidden until a script shows it, is at times the article: it is
   * where there is little else, and clearly more of it.
   */
  private static Seen seen(Element body) {
    Seen best = new Seen(List.of(), false);
    for (Clutter.Zeal zeal : Clutter.Zeal.values()) {
      Clutter clutter = Clutter.of(body, zeal);
      MainContent.Found main = MainContent.in(body, clutter);
      List<Paragraph> all = new ArrayList<>(lead(main.element(), body, clutter));
      all.addAll(PageText.paragraphs(main.element(), clutter));
      Seen found = new Seen(withoutRepeats(all), main.isList());
      if (best.paragraphs().isEmpty() || found.sentences() > 2 * best.sentences() + SHORTEST_BODY) {
        best = found;
      }
      if (best.sentences() >= SHORT_BODY) {
        break;
      }
    }
    return best;
  }

  /** A pull quote repeats words of the text. */
  private static List<Paragraph> withoutRepeats(List<Paragraph> paragraphs) {
    if (paragraphs.stream().noneMatch(Pages::isQuote)) {
      return paragraphs;
    }
    List<String> texts = paragraphs.stream().map(p -> Headlines.essence(p.text())).toList();
    List<Paragraph> kept = new ArrayList<>();
    int asked = 0;
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      boolean suspect =
          isQuote(paragraphs.get(i)) && text.length() >= SHORTEST_REPEAT && asked++ < MOST_REPEATS;
      int at = i;
      boolean repeats =
          suspect
              && IntStream.range(0, texts.size())
                  .anyMatch(other -> other != at && isWithin(text, texts.get(other)));
      if (!repeats) {
        kept.add(paragraphs.get(i));
      }
    }
    return kept;
  }

  private static boolean isQuote(Paragraph paragraph) {
    return paragraph.hint() == Paragraph.Hint.BODY;
  }

  private static boolean isWithin(String part, String text) {
    return text.length() > part.length() && text.contains(part);
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
