package org.hearsay.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/** Who does what in a clause: logical subjects and objects, across passives and bare clauses. */
final class Grammar {

  private static final Set<String> RELATIVES = Set.of("which", "that", "who", "whom");

  /** Prepositions before what the object is said to do. */
  private static final Set<String> OF_THE_OBJECT = Set.of("of", "for", "from", "with", "into");

  private Grammar() {}

  /** Heads of the phrases of those who do what the verb says. */
  static List<Token> subjects(Token verb, Tree tree) {
    if (tree.isPassive(verb) || isBareParticiple(verb, tree)) {
      return tree.child(verb, "agent")
          .or(
              () ->
                  tree.childrenOf(verb, "prep").stream()
                      .filter(p -> p.lemma().equals("by"))
                      .findFirst())
          .flatMap(by -> tree.child(by, "pobj"))
          .map(tree::conjuncts)
          .orElse(List.of());
    }
    Optional<Token> subject = tree.child(verb, "nsubj");
    if (subject.isPresent()) {
      return named(subject.get(), verb, tree);
    }
    Optional<Token> head = tree.head(verb);
    if (head.isEmpty()) {
      return List.of();
    }
    if (verb.is("acl")) {
      return verb.tag().equals("VBG") ? tree.conjuncts(head.get()) : List.of();
    }
    if (verb.is("conj", "advcl") && head.get().isVerb()) {
      return subjects(head.get(), tree);
    }
    if (verb.is("xcomp") && head.get().isVerb()) {
      List<Token> controlled = objects(head.get(), tree);
      return controlled.isEmpty() ? subjects(head.get(), tree) : controlled;
    }
    if (verb.is("pcomp")) {
      Optional<Token> governor = tree.head(head.get()).filter(Token::isVerb);
      return governor.map(g -> subjectsInPhrase(head.get(), g, tree)).orElse(List.of());
    }
    return List.of();
  }

  /** "accused them of hacking", but "made a mistake in cancelling" */
  private static List<Token> subjectsInPhrase(Token preposition, Token governor, Tree tree) {
    List<Token> objects =
        OF_THE_OBJECT.contains(preposition.lemma()) ? objects(governor, tree) : List.of();
    return objects.isEmpty() ? subjects(governor, tree) : objects;
  }

  /** Heads of the phrases of those to whom it is done. */
  static List<Token> objects(Token verb, Tree tree) {
    Optional<Token> object =
        tree.isPassive(verb) ? tree.child(verb, "nsubjpass", "nsubj") : tree.child(verb, "dobj");
    if (object.isPresent()) {
      return named(object.get(), verb, tree);
    }
    Optional<Token> head = tree.head(verb);
    return isBareParticiple(verb, tree) && head.isPresent()
        ? tree.conjuncts(head.get())
        : List.of();
  }

  /** Heads of the phrases of those whose it is: "Sony's decision", "the decision of Sony". */
  static List<Token> owners(Token noun, Tree tree) {
    return tree.child(noun, "poss")
        .or(() -> tree.objectOf(noun, "of"))
        .map(tree::conjuncts)
        .orElse(List.of());
  }

  /** "the attack carried out by them" */
  private static boolean isBareParticiple(Token verb, Tree tree) {
    return verb.tag().equals("VBN")
        && verb.is("acl")
        && !tree.hasChild(verb, "nsubj", "nsubjpass", "mark", "aux");
  }

  /** What a relative pronoun stands for. */
  private static List<Token> named(Token phrase, Token verb, Tree tree) {
    if (RELATIVES.contains(phrase.lemma()) && verb.is("relcl", "acl")) {
      return tree.head(verb).map(tree::conjuncts).orElse(List.of());
    }
    return tree.conjuncts(phrase);
  }
}
