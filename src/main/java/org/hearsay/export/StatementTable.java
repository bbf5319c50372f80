package org.hearsay.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.hearsay.query.Answer.Rows;
import org.hearsay.query.AnswerFormat;
import org.hearsay.query.AnswerWriter;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.Question;
import org.hearsay.query.Questions;

/** All that statements have, a row each, as CSV: for spreadsheets and statistics. */
public final class StatementTable {

  /** The name of the format. */
  public static final String CODE = "statements";

  private static final Question QUESTION =
      Questions.bundled("/org/hearsay/export/statement-table.rq", "statement-table");

  private final NetworkReader.Source source;

  public StatementTable(NetworkReader.Source source) {
    this.source = source;
  }

  /**
   * Writes the statements that these values choose; the stream is not closed.
   *
   * @param values by parameter, as a user writes them; of those of a network, {@code act}, {@code
   *     actor}, {@code target}, {@code since}, {@code until} and {@code min-confidence}
   * @throws QueryProblem where there is no such parameter, it cannot take its value, or the limits
   *     of the source do not suffice for all rows; nothing is written then
   */
  public void write(Map<String, String> values, OutputStream out) throws IOException, QueryProblem {
    Rows rows = source.rows(QUESTION, values);
    if (rows.cut()) {
      throw new QueryProblem(
          QueryProblem.Kind.TOO_LARGE,
          "there are more than " + rows.rows().size() + " statements; narrow them down");
    }
    new AnswerWriter(AnswerFormat.CSV, 0, true).write(rows, out);
  }
}
