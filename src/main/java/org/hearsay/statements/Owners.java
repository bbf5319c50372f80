package org.hearsay.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.actors.Cast;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/**
 * Finds the actor behind a thing: who criticises "Sony's decision" or "the US proposal" criticises
 * Sony or the US.
 */
final class Owners {

  private static final List<String> OF = List.of("by", "of", "from");

  private final Tree tree;
  private final Cast cast;

  /** For "the plans" without an owner, the owner of the plans spoken of before. */
  private final Map<Integer, Token> earlier = new HashMap<>();

  Owners(Tree tree, Cast cast) {
    this.tree = tree;
    this.cast = cast;
    rememberOwners();
  }

  private void rememberOwners() {
    Map<String, Token> latest = new HashMap<>();
    for (Token token : tree.analysis().tokens()) {
      if (token.isNoun() && !token.is("compound", "nmod") && !isActor(token)) {
        Optional<Token> owner = behind(token);
        if (owner.isPresent()) {
          latest.put(token.lemma(), owner.get());
        } else if (isDefinite(token) && latest.containsKey(token.lemma())) {
          earlier.put(token.index(), latest.get(token.lemma()));
        }
      }
    }
  }

  /** What a relative pronoun stands for: "the plan, which ..." is the plan. */
  private Token antecedent(Token word) {
    if (!word.tag().equals("WDT")) {
      return word;
    }
    for (Optional<Token> verb = tree.head(word); verb.isPresent(); verb = tree.head(verb.get())) {
      if (verb.get().is("relcl")) {
        return tree.head(verb.get()).get();
      }
    }
    return word;
  }

  private boolean isDefinite(Token noun) {
    return tree.child(noun, "det")
        .map(d -> Set.of("the", "this", "that", "these", "those").contains(d.lemma()))
        .orElse(false);
  }

  /** Whether the phrase stands for somebody who can act. */
  boolean isActor(Token head) {
    return cast.at(head).map(cast::canAct).orElse(false);
  }

  /**
   * The head word of the actor behind the phrase: the phrase's own, its owner's or maker's; empty
   * where the text names none.
   */
  Optional<Token> behind(Token phrase) {
    Token head = antecedent(phrase);
    if (isActor(head)) {
      return Optional.of(head);
    }
    List<Token> candidates = new ArrayList<>(tree.childrenOf(head, "poss"));
    for (Token child : tree.childrenOf(head, "compound", "nmod", "amod")) {
      candidates.add(child);
    }
    for (String preposition : OF) {
      tree.objectOf(head, preposition).ifPresent(candidates::add);
    }
    for (Token candidate : candidates) {
      if (cast.atModifier(candidate).map(cast::canAct).orElse(false)) {
        return Optional.of(candidate);
      }
      if (candidate.is("poss", "pobj")) {
        Optional<Token> deeper = behindOnce(candidate);
        if (deeper.isPresent()) {
          return deeper;
        }
      }
    }
    return Optional.ofNullable(earlier.get(head.index()));
  }

  private Optional<Token> behindOnce(Token head) {
    for (Token child : tree.childrenOf(head, "poss", "compound", "nmod")) {
      if (cast.atModifier(child).map(cast::canAct).orElse(false)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }
}
