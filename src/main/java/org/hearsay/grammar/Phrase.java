package org.hearsay.grammar;

import java.util.List;
import java.util.Set;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/** Noun phrases in the dependency tree: where they begin and end, what stands in them. */
public final class Phrase {

  private static final Set<String> NOMINAL_RELATIONS =
      Set.of(
          "nsubj",
          "nsubjpass",
          "dobj",
          "dative",
          "pobj",
          "poss",
          "appos",
          "attr",
          "conj",
          "root",
          "oprd",
          "npadvmod",
          "dep",
          "pcomp",
          "agent",
          "vocative",
          "csubj",
          "parataxis",
          "ccomp");

  private static final Set<String> NEW =
      Set.of(
          "a", "an", "some", "another", "other", "any", "no", "every", "each", "many", "several",
          "few", "more");

  private static final Set<String> QUANTITIES =
      Set.of(
          "many",
          "several",
          "few",
          "more",
          "most",
          "some",
          "various",
          "numerous",
          "dozen",
          "other");

  private Phrase() {}

  /** Whether this word heads a noun phrase rather than standing inside one. */
  public static boolean isHead(Token token) {
    boolean nominal =
        token.isNoun()
            || token.isPronoun()
            || token.tag().equals("WDT")
            || (token.tag().equals("CD")
                    || token.tag().equals("DT")
                    || token.tag().startsWith("JJ"))
                && token.is("nsubj", "nsubjpass", "dobj", "pobj", "poss");
    return nominal && (NOMINAL_RELATIONS.contains(token.relation()) || token.isPronoun());
  }

  /**
   * The head with what stands before it, without clauses and appositions: "the top military body".
   */
  public static List<Token> core(Tree tree, Token head) {
    List<Token> tokens =
        tree.subtree(
            head,
            t ->
                t.index() > head.index()
                    || t.is("punct") && !t.hasTag("HYPH") // "A far-right party".
                    || t.is(
                        "cc",
                        "preconj",
                        "appos",
                        "relcl",
                        "acl",
                        "conj",
                        "prep",
                        "case",
                        "parataxis"));
    // Only what is contiguous with the head: a stray dependent far to the left is a parse error.
    int first = tokens.size() - 1;
    while (first > 0 && tokens.get(first - 1).index() == tokens.get(first).index() - 1) {
      first--;
    }
    return tokens.subList(first, tokens.size());
  }

  /** Whether it points to what is known: "the plan", "our plan". */
  public static boolean isDefinite(Tree tree, Token head) {
    return tree.child(head, "det")
            .map(d -> Set.of("the", "this", "that", "these", "those").contains(d.lemma()))
            .orElse(false)
        || tree.hasChild(head, "poss");
  }

  /** Whether it brings up somebody new: "a senator", "other leaders". */
  public static boolean isIndefinite(Tree tree, Token head) {
    for (Token word : tree.childrenOf(head, "det", "nmod")) {
      if (NEW.contains(word.lemma())) {
        return true;
      }
    }
    return false;
  }

  /** "More than 130" and "several" are no part of what several are called. */
  public static boolean isQuantity(Token token) {
    return token.is("qmod") || token.hasTag("CD") || QUANTITIES.contains(token.lemma());
  }

  public static boolean isPlural(Token head) {
    return head.tag().equals("NNS") || head.tag().equals("NNPS");
  }
}
