package org.hearsay.statements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.hearsay.acts.ActClassifier;
import org.hearsay.acts.ActKnowledge;
import org.hearsay.acts.ActWeights;
import org.hearsay.language.Encoder;
import org.hearsay.language.Likelihood;
import org.hearsay.language.Windows;
import org.hearsay.language.WordPiece;

/** Finders of statements for all tests: by the rules alone, without the trained reader. */
public final class TestStatements {

  private static final Encoder SAYS_NOTHING = windows -> List.of();

  private TestStatements() {}

  private static final class Holder {
    static final EnglishStatementFinder FINDER =
        new EnglishStatementFinder(Knowledge.ofRules(), windows(), SAYS_NOTHING, false);
  }

  /** The shared finder. */
  public static EnglishStatementFinder finder() {
    return Holder.FINDER;
  }

  /** A finder that asks this classifier for acts. */
  public static EnglishStatementFinder finder(ActClassifier classifier) {
    return new EnglishStatementFinder(
        Knowledge.bundled(classifier), windows(), SAYS_NOTHING, false);
  }

  /** The same with few weights, which stay what they are when the real ones are estimated anew. */
  public static EnglishStatementFinder finderOfFewWeights(ActClassifier classifier) {
    ActWeights weights =
        new ActWeights(
            Likelihood.read("/org/hearsay/acts/few-act-weights.tsv"),
            Likelihood.read("/org/hearsay/acts/few-deed-weights.tsv"));
    return new EnglishStatementFinder(
        Knowledge.with(ActKnowledge.bundled(classifier, weights)), windows(), SAYS_NOTHING, false);
  }

  /** Acts that rules see. */
  public static ActCandidates candidates() {
    return new ActCandidates(windows(), SAYS_NOTHING);
  }

  private static Windows windows() {
    try {
      return new Windows(WordPiece.load());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
