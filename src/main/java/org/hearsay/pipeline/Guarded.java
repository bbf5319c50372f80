package org.hearsay.pipeline;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.hearsay.model.Article;
import org.hearsay.model.Fault;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;
import org.hearsay.model.Rejected.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the stages on one article so that whatever the article does to them, the next one is read: a
 * defect of ours becomes a refusal, unless it was met on one sentence and cost no more than that
 * ({@link org.hearsay.language.Faults}). As thread-safe as the stages.
 *
 * <p>A stack overflow counts as a defect, as it says that the text nests deeper than a stage can
 * follow and leaves nothing behind. Every other {@link Error} ends the process and passes through.
 */
public final class Guarded<T> {

  private static final Logger LOG = LoggerFactory.getLogger(Guarded.class);

  /** The stages of reading, which ask {@code watch} between them whether to go on. */
  @FunctionalInterface
  public interface Stages<T> {
    Outcome<T> read(Article article, Watch watch);
  }

  private final Stages<T> stages;
  private final Limits limits;
  private final LongSupplier nanoTime;

  public Guarded(Stages<T> stages, Limits limits) {
    this(stages, limits, System::nanoTime);
  }

  Guarded(Stages<T> stages, Limits limits, LongSupplier nanoTime) {
    this.stages = stages;
    this.limits = limits;
    this.nanoTime = nanoTime;
  }

  public Outcome<T> read(Article article) {
    Watch watch = new Watch(article, limits, nanoTime);
    return guard(article.source(), () -> stages.read(article, watch));
  }

  /** Runs one step on the input {@code source}; a defect met there becomes a refusal. */
  public static <T> Outcome<T> guard(String source, Supplier<Outcome<T>> step) {
    try {
      return step.get();
    } catch (RuntimeException | StackOverflowError defect) {
      LOG.debug("a defect met on {}", source, defect);
      String detail = Fault.inOneLine(defect) + " (a defect of Hearsay: please report it)";
      return Outcome.refused(new Rejected(source, Code.INTERNAL, detail));
    }
  }
}
