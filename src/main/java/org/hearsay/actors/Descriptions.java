package org.hearsay.actors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.language.Analysis;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.ActorKind;

/**
 * Tells whom a description stands for: "a spokesman" is somebody new, "the spokesman" the one
 * before, "the movie giant" the company spoken of.
 */
final class Descriptions {

  /** Those who speak for a state. */
  private static final Set<String> LEADERS =
      Set.of(
          "president",
          "leader",
          "prime minister",
          "premier",
          "chancellor",
          "king",
          "queen",
          "dictator",
          "head of state");

  /** Those of them that are said of any leader, whatever the office. */
  private static final Set<String> ANY_LEADER = Set.of("leader", "dictator", "head of state");

  private final Analysis analysis;
  private final Tree tree;
  private final Figures figures;
  private final Discourse discourse;
  private final RolePhrases rolePhrases;
  private final Figure[] at;
  private final Map<Integer, Figure> modifiers;

  Descriptions(
      Analysis analysis,
      Tree tree,
      Figures figures,
      Discourse discourse,
      RolePhrases rolePhrases,
      Figure[] at,
      Map<Integer, Figure> modifiers) {
    this.analysis = analysis;
    this.tree = tree;
    this.figures = figures;
    this.discourse = discourse;
    this.rolePhrases = rolePhrases;
    this.at = at;
    this.modifiers = modifiers;
  }

  Figure resolve(Token head) {
    Optional<Roles.Role> role = rolePhrases.role(head);
    if (role.isEmpty()) {
      return fresh(head, Optional.empty());
    }
    RolePhrases.RolePhrase phrase = rolePhrases.phrase(role.get(), head);
    Optional<Figure> bearer = bearer(head, role.get());
    if (bearer.isPresent()) {
      describe(bearer.get(), phrase);
      return bearer.get();
    }
    Optional<Figure> owner = owner(phrase);
    boolean definite =
        Phrase.isDefinite(tree, head) || owner.isPresent() && !Phrase.isIndefinite(tree, head);
    if (definite) {
      Optional<Figure> known = known(head, phrase, owner);
      if (known.isPresent()) {
        known.get().describedBy(phrase.noun());
        return known.get();
      }
    }
    Figure figure = fresh(head, role);
    describe(figure, phrase);
    return figure;
  }

  /** Adds what a title or description says to the figure that bears it. */
  void describe(Figure figure, RolePhrases.RolePhrase phrase) {
    figure.describedBy(phrase.noun());
    figure.learn(phrase.role().gender());
    if (figure.isPerson()) {
      figure.hasRole(phrase.words());
      owner(phrase).ifPresent(figure::sidesWith);
      if (phrase.role().speaksFor()) {
        owner(phrase).filter(f -> !f.isPerson() && f.isNamed()).ifPresent(figure::actsFor);
      }
    } else {
      owner(phrase)
          .filter(f -> f.kind() == ActorKind.STATE || f.kind() == ActorKind.GOVERNMENT_BODY)
          .ifPresent(figure::actsFor);
    }
  }

  private Optional<Figure> owner(RolePhrases.RolePhrase phrase) {
    return phrase
        .owner()
        .map(o -> at[o.index()] != null ? at[o.index()] : modifiers.get(o.index()));
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

  private Optional<Figure> known(
      Token head, RolePhrases.RolePhrase phrase, Optional<Figure> owner) {
    boolean plural = Phrase.isPlural(head);
    Predicate<Figure> alike =
        f ->
            (f.nouns().contains(phrase.noun()) || isPartOfName(phrase.noun(), f))
                && f.isPlural() == plural;
    Optional<Figure> same =
        discourse.latest(
            alike.and(f -> owner.map(o -> actsFor(f, o) || f.isOnSideOf(o)).orElse(true)));
    if (same.isPresent() || plural) {
      return same;
    }
    Roles.Role role = phrase.role();
    if (!role.isPersonal()) {
      return owner.isEmpty() && role.general()
          ? discourse.mostSalient(
              head, 4, f -> f.isNamed() && !f.isPlural() && fits(role.kind(), f.kind()))
          : Optional.empty();
    }
    if (owner.isPresent()) {
      return ofOwner(role.noun(), owner.get());
    }
    return discourse.mostSalient(
        head, 3, f -> f.isPerson() && f.gender().agrees(role.gender()) && mayBe(role, f));
  }

  /**
   * Whether somebody not yet described so may be taken up with this role: anybody as "the man", an
   * official known beforehand by an office, and else only one of whom the article has told nothing.
   */
  private static boolean mayBe(Roles.Role role, Figure figure) {
    if (LEADERS.contains(role.noun())) {
      return figure.isNamed()
          && figure.actsFor().isPresent()
          && figure.nouns().stream().allMatch(n -> mayLead(n, role.noun()));
    }
    return role.general()
        || figure.isNamed()
            && (figure.nouns().isEmpty() || figure.entry().isPresent() && role.speaksFor());
  }

  /** A president may be called a leader, but no prime minister. */
  private static boolean mayLead(String known, String noun) {
    return known.equals(noun)
        || ANY_LEADER.contains(known)
        || LEADERS.contains(known) && ANY_LEADER.contains(noun);
  }

  /** "Norland's leader" is its president; "the Florida senator" the only senator there is. */
  private Optional<Figure> ofOwner(String noun, Figure owner) {
    if (LEADERS.contains(noun)) {
      return discourse
          .latest(
              f ->
                  f.isPerson()
                      && f.nouns().stream().anyMatch(LEADERS::contains)
                      && actsFor(f, owner))
          .or(() -> onlyOneFor(owner));
    }
    if (owner.kind() != ActorKind.OTHER) {
      return Optional.empty();
    }
    List<Figure> bearers =
        figures.all().stream()
            .filter(f -> f.isPerson() && f.isNamed() && f.nouns().contains(noun))
            .filter(f -> f.mayBeOnSideOf(owner))
            .toList();
    return bearers.size() == 1 ? Optional.of(bearers.getFirst()) : Optional.empty();
  }

  /** "The ministry" is the Ministry of Defence. */
  private static boolean isPartOfName(String noun, Figure figure) {
    String word = Character.toUpperCase(noun.charAt(0)) + noun.substring(1);
    return figure.isNamed()
        && figure.kind() != ActorKind.PERSON
        && List.of(figure.name().split(" ")).contains(word);
  }

  /** The one person of the article who is known to act for a state: "Ukraine's leader". */
  private Optional<Figure> onlyOneFor(Figure owner) {
    List<Figure> officials =
        figures.all().stream()
            .filter(
                f ->
                    f.isPerson() && f.isNamed() && f.entry().isPresent() && !f.mentions().isEmpty())
            .filter(f -> f.actsFor().map(o -> o == owner).orElse(false))
            .toList();
    return officials.size() == 1 ? Optional.of(officials.getFirst()) : Optional.empty();
  }

  private static boolean fits(ActorKind wanted, ActorKind kind) {
    return switch (wanted) {
      case GROUP ->
          kind == ActorKind.GROUP || kind == ActorKind.COMPANY || kind == ActorKind.GOVERNMENT_BODY;
      case COMPANY -> kind == ActorKind.COMPANY || kind == ActorKind.MEDIA;
      default -> kind == wanted;
    };
  }

  private static boolean actsFor(Figure figure, Figure owner) {
    for (Optional<Figure> at = Optional.of(figure); at.isPresent(); at = at.get().actsFor()) {
      if (at.get() == owner) {
        return true;
      }
    }
    return false;
  }

  /** " of Norland" of "the central bank of Norland": without it two ministries would be one. */
  private String complement(Token head) {
    for (Token preposition : tree.childrenOf(head, "prep")) {
      Optional<Token> object = tree.child(preposition, "pobj");
      boolean next = preposition.index() == head.index() + 1;
      if (next && object.isPresent() && Set.of("of", "for").contains(preposition.lemma())) {
        var span = tree.span(Phrase.core(tree, object.get()));
        return " " + preposition.lemma() + " " + analysis.article().text().line(span);
      }
    }
    return "";
  }

  private Figure fresh(Token head, Optional<Roles.Role> role) {
    List<Token> core = Phrase.core(tree, head);
    int from = 0;
    while (from < core.size() - 1 && core.get(from).hasTag("DT", "PRP$", ",", "``", "''", "CC")) {
      from++;
    }
    String words = analysis.article().text().line(tree.span(core.subList(from, core.size())));
    if (role.isPresent()) {
      words += complement(head);
    }
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
    Figure figure = figures.create(words, kind, false, plural);
    figures.learnForm(words, figure);
    return figure;
  }
}
