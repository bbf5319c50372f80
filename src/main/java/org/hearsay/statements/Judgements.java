package org.hearsay.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;

/** Reads acts that a single word does rather than a clause: "a liar", "their failed policy". */
final class Judgements {

  private final Tree tree;
  private final ContentRules rules;
  private final Owners owners;
  private final TargetWords targetWords;
  private final Claims claims;

  Judgements(
      Tree tree, ContentRules rules, Owners owners, TargetWords targetWords, Claims claims) {
    this.tree = tree;
    this.rules = rules;
    this.owners = owners;
    this.targetWords = targetWords;
    this.claims = claims;
  }

  /** "Called him a liar", "described it as a disgrace": the word itself judges. */
  List<ActReader.Found> complement(Draft draft, Perspective perspective) {
    List<Token> targets = new ArrayList<>(draft.targets);
    for (Token thing : draft.things) {
      targets.add(targetWords.aimedAt(thing, true, draft).orElse(thing));
    }
    targets.removeIf(t -> t.tag().equals("WP") || perspective.kind(t).equals("self"));
    if (draft.match.isEmpty() || targets.isEmpty()) {
      return List.of();
    }
    for (Token word : draft.match.get().fillers(Role.CONTENT)) {
      Optional<Act> act = word.isVerb() ? Optional.empty() : rules.judgement(word, tree);
      if (act.isPresent()) {
        return List.of(
            new ActReader.Found(act.get(), targets, ActReader.Aim.WORDS, word, "judging word " + word.lemma()));
      }
    }
    return List.of();
  }

  /** "The evil tyrant will not stop", "their failed policy": judged by the way, in own words. */
  List<ActReader.Found> inPassing(Draft draft, Perspective perspective) {
    List<ActReader.Found> found = new ArrayList<>();
    for (Token noun : claims.ownWords(draft, perspective)) {
      List<Token> modifiers =
          noun.isNoun() ? tree.childrenOf(noun, "amod", "nmod", "compound") : List.of();
      if (modifiers.isEmpty()) {
        continue;
      }
      boolean named = noun.isProperNoun() && owners.isActor(noun);
      List<Token> targets =
          named ? List.of(noun) : owners.behind(noun).stream().filter(Token::isProperNoun).toList();
      if (modifiers.stream().anyMatch(m -> rules.condemns(m, !named, tree))
          && targets.stream().anyMatch(t -> perspective.kind(t).equals("actor"))) {
        found.add(
            new ActReader.Found(
                Act.CRITICISE, targets, ActReader.Aim.WORDS, noun, noun.form() + ": judged in passing"));
      }
    }
    return found;
  }
}
