package org.hearsay.events;

import java.util.List;
import org.hearsay.actors.Cast;
import org.hearsay.language.Analysis;
import org.hearsay.model.Event;
import org.hearsay.model.Fault;
import org.hearsay.model.Statement;

/** Finds the events that the statements of an article are about. Thread-safe, deterministic. */
@FunctionalInterface
public interface EventFinder {

  /**
   * The events, and the statements with {@link Statement#about()} filled in.
   *
   * @param statements in text order; come back in the same order
   */
  Found find(Analysis analysis, Cast cast, List<Statement> statements);

  /**
   * What was found.
   *
   * @param events in text order; at least one statement is about each
   * @param faults defects met on single sentences, whose events are left out
   */
  record Found(List<Event> events, List<Statement> statements, List<Fault> faults) {

    public Found {
      events = List.copyOf(events);
      statements = List.copyOf(statements);
      faults = List.copyOf(faults);
    }
  }
}
