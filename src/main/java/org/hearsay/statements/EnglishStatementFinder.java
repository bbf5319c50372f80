package org.hearsay.statements;

import java.util.List;
import org.hearsay.actors.Cast;
import org.hearsay.acts.EncodedActs;
import org.hearsay.language.Analysis;
import org.hearsay.language.Encoder;
import org.hearsay.language.Windows;
import org.hearsay.model.Statement;

/** The default {@link StatementFinder}: frames of cue words over the dependency tree. */
public final class EnglishStatementFinder implements StatementFinder {

  private final Knowledge knowledge = Knowledge.bundled(new EncodedActs());
  private final Windows windows;
  private final Encoder encoder;

  public EnglishStatementFinder(Windows windows, Encoder encoder) {
    this.windows = windows;
    this.encoder = encoder;
  }

  @Override
  public List<Statement> find(Analysis analysis, Cast cast) {
    return new StatementBuilder(analysis, cast, knowledge, encoder.encode(windows.of(analysis)))
        .build();
  }
}
