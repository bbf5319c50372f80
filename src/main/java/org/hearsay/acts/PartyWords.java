package org.hearsay.acts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.actors.Cast;
import org.hearsay.acts.Proposal.Words;
import org.hearsay.attributions.Draft;
import org.hearsay.attributions.Voices;
import org.hearsay.grammar.Members;
import org.hearsay.grammar.Phrase;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.Party;
import org.hearsay.model.Span;

/** Tells whom the words stand for that a proposal gives as speaker or target. */
public final class PartyWords {

  private final Tree tree;
  private final Cast cast;
  private final Voices voices;
  private final Parties parties;
  private final Members members;

  public PartyWords(Tree tree, Cast cast, Voices voices, Parties parties) {
    this.tree = tree;
    this.cast = cast;
    this.voices = voices;
    this.parties = parties;
    this.members = new Members(tree);
  }

  /**
   * Who does it: those whom the words in the sentence name; or else the speaker of the utterance,
   * or else the likeliest in the sentences around.
   */
  public List<Party> speakers(Proposal proposal, Draft draft) {
    List<Party> spoken = voices.speakers(draft);
    List<Words> here = proposal.here(proposal.speakers());
    boolean same =
        draft.speakers().stream()
            .anyMatch(s -> here.stream().anyMatch(w -> w.span().overlaps(s.span())));
    if (!spoken.isEmpty() && (same || here.isEmpty())) {
      return spoken;
    }
    Set<Party> found = new LinkedHashSet<>();
    for (Words words : here) {
      Span phrase = head(words.span()).map(h -> phrase(h, words.span())).orElse(words.span());
      for (Optional<String> actor : actors(words.span(), draft)) {
        found.add(new Party(actor, Optional.of(phrase)));
      }
    }
    if (found.isEmpty()) {
      elsewhere(proposal, proposal.speakers(), draft).ifPresent(found::add);
    }
    return found.isEmpty() ? spoken : List.copyOf(found);
  }

  /** At whom or what it may be aimed, nobody among them. */
  List<Target> targets(Proposal proposal, Draft draft, Optional<String> speaker) {
    List<Target> targets = new ArrayList<>();
    for (Words words : proposal.targets()) {
      Optional<Token> head = head(words.span());
      if (head.isEmpty() || isPartOfAnother(words, proposal.targets())) {
        continue;
      }
      if (!proposal.sentence().span().contains(words.span())) {
        actors(words.span(), draft).stream()
            .flatMap(Optional::stream)
            .map(id -> new Party(Optional.of(id), Optional.empty()))
            .forEach(
                p ->
                    targets.add(
                        new Target(Optional.of(p), Target.By.ELSEWHERE, words.likelihood())));
        continue;
      }
      Target.By by = parties.isSomebody(head.get()) ? Target.By.WORDS : Target.By.OWNER;
      Span phrase = phrase(head.get(), words.span());
      for (Party party : parties.behind(head.get(), phrase, draft, speaker)) {
        boolean thing = by == Target.By.OWNER && !parties.hasOwner(head.get());
        targets.add(
            new Target(Optional.of(party), thing ? Target.By.THING : by, words.likelihood()));
      }
      if (by == Target.By.OWNER && parties.hasOwner(head.get())) {
        Party itself = parties.itself(head.get(), phrase);
        targets.add(new Target(Optional.of(itself), Target.By.THING, words.likelihood()));
      }
    }
    targets.removeIf(
        target ->
            proposal.act() != Act.DEFEND
                && speaker.isPresent()
                && target.party().flatMap(Party::actor).equals(speaker));
    targets.add(Target.nobody());
    return targets;
  }

  /** "The Netherlands" of "leaders in France and the Netherlands", where the leaders are meant. */
  private boolean isPartOfAnother(Words words, List<Words> all) {
    for (Words other : all) {
      Optional<Span> whole = head(other.span()).map(head -> phrase(head, other.span()));
      if (!other.equals(words)
          && whole.filter(w -> w.contains(words.span())).isPresent()
          && !other.span().contains(words.span())) {
        return true;
      }
    }
    return false;
  }

  private Optional<Party> elsewhere(Proposal proposal, List<Words> words, Draft draft) {
    return words.stream()
        .filter(w -> !proposal.sentence().span().contains(w.span()))
        .sorted(Comparator.comparingDouble(Words::likelihood).reversed())
        .flatMap(w -> actors(w.span(), draft).stream())
        .flatMap(Optional::stream)
        .findFirst()
        .map(actor -> new Party(Optional.of(actor), Optional.empty()));
  }

  /** "The United States" where the classifier is sure of "States" only. */
  private Span phrase(Token head, Span words) {
    Span core = cast.words(head).orElseGet(() -> tree.span(Phrase.core(tree, head)));
    return core.overlaps(words) ? core.cover(words) : words;
  }

  private List<Optional<String>> actors(Span span, Draft draft) {
    Optional<Token> head = head(span);
    if (head.isEmpty()) {
      return List.of();
    }
    List<Actor> group = cast.members(head.get());
    if (!group.isEmpty()) {
      return group.stream().map(actor -> Optional.of(actor.id())).toList();
    }
    List<Optional<String>> actors = new ArrayList<>();
    for (Token member : members.of(head.get())) {
      actors.add(voices.actor(cast.antecedent(member), draft));
    }
    return actors;
  }

  /** The word of the span that stands for all of it: an actor's, if there is one. */
  Optional<Token> head(Span span) {
    List<Token> words = tree.analysis().tokensIn(span);
    List<Token> tops =
        words.stream()
            .filter(t -> t.isNoun() || t.isPronoun() || cast.atModifier(t).isPresent())
            .filter(t -> tree.head(t).filter(words::contains).filter(Token::isNoun).isEmpty())
            .map(this::whole)
            .toList();
    return tops.stream()
        .filter(t -> cast.at(t).isPresent())
        .findFirst()
        .or(() -> tops.stream().findFirst())
        .or(() -> words.stream().reduce((a, b) -> b).map(this::described));
  }

  /** "The chief" of "the chief executive" is the executive. */
  private Token described(Token word) {
    return tree.head(word)
        .filter(noun -> word.is("nmod") && noun.isNoun() && cast.at(noun).isPresent())
        .orElse(word);
  }

  /** "Mayor Dana" of "Mayor Dana Pell" is all of it. */
  private Token whole(Token word) {
    Token at = word;
    while (at.is("compound")
        && cast.atModifier(at).isEmpty()
        && tree.head(at).filter(Token::isNoun).isPresent()) {
      at = tree.head(at).get();
    }
    return at;
  }
}
