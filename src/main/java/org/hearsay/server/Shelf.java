package org.hearsay.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.hearsay.query.QueryProblem;

/**
 * Keeps pages as long as the store is the same, the most wanted of them. What many ask for at the
 * same time is made once. Safe for use by many threads.
 */
final class Shelf {

  /** Makes a page that is not kept yet. */
  interface Maker {
    Reply make() throws IOException, QueryProblem;
  }

  private static final long MOST_BYTES = 64_000_000;

  /** What an entry takes beside its texts. */
  private static final int ENTRY = 500;

  private final LongSupplier generation;
  private final Cache<String, Reply> pages;
  private final Map<String, CompletableFuture<Reply>> underWay = new ConcurrentHashMap<>();

  /**
   * @param generation another number after each change of what pages are made from
   */
  Shelf(LongSupplier generation) {
    this.generation = generation;
    this.pages =
        Caffeine.newBuilder()
            .maximumWeight(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 32))
            .weigher(
                (String asked, Reply reply) -> ENTRY + 2 * asked.length() + reply.body().length)
            .executor(Runnable::run)
            .build();
  }

  /** The page that was asked for so. */
  Reply get(String asked, Maker maker) throws IOException, QueryProblem {
    String key = generation.getAsLong() + " " + asked;
    Reply kept = pages.getIfPresent(key);
    if (kept != null) {
      return kept;
    }
    CompletableFuture<Reply> made = new CompletableFuture<>();
    CompletableFuture<Reply> others = underWay.putIfAbsent(key, made);
    return others == null ? make(key, made, maker) : await(others);
  }

  private Reply make(String key, CompletableFuture<Reply> made, Maker maker)
      throws IOException, QueryProblem {
    try {
      Reply reply = maker.make();
      if (reply.lasting()) {
        pages.put(key, reply);
      }
      made.complete(reply);
      return reply;
    } catch (QueryProblem e) {
      made.completeExceptionally(e);
      throw e;
    } finally {
      underWay.remove(key, made);
      // Those who wait must not wait for ever, whatever happened.
      made.completeExceptionally(new IllegalStateException("the page could not be made"));
    }
  }

  private static Reply await(CompletableFuture<Reply> others) throws QueryProblem {
    try {
      return others.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof QueryProblem problem) {
        throw new QueryProblem(problem.kind(), problem.getMessage());
      }
      throw new IllegalStateException("the page could not be made", e);
    }
  }
}
