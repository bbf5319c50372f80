package org.hearsay.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hearsay.language.Token;
import org.hearsay.model.ActorKind;

/**
 * Ties those who are described to those they belong to or speak for: "a spokesman for the ministry"
 * acts for it, "the Republican nominee" is on that side.
 */
final class Affiliations {

  /** How far a spokesman stands from the organisation that he speaks for unsaid. */
  private static final int SENTENCES = 4;

  private record Pending(Figure figure, RolePhrases.RolePhrase phrase) {}

  private final Discourse discourse;
  private final Roles roles;
  private final Figures figures;
  private final NameSpan[] nameAt;
  private final Figure[] at;
  private final Map<Integer, Figure> modifiers;
  private final List<Pending> pending = new ArrayList<>();

  Affiliations(
      Discourse discourse,
      Roles roles,
      Figures figures,
      NameSpan[] nameAt,
      Figure[] at,
      Map<Integer, Figure> modifiers) {
    this.figures = figures;
    this.nameAt = nameAt;
    this.discourse = discourse;
    this.roles = roles;
    this.at = at;
    this.modifiers = modifiers;
  }

  /** Adds what a title or description says to the figure that bears it. */
  void describe(Figure figure, RolePhrases.RolePhrase phrase) {
    figure.describedBy(phrase.role());
    figure.learn(phrase.role().gender());
    if (figure.isPerson()) {
      figure.hasRole(phrase.words());
    }
    Optional<Figure> owner = owner(phrase);
    if (owner.isPresent()) {
      tie(figure, owner.get(), phrase.role());
    } else if (phrase.owner().isPresent()) {
      pending.add(new Pending(figure, phrase));
    } else if (phrase.role().speaking() == Roles.Speaking.FOR_SOMEBODY && !figure.isNamed()) {
      spokenOf(phrase).ifPresent(figure::actsFor);
    }
  }

  /** Ties to owners that stand behind: "a spokesman for the ministry", once they have been read. */
  void settle() {
    List<Pending> due = List.copyOf(pending);
    pending.clear(); // First: what meets a defect is not met again in each sentence to come.
    for (Pending one : due) {
      owner(one.phrase()).ifPresent(owner -> tie(one.figure(), owner, one.phrase().role()));
    }
  }

  /** Whom the role belongs to; "his government" belongs to the state that he acts for. */
  Optional<Figure> owner(RolePhrases.RolePhrase phrase) {
    Optional<Figure> owner = phrase.owner().flatMap(this::figure);
    boolean ofState = phrase.role().kind() == ActorKind.GOVERNMENT_BODY;
    return ofState ? owner.map(o -> o.isPerson() ? o.actsFor().orElse(o) : o) : owner;
  }

  private Optional<Figure> figure(Token owner) {
    return Optional.ofNullable(at[owner.index()])
        .or(() -> Optional.ofNullable(modifiers.get(owner.index())))
        .or(() -> Optional.ofNullable(nameAt[owner.index()]).flatMap(figures::named));
  }

  private static void tie(Figure figure, Figure owner, Roles.Role role) {
    if (figure.isPerson()) {
      figure.sidesWith(owner);
      if (role.speaksFor() && !owner.isPerson() && owner.kind() != ActorKind.OTHER) {
        figure.actsFor(owner);
      }
    } else if (owner.kind() == ActorKind.STATE || owner.kind() == ActorKind.GOVERNMENT_BODY) {
      figure.actsFor(owner);
    }
  }

  /**
   * The organisation whom "a spokesman" speaks for, "a police spokesman" being the police's: the
   * only one of its kind near, unless a person is spoken of more, who may have a spokesman too.
   */
  private Optional<Figure> spokenOf(RolePhrases.RolePhrase phrase) {
    int last = phrase.noun().lastIndexOf(' ');
    Predicate<Figure> fits =
        (last < 0 ? Optional.<Roles.Role>empty() : roles.role(phrase.noun().substring(0, last)))
            .<Predicate<Figure>>map(body -> figure -> isOf(body, figure))
            .orElse(figure -> figure.isNamed() && (figure.isPerson() || isOrganisation(figure)));
    return discourse
        .mostSalient(phrase.head(), SENTENCES, fits)
        .filter(figure -> !figure.isPerson())
        .filter(figure -> isAlone(figure, phrase, fits));
  }

  /** Whether nobody else near is of the same kind: of two firms it is not told whose he is. */
  private boolean isAlone(Figure figure, RolePhrases.RolePhrase phrase, Predicate<Figure> fits) {
    Predicate<Figure> rival = other -> other != figure && other.kind() == figure.kind();
    return discourse.mostSalient(phrase.head(), SENTENCES, fits.and(rival)).isEmpty();
  }

  /**
   * "A ministry spokesman" speaks for a body called "the ministry" before; which of several states
   * a ministry is of, nobody has said.
   */
  private static boolean isOf(Roles.Role body, Figure figure) {
    return figure.nouns().contains(body.noun());
  }

  private static boolean isOrganisation(Figure figure) {
    return switch (figure.kind()) {
      case GOVERNMENT_BODY, COMPANY, MEDIA, GROUP -> !figure.isPlural();
      case STATE, PERSON, UNNAMED, OTHER -> false;
    };
  }
}
