package org.hearsay.query;

import java.util.Map;
import java.util.SortedSet;

/** Whoever answers questions about a graph: here, or in another process that has it open. */
public interface Asker {

  /**
   * Answers a question.
   *
   * @param values for its parameters, by name; an empty value is none
   * @throws QueryProblem where there is no answer, with the reason
   */
  Answer ask(Question question, Map<String, String> values) throws QueryProblem;

  /**
   * For each parameter whose value is no whole name of an actor: the names that hold it, one at
   * least.
   *
   * @throws QueryProblem where nobody bears such a name, or too many do, with what may be meant
   */
  Map<String, SortedSet<String>> meant(Question question, Map<String, String> values)
      throws QueryProblem;

  /**
   * Answers a question that is known to be a SELECT.
   *
   * @throws QueryProblem where there is no answer, with the reason
   */
  default Answer.Rows rows(Question question, Map<String, String> values) throws QueryProblem {
    if (ask(question, values) instanceof Answer.Rows rows) {
      return rows;
    }
    throw new IllegalArgumentException(question.name() + " is no SELECT");
  }
}
