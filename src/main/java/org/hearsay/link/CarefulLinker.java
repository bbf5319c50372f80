package org.hearsay.link;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.hearsay.model.Account;
import org.hearsay.model.Correction;
import org.hearsay.model.Links;

/** Actors first, since events are compared by them; then events; then what rests on both. */
final class CarefulLinker implements Linker {

  private final EventTypes types;

  CarefulLinker(EventTypes types) {
    this.types = types;
  }

  @Override
  public Links link(Collection<Account> accounts, List<Correction> corrections) {
    TreeMap<String, Account> byArticle = new TreeMap<>();
    accounts.forEach(account -> byArticle.put(account.article(), account));
    List<Account> sorted = List.copyOf(byArticle.values());

    SameActors actors = SameActors.among(sorted, Judgements.of(corrections));
    SameEvents events = SameEvents.among(sorted, actors, types);
    return new Links(
        actors.links(),
        events.links(),
        new AnswerFinder(actors, events).find(sorted),
        new EdgeDrawer(actors).draw(sorted));
  }
}
