package org.hearsay.actors;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.ActorKind;

/**
 * Tells who of those spoken of "the president", "the minister", "the company" is: one described so
 * before, one introduced so elsewhere, or the most prominent who may be.
 */
final class Incumbents {

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
          "head of state");

  /** Those of them that are said of any leader, whatever the office. */
  private static final Set<String> ANY_LEADER = Set.of("leader", "head of state");

  /** How many sentences back the holder of an office is looked for. */
  private static final int OFFICE = 10;

  private final Figures figures;
  private final Discourse discourse;
  private final Introductions introductions;
  private final Several several;
  private final Tree tree;
  private final Figure[] at;

  Incumbents(
      Figures figures,
      Discourse discourse,
      Introductions introductions,
      Several several,
      Tree tree,
      Figure[] at) {
    this.several = several;
    this.tree = tree;
    this.at = at;
    this.figures = figures;
    this.discourse = discourse;
    this.introductions = introductions;
  }

  /** Whom a definite description stands for, if it is anybody spoken of in the article. */
  Optional<Figure> find(Token head, RolePhrases.RolePhrase phrase, Optional<Figure> owner) {
    boolean plural = Several.isMeant(head);
    Set<Figure> bound = subjectsAbove(head);
    Predicate<Figure> free = figure -> !bound.contains(figure) && figure.isPlural() == plural;
    Predicate<Figure> ofOwner =
        free.and(f -> owner.map(o -> actsFor(f, o) || f.isOnSideOf(o)).orElse(true));
    Optional<Figure> same = discourse.latest(ofOwner.and(f -> isDescribedBy(phrase, f)));
    if (plural) {
      return owner.isPresent() ? same : several.of(head, free).or(() -> same);
    }
    if (same.isPresent() && !same.get().isPerson()) {
      return same;
    }
    Roles.Role role = phrase.role();
    if (!role.isPersonal()) {
      return owner.isEmpty() && role.general()
          ? discourse.mostSalient(
              head, 4, free.and(f -> f.isNamed() && fits(role.kind(), f.kind())))
          : Optional.empty();
    }
    return discourse
        .mostSalient(
            head, OFFICE, ofOwner.and(f -> isDescribedBy(phrase, f) || mayHold(role.noun(), f)))
        .or(() -> same)
        .or(() -> introductions.only(phrase.noun(), owner).filter(free))
        .or(() -> owner.flatMap(o -> ofOwner(role.noun(), o)).filter(free))
        .or(() -> owner.isPresent() ? Optional.empty() : mostSalient(role, head, free));
  }

  private Optional<Figure> mostSalient(Roles.Role role, Token head, Predicate<Figure> free) {
    Predicate<Figure> fits =
        f -> f.isPerson() && f.gender().agrees(role.gender()) && mayBe(role, f);
    return discourse.mostSalient(head, role.general() ? 3 : 1, free.and(fits));
  }

  /**
   * "Vane said the minister had lied": the minister is somebody else, while in another clause, or
   * in one that tells more of a noun, he may well be Vane.
   */
  private Set<Figure> subjectsAbove(Token head) {
    Set<Figure> subjects = new HashSet<>();
    Token below = head;
    Optional<Token> verb = tree.head(head);
    while (verb.isPresent() && !below.is("relcl", "acl", "parataxis", "conj")) {
      for (Token subject : tree.childrenOf(verb.get(), "nsubj", "nsubjpass")) {
        if (subject.index() != head.index() && at[subject.index()] != null) {
          subjects.add(at[subject.index()]);
        }
      }
      below = verb.get();
      verb = tree.head(below);
    }
    return subjects;
  }

  private static boolean isDescribedBy(RolePhrases.RolePhrase phrase, Figure figure) {
    return figure.nouns().contains(phrase.noun())
            && figure.isPerson() == (phrase.role().isPersonal() && !figure.isPlural())
        || isPartOfName(phrase.noun(), figure);
  }

  /**
   * Whether somebody not yet described so may be taken up with this role: anybody as "the man", an
   * official known beforehand by an office, and else only one of whom the article has told nothing.
   */
  private static boolean mayBe(Roles.Role role, Figure figure) {
    if (LEADERS.contains(role.noun())) {
      return figure.isNamed()
          && figure.actsFor().isPresent()
          && figure.entry().isEmpty()
          && figure.nouns().stream().allMatch(n -> mayLead(n, role.noun()));
    }
    return role.general() && (figure.isNamed() || role.gender() != Gender.UNKNOWN)
        || figure.isNamed()
            && figure.offices().isEmpty()
            && (figure.nouns().isEmpty() || figure.entry().isPresent() && role.speaksFor());
  }

  /** Whether the authority file knows it by this office, or as a leader by another. */
  private static boolean mayHold(String noun, Figure figure) {
    String office = noun.startsWith("former ") ? noun.substring("former ".length()) : noun;
    return figure.offices().contains(office)
        || ANY_LEADER.contains(noun) && figure.offices().stream().anyMatch(LEADERS::contains);
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
                      && f.nouns().stream().anyMatch(known -> mayLead(known, noun))
                      && actsFor(f, owner))
          .or(() -> onlyOneFor(owner));
    }
    if (owner.kind() != ActorKind.OTHER) {
      return Optional.empty();
    }
    List<Figure> bearers =
        figures.all().stream()
            .filter(f -> f.isPerson() && f.isNamed() && f.nouns().contains(noun))
            .filter(f -> !f.mentions().isEmpty())
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
                    f.isPerson()
                        && f.isNamed()
                        && f.entry().isPresent()
                        && f.offices().isEmpty()
                        && !f.mentions().isEmpty())
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
}
