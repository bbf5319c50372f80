package org.hearsay.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.actors.ActorFinder;
import org.hearsay.actors.Cast;
import org.hearsay.events.EventFinder;
import org.hearsay.language.Analysis;
import org.hearsay.language.LanguageAnalyzer;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Article;
import org.hearsay.model.Event;
import org.hearsay.model.Fault;
import org.hearsay.model.Outcome;
import org.hearsay.model.Party;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.statements.StatementFinder;

/**
 * The default {@link Reader}: analysis, then actors, then statements, then the events they are
 * about, then those actors that matter.
 *
 * <p>An actor matters that the article names, that has a part in a statement or an event, or that
 * somebody who matters acts for. The rest of what a {@link Cast} holds ("a neighbour", "the team")
 * is left out.
 */
public final class EnglishReader implements Reader, Explainer {

  private final LanguageAnalyzer analyzer;
  private final ActorFinder actors;
  private final StatementFinder statements;
  private final EventFinder events;
  private final Guarded<Explained> guarded;

  public EnglishReader(
      LanguageAnalyzer analyzer,
      ActorFinder actors,
      StatementFinder statements,
      EventFinder events,
      Limits limits) {
    this.analyzer = analyzer;
    this.actors = actors;
    this.statements = statements;
    this.events = events;
    this.guarded = new Guarded<>(this::read, limits);
  }

  @Override
  public Outcome<Reading> read(Article article) {
    return explain(article).then(explained -> Outcome.of(explained.reading()));
  }

  /** Tells as much as its finder of statements does. */
  @Override
  public Outcome<Explained> explain(Article article) {
    return guarded.read(article);
  }

  private Outcome<Explained> read(Article article, Watch watch) {
    return analyzer
        .analyze(article)
        .then(watch::within)
        .then(
            analysis ->
                watch
                    .inTime("actors", actors.find(analysis))
                    .then(cast -> read(article, analysis, cast, watch)));
  }

  private Outcome<Explained> read(Article article, Analysis analysis, Cast cast, Watch watch) {
    return watch
        .inTime("statements", statements.find(analysis, cast))
        .then(
            told ->
                watch
                    .inTime("events", events.find(analysis, cast, told.statements()))
                    .then(
                        found ->
                            Outcome.of(
                                new Explained(
                                    reading(article, cast, told.faults(), found),
                                    told.deliberation()))));
  }

  private static Reading reading(
      Article article, Cast cast, List<Fault> met, EventFinder.Found found) {
    List<Actor> matter = thatMatter(cast, found.statements(), found.events());
    List<Fault> faults =
        Stream.of(cast.faults(), met, found.faults()).flatMap(List::stream).sorted().toList();
    return new Reading(article, matter, found.events(), found.statements(), faults);
  }

  /** Sorted by id, as the cast is. */
  private static List<Actor> thatMatter(Cast cast, List<Statement> statements, List<Event> events) {
    Set<String> matter = new HashSet<>();
    Deque<String> next = new ArrayDeque<>();
    cast.actors().stream().filter(EnglishReader::isNamed).map(Actor::id).forEach(next::add);
    statements.forEach(statement -> addParts(statement, next));
    events.forEach(event -> next.addAll(event.participants()));
    while (!next.isEmpty()) {
      String id = next.remove();
      if (matter.add(id)) {
        cast.actor(id).flatMap(Actor::actsFor).ifPresent(next::add);
      }
    }
    return cast.actors().stream().filter(actor -> matter.contains(actor.id())).toList();
  }

  private static boolean isNamed(Actor actor) {
    return actor.kind() != ActorKind.UNNAMED && actor.isNamed();
  }

  private static void addParts(Statement statement, Deque<String> ids) {
    statement.speaker().flatMap(Party::actor).ifPresent(ids::add);
    statement.targets().forEach(party -> party.actor().ifPresent(ids::add));
    statement.addressees().forEach(party -> party.actor().ifPresent(ids::add));
    ids.addAll(statement.via());
  }
}
