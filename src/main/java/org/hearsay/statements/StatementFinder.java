package org.hearsay.statements;

import java.util.List;
import org.hearsay.actors.Cast;
import org.hearsay.language.Analysis;
import org.hearsay.model.Fault;
import org.hearsay.model.Statement;

/** Finds who said what in an article. Thread-safe, deterministic. */
@FunctionalInterface
public interface StatementFinder {

  Found find(Analysis analysis, Cast cast);

  /**
   * What was found.
   *
   * @param statements in text order
   * @param faults defects met on single sentences or utterances, which are left out
   * @param deliberation what was thought of on the way; {@link Deliberation#NONE} from a finder
   *     that is not asked for it
   */
  record Found(List<Statement> statements, List<Fault> faults, Deliberation deliberation) {

    public Found {
      statements = List.copyOf(statements);
      faults = List.copyOf(faults);
    }
  }
}
