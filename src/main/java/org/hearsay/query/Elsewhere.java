package org.hearsay.query;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;

/** Data of others that may be asked the same questions. */
@FunctionalInterface
public interface Elsewhere {

  /**
   * Answers a question that is known to be a SELECT.
   *
   * @throws QueryProblem where there is no answer, with the reason
   */
  Answer.Rows rows(Question question, Map<String, String> values) throws QueryProblem;

  /** Triples in memory. */
  static Elsewhere in(Graph triples, Limits limits) {
    return new QueryRunner(DatasetGraphFactory.wrap(triples), limits)::rows;
  }

  /** An endpoint on the web, which is sent questions and nothing else. */
  static Elsewhere at(String endpoint, Limits limits) {
    return (question, values) -> {
      Budget budget = Budget.of(limits);
      try (QueryExec execution =
          QueryExecHTTP.service(endpoint)
              .query(question.with(values))
              .timeout(limits.time().toMillis(), TimeUnit.MILLISECONDS)
              .build()) {
        return new Collector(limits, budget).rows(execution.select());
      } catch (QueryCancelledException e) {
        throw QueryProblem.timeout(limits.time());
      } catch (HttpException | QueryException e) {
        throw new QueryProblem(
            QueryProblem.Kind.UNREADABLE,
            "the endpoint "
                + endpoint
                + " does not answer ("
                + PlainText.oneLine(String.valueOf(e.getMessage()))
                + ")");
      }
    };
  }
}
