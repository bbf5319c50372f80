package org.hearsay.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hearsay.model.Article;
import org.hearsay.model.Fault;
import org.hearsay.model.Fault.Stage;
import org.hearsay.model.Span;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a defect met on one sentence cost that sentence and not the article: rules work on each
 * sentence and each utterance under guard here, and nowhere else is such a defect caught. For one
 * article and one thread.
 *
 * <p>A stack overflow counts as a defect, as it says that a sentence nests deeper than a rule can
 * follow and leaves nothing behind. Every other {@link Error} passes through.
 */
public final class Faults {

  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private final String source;
  private final List<Fault> met = new ArrayList<>();

  public Faults(Article article) {
    this.source = article.source();
  }

  /** What the work on a sentence gives; {@code otherwise} where it meets a defect. */
  public <T> T guard(Stage stage, Span sentence, Supplier<T> work, T otherwise) {
    try {
      return work.get();
    } catch (RuntimeException | StackOverflowError defect) {
      LOG.debug("{}: {} passed over by {}", source, sentence, stage.code(), defect);
      met.add(Fault.of(sentence, stage, defect));
      return otherwise;
    }
  }

  /** Does the work on a sentence, and tells whether it came to its end. */
  public boolean passes(Stage stage, Span sentence, Runnable work) {
    return guard(
        stage,
        sentence,
        () -> {
          work.run();
          return true;
        },
        false);
  }

  /** The defects met so far, in the order in which they were. */
  public List<Fault> met() {
    return List.copyOf(met);
  }
}
