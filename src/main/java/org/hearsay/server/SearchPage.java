package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.hearsay.query.Answer.Rows;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.Question;
import org.hearsay.query.Questions;

/** Finds actors by words of their names, and articles by words of their headlines. */
final class SearchPage extends KeptPage {

  private static final long serialVersionUID = 1L;

  static final String PATH = "/search";

  private static final String WORDS = "q";

  private static final int SHOWN = 100;

  private final transient Desk desk;
  private final transient Question articles;
  private final transient AnswerTable table;
  private final transient QuestionForm names;

  SearchPage(Shelf shelf, Desk desk, Questions questions, Links links) {
    super(shelf);
    this.desk = desk;
    this.articles = questions.find("articles").orElseThrow();
    this.table = new AnswerTable(links);
    this.names = new QuestionForm(shelf, desk);
  }

  /** Writes the box; the names that it proposes are the caller's to write. */
  static void form(Html html, String words) {
    html.open("form", "class", "search", "method", "get", "action", PATH, "role", "search").line();
    html.element("label", "An actor by name, or words of a headline", "for", WORDS);
    html.open(
        "input", "id", WORDS, "name", WORDS, "type", "search", "list", "actors", "value", words);
    html.element("button", "Search", "type", "submit");
    html.close().line();
  }

  private static String words(HttpServletRequest request) {
    return parameters(request).getOrDefault(WORDS, "").strip();
  }

  @Override
  String variant(HttpServletRequest request) {
    return Links.queryString(Map.of(WORDS, words(request)));
  }

  @Override
  Reply make(HttpServletRequest request) throws QueryProblem {
    String words = words(request);
    if (words.isEmpty()) {
      return Reply.page(
          "Search",
          html -> {
            html.element("h1", "Search").line();
            form(html, "");
            names.names(html);
          });
    }
    Map<String, String> actors = desk.bearers(words);
    Rows found = desk.rows(articles, Map.of("about", words), SHOWN);
    List<String> near = actors.isEmpty() && found.rows().isEmpty() ? desk.near(words) : List.of();
    return Reply.page(
        "Search: " + words,
        html -> {
          html.element("h1", "Search").line();
          form(html, words);
          names.names(html);
          if (actors.isEmpty() && found.rows().isEmpty()) {
            nothing(html, words, near);
          }
          actors(html, actors);
          if (!found.rows().isEmpty()) {
            html.open("section").element("h2", "Articles").line();
            table.write(html, found, "Articles with these words in their headlines");
            more(html, found.cut());
            html.close().line();
          }
        });
  }

  private static void nothing(Html html, String words, List<String> near) {
    html.open("p", "class", "problem", "role", "status");
    html.text("Nobody here is called “" + words + "”, and no headline has these words.");
    String before = " Did you mean ";
    for (String name : near) {
      html.text(before);
      html.element("a", name, "href", PATH + Links.queryString(Map.of(WORDS, name)));
      before = " or ";
    }
    html.text(near.isEmpty() ? "" : "?").close().line();
  }

  private void actors(Html html, Map<String, String> actors) {
    if (actors.isEmpty()) {
      return;
    }
    html.open("section").element("h2", "Actors").line();
    html.open("ul", "class", "found").line();
    actors.entrySet().stream()
        .limit(SHOWN)
        .forEach(
            actor -> {
              html.open("li");
              table.link(html, actor.getValue(), actor.getKey());
              html.text(" ");
              html.element(
                  "a",
                  "what was said",
                  "href",
                  Links.question("timeline", Map.of("actor", actor.getValue())),
                  "aria-label",
                  "What was said by and of " + actor.getValue());
              html.close().line();
            });
    html.close();
    more(html, actors.size() > SHOWN);
    html.close().line();
  }

  private static void more(Html html, boolean cut) {
    if (cut) {
      html.element("p", "The first " + SHOWN + "; there are more.", "class", "note");
    }
  }
}
