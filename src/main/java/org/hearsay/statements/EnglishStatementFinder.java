package org.hearsay.statements;

import java.util.List;
import org.hearsay.actors.Cast;
import org.hearsay.language.Analysis;
import org.hearsay.model.Statement;

/** The default {@link StatementFinder}: frames of cue words over the dependency tree. */
public final class EnglishStatementFinder implements StatementFinder {

  private final Knowledge knowledge = Knowledge.bundled();

  @Override
  public List<Statement> find(Analysis analysis, Cast cast) {
    return new StatementBuilder(analysis, cast, knowledge).build();
  }
}
