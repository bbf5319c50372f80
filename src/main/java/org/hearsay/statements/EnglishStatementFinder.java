package org.hearsay.statements;

import java.util.List;
import org.hearsay.actors.Cast;
import org.hearsay.acts.EncodedActs;
import org.hearsay.language.Analysis;
import org.hearsay.language.Encoded;
import org.hearsay.language.Encoder;
import org.hearsay.language.Faults;
import org.hearsay.language.Windows;
import org.hearsay.model.Statement;

/**
 * The default {@link StatementFinder}: frames of cue words over the dependency tree find who said
 * what; they and the trained encoder find what that does and to whom. Thread-safe.
 */
public final class EnglishStatementFinder implements StatementFinder {

  private final Knowledge knowledge;
  private final Windows windows;
  private final Encoder encoder;
  private final boolean deliberates;

  public EnglishStatementFinder(Windows windows, Encoder encoder) {
    this(Knowledge.bundled(new EncodedActs()), windows, encoder, false);
  }

  EnglishStatementFinder(
      Knowledge knowledge, Windows windows, Encoder encoder, boolean deliberates) {
    this.knowledge = knowledge;
    this.windows = windows;
    this.encoder = encoder;
    this.deliberates = deliberates;
  }

  /** Finds the same, and also tells what was thought of on the way. */
  public EnglishStatementFinder deliberating() {
    return new EnglishStatementFinder(knowledge, windows, encoder, true);
  }

  @Override
  public Found find(Analysis analysis, Cast cast) {
    Faults faults = new Faults(analysis.article());
    Iterable<Encoded> encoded = encoder.each(windows.of(analysis));
    StatementBuilder builder = new StatementBuilder(analysis, cast, knowledge, encoded, faults);
    List<Statement> statements = builder.build();
    Deliberation deliberation = deliberates ? builder.deliberation() : Deliberation.NONE;
    return new Found(statements, faults.met(), deliberation);
  }
}
