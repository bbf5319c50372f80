package org.hearsay.acts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.acts.EmbeddingWords.Effect;
import org.hearsay.attributions.Draft;
import org.hearsay.grammar.Arguments;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/**
 * Tells whether whoever says a content claims a clause in it: "they lied" in "I know they lied",
 * not in "we want to know whether they lied". What may stand above a claim is in {@code
 * embedding-words.tsv}.
 */
final class Standing {

  /** How the speaker stands to a clause. */
  enum Claim {
    CLAIMED,
    /** The speaker says it is not so: "I don't think they lied". */
    DENIED,
    NOT_CLAIMED
  }

  /** Clauses behind these are claimed in passing. */
  private static final Set<String> ASSERTING_MARKS =
      Set.of("because", "since", "as", "although", "though", "while", "whereas", "that");

  private static final Set<String> OPEN_MARKS =
      Set.of("if", "unless", "whether", "lest", "until", "before", "so", "once");

  private static final int DEPTH = 12;

  private final Tree tree;
  private final Arguments arguments;
  private final EmbeddingWords words;

  Standing(Tree tree, Arguments arguments, EmbeddingWords words) {
    this.tree = tree;
    this.arguments = arguments;
    this.words = words;
  }

  /** How the speaker of the draft stands to the clause of this predicate. */
  Claim of(Token predicate, Draft draft, Perspective perspective) {
    boolean governed = tree.head(predicate).filter(h -> draft.contains(h.span())).isPresent();
    if (arguments.isInfinitive(predicate) && !(predicate.is("xcomp") && governed)) {
      return Claim.NOT_CLAIMED;
    }
    boolean denied = false;
    Token at = predicate;
    for (int depth = 0; depth < DEPTH; depth++) {
      if (at.isVerb() && hasMark(at, OPEN_MARKS)) {
        return Claim.NOT_CLAIMED;
      }
      Optional<Token> head = tree.head(at).filter(h -> draft.contains(h.span()));
      if (head.isEmpty()) {
        return denied ? Claim.DENIED : Claim.CLAIMED;
      }
      Token governor = head.get();
      switch (at.relation()) {
        case "conj", "parataxis", "dep" -> {}
        case "relcl" -> {
          // "We have means to prove that ..."
          boolean backed = arguments.isInfinitive(at) && effect(governor, at).isPresent();
          if (!backed && !tellsOf(governor)) {
            return Claim.NOT_CLAIMED;
          }
        }
        case "attr", "nsubj", "nsubjpass", "dobj", "appos" -> {
          if (at.isVerb()) {
            return Claim.NOT_CLAIMED;
          }
        }
        case "advcl" -> {
          boolean claims =
              hasMark(at, ASSERTING_MARKS)
                  || at.tag().equals("VBG") && !tree.hasChild(at, "mark", "nsubj");
          if (!claims || isPutative(at)) {
            return Claim.NOT_CLAIMED;
          }
        }
        case "ccomp", "xcomp", "acl" -> {
          Optional<Effect> effect = effect(governor, at);
          if (isPutative(at)
              || effect.isEmpty()
              || effect.get() == Effect.OURS && isOfAnother(governor, perspective)) {
            return Claim.NOT_CLAIMED;
          }
          denied ^= effect.get() == Effect.DENIED;
          denied ^= (effect.get() != Effect.HOLDS || isOpen(at)) && isNegated(governor);
        }
        default -> {
          return Claim.NOT_CLAIMED;
        }
      }
      at = governor;
    }
    return Claim.NOT_CLAIMED;
  }

  private Optional<Effect> effect(Token governor, Token clause) {
    List<Token> complements = tree.childrenOf(governor, "acomp", "attr", "oprd");
    // "It is clear that": what counts is "clear".
    Token word =
        governor.lemma().equals("be") && !complements.isEmpty() ? complements.getFirst() : governor;
    return words.effect(word.lemma(), !isOpen(clause));
  }

  /** Whether the clause borrows its subject: an infinitive or an -ing form. */
  private boolean isOpen(Token clause) {
    return arguments.isInfinitive(clause)
        || clause.tag().equals("VBG") && !tree.hasChild(clause, "nsubj", "aux");
  }

  private boolean isOfAnother(Token governor, Perspective perspective) {
    return governor.isVerb()
        && arguments.fill(governor, tree.isPassive(governor) ? "obj" : "subj").stream()
            .map(perspective::kind)
            .anyMatch(kind -> kind.equals("actor") || kind.equals("you"));
  }

  /**
   * Whether a relative clause on this noun is a claim about somebody: "is a man who incites",
   * "Reke, who lied".
   */
  private static boolean tellsOf(Token noun) {
    return noun.is("attr") || noun.isProperNoun();
  }

  /** "Odd that they should resign" asks nobody to resign. */
  private boolean isPutative(Token clause) {
    return tree.childrenOf(clause, "aux").stream().anyMatch(a -> a.lemma().equals("should"))
        && tree.head(clause)
            .map(h -> h.tag().startsWith("JJ") || tree.hasChild(h, "acomp", "oprd"))
            .orElse(false);
  }

  private boolean isNegated(Token governor) {
    return tree.hasChild(governor, "neg");
  }

  private boolean hasMark(Token clause, Set<String> marks) {
    return tree.childrenOf(clause, "mark").stream().anyMatch(m -> marks.contains(m.lemma()));
  }
}
