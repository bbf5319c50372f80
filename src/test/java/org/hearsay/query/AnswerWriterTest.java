package org.hearsay.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;

class AnswerWriterTest {

  private static final QueryRunner RUNNER = new QueryRunner(SampleGraph.open(), Limits.TERMINAL);

  private static String write(Answer answer, AnswerFormat format, int width)
      throws IOException, QueryProblem {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new AnswerWriter(format, width, false).write(answer, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Answer accusation() throws QueryProblem {
    return RUNNER.ask(
        Questions.bundled().named("who-accused-whom"), Map.of("speaker", "Tomas Verel"));
  }

  private static Answer.Rows rows(String... texts) {
    Var x = Var.alloc("x");
    return new Answer.Rows(
        List.of("x"),
        List.of(texts).stream()
            .map(
                text ->
                    new Answer.Row(
                        BindingFactory.binding(x, NodeFactory.createLiteralString(text))))
            .toList(),
        false);
  }

  @Test
  void fitsATerminalByPuttingLongTextsBelow() throws IOException, QueryProblem {
    assertEquals(
        """
        date        speaker      speaker for  target   confidence
        ──────────  ───────────  ───────────  ───────  ──────────
        2031-03-03  Tomas Verel  Estovia      Norland  0.91
          event     cyber attack on the Port of Linna
          quote     Norland of shutting down the cranes of Linna from afar
          evidence  Interior minister Tomas Verel on Tuesday accused Norland of
                    shutting down the cranes of Linna from afar, by its computers.
          article   Estovia blames Norland for attack on port computers

        1 row
        """,
        write(accusation(), AnswerFormat.TABLE, 76));
  }

  @Test
  void neverGoesBeyondTheWidth() throws IOException, QueryProblem {
    Answer accusation = accusation();
    for (int width = 30; width < 200; width++) {
      for (String line : write(accusation, AnswerFormat.TABLE, width).lines().toList()) {
        assertTrue(PlainText.width(line) <= width, width + ": " + line);
      }
    }
  }

  @Test
  void countsWideCharactersAsTwoColumns() throws IOException, QueryProblem {
    Answer.Rows wide =
        (Answer.Rows)
            RUNNER.ask("SELECT ?a ?b { VALUES (?a ?b) { ('平壌' 'x') ('ab' 'y') ('e\u0301' 'z') } }");
    assertEquals(
        """
        a     b
        ────  ─
        平壌  x
        ab    y
        e\u0301     z
        3 rows
        """,
        write(wide, AnswerFormat.TABLE, 80));
  }

  @Test
  void saysThatATableWasCut() throws IOException, QueryProblem {
    Answer cut = RUNNER.within(Limits.TERMINAL.withRows(1)).ask("SELECT ?x { VALUES ?x { 1 2 } }");
    assertTrue(write(cut, AnswerFormat.TABLE, 80).endsWith("\n1 row, cut here: there are more\n"));
    assertTrue(cut.cut());
  }

  @Test
  void keepsATerminalFromObeyingText() throws IOException, QueryProblem {
    String shown = write(rows("a\u001b[2J\rb\u202ec\nd\u0000\ud800"), AnswerFormat.TABLE, 80);
    assertEquals("x\n────────────\na\ufffd[2J\ufffdbc d\ufffd\ufffd\n1 row\n", shown);
  }

  @Test
  void keepsASpreadsheetFromRunningText() throws IOException, QueryProblem {
    List<String> texts =
        List.of(
            "=HYPERLINK(\"http://x\")",
            "+1+1",
            "-1+1",
            "@SUM(A1)",
            "\t=1",
            " =1",
            "\uff1d1",
            "-12.5",
            "+7",
            "a, \"b\"\nc",
            "plain",
            "1e5",
            "é😀");
    List<CSVRecord> records =
        CSVFormat.RFC4180
            .parse(new StringReader(write(rows(texts.toArray(String[]::new)), AnswerFormat.CSV, 0)))
            .getRecords();
    assertEquals("x", records.getFirst().get(0));
    for (int i = 0; i < texts.size(); i++) {
      assertEquals(i < 7 ? "'" + texts.get(i) : texts.get(i), records.get(i + 1).get(0));
    }
  }

  @Test
  void writesExactTermsAsTsvAndJson() throws IOException, QueryProblem {
    Answer.Rows rows =
        (Answer.Rows)
            RUNNER.ask(
                "SELECT * { VALUES (?a ?b) { ('=1\\t\\n\"é😀'@en <x:y>) (1.5 UNDEF)"
                    + " ('2031-01-01'^^<http://www.w3.org/2001/XMLSchema#date> true) } }");
    for (AnswerFormat format : List.of(AnswerFormat.TSV, AnswerFormat.JSON)) {
      Lang lang = format == AnswerFormat.TSV ? ResultSetLang.RS_TSV : ResultSetLang.RS_JSON;
      RowSet read =
          RowSetReader.createReader(lang)
              .read(
                  new ByteArrayInputStream(write(rows, format, 0).getBytes(StandardCharsets.UTF_8)),
                  new Context());
      for (Answer.Row row : rows.rows()) {
        assertEquals(row.binding(), read.next(), format.code());
      }
      assertFalse(read.hasNext());
    }
    JsonNode json = new ObjectMapper().readTree(write(rows, AnswerFormat.JSON, 0));
    assertEquals(3, json.at("/results/bindings").size());
    assertEquals("en", json.at("/results/bindings/0/a/xml:lang").asText());
  }

  @Test
  void writesAGraphAsTurtleWithShortNames() throws IOException, QueryProblem {
    String turtle =
        write(
            RUNNER.ask("DESCRIBE <https://w3id.org/hearsay/id/actor/estovia>"),
            AnswerFormat.TURTLE,
            0);
    assertTrue(turtle.contains("hs:State"), turtle);
    assertEquals(6, RDFParser.fromString(turtle, Lang.TURTLE).toGraph().size());
  }

  @Test
  void saysWhichFormatsFit() {
    assertEquals(
        "a table cannot be written as Turtle; try csv, tsv or json",
        assertThrows(QueryProblem.class, () -> write(rows("x"), AnswerFormat.TURTLE, 0))
            .getMessage());
    assertThrows(
        QueryProblem.class,
        () -> write(RUNNER.ask("CONSTRUCT WHERE { ?s ?p 'x' }"), AnswerFormat.CSV, 0));
  }

  @Test
  void answersYesOrNo() throws IOException, QueryProblem {
    assertEquals("yes\n", write(new Answer.Truth(true), AnswerFormat.TABLE, 80));
    assertTrue(
        new ObjectMapper()
            .readTree(write(new Answer.Truth(true), AnswerFormat.JSON, 0))
            .get("boolean")
            .asBoolean());
  }
}
