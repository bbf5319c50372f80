package org.hearsay.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/**
 * Fills the slots of nouns and adjectives that report: "Washington's claim that", "confident of".
 */
final class NounArguments {

  private final Tree tree;
  private final Arguments arguments;

  NounArguments(Tree tree, Arguments arguments) {
    this.tree = tree;
    this.arguments = arguments;
  }

  List<Token> fill(Cue cue, Token noun, String slot) {
    return switch (slot) {
      case "poss" -> possessor(cue, noun);
      case "clause" -> clause(noun);
      case "inf" ->
          tree.childrenOf(noun, "acl", "relcl", "xcomp", "advcl").stream()
              .filter(arguments::isInfinitive)
              .filter(v -> !tree.hasChild(v, "nsubj") || v.index() > noun.index())
              .limit(1)
              .toList();
      default -> tree.objectOf(noun, slot).map(tree::conjuncts).orElse(List.of());
    };
  }

  /** "its claim", "the US claim"; or the subject of a verb that lends it one: "made the claim". */
  private List<Token> possessor(Cue cue, Token noun) {
    Optional<Token> own = tree.child(noun, "poss");
    if (own.isPresent()) {
      return tree.conjuncts(own.get());
    }
    List<Token> modifiers = new ArrayList<>();
    for (Token child : tree.childrenOf(noun, "compound", "nmod")) {
      if (child.isProperNoun() || Character.isUpperCase(child.form().codePointAt(0))) {
        modifiers.add(child);
      }
    }
    if (!modifiers.isEmpty()) {
      return List.of(modifiers.getLast());
    }
    return tree.head(noun)
        .filter(verb -> noun.is("dobj") && cue.support().contains(verb.lemma()))
        .map(arguments::subject)
        .orElse(List.of());
  }

  /**
   * Whom a noun is aimed at by the verb that it is the object of: "the plan drew criticism", "Sony
   * came under attack".
   */
  List<Token> receiver(Cue cue, Token noun) {
    Optional<Token> verb =
        noun.is("pobj")
            ? tree.head(noun).flatMap(tree::head)
            : tree.head(noun).filter(v -> noun.is("dobj"));
    return verb.filter(v -> cue.receive().contains(v.lemma()))
        .map(arguments::subject)
        .orElse(List.of());
  }

  /** "The claim that ..."; "the claim is that ...". */
  private List<Token> clause(Token noun) {
    List<Token> clauses = new ArrayList<>(tree.childrenOf(noun, "acl", "ccomp", "relcl"));
    if (noun.is("nsubj")) {
      tree.head(noun)
          .filter(verb -> verb.lemma().equals("be"))
          .ifPresent(verb -> clauses.addAll(tree.childrenOf(verb, "ccomp")));
    }
    return clauses.stream()
        .filter(
            v ->
                tree.childrenOf(v, "mark").stream()
                    .anyMatch(m -> m.lemma().equals("that") || m.lemma().equals("whether")))
        .limit(1)
        .toList();
  }

  List<Token> fillAdjective(Token adjective, String slot) {
    return switch (slot) {
      case "subj" ->
          tree.head(adjective)
              .filter(v -> adjective.is("acomp", "oprd", "attr"))
              .map(arguments::subject)
              .orElseGet(
                  () ->
                      adjective.is("appos")
                          ? tree.head(adjective).map(List::of).orElse(List.of())
                          : arguments.subject(adjective));
      case "clause" -> {
        List<Token> own =
            tree.childrenOf(adjective, "ccomp", "acl").stream()
                .filter(v -> !arguments.isInfinitive(v))
                .limit(1)
                .toList();
        yield own;
      }
      case "inf" ->
          tree.childrenOf(adjective, "xcomp", "ccomp", "advcl").stream()
              .filter(arguments::isInfinitive)
              .limit(1)
              .toList();
      default -> tree.objectOf(adjective, slot).map(tree::conjuncts).orElse(List.of());
    };
  }
}
