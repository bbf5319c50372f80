package org.hearsay.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.actors.Cast;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;

/**
 * Finds the actor behind a thing: who criticises "Sony's decision" or "the US proposal" criticises
 * Sony or the US.
 */
final class Owners {

  private static final List<String> OF = List.of("by", "of", "from");

  private final Tree tree;
  private final Cast cast;

  Owners(Tree tree, Cast cast) {
    this.tree = tree;
    this.cast = cast;
  }

  /** Whether the phrase stands for somebody who can act. */
  boolean isActor(Token head) {
    return cast.at(head).map(Owners::canAct).orElse(false);
  }

  static boolean canAct(Actor actor) {
    return actor.kind() != ActorKind.OTHER
        || actor.mentions().stream().anyMatch(m -> m.form() == org.hearsay.model.Mention.Form.NAME);
  }

  /**
   * The head word of the actor behind the phrase: the phrase's own, its owner's or maker's; empty
   * where the text names none.
   */
  Optional<Token> behind(Token head) {
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
      if (cast.atModifier(candidate).map(Owners::canAct).orElse(false)) {
        return Optional.of(candidate);
      }
      if (candidate.is("poss", "pobj")) {
        Optional<Token> deeper = behindOnce(candidate);
        if (deeper.isPresent()) {
          return deeper;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Token> behindOnce(Token head) {
    for (Token child : tree.childrenOf(head, "poss", "compound", "nmod")) {
      if (cast.atModifier(child).map(Owners::canAct).orElse(false)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }
}
