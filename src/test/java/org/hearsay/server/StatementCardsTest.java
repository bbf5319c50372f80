package org.hearsay.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.hearsay.graph.IriSpace;
import org.hearsay.query.Answer.Row;
import org.hearsay.query.Answer.Rows;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class StatementCardsTest {

  private static final List<String> COLUMNS = List.of("speaker", "target", "act", "statementIri");

  private static Row row(String... values) {
    BindingBuilder row = BindingFactory.builder();
    for (int i = 0; i < values.length; i++) {
      row.add(Var.alloc(COLUMNS.get(i)), NodeFactory.createLiteralString(values[i]));
    }
    return new Row(row.build());
  }

  /** A row for each target, as questions give them. */
  private static List<String> cards(String act, String... targets) {
    List<Row> rows =
        Stream.of(targets).map(target -> row("Norland", target, act, "statement/1")).toList();
    Html html = new Html();
    new StatementCards(new AnswerTable(new Links(IriSpace.DEFAULT)))
        .write(html, new Rows(COLUMNS, rows, false), "");
    return Jsoup.parse(html.document()).select(".headline").eachText();
  }

  @Test
  void anAccusationOfTwoIsToldOfEach() {
    assertEquals(
        List.of("Norland accused Estovia", "Norland accused Sundria"),
        cards("accuse", "Estovia", "Sundria"));
  }

  @Test
  void aDenialThatAnswersTwoIsToldOnce() {
    assertEquals(List.of("Norland denied"), cards("deny", "Estovia", "Sundria"));
  }
}
