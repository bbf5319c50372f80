package org.hearsay.server;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.query.Answer.Row;
import org.hearsay.query.Answer.Rows;

/**
 * Statements as short paragraphs: who did what to whom, the words that carry it, and where they
 * stand.
 */
final class StatementCards {

  /**
   * Acts in a sentence between speaker and target. Who denies or rejects does so to what the target
   * said or asked, which a verb alone cannot say.
   */
  private static final Map<String, String> VERBS =
      Map.ofEntries(
          Map.entry("accuse", "accused"),
          Map.entry("criticise", "criticised"),
          Map.entry("threaten", "threatened"),
          Map.entry("warn", "warned"),
          Map.entry("demand", "demanded of"),
          Map.entry("appeal", "appealed to"),
          Map.entry("propose", "proposed to"),
          Map.entry("promise", "promised"),
          Map.entry("praise", "praised"),
          Map.entry("defend", "defended"),
          Map.entry("agree", "agreed with"),
          Map.entry("apologise", "apologised to"),
          Map.entry("state", "spoke of"));

  /** The same without a target. */
  private static final Map<String, String> ALONE =
      Map.ofEntries(
          Map.entry("accuse", "made an accusation"),
          Map.entry("criticise", "criticised"),
          Map.entry("deny", "denied"),
          Map.entry("reject", "rejected"),
          Map.entry("threaten", "threatened"),
          Map.entry("warn", "warned"),
          Map.entry("demand", "demanded"),
          Map.entry("appeal", "appealed"),
          Map.entry("propose", "proposed"),
          Map.entry("promise", "promised"),
          Map.entry("praise", "praised"),
          Map.entry("defend", "defended"),
          Map.entry("agree", "agreed"),
          Map.entry("apologise", "apologised"),
          Map.entry("state", "said"));

  private final AnswerTable links;

  StatementCards(AnswerTable links) {
    this.links = links;
  }

  /** Writes a list of statements; {@code act} is that of rows without a column for it. */
  void write(Html html, Rows rows, String act) {
    write(html, rows, act, true);
  }

  /** Writes the statements of one article, which need not name it. */
  void writeWithoutArticle(Html html, Rows rows) {
    write(html, rows, "", false);
  }

  private void write(Html html, Rows rows, String act, boolean withArticle) {
    html.open("ol", "class", "cards").line();
    Set<String> written = new HashSet<>();
    for (Row row : rows.rows()) {
      String done = row.text("act").isEmpty() ? act : row.text("act");
      // A denial has a row for each of those whom it answers, and names none of them.
      if (written.add(row.text("statementIri") + (isAimed(row, done) ? row.text("target") : ""))) {
        card(html, row, done, withArticle);
      }
    }
    html.close().line();
  }

  private void card(Html html, Row row, String act, boolean withArticle) {
    html.open("li", "class", "card " + tone(act));
    html.open("p", "class", "headline");
    sentence(html, row, act);
    html.close();
    if (!row.text("evidence").isEmpty()) {
      html.open("blockquote").open("p");
      links.link(html, row.text("evidence"), row.text("statementIri"));
      html.close().close();
    }
    if (withArticle) {
      source(html, row);
    }
    html.close().line();
  }

  /** Writes who did what to whom, in a line; the act leads to the statement. */
  void line(Html html, List<Row> rows) {
    Row row = rows.getFirst();
    String act = row.text("act");
    speaker(html, row);
    html.text(" ").open("strong", "class", "act");
    links.link(html, verb(row, act), row.text("statementIri"));
    html.close();
    String before = " ";
    for (Row each : rows) {
      if (isAimed(each, act)) {
        html.text(before);
        links.link(html, each.text("target"), each.text("targetIri"));
        before = ", ";
      }
    }
  }

  /** Writes when it was said and which article has it. */
  void source(Html html, Row row) {
    html.open("p", "class", "source");
    if (!row.text("date").isEmpty()) {
      html.element("time", row.text("date"), "datetime", row.text("date")).text(" · ");
    }
    String article = row.text("article");
    links.link(html, article.isEmpty() ? "article" : article, row.text("articleIri"));
    html.close();
  }

  /** Who did what to whom, in plain text. */
  static String sentence(Row row) {
    String act = row.text("act");
    String speaker = row.text("speaker").isEmpty() ? "Somebody" : row.text("speaker");
    return isAimed(row, act)
        ? speaker + " " + verb(row, act) + " " + row.text("target")
        : speaker + " " + verb(row, act);
  }

  private static boolean isAimed(Row row, String act) {
    return !row.text("target").isEmpty() && VERBS.containsKey(act);
  }

  private static String verb(Row row, String act) {
    String verb = (isAimed(row, act) ? VERBS : ALONE).getOrDefault(act, act);
    return row.text("notDone").isEmpty() ? verb : "did not: " + verb;
  }

  private void speaker(Html html, Row row) {
    String speaker = row.text("speaker");
    links.link(html, speaker.isEmpty() ? "Somebody" : speaker, row.text("speakerIri"));
    String speaksFor = row.text("speakerFor");
    if (!speaksFor.isEmpty()) {
      html.text(" ").element("span", "for " + speaksFor, "class", "for");
    }
  }

  private void sentence(Html html, Row row, String act) {
    speaker(html, row);
    html.text(" ");
    html.element("strong", verb(row, act), "class", "act");
    if (isAimed(row, act)) {
      html.text(" ");
      links.link(html, row.text("target"), row.text("targetIri"));
    }
  }

  /** The class of an act in style sheets. */
  static String tone(String act) {
    return switch (act) {
      case "accuse", "criticise", "reject", "threaten", "warn", "demand" -> "against";
      case "praise", "defend", "agree", "promise", "apologise" -> "favour";
      default -> "plain";
    };
  }
}
