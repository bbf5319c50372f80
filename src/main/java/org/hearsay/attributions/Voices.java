package org.hearsay.attributions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.actors.Cast;
import org.hearsay.grammar.Members;
import org.hearsay.grammar.PersonWords;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Actor;
import org.hearsay.model.Party;
import org.hearsay.model.Span;

/**
 * Tells whom the words for a speaker or target stand for, the first and second person by who speaks
 * and who is spoken to.
 */
public final class Voices {

  private final Cast cast;
  private final Owners owners;
  private final Members members;
  private final SpeakerPhrases phrases;
  private final DraftIndex drafts;

  public Voices(Tree tree, Cast cast, Owners owners, DraftIndex drafts) {
    this.cast = cast;
    this.owners = owners;
    this.members = new Members(tree);
    this.phrases = new SpeakerPhrases(tree);
    this.drafts = drafts;
  }

  /** The speakers of an utterance, one party each; empty where the text gives none. */
  public List<Party> speakers(Draft draft) {
    if (draft.continues.isPresent()) {
      List<Party> before = new ArrayList<>();
      for (Party party : speakers(draft.continues.get())) {
        party
            .actor()
            .ifPresent(actor -> before.add(new Party(Optional.of(actor), Optional.empty())));
      }
      return before;
    }
    List<Party> parties = new ArrayList<>();
    Set<Optional<String>> seen = new HashSet<>();
    for (Token speaker : draft.speakers) {
      Span span = phrases.span(speaker, draft.match.get().head());
      for (Optional<String> actor : actors(speaker, draft)) {
        if (actor.isEmpty() || seen.add(actor)) { // "Writer and activist Vane" are one.
          parties.add(new Party(actor, Optional.of(span)));
        }
      }
    }
    return parties;
  }

  /** Whom the source stands for: the members of "they" and of a list, the author of a letter. */
  private List<Optional<String>> actors(Token word, Draft draft) {
    List<Actor> group = cast.members(word);
    return group.isEmpty()
        ? members.of(word).stream()
            .map(member -> actor(owners.author(cast.antecedent(member)).orElse(member), draft))
            .toList()
        : group.stream().map(member -> Optional.of(member.id())).toList();
  }

  /** The actor that a word in an utterance stands for. */
  public Optional<String> actor(Token word, Draft draft) {
    if (PersonWords.isFirst(word)) {
      return drafts.innermost(word.span(), draft).flatMap(outer -> first(speakers(outer)));
    }
    if (PersonWords.isSecond(word)) {
      return drafts
          .innermost(word.span(), draft)
          .flatMap(outer -> outer.addressees.stream().findFirst().flatMap(a -> actor(a, outer)));
    }
    return cast.atModifier(word).map(a -> a.id());
  }

  private static Optional<String> first(List<Party> parties) {
    return parties.stream().findFirst().flatMap(Party::actor);
  }
}
