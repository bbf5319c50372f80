package org.hearsay.actors;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.grammar.Phrase;
import org.hearsay.language.Analysis;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.ActorKind;

/**
 * Tells whom a description stands for: "a spokesman" is somebody new, "the spokesman" the one
 * before, "the movie giant" the company spoken of.
 */
final class Descriptions {

  private final Analysis analysis;
  private final Tree tree;
  private final Figures figures;
  private final RolePhrases rolePhrases;
  private final Affiliations affiliations;
  private final Incumbents incumbents;
  private final Figure[] at;

  Descriptions(
      Tree tree,
      Figures figures,
      RolePhrases rolePhrases,
      Affiliations affiliations,
      Incumbents incumbents,
      Figure[] at) {
    this.analysis = tree.analysis();
    this.tree = tree;
    this.figures = figures;
    this.rolePhrases = rolePhrases;
    this.affiliations = affiliations;
    this.incumbents = incumbents;
    this.at = at;
  }

  Figure resolve(Token head) {
    Optional<Roles.Role> role = rolePhrases.role(head);
    if (role.isEmpty()) {
      return fresh(head, Optional.empty());
    }
    RolePhrases.RolePhrase phrase = rolePhrases.phrase(role.get(), head);
    Optional<Figure> bearer = bearer(head, role.get());
    if (bearer.isPresent()) {
      affiliations.describe(bearer.get(), phrase);
      return bearer.get();
    }
    Optional<Figure> owner = affiliations.owner(phrase);
    if (pointsBack(head, phrase, owner)) {
      Optional<Figure> known = incumbents.find(head, phrase, owner);
      if (known.isPresent()) {
        known.get().describedBy(phrase.role());
        return known.get();
      }
    }
    Figure figure = fresh(head, role);
    if (figure.isPlural()) {
      figure.describedBy(head.lemma());
    }
    affiliations.describe(figure, phrase);
    return figure;
  }

  /**
   * Whether it may take up somebody; "their leaders" do not, where nothing is known of whom they
   * lead.
   */
  private boolean pointsBack(Token head, RolePhrases.RolePhrase phrase, Optional<Figure> owner) {
    boolean ofUnknown =
        owner.isEmpty() && phrase.owner().filter(o -> o.index() < head.index()).isPresent();
    return !ofUnknown
        && (Phrase.isDefinite(tree, head) || owner.isPresent() && !Phrase.isIndefinite(tree, head));
  }

  /** The one it describes in the same breath: "Stroh, a spokesman", "Stroh is a spokesman". */
  private Optional<Figure> bearer(Token head, Roles.Role role) {
    Optional<Token> other = Optional.empty();
    boolean bare = !tree.hasChild(head, "det", "poss") && !Phrase.isPlural(head);
    if (head.is("conj")
        && bare
        && role.isPersonal()
        && tree.head(head)
            .map(h -> !Phrase.isPlural(h) && rolePhrases.role(h).isPresent())
            .orElse(false)) {
      other = tree.head(head);
    } else if (head.is("appos")) {
      other = tree.head(head);
    } else if (head.is("attr") && !Phrase.isPlural(head)) {
      other =
          tree.head(head)
              .filter(v -> v.lemma().equals("be") && !tree.hasChild(v, "neg"))
              .flatMap(v -> tree.child(v, "nsubj"));
    }
    return other
        .map(o -> at[o.index()])
        .filter(
            f -> role.isPersonal() ? f.isPerson() : !f.isPerson() && f.kind() != ActorKind.OTHER);
  }

  /** " of Norland" of "the central bank of Norland": without it two ministries would be one. */
  private String complement(Token head) {
    for (Token preposition : tree.childrenOf(head, "prep")) {
      // "Which of": an object may also stand before its preposition.
      Optional<Token> object =
          tree.child(preposition, "pobj").filter(o -> o.index() > preposition.index());
      boolean next = preposition.index() == head.index() + 1;
      if (next && object.isPresent() && Set.of("of", "for").contains(preposition.lemma())) {
        var span = analysis.span(preposition.index(), object.get().index() + 1);
        return " " + analysis.article().text().line(span);
      }
    }
    return "";
  }

  /** Somebody of whom only this description is known. */
  Figure fresh(Token head) {
    return fresh(head, rolePhrases.role(head));
  }

  private static boolean isOutside(Token token) {
    return token.hasTag("DT", "PRP$", ",", "``", "''", "CC") || token.lemma().equals("own");
  }

  private String text(List<Token> core, int from) {
    return analysis.article().text().line(tree.span(core.subList(from, core.size())));
  }

  private Figure fresh(Token head, Optional<Roles.Role> role) {
    List<Token> core = Phrase.core(tree, head);
    int from = 0;
    while (from < core.size() - 1 && isOutside(core.get(from))) {
      from++;
    }
    int named = from;
    while (named < core.size() - 1 && Phrase.isQuantity(core.get(named))) {
      named++;
    }
    String complement = role.isPresent() ? complement(head) : "";
    String words = text(core, from) + complement;
    boolean plural = Phrase.isPlural(head);
    ActorKind kind =
        role.map(r -> !r.isPersonal() ? r.kind() : plural ? ActorKind.GROUP : ActorKind.UNNAMED)
            .orElse(ActorKind.OTHER);
    if (plural || kind == ActorKind.OTHER) {
      Optional<Figure> same = figures.byForm(words);
      if (same.isPresent() && !same.get().isNamed()) {
        return same.get();
      }
    }
    Figure figure = figures.create(text(core, named) + complement, kind, false, plural);
    figures.learnForm(words, figure);
    return figure;
  }
}
