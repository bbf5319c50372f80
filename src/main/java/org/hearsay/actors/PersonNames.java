package org.hearsay.actors;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.ActorKind;

/**
 * Tells which person a name stands for: the full name makes the person, a surname alone (or with a
 * title) points to one whose full name stands anywhere in the article, headlines being read before
 * the text that explains them.
 */
final class PersonNames {

  private final Figures figures;
  private final Titles titles;
  private final GivenNames givenNames;

  PersonNames(Figures figures, Titles titles, GivenNames givenNames) {
    this.figures = figures;
    this.titles = titles;
    this.givenNames = givenNames;
  }

  /** The parts of a name without titles and suffixes. */
  List<String> parts(String form) {
    return titles.parts(form);
  }

  /** Whether this is a given name and a surname, though the name finder has not seen it. */
  boolean looksFull(String form) {
    List<String> parts = parts(form);
    return parts.size() == 2 && givenNames.contains(parts.getFirst());
  }

  /** The person of a name of two words or more. */
  Figure full(String form, Optional<Authority.Entry> entry) {
    List<String> parts = parts(form);
    String name = String.join(" ", parts);
    Figure figure =
        figures
            .byForm(name)
            .or(() -> entry.map(figures::known))
            .or(() -> variant(parts))
            .or(() -> ofSurnames(name))
            .orElseGet(() -> figures.create(name, ActorKind.PERSON, true, false));
    figures.learnForm(name, figure);
    figures.learnSurname(parts.getLast(), figure);
    if (parts.size() == 3) {
      figures.learnSurname(parts.get(1) + ' ' + parts.get(2), figure);
    }
    figure.learn(givenNames.genderOf(parts.getFirst()));
    return figure;
  }

  /**
   * "Joe Biden" and "Joseph R. Biden", "Kim Jong-Un" and "Kim Jong-un": same surname, given names
   * that do not clash.
   */
  private Optional<Figure> variant(List<String> parts) {
    return figures.bySurname(parts.getLast()).stream()
        .filter(f -> parts(f.name()).size() > 1)
        .filter(
            f ->
                givenNames.agree(parts.getFirst(), parts(f.name()).getFirst())
                    || isCalled(parts, f))
        .findFirst();
  }

  /** "Rocky Vane" and "Peter "Rocky" Vane". */
  private boolean isCalled(List<String> parts, Figure figure) {
    List<String> others = parts(figure.name());
    return isQuoted(others.get(1), parts.getFirst()) || isQuoted(parts.get(1), others.getFirst());
  }

  private static boolean isQuoted(String quoted, String name) {
    int letters = name.length();
    return quoted.length() == letters + 2 && quoted.startsWith(name, 1);
  }

  /** "Korin Vane" where the article has Pavlo Korin Vane: two surnames, no given name. */
  private Optional<Figure> ofSurnames(String name) {
    List<Figure> bearers = figures.bySurname(name);
    return bearers.size() == 1 ? Optional.of(bearers.getFirst()) : Optional.empty();
  }

  /** The person a single word points to, if the article has one of that name. */
  Optional<Figure> single(String word, Gender gender) {
    List<Figure> bearers =
        figures.bySurname(word).stream().filter(f -> f.gender().agrees(gender)).toList();
    if (!bearers.isEmpty()) {
      return bearers.stream()
          .max(
              Comparator.<Figure>comparingInt(f -> f.mentions().size())
                  .thenComparing(Comparator.comparingInt(Figure::order).reversed()));
    }
    List<Figure> called =
        figures.all().stream()
            .filter(f -> f.kind() == ActorKind.PERSON && f.isNamed())
            .filter(f -> parts(f.name()).size() > 1)
            .filter(f -> givenNames.isCalled(word, parts(f.name()).getFirst()))
            .toList();
    return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
  }

  /** The person a title or the name finder vouches for, of whom only one name is known. */
  Figure ofOneName(String word) {
    Figure figure =
        figures
            .byForm(word)
            .filter(Figure::isPerson)
            .orElseGet(() -> figures.create(word, ActorKind.PERSON, true, false));
    figures.learnForm(word, figure);
    figures.learnSurname(word, figure);
    return figure;
  }
}
