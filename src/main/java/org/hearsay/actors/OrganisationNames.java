package org.hearsay.actors;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.ActorKind;

/**
 * Tells which state, body, company or group a name stands for, with short forms and acronyms that
 * the article explains.
 */
final class OrganisationNames {

  private static final Set<String> THINGS =
      Set.of("LOC", "FAC", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW");

  private final Figures figures;
  private final KindWords kindWords;

  OrganisationNames(Figures figures, KindWords kindWords) {
    this.figures = figures;
    this.kindWords = kindWords;
  }

  Figure figure(NameSpan name) {
    String form = name.form().replaceFirst("^[Tt]he ", "");
    Optional<Figure> longer =
        shortFormOf(form, name).or(() -> acronymOf(form, name)).or(() -> stateFor(form));
    if (longer.isPresent()) {
      return longer.get();
    }
    if (name.sense().isPresent()) {
      return figures.known(name.sense().get().entry());
    }
    Figure figure =
        figures.byForm(form).or(() -> figures.ofHome(form)).orElseGet(() -> create(name, form));
    figures.learnForm(form, figure);
    if (THINGS.contains(name.type())) {
      figure.isNoActor();
    }
    return figure;
  }

  /** "The Norwegian Air Force" acts for Norway. */
  private Figure create(NameSpan name, String form) {
    Figure figure = figures.create(form, kindOf(name, form), true, false);
    if (figure.kind() == ActorKind.GOVERNMENT_BODY) {
      int first = form.indexOf(' ');
      int second = first < 0 ? -1 : form.indexOf(' ', first + 1);
      (first < 0 ? Optional.<Figure>empty() : figures.state(form.substring(0, first)))
          .or(() -> second < 0 ? Optional.empty() : figures.state(form.substring(0, second)))
          .ifPresent(figure::actsFor);
    }
    return figure;
  }

  private ActorKind kindOf(NameSpan name, String form) {
    return switch (name.type()) {
      case "ORG" -> kindWords.kindOf(form).orElse(ActorKind.GROUP);
      case "NORP" -> ActorKind.GROUP;
      case "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW" -> ActorKind.OTHER;
      default ->
          form.indexOf(' ') < 0 ? ActorKind.OTHER : kindWords.kindOf(form).orElse(ActorKind.OTHER);
    };
  }

  /**
   * "Sony" where the article speaks of Sony Pictures: one organisation whose name begins with these
   * words, not two.
   */
  private Optional<Figure> shortFormOf(String form, NameSpan name) {
    boolean organisation =
        name.sense()
            .map(s -> s.entry().kind() == ActorKind.COMPANY)
            .orElse(name.type().equals("ORG"));
    if (!organisation || form.equals(form.toUpperCase(Locale.ROOT)) && form.length() < 4) {
      return Optional.empty();
    }
    List<Figure> longer =
        figures.all().stream()
            .filter(Figure::isNamed)
            .filter(f -> f.kind() == ActorKind.COMPANY || f.kind() == ActorKind.GROUP)
            .filter(
                f ->
                    f.name().startsWith(form + " ")
                        || f.forms().stream().anyMatch(x -> x.startsWith(form + " ")))
            .toList();
    return longer.size() == 1 ? Optional.of(longer.getFirst()) : Optional.empty();
  }

  /** "The North" where the article has spoken of North Korea and of no other northern state. */
  private Optional<Figure> stateFor(String form) {
    List<Figure> states =
        figures.all().stream()
            .filter(f -> f.kind() == ActorKind.STATE && !f.mentions().isEmpty())
            .filter(f -> f.name().startsWith(form + " "))
            .toList();
    return states.size() == 1 ? Optional.of(states.getFirst()) : Optional.empty();
  }

  /** "CPS" where the article has spoken of the Centre for Policy Studies, whatever else it is. */
  private Optional<Figure> acronymOf(String form, NameSpan name) {
    if (form.length() < 2 || form.length() > 6 || !form.equals(form.toUpperCase(Locale.ROOT))) {
      return Optional.empty();
    }
    boolean state = name.sense().filter(s -> s.entry().kind() == ActorKind.STATE).isPresent();
    return figures.all().stream()
        .filter(f -> f.isNamed() && f.kind() != ActorKind.PERSON && f.kind() != ActorKind.STATE)
        .filter(f -> !state && !f.mentions().isEmpty())
        .filter(f -> initials(f.name()).equals(form))
        .findFirst();
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[ -]")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }
}
