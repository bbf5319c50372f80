package org.hearsay.statements;

import java.util.List;
import org.hearsay.actors.Cast;
import org.hearsay.language.Analysis;
import org.hearsay.model.Statement;

/** Finds who said what in an article, in text order. Thread-safe, deterministic. */
@FunctionalInterface
public interface StatementFinder {
  List<Statement> find(Analysis analysis, Cast cast);
}
