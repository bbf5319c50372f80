package org.hearsay.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.model.Account;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Links;

/**
 * Which ids stand for one actor. Joined are ids that an external dataset knows as one, that have
 * the same kind and name but for spelling, and persons whose shorter name goes with the same office
 * of the same body as one longer name alone. Never joined are two with different entries in one
 * external dataset, nor, without such an entry, two whom one article tells apart. Actors without a
 * name stay what they are. What somebody has judged goes before all of this.
 */
final class SameActors {

  /** Ids of those who have no name: "protesters" here are not "protesters" there. */
  private static final String BOUND_TO_ARTICLE = "article/";

  private final Map<String, String> chosen = new HashMap<>();
  private final List<Links.SameActor> links = new ArrayList<>();

  private final Judgements judgements;

  private SameActors(Judgements judgements) {
    this.judgements = judgements;
  }

  static SameActors among(List<Account> sortedAccounts, Judgements judgements) {
    Map<String, NamedActor> actors = collect(sortedAccounts, judgements);
    Clusters<ActorEntries> clusters = new Clusters<>();
    actors
        .values()
        .forEach(
            actor -> clusters.add(actor.id, ActorEntries.of(actor, judgements.others(actor.id))));
    Map<String, String> reasons = new HashMap<>();
    for (ActorLikeness pair : judgements.same()) {
      if (clusters.join(pair.one(), pair.other(), ActorEntries::isNotToldApartFrom)) {
        reasons.putIfAbsent(pair.other(), pair.because());
        reasons.putIfAbsent(pair.one(), pair.because());
      }
    }
    for (ActorLikeness pair : ActorLikeness.among(actors.values())) {
      if (clusters.join(pair.one(), pair.other())) {
        reasons.putIfAbsent(pair.one(), pair.because());
        reasons.putIfAbsent(pair.other(), pair.because());
      }
    }
    SameActors found = new SameActors(judgements);
    for (Set<String> group : clusters.groups().values()) {
      found.choose(group.stream().map(actors::get).toList(), reasons);
    }
    return found;
  }

  /** The id that stands for this one: itself, mostly. */
  String chosen(String id) {
    return chosen.getOrDefault(id, id);
  }

  List<Links.SameActor> links() {
    return links;
  }

  private void choose(List<NamedActor> group, Map<String, String> reasons) {
    NamedActor best =
        group.stream()
            .min(
                Comparator.comparing((NamedActor actor) -> !judgements.isFirst(actor.id))
                    .thenComparing(actor -> actor.sameAs.isEmpty())
                    .thenComparingInt(actor -> -actor.name.size())
                    .thenComparing(actor -> actor.id))
            .orElseThrow();
    for (NamedActor actor : group) {
      if (actor != best) {
        chosen.put(actor.id, best.id);
        List<String> sources = new ArrayList<>(actor.sources());
        sources.addAll(judgements.sources(actor.id));
        links.add(new Links.SameActor(actor.id, best.id, reasons.get(actor.id), sources));
      }
    }
  }

  private static Map<String, NamedActor> collect(List<Account> accounts, Judgements judgements) {
    Map<String, NamedActor> actors = new TreeMap<>();
    for (Account account : accounts) {
      for (Actor actor : account.actors()) {
        boolean named =
            actor.kind() != ActorKind.UNNAMED && !actor.id().startsWith(BOUND_TO_ARTICLE);
        if (named || judgements.isJoined(actor.id())) {
          actors
              .computeIfAbsent(actor.id(), id -> new NamedActor(actor))
              .add(actor, account.article());
        }
      }
    }
    judgements.ids().forEach(id -> actors.computeIfAbsent(id, NamedActor::unheard));
    return actors;
  }
}
