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

  public EnglishStatementFinder(Windows windows, Encoder encoder) {
    this(Knowledge.bundled(new EncodedActs()), windows, encoder);
  }

  EnglishStatementFinder(Knowledge knowledge, Windows windows, Encoder encoder) {
    this.knowledge = knowledge;
    this.windows = windows;
    this.encoder = encoder;
  }

  @Override
  public Found find(Analysis analysis, Cast cast) {
    Faults faults = new Faults(analysis.article());
    List<Encoded> encoded = encoder.encode(windows.of(analysis));
    List<Statement> statements =
        new StatementBuilder(analysis, cast, knowledge, encoded, faults).build();
    return new Found(statements, faults.met());
  }
}
