package org.hearsay.server;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.hearsay.graph.Vocabulary;
import org.hearsay.query.Answer.Row;
import org.hearsay.query.Answer.Rows;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.Question;

/**
 * What the page of a statement has beside its facts: its words in their context, what answers and
 * what reports it, and how to cite it.
 */
final class StatementSections {

  static final Question PLACES = Pages.question("places");

  private static final Question STATEMENT = Pages.question("statement");
  private static final Question FACTS = Pages.question("facts");

  private static final int LISTED = 200;

  private final Desk desk;
  private final StatementCards cards;
  private final ArticleText texts;
  private final Links links;

  StatementSections(Desk desk, StatementCards cards, ArticleText texts, Links links) {
    this.desk = desk;
    this.cards = cards;
    this.texts = texts;
    this.links = links;
  }

  /** Empty where the statement lacks what every statement has. */
  Optional<ThingPage.Sections> sections(String iri, Facts facts, List<Row> pointing)
      throws QueryProblem {
    Rows found = rows(STATEMENT, iri);
    if (found.rows().isEmpty()) {
      return Optional.empty();
    }
    Row row = found.rows().getFirst();
    String article = row.text("articleIri");
    Rows places = desk.rows(PLACES, Map.of("article", article, "statement", iri), desk.mostRows());
    Told told = Told.of(found.rows(), places.rows()).getFirst();
    Citation citation = citation(row, new Facts(rows(FACTS, article).rows()));
    List<Listed> lists =
        List.of(
            listed("What answers it", subjects(pointing, Vocabulary.ANSWERS)),
            listed("What it answers", facts.values(Vocabulary.ANSWERS.getURI()).toList()),
            listed("It is reported in", facts.values(Vocabulary.REPORTED_BY.getURI()).toList()),
            listed("It reports", subjects(pointing, Vocabulary.REPORTED_BY)));
    return Optional.of(
        new ThingPage.Sections(
            Optional.of(StatementCards.sentence(row)),
            html -> {
              StatementContext.write(html, told, texts.find(article));
              cards.source(html, row);
              html.open("p", "class", "note");
              html.element(
                  "a",
                  "Read it in its article",
                  "href",
                  links.to(article).orElse("/") + "#" + told.anchor());
              html.close().line();
              lists.forEach(list -> write(html, list));
            },
            html -> write(html, citation)));
  }

  private record Listed(String title, Rows rows) {}

  private Listed listed(String title, List<String> iris) throws QueryProblem {
    List<String> some = iris.stream().distinct().limit(LISTED).toList();
    return new Listed(
        title,
        some.isEmpty()
            ? new Rows(List.of(), List.of(), false)
            : rows(STATEMENT, String.join(" ", some)));
  }

  private static List<String> subjects(List<Row> pointing, Node property) {
    return pointing.stream()
        .filter(row -> row.text("property").equals(property.getURI()))
        .map(row -> row.text("subject"))
        .toList();
  }

  private Rows rows(Question question, String iris) throws QueryProblem {
    return desk.rows(question, Map.of("thing", iris), LISTED);
  }

  private void write(Html html, Listed list) {
    if (!list.rows().rows().isEmpty()) {
      html.open("section").element("h2", list.title()).line();
      cards.write(html, list.rows(), "");
      html.close().line();
    }
  }

  private Citation citation(Row row, Facts article) {
    String iri = row.text("statementIri");
    return new Citation(
        "hearsay-" + iri.replaceFirst(".*/article/", "").replaceAll("[^A-Za-z0-9]+", "-"),
        article.values(Vocabulary.AUTHOR.getURI()).findFirst(),
        article.values(Vocabulary.HEADLINE.getURI()).findFirst(),
        article.values(Vocabulary.PUBLISHER.getURI()).findFirst(),
        article
            .values(Vocabulary.DATE_PUBLISHED.getURI())
            .filter(day -> day.matches("\\d{4}-\\d{2}-\\d{2}"))
            .map(LocalDate::parse)
            .findFirst(),
        article.values(Vocabulary.URL.getURI()).findFirst(),
        row.text("evidence"),
        iri);
  }

  /** The citation of a statement as a file; empty where there is no such statement or format. */
  Optional<Reply> citation(String iri, String format) throws QueryProblem {
    List<Row> found = rows(STATEMENT, iri).rows();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Row row = found.getFirst();
    Citation citation = citation(row, new Facts(rows(FACTS, row.text("articleIri")).rows()));
    return switch (format) {
      case "bibtex" -> Optional.of(file("application/x-bibtex", citation.bibTex(), "bib"));
      case "csl" ->
          Optional.of(file("application/vnd.citationstyles.csl+json", citation.cslJson(), "json"));
      case "text" -> Optional.of(file("text/plain", citation.text() + "\n", "txt"));
      default -> Optional.empty();
    };
  }

  private static Reply file(String type, String text, String ending) {
    return Reply.of(type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8))
        .with("Content-Disposition", "inline; filename=\"citation." + ending + "\"");
  }

  private static void write(Html html, Citation citation) {
    html.open("section").element("h2", "Cite it").line();
    html.element("p", citation.text(), "class", "citation").line();
    html.open("p", "class", "note").text("As ");
    html.element("a", "plain text", "href", "?" + ThingPage.CITE + "=text").text(", ");
    html.element("a", "BibTeX", "href", "?" + ThingPage.CITE + "=bibtex").text(", ");
    html.element("a", "CSL-JSON", "href", "?" + ThingPage.CITE + "=csl").text(".").close();
    html.close().line();
  }
}
