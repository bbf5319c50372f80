package org.hearsay.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hearsay.grammar.Phrase;
import org.hearsay.language.FactFile;
import org.hearsay.language.Sentence;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.ActorKind;

/**
 * Several at once: those joined by "and", whom "they" or "the two countries" take up, and "the
 * NGOs" who were "civil society groups" before.
 */
final class Several {

  private static final int SENTENCES = 3;
  private static final String ANY = "actor";

  private static final Map<String, String> KINDS =
      FactFile.read("/org/hearsay/actors/plurals.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(fact -> fact.column(0), fact -> fact.column(1)));

  private static final Set<String> COLLECTIVE =
      FactFile.read("/org/hearsay/actors/plurals.tsv").stream()
          .filter(fact -> fact.column(2).equals("collective"))
          .map(fact -> fact.column(0))
          .collect(Collectors.toUnmodifiableSet());

  private final Tree tree;
  private final Discourse discourse;
  private final Figure[] at;
  private final Map<Integer, List<Figure>> members = new HashMap<>();

  Several(Tree tree, Discourse discourse, Figure[] at) {
    this.tree = tree;
    this.discourse = discourse;
    this.at = at;
  }

  /** For the head of each phrase that stands for several, those for whom it stands. */
  Map<Integer, List<Figure>> members() {
    return members;
  }

  /** "Norland and Estovia signed": from now on they are spoken of together, too. */
  void join(Sentence sentence) {
    for (Token token : tree.analysis().tokens(sentence)) {
      if (at[token.index()] != null && !token.is("conj") && tree.hasChild(token, "conj")) {
        Set<Figure> joined = new HashSet<>();
        List<Figure> inOrder = new ArrayList<>();
        for (Token one : tree.conjuncts(token)) {
          Figure figure = at[one.index()];
          if (figure != null && isAlike(figure, at[token.index()]) && joined.add(figure)) {
            inOrder.add(figure);
          }
        }
        if (inOrder.size() > 1) {
          discourse.mention(Figure.joint(inOrder), token);
        }
      }
    }
  }

  private static boolean isAlike(Figure figure, Figure other) {
    return !figure.isThing() && !figure.isPlural() && figure.isPerson() == other.isPerson();
  }

  /** Notes that a phrase stands for these together; whether there are any. */
  boolean stand(Token head, Figure figure) {
    if (figure.members().isEmpty()) {
      return false;
    }
    members.put(head.index(), figure.members());
    discourse.mention(figure, head);
    return true;
  }

  /** Whether a noun means several: a plural, or "the couple". */
  static boolean isMeant(Token head) {
    return Phrase.isPlural(head) || COLLECTIVE.contains(head.lemma());
  }

  /** Those of its kind that a bare plural takes up: "the two countries", "the companies". */
  Optional<Figure> of(Token head, Predicate<Figure> free) {
    String kind = KINDS.get(head.lemma());
    return kind == null || !isBare(head)
        ? Optional.empty()
        : discourse.mostSalient(head, SENTENCES, free.and(figure -> fits(kind, figure)));
  }

  private static boolean fits(String kind, Figure figure) {
    return figure.members().isEmpty()
        ? figure.isPlural() && figure.nouns().stream().anyMatch(n -> kind.equals(KINDS.get(n)))
        : figure.members().stream().allMatch(one -> kind.equals(ANY) || isA(kind, one.kind()));
  }

  /** Of a name of which little is known the best is believed: it may be a state or a company. */
  private static boolean isA(String wanted, ActorKind kind) {
    return switch (kind) {
      case PERSON, UNNAMED -> wanted.equals("person");
      case STATE, OTHER -> wanted.equals("state");
      case GOVERNMENT_BODY -> wanted.equals("group");
      case COMPANY, MEDIA -> wanted.equals("company") || wanted.equals(kind.code());
      case GROUP -> wanted.equals("company") || wanted.equals("group");
    };
  }

  private boolean isBare(Token head) {
    return !tree.hasChild(head, "prep", "relcl", "acl", "poss")
        && tree.childrenOf(head, "nmod", "compound").stream()
            .allMatch(word -> word.hasTag("CD")); // "The two countries".
  }
}
