package org.hearsay.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.actors.Cast;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.Party;
import org.hearsay.model.Span;

/** Makes the parties of a statement of the words that stand for them. */
final class Parties {

  private static final Set<String> EXCHANGES = Set.of("exchange", "swap", "trade");

  private final Tree tree;
  private final Cast cast;
  private final Owners owners;
  private final Voices voices;
  private final Members members;

  Parties(Tree tree, Cast cast, Owners owners, Voices voices) {
    this.tree = tree;
    this.cast = cast;
    this.owners = owners;
    this.voices = voices;
    this.members = new Members(tree);
  }

  /** The targets of the draft's own act; nobody but who defends itself is its own target. */
  List<Party> targets(Draft draft, Optional<Party> speaker) {
    Optional<String> self = speaker.flatMap(Party::actor);
    List<Party> targets = new ArrayList<>();
    List<Party> itself =
        self.map(id -> List.of(new Party(self, Optional.empty()))).orElse(List.of());
    if (Stream.concat(draft.targets.stream(), draft.things.stream())
        .anyMatch(Voices::isReflexive)) {
      return itself; // "Congratulated himself".
    }
    for (Token target : draft.targets) {
      targets.addAll(isReciprocal(target) ? others(draft, self) : of(members.of(target), draft));
    }
    for (Token thing : draft.things) {
      Optional<Token> owner = owners.behind(thing);
      if (isReciprocal(thing)) {
        targets.addAll(others(draft, self));
      } else if (owner.isPresent()) {
        targets.addAll(of(List.of(owner.get()), draft));
      } else {
        targets.add(thing(thing, draft.act));
      }
    }
    if (targets.isEmpty() && isExchange(draft)) {
      targets.addAll(others(draft, self));
    }
    if (draft.act == Act.DEFEND && targets.stream().allMatch(t -> t.actor().isEmpty())) {
      targets.addAll(0, itself);
    }
    return targets.stream()
        .distinct()
        .filter(t -> draft.act == Act.DEFEND || t.actor().isEmpty() || !t.actor().equals(self))
        .toList();
  }

  /** "Norland and Estovia traded accusations". */
  private static boolean isExchange(Draft draft) {
    return draft.match.map(m -> EXCHANGES.contains(m.cue().lemma())).orElse(false);
  }

  /** "Each other", "one another". */
  private boolean isReciprocal(Token word) {
    String determiner = tree.child(word, "det").map(Token::lemma).orElse("");
    return word.lemma().equals("other") && determiner.equals("each")
        || word.lemma().equals("one") && determiner.equals("another");
  }

  /** Those who speak beside the speaker. */
  private List<Party> others(Draft draft, Optional<String> self) {
    return voices.speakers(draft).stream()
        .map(Party::actor)
        .filter(actor -> actor.isPresent() && !actor.equals(self))
        .map(actor -> new Party(actor, Optional.empty()))
        .toList();
  }

  /**
   * A thing of which the text names no owner: itself, if the act may be aimed at a thing, or else
   * just its place in the text.
   */
  private Party thing(Token head, Act act) {
    Optional<String> itself =
        ContentTargets.AT_THINGS.contains(act) && head.isNoun()
            ? cast.at(head).map(Actor::id)
            : Optional.empty();
    return new Party(itself, Optional.of(phrase(head)));
  }

  List<Party> of(List<Token> heads, Draft draft) {
    List<Party> parties = new ArrayList<>();
    for (Token head : heads) {
      Span phrase = phrase(head);
      cast.members(head)
          .forEach(one -> parties.add(new Party(Optional.of(one.id()), Optional.of(phrase))));
      if (cast.members(head).isEmpty()) {
        parties.add(new Party(voices.actor(head, draft), Optional.of(phrase)));
      }
    }
    return parties;
  }

  private Span phrase(Token head) {
    return tree.span(
        tree.subtree(
            head, t -> t.is("conj", "cc", "relcl", "punct", "acl") || tree.hasChild(t, "pcomp")));
  }
}
