package org.hearsay.acts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.attributions.Draft;
import org.hearsay.attributions.Owners;
import org.hearsay.attributions.Role;
import org.hearsay.grammar.Clause;
import org.hearsay.grammar.Mood;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;

/** Reads acts that a single word does rather than a clause: "a liar", "their failed policy". */
final class Judgements {

  private static final Set<String> SINGULAR = Set.of("he", "she", "his", "her");

  private final Tree tree;
  private final ContentRules rules;
  private final Owners owners;
  private final TargetWords targetWords;
  private final Claims claims;

  Judgements(Tree tree, ContentRules rules, Owners owners, TargetWords targetWords, Claims claims) {
    this.tree = tree;
    this.rules = rules;
    this.owners = owners;
    this.targetWords = targetWords;
    this.claims = claims;
  }

  /** "Called him a liar", "described it as a disgrace": the word itself judges. */
  List<ActReader.Found> complement(Draft draft, Perspective perspective) {
    List<Token> targets = new ArrayList<>(draft.targets());
    for (Token thing : draft.things()) {
      targets.add(targetWords.aimedAt(thing, true, draft).orElse(thing));
    }
    targets.removeIf(t -> t.lemma().equals("what") || perspective.kind(t).equals("self"));
    if (draft.match().isEmpty() || targets.isEmpty()) {
      return List.of();
    }
    for (Token word : draft.match().get().fillers(Role.CONTENT)) {
      Optional<Act> act = word.isVerb() ? Optional.empty() : rules.judgement(word, tree);
      if (act.isPresent()) {
        return List.of(
            new ActReader.Found(
                act.get(),
                targets,
                ActReader.Aim.WORDS,
                word,
                "judging word " + word.lemma(),
                true));
      }
    }
    return List.of();
  }

  /**
   * "The evil tyrant will not stop", "their failed policy", "we know of X's hypocrisy": judged by
   * the way.
   */
  List<ActReader.Found> inPassing(Draft draft, Perspective perspective, List<Clause> clauses) {
    Set<Integer> claimed = new HashSet<>();
    for (Clause clause : clauses) {
      if (!clause.form().isNegated() && clause.form().mood() != Mood.QUESTION) {
        claimed.add(clause.predicate().index());
      }
    }
    List<ActReader.Found> found = new ArrayList<>();
    for (Token noun : claims.ownWords(draft, perspective)) {
      if (noun.isNoun()) {
        named(noun, claimed, perspective).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<ActReader.Found> named(
      Token noun, Set<Integer> claimed, Perspective perspective) {
    boolean named = owners.isActor(noun) && (noun.isProperNoun() || isSpokenOf(noun));
    boolean vice =
        !named && !noun.is("attr") && rules.isVice(noun, tree) && isWithin(claimed, noun);
    boolean condemned =
        tree.childrenOf(noun, "nmod", "compound").stream()
            .anyMatch(m -> !m.isProperNoun() && rules.condemns(m, !named, tree));
    if (!vice && !condemned) {
      return Optional.empty();
    }
    List<Token> targets =
        named
            ? List.of(noun)
            : owners.behind(noun).stream().filter(o -> isAnother(o, noun)).toList();
    if (targets.stream().noneMatch(t -> perspective.kind(t).equals("actor"))) {
      return Optional.empty();
    }
    Act act = vice && rules.isWrong(noun, tree) ? Act.ACCUSE : Act.CRITICISE;
    String rule = noun.form() + ": judged in passing";
    return Optional.of(new ActReader.Found(act, targets, ActReader.Aim.WORDS, noun, rule, true));
  }

  /** Whether a noun is there to say of whom the clause speaks, not what somebody is or is not. */
  private boolean isSpokenOf(Token noun) {
    return noun.is("nsubj", "nsubjpass", "dobj", "poss")
        || noun.is("pobj") && tree.head(noun).filter(p -> p.lemma().equals("of")).isPresent();
  }

  private boolean isWithin(Set<Integer> claimed, Token noun) {
    Optional<Token> at = tree.head(noun);
    while (at.isPresent() && !at.get().isVerb()) {
      at = tree.head(at.get());
    }
    return at.filter(verb -> claimed.contains(verb.index())).isPresent();
  }

  /** Of pronouns only "his" and "her" are sure enough. */
  private static boolean isAnother(Token owner, Token thing) {
    return owner.index() != thing.index()
        && (!owner.isPronoun() || SINGULAR.contains(owner.lemma()));
  }
}
