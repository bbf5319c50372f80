package org.hearsay.statements;

import java.util.List;
import org.hearsay.actors.Cast;
import org.hearsay.acts.EncodedActs;
import org.hearsay.language.Analysis;
import org.hearsay.language.Encoder;
import org.hearsay.language.Faults;
import org.hearsay.language.Windows;
import org.hearsay.model.Statement;

/**
 * Every act of an article that rules or the classifier can see, with what tells whether it was read
 * rightly: what the weights of acts are estimated from. Thread-safe.
 */
public final class ActCandidates {

  /** An act, however unlikely, with one target at most, and what tells how likely it is. */
  public record Candidate(Statement statement, List<String> features) {

    public Candidate {
      features = List.copyOf(features);
    }
  }

  private final Knowledge knowledge = Knowledge.bundled(new EncodedActs());
  private final Windows windows;
  private final Encoder encoder;

  public ActCandidates(Windows windows, Encoder encoder) {
    this.windows = windows;
    this.encoder = encoder;
  }

  public List<Candidate> find(Analysis analysis, Cast cast) {
    StatementBuilder builder =
        new StatementBuilder(
            analysis,
            cast,
            knowledge,
            encoder.each(windows.of(analysis)),
            new Faults(analysis.article()));
    builder.build();
    return builder.considered();
  }
}
