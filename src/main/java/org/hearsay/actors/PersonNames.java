package org.hearsay.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.ActorKind;

/**
 * Tells which person a name stands for: the full name makes the person, a surname alone (or with a
 * title) points to one whose full name stands anywhere in the article, headlines being read before
 * the text that explains them.
 */
final class PersonNames {

  static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "sir",
          "dame",
          "lord",
          "lady",
          "sen",
          "rep",
          "gov",
          "gen",
          "lt",
          "col",
          "capt",
          "maj",
          "sgt",
          "adm",
          "prof",
          "rev",
          "judge",
          "justice",
          "president",
          "vice",
          "prime",
          "minister",
          "senator",
          "congressman",
          "congresswoman",
          "governor",
          "mayor",
          "secretary",
          "chancellor",
          "king",
          "queen",
          "prince",
          "princess",
          "pope",
          "general",
          "professor",
          "ambassador",
          "attorney",
          "hon",
          "cllr");

  private static final Set<String> SUFFIXES =
      Set.of("jr", "sr", "ii", "iii", "iv", "mp", "qc", "kc", "phd");

  private final Figures figures;
  private final Roles roles;

  PersonNames(Figures figures, Roles roles) {
    this.figures = figures;
    this.roles = roles;
  }

  /** The parts of a name without titles and suffixes. */
  static List<String> parts(String form) {
    List<String> parts = new ArrayList<>(List.of(form.split(" ")));
    while (parts.size() > 1 && TITLES.contains(plain(parts.getFirst()))) {
      parts.removeFirst();
    }
    while (parts.size() > 1 && SUFFIXES.contains(plain(parts.getLast()))) {
      parts.removeLast();
    }
    return parts;
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[.,]", "");
  }

  static boolean isTitle(String word) {
    return TITLES.contains(plain(word));
  }

  static Gender genderOfTitle(String word) {
    return switch (plain(word)) {
      case "mr", "sir", "lord", "king", "prince", "congressman" -> Gender.MALE;
      case "mrs", "ms", "miss", "dame", "lady", "queen", "princess", "congresswoman" ->
          Gender.FEMALE;
      default -> Gender.UNKNOWN;
    };
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
            .orElseGet(() -> figures.create(name, ActorKind.PERSON, true, false));
    figures.learnForm(name, figure);
    figures.learnSurname(parts.getLast(), figure);
    figure.learn(roles.genderOf(parts.getFirst()));
    return figure;
  }

  /**
   * "Joe Biden" and "Joseph R. Biden", "Kim Jong-Un" and "Kim Jong-un": same surname, given names
   * that do not clash.
   */
  private Optional<Figure> variant(List<String> parts) {
    for (Figure figure : figures.bySurname(parts.getLast())) {
      List<String> known = parts(figure.name());
      String given = plain(parts.getFirst());
      String other = plain(known.getFirst());
      boolean initial = given.length() == 1 || other.length() == 1;
      if (known.size() > 1
          && (given.equals(other) || initial && given.charAt(0) == other.charAt(0))) {
        return Optional.of(figure);
      }
    }
    return Optional.empty();
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
    if (!roles.isGivenName(word)) {
      return Optional.empty();
    }
    List<Figure> named =
        figures.all().stream()
            .filter(f -> f.kind() == ActorKind.PERSON && f.isNamed())
            .filter(f -> parts(f.name()).size() > 1 && parts(f.name()).getFirst().equals(word))
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }
}
