package org.hearsay.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.actors.Cast;
import org.hearsay.attributions.Draft;
import org.hearsay.attributions.Match;
import org.hearsay.attributions.Owners;
import org.hearsay.attributions.Voices;
import org.hearsay.grammar.Arguments;
import org.hearsay.grammar.Members;
import org.hearsay.grammar.PersonWords;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.Party;
import org.hearsay.model.Span;

/** Makes the parties of a statement of the words that stand for them. */
public final class Parties {

  private static final Set<String> EXCHANGES = Set.of("exchange", "swap", "trade");

  private static final Set<String> CONDITIONS = Set.of("if", "unless", "until");

  private final Tree tree;
  private final Cast cast;
  private final Owners owners;
  private final Voices voices;
  private final Members members;
  private final Arguments arguments;

  public Parties(Tree tree, Cast cast, Owners owners, Voices voices) {
    this.tree = tree;
    this.cast = cast;
    this.owners = owners;
    this.voices = voices;
    this.members = new Members(tree);
    this.arguments = new Arguments(tree);
  }

  /** The targets of the draft's own act; nobody but who defends itself is its own target. */
  public List<Party> targets(Draft draft, Optional<Party> speaker) {
    Optional<String> self = speaker.flatMap(Party::actor);
    List<Party> targets = new ArrayList<>();
    List<Party> itself =
        self.map(id -> List.of(new Party(self, Optional.empty()))).orElse(List.of());
    if (Stream.concat(draft.targets().stream(), draft.things().stream())
        .anyMatch(PersonWords::isReflexive)) {
      return itself; // "Congratulated himself".
    }
    draft.targets().forEach(target -> targets.addAll(aimedAt(target, true, draft, self)));
    draft.things().forEach(thing -> targets.addAll(aimedAt(thing, false, draft, self)));
    if (targets.isEmpty() && draft.act() == Act.THREATEN) {
      targets.addAll(of(threatened(draft), draft));
    }
    if (targets.isEmpty() && isExchange(draft)) {
      targets.addAll(others(draft, self));
    }
    if (draft.act() == Act.DEFEND && targets.stream().noneMatch(this::isSomebody)) {
      targets.addAll(0, itself);
    }
    return targets.stream()
        .distinct()
        .filter(t -> draft.act() == Act.DEFEND || t.actor().isEmpty() || !t.actor().equals(self))
        .toList();
  }

  /** "Threatened to sue X", "threatened to strike unless X paid": X. */
  private List<Token> threatened(Draft draft) {
    Optional<Token> cue = draft.match().map(Match::head).filter(Token::isVerb);
    List<Token> found = new ArrayList<>();
    cue.map(verb -> tree.childrenOf(verb, "xcomp"))
        .orElse(List.of())
        .forEach(deed -> found.addAll(arguments.fill(deed, "obj")));
    found.removeIf(one -> !owners.isActor(one));
    if (found.isEmpty() && cue.isPresent()) {
      tree.subtree(cue.get(), word -> false).stream()
          .filter(word -> word.is("mark") && CONDITIONS.contains(word.lemma()))
          .flatMap(word -> tree.head(word).map(arguments::subject).orElse(List.of()).stream())
          .filter(owners::isActor)
          .forEach(found::add);
    }
    return found;
  }

  /** Whom a word stands for: somebody, or a thing whose owner is meant. */
  private List<Party> aimedAt(Token word, boolean somebody, Draft draft, Optional<String> self) {
    if (isReciprocal(word)) {
      return others(draft, self);
    }
    List<Token> before = objectsBefore(word, draft);
    if (!before.isEmpty()) {
      return withSpan(of(before, draft), word);
    }
    List<Token> named = members.of(word);
    if (somebody || !named.contains(word)) { // "One of the managers, X".
      return of(named, draft);
    }
    return owners
        .behind(word)
        .map(owner -> of(List.of(owner), draft))
        .orElseGet(() -> List.of(thing(word)));
  }

  /** "Criticised X and Y, accusing them of": whom the verb before was aimed at. */
  private List<Token> objectsBefore(Token pronoun, Draft draft) {
    if (!pronoun.lemma().equals("they") && !pronoun.form().equals("them")) {
      return List.of();
    }
    List<Token> objects =
        draft
            .match()
            .map(Match::head)
            .filter(verb -> verb.is("advcl", "conj"))
            .flatMap(tree::head)
            .map(before -> arguments.fill(before, "obj"))
            .orElse(List.of());
    boolean several = objects.size() > 1 || objects.stream().anyMatch(o -> o.tag().endsWith("S"));
    return several ? objects : List.of();
  }

  private static List<Party> withSpan(List<Party> parties, Token word) {
    return parties.stream().map(p -> new Party(p.actor(), Optional.of(word.span()))).toList();
  }

  /** "Norland and Estovia traded accusations". */
  private static boolean isExchange(Draft draft) {
    return draft.match().map(m -> EXCHANGES.contains(m.cue().lemma())).orElse(false);
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

  /** A thing of which the text names no owner: a bill, a deal, what "who" refers to. */
  private Party thing(Token head) {
    return itself(head, phrase(head));
  }

  /** What the words name, whoever is behind it. */
  Party itself(Token head, Span words) {
    Optional<Actor> thing = head.isNoun() ? cast.at(head) : Optional.empty();
    return new Party(thing.map(Actor::id), Optional.of(words));
  }

  /**
   * Whom words stand for as a target: somebody, who is behind a thing, or the thing.
   *
   * @param head the word that stands for all of the words
   */
  List<Party> behind(Token head, Span words, Draft draft, Optional<String> speaker) {
    if (PersonWords.isReflexive(head)) {
      return speaker.stream().map(id -> new Party(Optional.of(id), Optional.of(words))).toList();
    }
    if (isReciprocal(head)) {
      return others(draft, speaker);
    }
    List<Actor> several = cast.members(head);
    if (!several.isEmpty()) {
      return several.stream()
          .map(one -> new Party(Optional.of(one.id()), Optional.of(words)))
          .toList();
    }
    Optional<String> somebody =
        owners.isActor(head) || head.isPronoun()
            ? voices.actor(head, draft)
            : owners.behind(head).flatMap(owner -> voices.actor(owner, draft));
    return List.of(
        somebody
            .map(id -> new Party(Optional.of(id), Optional.of(words)))
            .orElseGet(() -> itself(head, words)));
  }

  /** Whether it is somebody, not a thing. */
  boolean isSomebody(Party party) {
    return party.actor().flatMap(cast::actor).map(cast::canAct).orElse(false);
  }

  /** Whether the word stands for somebody, not for a thing. */
  boolean isSomebody(Token head) {
    return owners.isActor(head)
        || head.isPronoun()
        || isReciprocal(head)
        || !cast.members(head).isEmpty();
  }

  /** Whether the text tells who is behind the thing. */
  boolean hasOwner(Token thing) {
    return owners.behind(thing).isPresent();
  }

  /** Whom the words stand for in an utterance, a party each; a group counts as its members. */
  public List<Party> of(List<Token> heads, Draft draft) {
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
