package org.hearsay.server;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hearsay.graph.IriSpace;
import org.hearsay.query.ActorIndex;
import org.hearsay.query.GatheredActor;
import org.hearsay.query.QueryProblem;

/**
 * The actors of the store, gathered once for each of its states, by one at a time: who asks while
 * they are gathered waits for a while. Programs know an actor by its IRI, without the base where it
 * begins with it. Safe for use by many threads.
 */
final class ActorDirectory {

  /** How long gathering them may take: much more than a query. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Desk desk;
  private final IriSpace iris;
  private final LongSupplier generation;
  private Optional<Gathering> last = Optional.empty();

  private record Gathering(long generation, CompletableFuture<ActorIndex> index) {

    boolean isOf(long now) {
      return !index.isDone() || (generation == now && !index.isCompletedExceptionally());
    }
  }

  ActorDirectory(Desk desk, IriSpace iris, LongSupplier generation) {
    this.desk = desk;
    this.iris = iris;
    this.generation = generation;
  }

  /**
   * All actors, as they were when the last gathering began.
   *
   * @throws QueryProblem where they cannot be read, or not in the time of a query
   */
  ActorIndex index() throws QueryProblem {
    CompletableFuture<ActorIndex> index = current();
    try {
      return index.get(desk.time().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new QueryProblem(
          QueryProblem.Kind.TIMEOUT, "the names of the actors are being gathered; try again later");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof QueryProblem problem) {
        throw new QueryProblem(problem.kind(), problem.getMessage());
      }
      throw new IllegalStateException("the actors could not be gathered", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueryProblem(QueryProblem.Kind.TIMEOUT, "the server is stopping");
    }
  }

  private synchronized CompletableFuture<ActorIndex> current() {
    long now = generation.getAsLong();
    if (last.isEmpty() || !last.get().isOf(now)) {
      CompletableFuture<ActorIndex> index = new CompletableFuture<>();
      last = Optional.of(new Gathering(now, index));
      Thread.ofPlatform().daemon().name("hearsay-actors").start(() -> gather(index));
    }
    return last.get().index;
  }

  private void gather(CompletableFuture<ActorIndex> index) {
    try {
      index.complete(desk.actors(LONGEST));
    } catch (QueryProblem e) {
      index.completeExceptionally(e);
    } finally {
      // Those who wait must not wait for ever, whatever happened.
      index.completeExceptionally(new IllegalStateException("the actors could not be gathered"));
    }
  }

  /** What programs call an actor. */
  String id(GatheredActor actor) {
    Node node = NodeFactory.createURI(actor.iri());
    return iris.id(node).orElse(actor.iri());
  }

  /** The actor that programs call so, or whose IRI it is. */
  Optional<GatheredActor> find(ActorIndex index, String id) {
    return index.of(iris.base() + id).or(() -> index.of(id));
  }
}
