package org.hearsay.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.actors.Cast;
import org.hearsay.events.EventMention.Complement;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Actor;

/** Who and what one mention ties to its event, as it is found. Used by one thread. */
final class Ties {

  /** Prepositions before what an event was aimed at or about. */
  private static final Set<String> AIMS =
      Set.of("on", "against", "at", "of", "upon", "into", "over", "to", "with", "about");

  private final Set<String> agents = new TreeSet<>();
  private final Set<String> targets = new TreeSet<>();
  private final Set<String> others = new TreeSet<>();
  private final Set<String> words = new TreeSet<>();
  private Optional<Complement> complement = Optional.empty();
  private Optional<String> place = Optional.empty();

  private final Tree tree;
  private final Cast cast;
  private final EventWords known;
  private final Circumstances circumstances;

  /** Whether it is an event of a kind that is aimed at somebody or something. */
  private final boolean aimed;

  Ties(Tree tree, Cast cast, EventWords known, Circumstances circumstances, boolean aimed) {
    this.tree = tree;
    this.cast = cast;
    this.known = known;
    this.circumstances = circumstances;
    this.aimed = aimed;
  }

  Set<String> agents() {
    return agents;
  }

  Set<String> targets() {
    return targets;
  }

  Set<String> others() {
    return others;
  }

  Set<String> words() {
    return words;
  }

  Optional<Complement> complement() {
    return complement;
  }

  Optional<String> place() {
    return place;
  }

  boolean tieNobody() {
    return agents.isEmpty() && targets.isEmpty() && words.isEmpty() && place.isEmpty();
  }

  /** Those who did it. */
  void addAgents(List<Token> heads) {
    addActors(agents, heads);
  }

  /** Those to whom, or that with which, it was done; the first names the event. */
  void addAims(List<Token> heads, String preposition) {
    addActors(targets, heads);
    addWords(heads);
    if (heads.isEmpty()) {
      return;
    }
    Token first = heads.getFirst();
    boolean actor = cast.at(first).filter(Ties::canTakePart).isPresent();
    if (!actor && !first.isNoun()) {
      return; // "attacks on those": a word that names nothing.
    }
    if (!actor && aimed) {
      place = place.or(() -> circumstances.placeAt(first));
    }
    if (complement.isEmpty() && !circumstances.isTime(first)) {
      complement = Optional.of(Labels.complement(preposition, first, tree, cast));
    }
  }

  /** What a preposition after the event's word ties to it. */
  void addPrepositional(Token preposition) {
    List<Token> objects = tree.child(preposition, "pobj").map(tree::conjuncts).orElse(List.of());
    switch (preposition.lemma()) {
      case "by" -> addActors(agents, objects);
      case "between", "among", "involving" -> {
        addActors(others, objects);
        addWords(objects);
      }
      default -> {
        if (AIMS.contains(preposition.lemma())) {
          addAims(objects, preposition.lemma());
        }
      }
    }
  }

  /** "US sanctions", "Sony hack", "Salisbury poisoning", "cinema attacks". */
  void addModifiers(Triggers.Trigger trigger) {
    for (Token modifier : Triggers.modifiers(trigger.head(), tree)) {
      if (trigger.words().contains(modifier) || circumstances.isTime(modifier)) {
        continue;
      }
      Optional<Actor> actor = cast.atModifier(modifier).filter(Ties::canTakePart);
      Optional<String> at = circumstances.placeAt(modifier);
      if (actor.isPresent()) {
        (aimed ? others : agents).add(actor.get().id());
        if (aimed) {
          words.add(modifier.lemma());
        }
      } else if (at.isPresent()) {
        place = at;
      } else if (modifier.isNoun() || modifier.tag().equals("CD")) {
        words.add(modifier.lemma());
      }
    }
  }

  private void addActors(Set<String> role, List<Token> heads) {
    for (Token head : heads) {
      if (known.triggers().at(head, tree).isEmpty()) {
        cast.at(head).filter(Ties::canTakePart).ifPresent(actor -> role.add(actor.id()));
      }
    }
  }

  private void addWords(List<Token> heads) {
    for (Token head : heads) {
      if (!head.isPronoun() && !circumstances.isTime(head)) {
        words.add(head.lemma());
        Triggers.modifiers(head, tree).stream()
            .filter(Token::isProperNoun)
            .forEach(part -> words.add(part.lemma()));
      }
    }
  }

  /** Films, ideas and other things that statements speak of do nothing. */
  private static boolean canTakePart(Actor actor) {
    return switch (actor.kind()) {
      case OTHER -> false;
      case PERSON, GROUP, UNNAMED -> true;
      // "a power station" and "a platform" are none, if no name says that they are.
      case STATE, GOVERNMENT_BODY, COMPANY, MEDIA -> actor.isNamed();
    };
  }
}
