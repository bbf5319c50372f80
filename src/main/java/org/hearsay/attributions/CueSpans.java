package org.hearsay.attributions;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.grammar.Adjuncts;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Span;

/**
 * Marks a cue in the text as annotators do: the verb with its auxiliaries, negation and adverbs,
 * the verbs it hangs on ("went on to say"), its particle, and the preposition that leads straight
 * to the content ("has not called on"); an adjective with its copula; a noun with its article and
 * the verb whose object it is ("made the first claim").
 */
final class CueSpans {

  private static final Set<String> RELATIONS_TO_NOUN = Set.of("det", "nmod", "neg");

  private final Tree tree;

  CueSpans(Tree tree) {
    this.tree = tree;
  }

  Span span(Match match) {
    Token head = match.head();
    List<Token> words = match.ownWords();
    int first = Math.min(words.getFirst().index(), first(head));
    int last = afterAdjuncts(head, words.getLast().index());
    last = Math.max(last, preposition(match, last));
    return tree.analysis().span(first, last + 1);
  }

  /** Where the words begin that lead up to a cue's head without a gap. */
  private int first(Token head) {
    int first = ownWords(head);
    Optional<Token> governor = governor(head);
    if (governor.isPresent()
        && governor.get().index() < first
        && isUnbroken(governor.get(), first, head)) {
      return first(governor.get());
    }
    return first;
  }

  /** The word that lends a cue its subject: "continued" to say, "began" by saying, "is" sure. */
  private Optional<Token> governor(Token head) {
    if (head.isVerb()) {
      boolean infinitive = head.is("xcomp") || head.is("ccomp") && hasTo(head);
      return head.is("pcomp")
          ? tree.head(head).filter(p -> p.lemma().equals("by")).flatMap(tree::head)
          : tree.head(head).filter(g -> infinitive && (hasTo(head) || head.tag().equals("VBG")));
    }
    return tree.head(head)
        .filter(
            g ->
                g.isVerb() && (head.isNoun() ? head.is("dobj") : head.is("acomp", "oprd", "attr")));
  }

  private boolean hasTo(Token verb) {
    return tree.childrenOf(verb, "aux").stream().anyMatch(a -> a.tag().equals("TO"));
  }

  /** Whether nothing but small words of either stand between a governor and its dependent. */
  private boolean isUnbroken(Token governor, int first, Token head) {
    for (int i = governor.index() + 1; i < first; i++) {
      Token between = tree.analysis().token(i);
      boolean small =
          between.is("prt", "advmod", "neg", "prep", "aux")
              && between.hasTag("RB", "RBR", "RBS", "RP", "IN", "TO");
      boolean possessor = head.isNoun() && between.is("poss", "case") && between.head() >= first;
      if (!small && !possessor) {
        return false;
      }
    }
    return true;
  }

  /**
   * The first of the auxiliaries, negation and adverbs right before a verb or adjective, or of the
   * article and adjectives right before a noun.
   */
  private int ownWords(Token head) {
    Set<Integer> own = new HashSet<>();
    for (Token child : tree.analysis().children(head)) {
      if (head.isNoun() ? isWithNoun(child) : isWithVerb(child)) {
        own.add(child.index());
      }
    }
    int first = head.index();
    while (first > 0 && own.contains(first - 1)) {
      first--;
    }
    return first;
  }

  private static boolean isWithNoun(Token child) {
    return RELATIONS_TO_NOUN.contains(child.relation())
        || child.is("compound") && !child.isProperNoun();
  }

  private static boolean isWithVerb(Token child) {
    boolean adverb = child.is("advmod", "neg") && child.tag().startsWith("RB");
    return child.is("aux", "auxpass") || child.is("neg") || adverb && !Adjuncts.LINK.has(child);
  }

  /** "Said recently", "said Monday", "said in a statement". */
  private int afterAdjuncts(Token head, int last) {
    if (!head.isVerb()) {
      return last;
    }
    for (Token child : tree.analysis().children(head)) {
      List<Token> phrase = tree.subtree(child);
      if (phrase.getFirst().index() == last + 1 && isAdjunct(child)) {
        return phrase.getLast().index();
      }
    }
    return last;
  }

  private boolean isAdjunct(Token child) {
    return child.is("advmod") && child.tag().equals("RB") && !Adjuncts.LINK.has(child)
        || child.is("npadvmod") && child.isProperNoun() && Adjuncts.TIME.has(child)
        || child.is("prep")
            && child.lemma().equals("in")
            && tree.child(child, "pobj").map(Adjuncts.MANNER::has).orElse(false);
  }

  /** The preposition between the cue and what it introduces, if nothing else stands between. */
  private int preposition(Match match, int last) {
    Optional<Token> next = tree.at(tree.analysis().token(last), 1);
    if (next.isEmpty()
        || !next.get().is("prep", "agent")
        || match.words().stream().noneMatch(w -> w.index() == next.get().head())) {
      return last;
    }
    if (match.fillers(Role.CONTENT).stream().anyMatch(Token::isVerb)
        && match.rules().getOrDefault(Role.CONTENT, "").equals("clause")) {
      return last;
    }
    for (Role role : List.of(Role.CONTENT, Role.TARGET, Role.THING, Role.TOPIC)) {
      for (Token filler : match.fillers(role)) {
        if (filler.head() == next.get().index()) {
          return next.get().index();
        }
      }
    }
    return last;
  }
}
