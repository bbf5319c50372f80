package org.hearsay.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.model.Outcome;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.QueryParser;

/**
 * Articles saved from Factiva as a page: each with its fields in a table, or set as in a paper,
 * without their codes.
 */
final class FactivaPage {

  private static final Pattern SIGN =
      Pattern.compile("class=\"(?:article )?[a-z]{2}(?:Article|Headline)\\b");

  private static final Pattern WORDS =
      Pattern.compile("[\\d,. ]+ words?", Pattern.CASE_INSENSITIVE);

  private static final Evaluator PARAGRAPH = QueryParser.parse("p[class*=articleParagraph]");

  static final SavedPage FORMAT =
      new SavedPage(
          beginning -> SIGN.matcher(beginning.text()).find(),
          "div.article, div[class$=Article]",
          FactivaPage::article);

  private FactivaPage() {}

  private static Outcome<Document> article(String file, Element article, int number) {
    Map<String, String> fields = new HashMap<>();
    article.filter(
        (node, depth) -> {
          List<Element> cells = cells(node);
          if (cells.size() < 2) {
            return NodeFilter.FilterResult.CONTINUE;
          }
          fields.put(cells.getFirst().text().strip(), SavedPage.text(cells.get(1)));
          // Rows within a cell are of its text.
          return NodeFilter.FilterResult.SKIP_CHILDREN;
        });
    if (!fields.containsKey("HD")) {
      plain(article, fields);
    }
    return Factiva.article(file, number, fields);
  }

  /** Of a row. */
  private static List<Element> cells(Node node) {
    return node instanceof Element row && row.normalName().equals("tr")
        ? row.children().stream().filter(one -> one.normalName().equals("td")).toList()
        : List.of();
  }

  /** Below the headline stand byline, length, day and paper, each on a line. */
  private static void plain(Element article, Map<String, String> fields) {
    List<Element> paragraphs =
        article.select(PARAGRAPH).stream()
            .filter(one -> one.parent() == null || one.parent().closest(PARAGRAPH) == null)
            .toList();
    fields.put("HD", SavedPage.first(article, "#hd, [class$=Headline]"));
    fields.put("BY", SavedPage.first(article, ".author"));
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
