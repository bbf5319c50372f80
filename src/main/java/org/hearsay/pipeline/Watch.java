package org.hearsay.pipeline;

import java.util.Locale;
import java.util.function.LongSupplier;
import org.hearsay.language.Analysis;
import org.hearsay.model.Article;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;
import org.hearsay.model.Rejected.Code;

/** Watches the limits while one article is read. For one thread. */
public final class Watch {

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final Article article;
  private final Limits limits;
  private final LongSupplier nanoTime;
  private final long started;

  Watch(Article article, Limits limits, LongSupplier nanoTime) {
    this.article = article;
    this.limits = limits;
    this.nanoTime = nanoTime;
    this.started = nanoTime.getAsLong();
  }

  /** Passes on what a stage gave, unless the time is up. */
  public <T> Outcome<T> inTime(String stage, T value) {
    long taken = nanoTime.getAsLong() - started;
    if (taken <= limits.time().toNanos()) {
      return Outcome.of(value);
    }
    return refused(
        Code.TIMEOUT,
        String.format(
            Locale.ROOT,
            "took %d s up to its %s, the limit is %d s",
            taken / NANOS_PER_SECOND,
            stage,
            limits.time().toSeconds()));
  }

  /** Passes on an analysis, unless it is larger than the limits or the time is up. */
  public Outcome<Analysis> within(Analysis analysis) {
    int tokens = analysis.tokens().size();
    int sentences = analysis.sentences().size();
    if (tokens > limits.tokens() || sentences > limits.sentences()) {
      return refused(
          Code.TOO_LARGE,
          String.format(
              Locale.ROOT,
              "%d words in %d sentences, the limits are %d and %d: split it",
              tokens,
              sentences,
              limits.tokens(),
              limits.sentences()));
    }
    return inTime("language analysis", analysis);
  }

  private <T> Outcome<T> refused(Code code, String detail) {
    return Outcome.refused(new Rejected(article.source(), code, detail));
  }
}
