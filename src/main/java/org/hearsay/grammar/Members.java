package org.hearsay.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/** Finds the single actors whom a phrase for several stands for. */
public final class Members {

  private static final Set<String> PART_OF = Set.of("of", "among", "from");
  private static final Set<String> ONLY = Set.of("like", "as");

  private final Tree tree;
  private final Arguments arguments;

  public Members(Tree tree) {
    this.tree = tree;
    this.arguments = new Arguments(tree);
  }

  /**
   * The head words of those that the phrase stands for: itself, and whom it names beside itself
   * ("several, including X and Y"), or only those it gives as examples ("ministers like X"), counts
   * ("two men, X and Y"), or is said of ("X was among those who").
   */
  public List<Token> of(Token phrase) {
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
    for (Token preposition : tree.childrenOf(phrase, "prep")) {
      List<Token> examples =
          isExemplifying(preposition) && phrase.isNoun()
              ? named(tree.child(preposition, "pobj"))
              : List.of();
      if (!examples.isEmpty() && ONLY.contains(preposition.lemma())) {
        members.clear();
      }
      members.addAll(examples);
    }
    return members;
  }

  /** "Including", "like", "such as". */
  private boolean isExemplifying(Token preposition) {
    return switch (preposition.lemma()) {
      case "include", "including", "like" -> true;
      case "as" ->
          tree.analysis().children(preposition).stream().anyMatch(c -> c.lemma().equals("such"));
      default -> false;
    };
  }

  private List<Token> counted(Token phrase) {
    if (phrase.lemma().equals("one")) {
      Optional<Token> name = tree.child(phrase, "appos");
      return named(
          name.or(() -> tree.objectOf(phrase, "of").flatMap(all -> tree.child(all, "appos"))));
    }
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
        phrase.tag().startsWith("W")
            ? antecedent(phrase)
            : Optional.of(phrase).filter(n -> tree.hasChild(n, "relcl", "acl"));
    return noun.filter(n -> n.tag().startsWith("NN") && !n.isProperNoun())
        .flatMap(this::copula)
        .map(arguments::subject)
        .filter(subjects -> subjects.stream().allMatch(Token::isNoun))
        .orElse(List.of());
  }

  private Optional<Token> antecedent(Token relative) {
    Optional<Token> verb = tree.head(relative);
    return verb.filter(v -> v.is("relcl")).flatMap(tree::head);
  }

  /** "Be" whose complement the noun is, or stands in: "among politicians from all parties". */
  private Optional<Token> copula(Token noun) {
    Token at = tree.firstConjunct(noun);
    for (int steps = 0; steps < 6 && at.is("pobj", "attr", "prep"); steps++) {
      Token head = tree.head(at).get();
      if (at.is("prep") && !PART_OF.contains(at.lemma())) {
        return Optional.empty();
      }
      if (head.lemma().equals("be")) {
        return at.is("attr") || at.lemma().equals("among") ? Optional.of(head) : Optional.empty();
      }
      at = head;
    }
    return Optional.empty();
  }
}
