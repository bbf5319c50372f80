package org.hearsay.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.model.Outcome;
import org.jsoup.nodes.Element;

/**
 * Articles saved from Factiva as a page: each with its fields in a table, or set as in a paper,
 * without their codes.
 */
final class FactivaPage {

  private static final Pattern SIGN =
      Pattern.compile("class=\"(?:article )?[a-z]{2}(?:Article|Headline)\\b");

  private static final Pattern WORDS =
      Pattern.compile("[\\d,. ]+ words?", Pattern.CASE_INSENSITIVE);

  static final SavedPage FORMAT =
      new SavedPage(
          beginning -> SIGN.matcher(beginning.text()).find(),
          "div.article, div[class$=Article]",
          FactivaPage::article);

  private FactivaPage() {}

  private static Outcome<Document> article(String file, Element article, int number) {
    Map<String, String> fields = new HashMap<>();
    for (Element row : article.select("tr")) {
      List<Element> cells = row.select("> td");
      if (cells.size() > 1) {
        fields.put(cells.getFirst().text().strip(), SavedPage.text(cells.get(1)));
      }
    }
    if (!fields.containsKey("HD")) {
      plain(article, fields);
    }
    return Factiva.article(file, number, fields);
  }

  /** Below the headline stand byline, length, day and paper, each on a line. */
  private static void plain(Element article, Map<String, String> fields) {
    List<Element> paragraphs = article.select("p.articleParagraph, p[class*=articleParagraph]");
    fields.put(
        "HD",
        article.select("#hd, [class$=Headline]").stream()
            .findFirst()
            .map(Element::text)
            .orElse(""));
    fields.put("BY", article.select(".author").stream().findFirst().map(Element::text).orElse(""));
    fields.put(
        "TD", paragraphs.stream().map(SavedPage::text).collect(Collectors.joining("\n\n\n")));
    boolean dated = false;
    for (Element line : article.select("> div")) {
      String text = line.text().strip();
      if (dated && !fields.containsKey("SN") && Characters.hasWords(text)) {
        fields.put("SN", text);
      }
      if (!dated
          && !WORDS.matcher(text).matches()
          && text.length() < 40
          && Dates.find(text).isPresent()) {
        fields.put("PD", text);
        dated = true;
      }
    }
  }
}
