package org.hearsay.server;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.query.ActorIndex;
import org.hearsay.query.Answer;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.QueryProblem.Kind;
import org.hearsay.query.QueryRunner;
import org.hearsay.query.Question;
import org.slf4j.LoggerFactory;

/**
 * Where all that a server is asked is answered: so many at once, some more in turn, the others told
 * that it is busy.
 *
 * <p>Each query has a thread of its own. One that does not end when its time is over is given up:
 * who asked is told so, and its place stays taken until it ends after all.
 */
final class Desk {

  private static final Log LOG = new Log(LoggerFactory.getLogger(Desk.class));

  /** For each place so many may wait. */
  private static final int WAITING = 4;

  /** What a query may take beyond its time to notice that it is over. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private static final Duration CHECK = Duration.ofSeconds(2);

  /** Reads the terms of some triples, of others each time: it is in the terms that damage shows. */
  private static final String PROBE = "SELECT * { ?anything ?is ?so } LIMIT 500 OFFSET ";

  private static final int PROBED = 500;

  private static final int PROBED_AT_MOST = 200_000;

  private final QueryRunner runner;
  private final int size;
  private final Semaphore places;
  private final Semaphore kept = new Semaphore(1);
  private final AtomicInteger givenUp = new AtomicInteger();
  private final AtomicInteger probed = new AtomicInteger();
  private final Vitals vitals;

  Desk(QueryRunner runner, int places, Vitals vitals) {
    this.runner = runner;
    this.size = places;
    this.places = new Semaphore(places, true);
    this.vitals = vitals;
  }

  Answer ask(String sparql) throws QueryProblem {
    return inTurn(runner, limited -> limited.ask(sparql));
  }

  /** Answers with at most so many rows; the answer says if there are more. */
  Answer ask(String sparql, int rows) throws QueryProblem {
    return inTurn(upTo(rows), limited -> limited.ask(sparql));
  }

  /** Answers with at most so many rows; the answer says if there are more. */
  Answer.Rows rows(Question question, Map<String, String> values, int rows) throws QueryProblem {
    return inTurn(upTo(rows), limited -> limited.rows(question, values));
  }

  /** The same, given up early: for what a page can do without. */
  Answer.Rows rowsWithin(Duration time, Question question, int rows) throws QueryProblem {
    return inTurn(
        runner.within(runner.limits().withRows(rows).withTime(time)),
        limited -> limited.rows(question, Map.of()));
  }

  /** For each parameter whose value is no whole name of an actor: the names that hold it. */
  Map<String, SortedSet<String>> meant(Question question, Map<String, String> values)
      throws QueryProblem {
    return inTurn(runner, limited -> limited.meant(question, values));
  }

  /** The actors with a name that holds these words, by their IRIs, each with that name. */
  Map<String, String> bearers(String words) throws QueryProblem {
    return inTurn(runner, limited -> limited.bearers(words));
  }

  /** What may have been meant by a name that nobody bears. */
  List<String> near(String name) throws QueryProblem {
    return inTurn(runner, limited -> limited.near(name));
  }

  /** All actors that have a name, which may take longer to gather than a query may. */
  ActorIndex actors(Duration time) throws QueryProblem {
    return inTurn(runner.within(runner.limits().withTime(time)), QueryRunner::actors);
  }

  /** Other work, done in turn with the queries; it has to end in the time of one by itself. */
  <T> T inTurn(Work<T> work) throws QueryProblem {
    return inTurn(runner, any -> work.done());
  }

  /** How long somebody who asks something waits for the answer. */
  Duration time() {
    return runner.limits().time();
  }

  private QueryRunner upTo(int rows) {
    return runner.within(runner.limits().withRows(rows));
  }

  /** The most rows that are given out. */
  int mostRows() {
    return runner.limits().rows();
  }

  Answer.Triples describe(String iri) throws QueryProblem {
    return inTurn(runner, limited -> limited.describe(iri));
  }

  /** Whether the store can be read and there is hope of a place; for this one is kept free. */
  boolean answers() {
    try {
      QueryRunner hasty = runner.within(runner.limits().withTime(CHECK));
      return givenUp.get() < size
          && kept.tryAcquire(CHECK.toMillis(), TimeUnit.MILLISECONDS)
          && probe(hasty);
    } catch (QueryProblem e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean probe(QueryRunner hasty) throws QueryProblem, InterruptedException {
    int offset = probed.get();
    Answer answer = work(hasty, kept, limited -> limited.ask(PROBE + offset));
    boolean more =
        answer instanceof Answer.Rows rows
            && rows.rows().size() == PROBED
            && offset < PROBED_AT_MOST;
    probed.set(more ? offset + PROBED : 0);
    return true;
  }

  /** Work that is done in turn. */
  interface Work<T> {
    T done() throws QueryProblem;
  }

  private interface Asking<T> {
    T answer(QueryRunner runner) throws QueryProblem;
  }

  private <T> T inTurn(QueryRunner limited, Asking<T> asking) throws QueryProblem {
    try {
      if (places.getQueueLength() >= WAITING * size
          || !places.tryAcquire(runner.limits().time().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new QueryProblem(Kind.TIMEOUT, "the server is busy; try again later");
      }
      return work(limited, places, asking);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueryProblem(Kind.TIMEOUT, "the server is stopping");
    }
  }

  /** Answers in a thread of its own, which gives the place back. */
  private <T> T work(QueryRunner limited, Semaphore taken, Asking<T> asking)
      throws QueryProblem, InterruptedException {
    Callable<T> work = () -> asking.answer(limited);
    FutureTask<T> task = new FutureTask<>(work);
    boolean started = false;
    try {
      Thread.ofPlatform()
          .daemon()
          .name("hearsay-query")
          .start(
              () -> {
                try {
                  task.run();
                } finally {
                  taken.release();
                }
              });
      started = true;
    } finally {
      if (!started) {
        taken.release();
      }
    }
    Duration time = limited.limits().time();
    try {
      return task.get(time.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      giveUp(task);
      throw QueryProblem.timeout(time);
    } catch (ExecutionException e) {
      throw problem(e.getCause());
    }
  }

  private void giveUp(FutureTask<?> task) {
    givenUp.incrementAndGet();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                task.get();
              } catch (ExecutionException | InterruptedException e) {
                // Nobody waits for what it has to say.
              } finally {
                givenUp.decrementAndGet();
              }
            });
  }

  private QueryProblem problem(Throwable cause) {
    return switch (cause) {
      case QueryProblem problem -> {
        if (problem.kind() == Kind.UNREADABLE) {
          vitals.damaged();
        }
        yield problem;
      }
      case Error error -> {
        vitals.fail(error);
        throw error;
      }
      case RuntimeException e -> {
        LOG.tell("a query could not be answered", e);
        vitals.suspect(e);
        yield new QueryProblem(
            Kind.UNREADABLE, "this cannot be read from the store; the server's log says why");
      }
      default -> throw new IllegalStateException(cause);
    };
  }
}
