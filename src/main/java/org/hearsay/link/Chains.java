package org.hearsay.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Account;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;

/** On whose behalf the actors of one article act, as the article has it. */
final class Chains {

  private final Map<String, String> actsFor = new HashMap<>();
  private final Map<String, ActorKind> kinds = new HashMap<>();
  private final SameActors same;

  Chains(Account account, SameActors same) {
    this.same = same;
    for (Actor actor : account.actors()) {
      String id = same.chosen(actor.id());
      kinds.putIfAbsent(id, actor.kind());
      actor.actsFor().ifPresent(other -> actsFor.putIfAbsent(id, same.chosen(other)));
    }
  }

  /** The actor, whom it acts for, whom that one acts for, and so on; ends before a circle. */
  List<String> up(String actor) {
    Set<String> chain = new LinkedHashSet<>();
    for (String id = same.chosen(actor); id != null && chain.add(id); id = actsFor.get(id)) {}
    return new ArrayList<>(chain);
  }

  /** Whether one is the other or acts for it, in either direction. */
  boolean meet(String one, String other) {
    return up(one).contains(same.chosen(other)) || up(other).contains(same.chosen(one));
  }

  /** The first state of the chain. */
  Optional<String> state(String actor) {
    return up(actor).stream().filter(id -> kinds.get(id) == ActorKind.STATE).findFirst();
  }
}
