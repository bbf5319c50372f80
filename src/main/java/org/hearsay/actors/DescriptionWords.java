package org.hearsay.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.grammar.Adjuncts;
import org.hearsay.grammar.Phrase;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/**
 * The words of descriptions: whose somebody is, what he is called, and what tells him from others
 * of that name: "Norland's | lawyers", "lawmakers | in both houses", "judges | appointed by
 * Democrats".
 */
final class DescriptionWords {

  /** So many words at most tell what somebody or something is of, in, about. */
  private static final int LONG = 12;

  /** What a thing is of or about follows these; "in" and "at" tell where it is. */
  private static final Set<String> ABOUT =
      Set.of("of", "on", "for", "to", "against", "with", "about", "over", "between", "into");

  /** What tells who somebody is follows these; "over" and "on" tell what is done to him for. */
  private static final Set<String> WHERE =
      Set.of("of", "for", "to", "in", "at", "from", "inside", "within", "across", "behind");

  /** "Accused the bank of fraud": what follows "of" belongs to the verb. */
  private static final Set<String> TAKE_OF =
      Set.of(
          "accuse", "convict", "acquit", "suspect", "assure", "warn", "remind", "inform", "notify",
          "deprive", "rob", "strip", "rid", "cure", "absolve", "clear", "demand", "expect");

  /** Nouns that tell how many or which of those named after them are meant. */
  private static final Set<String> SHARES =
      Set.of(
          "dozen",
          "hundred",
          "thousand",
          "million",
          "handful",
          "number",
          "majority",
          "minority",
          "half",
          "third",
          "quarter",
          "percent",
          "%",
          "lot",
          "score");

  private final Tree tree;

  DescriptionWords(Tree tree) {
    this.tree = tree;
  }

  /** Whose it is, in so many words, with the sign of the genitive: "Mr. Moore's", "her". */
  List<Token> owner(Token head, List<Token> core) {
    Optional<Token> owner =
        tree.child(head, "poss").filter(o -> o.index() < core.getFirst().index());
    if (owner.isEmpty()) {
      return List.of();
    }
    List<Token> words = tree.subtree(owner.get(), t -> t.is("relcl", "acl", "appos", "conj", "cc"));
    boolean whole =
        words.getLast().index() + 1 == core.getFirst().index()
            && words.getLast().index() - words.getFirst().index() + 1 == words.size();
    return whole ? words : List.of();
  }

  /** How many or which of them are meant: "some of", "thousands of". */
  List<Token> share(Token head, List<Token> phrase) {
    Optional<Token> whole =
        tree.head(head)
            .filter(of -> head.is("pobj") && of.lemma().equals("of"))
            .flatMap(tree::head)
            .filter(
                number ->
                    Phrase.isQuantity(number)
                        || number.hasTag("CD", "DT")
                        || SHARES.contains(number.lemma()));
    return whole
        .map(number -> Phrase.core(tree, number))
        .filter(words -> words.getLast().index() + 2 == phrase.getFirst().index())
        .map(
            words ->
                tree.analysis()
                    .tokens()
                    .subList(words.getFirst().index(), phrase.getFirst().index()))
        .orElse(List.of());
  }

  /** What tells the thing from others of its name, as far as it follows at once. */
  List<Token> ofThing(Token head) {
    return after(head, ABOUT, false);
  }

  /** What tells somebody from others, as far as it follows at once. */
  List<Token> ofSomebody(Token head) {
    return after(head, WHERE, true);
  }

  private List<Token> after(Token head, Set<String> links, boolean somebody) {
    List<Token> words =
        tree.subtree(
            head,
            t ->
                t.is("relcl", "appos", "parataxis")
                    || t.is("conj", "cc", "punct") && (!somebody || t.head() == head.index())
                    || t.is("acl") && !(somebody && t.head() == head.index())
                    || t.head() == head.index() && t.index() > head.index() && !tells(t, links));
    List<Token> after = new ArrayList<>();
    int next = head.index() + 1;
    for (Token word : words) {
      if (word.index() == next) {
        after.add(word);
        next++;
      }
    }
    while (!after.isEmpty()
        && (after.size() > LONG
            || after.getLast().is("prep", "punct", "det", "agent", "cc", "acl"))) {
      after.removeLast();
    }
    return after;
  }

  private boolean tells(Token word, Set<String> links) {
    if (word.is("acl")) {
      return word.tag().equals("VBN") && tree.hasChild(word, "agent");
    }
    return word.is("prep")
        && links.contains(word.lemma())
        && !(word.lemma().equals("of") && belongsToVerb(word))
        && tree.child(word, "pobj")
            .filter(o -> o.index() > word.index())
            .filter(o -> !Adjuncts.TIME.has(o) && !Adjuncts.SETTING.has(o))
            .isPresent();
  }

  private boolean belongsToVerb(Token of) {
    return tree.head(of)
        .filter(noun -> noun.is("dobj", "nsubjpass"))
        .flatMap(tree::head)
        .filter(verb -> TAKE_OF.contains(verb.lemma()))
        .isPresent();
  }

  /** Whether these words tell it from the rest of those who bear the name: "some Republicans". */
  boolean isPart(Token head, int first) {
    return !ofSomebody(head).isEmpty()
        || tree.analysis().children(head).stream()
            .anyMatch(
                word ->
                    word.index() < first
                        && (word.is("nmod", "compound", "poss", "qmod")
                            || word.is("det") && Phrase.isIndefinite(tree, head)));
  }
}
