package org.hearsay.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;
import org.jsoup.nodes.Element;

/** Articles saved from Europresse as a page. */
final class Europresse {

  private static final Pattern SIGN =
      Pattern.compile("\\b(?:titreArticle|DocPublicationName|docOcurrContainer|rdp__articletitle)");

  /** The day is a part of its number: "news·20191109·PEG·17". */
  private static final Pattern NUMBER = Pattern.compile("\u00B7\\s*((?:19|20)\\d{6})\\s*\u00B7");

  static final SavedPage FORMAT =
      new SavedPage(
          beginning -> SIGN.matcher(beginning.text()).find(), "article", Europresse::article);

  private Europresse() {}

  private static Outcome<Document> article(String file, Element article, int number) {
    String label = SourceNames.line(file, "", number);
    String text =
        article.select(".docOcurrContainer, .DocText").stream()
            .findFirst()
            .map(SavedPage::text)
            .orElse("");
    if (!Characters.hasWords(text)) {
      return Opener.refused(label, Rejected.Code.EMPTY, "no text in it: save the full article");
    }
    Matcher name = NUMBER.matcher(article.text());
    String date = name.find() ? name.group(1) : SavedPage.first(article, ".DocHeader");
    return Outcome.of(
        Document.of(
            label,
            text,
            Bibliography.of(
                SavedPage.first(article, ".titreArticle, .rdp__articletitle"),
                date,
                Bylines.withoutBy(SavedPage.first(article, ".docAuthors, .sm-margin-bottomNews")),
                SavedPage.first(article, ".DocPublicationName"),
                "")));
  }
}
