package org.hearsay.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/** Finds the single actors whom a phrase for several stands for. */
final class Members {

  private static final Set<String> EXAMPLES = Set.of("include", "including", "like");

  private final Tree tree;

  Members(Tree tree) {
    this.tree = tree;
  }

  /**
   * The head words of those that the phrase stands for: itself, and whom it names as examples
   * ("ministers like X", "several, including X and Y"); whom it counts ("two men, X and Y"); or of
   * whom it is said ("X was among those who", "X was the first minister to").
   */
  List<Token> of(Token phrase) {
    List<Token> described = described(phrase);
    if (!described.isEmpty()) {
      return described;
    }
    List<Token> counted = counted(phrase);
    if (!counted.isEmpty()) {
      return counted;
    }
    List<Token> members = new ArrayList<>();
    members.add(phrase);
    for (Token example : tree.childrenOf(phrase, "prep")) {
      boolean suchAs =
          example.lemma().equals("as")
              && tree.analysis().children(example).stream().anyMatch(c -> c.lemma().equals("such"));
      if (phrase.isNoun() && (suchAs || EXAMPLES.contains(example.lemma()))) {
        named(tree.child(example, "pobj")).forEach(members::add);
      }
    }
    return members;
  }

  private List<Token> counted(Token phrase) {
    boolean plural = phrase.tag().equals("NNS") || phrase.tag().equals("CD");
    List<Token> names = plural ? named(tree.child(phrase, "appos")) : List.of();
    return names.size() > 1 ? names : List.of();
  }

  private List<Token> named(Optional<Token> first) {
    return first.map(tree::conjuncts).orElse(List.of()).stream()
        .filter(Token::isProperNoun)
        .toList();
  }

  private List<Token> described(Token phrase) {
    Optional<Token> noun =
        phrase.tag().startsWith("W") ? antecedent(phrase) : Optional.of(phrase);
    return noun.filter(n -> n.tag().startsWith("NN") && !n.isProperNoun())
        .flatMap(this::copula)
        .flatMap(be -> tree.child(be, "nsubj"))
        .filter(subject -> subject.isNoun())
        .map(tree::conjuncts)
        .orElse(List.of());
  }

  private Optional<Token> antecedent(Token relative) {
    Optional<Token> verb = tree.head(relative);
    return verb.filter(v -> v.is("relcl")).flatMap(tree::head);
  }

  /** "Be" whose complement the noun is, by itself or after "among" or "one of". */
  private Optional<Token> copula(Token noun) {
    Token at = noun;
    for (int steps = 0; steps < 3; steps++) {
      Optional<Token> head = tree.head(at);
      boolean up = at.is("pobj", "attr") || at.is("prep") && Set.of("among", "of").contains(at.lemma());
      if (head.isEmpty() || !up) {
        return Optional.empty();
      }
      at = head.get();
      if (at.lemma().equals("be")) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}
