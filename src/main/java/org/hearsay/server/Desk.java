package org.hearsay.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hearsay.query.Answer;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.QueryProblem.Kind;
import org.hearsay.query.QueryRunner;
import org.hearsay.query.Question;

/** Where all that a server is asked is answered: so many at once, the others in turn. */
final class Desk {

  private interface Asking<T> {
    T answer() throws QueryProblem;
  }

  private final QueryRunner runner;
  private final Semaphore places;
  private final Vitals vitals;

  Desk(QueryRunner runner, int places, Vitals vitals) {
    this.runner = runner;
    this.places = new Semaphore(places, true);
    this.vitals = vitals;
  }

  Answer ask(String sparql) throws QueryProblem {
    return inTurn(() -> runner.ask(sparql));
  }

  /** Answers with at most so many rows; the answer says if there are more. */
  Answer ask(String sparql, int rows) throws QueryProblem {
    return inTurn(() -> runner.within(runner.limits().withRows(rows)).ask(sparql));
  }

  /** Answers with at most so many rows; the answer says if there are more. */
  Answer.Rows rows(Question question, Map<String, String> values, int rows) throws QueryProblem {
    return inTurn(() -> runner.within(runner.limits().withRows(rows)).rows(question, values));
  }

  /** The same, given up early: for what a page can do without. */
  Answer.Rows rowsWithin(Duration time, Question question, int rows) throws QueryProblem {
    return inTurn(
        () ->
            runner.within(runner.limits().withRows(rows).withTime(time)).rows(question, Map.of()));
  }

  /** The most rows that are given out. */
  int mostRows() {
    return runner.limits().rows();
  }

  Answer.Triples describe(String iri) throws QueryProblem {
    return inTurn(() -> runner.describe(iri));
  }

  private <T> T inTurn(Asking<T> asking) throws QueryProblem {
    try {
      if (!places.tryAcquire(runner.limits().time().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new QueryProblem(Kind.TIMEOUT, "the server is busy; try again later");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueryProblem(Kind.TIMEOUT, "the server is stopping");
    }
    try {
      return asking.answer();
    } catch (Error e) {
      vitals.fail(e);
      throw e;
    } finally {
      places.release();
    }
  }
}
