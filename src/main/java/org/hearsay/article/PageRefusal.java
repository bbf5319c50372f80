package org.hearsay.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.model.Rejected;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Pages that are no article, or only the beginning of one; which is told, not guessed at. */
final class PageRefusal {

  /** A report that is longer than this is no stub, whatever the page says of subscribers. */
  private static final int LONGEST_STUB = 600;

  private static final int FEW = 3;

  private static final Pattern WALL =
      Pattern.compile(String.join("|", Lexicon.lines("paywalls.txt")), Pattern.CASE_INSENSITIVE);

  private static final String NAMES = "~=(?i)wall|subscri|premium|piano|gate|locked|barrier]";
  private static final String WALLS = "[class" + NAMES + ", [id" + NAMES;
  private static final int MOST_WALLS = 20;

  private static final Pattern NOT_FREE =
      Pattern.compile("\"isAccessibleForFree\"\\s*:\\s*\"?false", Pattern.CASE_INSENSITIVE);

  private static final String SAYS_ARTICLE =
      "meta[property=og:type][content*=article], meta[property=article:published_time],"
          + " [itemprop=articleBody], [itemtype*=Article]";

  private PageRefusal() {}

  /**
   * Why {@code page} is not read.
   *
   * @param isList whether what was found shows many articles by their titles
   * @param described what the page's own data say
   */
  static Optional<Rejected> of(
      String source,
      Document page,
      List<Paragraph> found,
      boolean isList,
      Optional<LinkedData.Described> described) {
    boolean titled = described.flatMap(data -> data.says().headline()).isPresent();
    boolean article = titled || page.selectFirst(SAYS_ARTICLE) != null;
    if (isList && !article) {
      return refused(source, "a list of articles, by their titles: save those pages and give them");
    }
    boolean ended = found.stream().map(Paragraph::text).anyMatch(PageRefusal::isSentence);
    if (!ended && !article && found.size() >= FEW) {
      return refused(source, "no article in it: there is not one whole sentence");
    }
    int length = found.stream().mapToInt(paragraph -> paragraph.text().length()).sum();
    if (length > 0 && length < LONGEST_STUB && isWalled(page, found)) {
      int words =
          found.stream()
              .filter(paragraph -> paragraph.hint() != Paragraph.Hint.HEADING)
              .map(Paragraph::text)
              .filter(text -> !WALL.matcher(text).find())
              .mapToInt(Sentences::words)
              .sum();
      return refused(
          source,
          "only the first "
              + words
              + " words of an article, whose rest is for subscribers: save it signed in");
    }
    return Optional.empty();
  }

  /** Other scripts end theirs otherwise; that a text is not in English is told later. */
  private static boolean isSentence(String text) {
    return Sentences.isEnded(text) || text.codePoints().anyMatch(Character::isIdeographic);
  }

  /** An aside may ask to subscribe to whatever the site has besides. */
  private static boolean isWalled(Document page, List<Paragraph> found) {
    Stream<String> said =
        Stream.concat(
            found.stream().map(Paragraph::text),
            page.select(WALLS).stream().limit(MOST_WALLS).map(Element::text));
    return said.anyMatch(text -> WALL.matcher(text).find())
        || page.select("script[type~=(?i)ld\\+json]").stream()
            .anyMatch(script -> NOT_FREE.matcher(script.data()).find());
  }

  private static Optional<Rejected> refused(String source, String detail) {
    return Optional.of(new Rejected(source, Rejected.Code.EMPTY, detail));
  }
}
