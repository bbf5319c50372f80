package org.hearsay.acts;

import java.util.List;
import java.util.Optional;
import org.hearsay.actors.Cast;
import org.hearsay.attributions.Draft;
import org.hearsay.attributions.Owners;
import org.hearsay.grammar.PersonWords;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;

/**
 * Finds whom an act is aimed at by the words of a content that stand for them or what is theirs.
 */
final class TargetWords {

  private final Tree tree;
  private final Cast cast;
  private final ContentRules rules;
  private final Owners owners;

  TargetWords(Tree tree, Cast cast, ContentRules rules, Owners owners) {
    this.tree = tree;
    this.cast = cast;
    this.rules = rules;
    this.owners = owners;
  }

  /**
   * The actor that the words name; for a thing, if {@code owner}, the one behind it ("their plan",
   * "what they did", "the way they govern"), or else the thing if it has a name.
   */
  Optional<Token> aimedAt(Token word, boolean owner, Draft draft) {
    if (PersonWords.isSecond(word)) {
      return draft.addressees().stream().filter(a -> !isMedia(a)).findFirst();
    }
    if (PersonWords.isFirst(word) || owners.isActor(word)) {
      return Optional.of(word);
    }
    if (!owner) {
      return Optional.of(word).filter(this::hasName);
    }
    if (rules.isCircumstance(word, tree)) {
      return Optional.empty();
    }
    return (word.isVerb() ? Optional.<Token>empty() : owners.behind(word))
        .or(() -> doer(word))
        .or(() -> Optional.of(word).filter(this::hasName));
  }

  /** Who does what a clause in the words tells. */
  private Optional<Token> doer(Token word) {
    List<Token> clauses =
        word.isVerb() ? List.of(word) : tree.childrenOf(word, "relcl", "acl", "ccomp");
    return clauses.stream()
        .flatMap(verb -> tree.childrenOf(verb, "nsubj").stream())
        .flatMap(subject -> owners.behind(subject).stream())
        .findFirst();
  }

  /** "You" in an interview is seldom the interviewer. */
  boolean isMedia(Token addressee) {
    return cast.at(addressee).map(a -> a.kind() == ActorKind.MEDIA).orElse(true);
  }

  private boolean hasName(Token word) {
    return cast.at(word).map(Actor::isNamed).orElse(false);
  }
}
