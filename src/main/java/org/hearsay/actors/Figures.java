package org.hearsay.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.ActorKind;

/** All figures of one article so far, by authority key, by name and by surname. */
final class Figures {

  private final List<Figure> all = new ArrayList<>();
  private final Map<String, Figure> byKey = new HashMap<>();
  private final Map<String, Figure> byForm = new HashMap<>();
  private final Map<String, List<Figure>> bySurname = new HashMap<>();
  private Optional<Authority.Entry> home = Optional.empty();
  private final Authority authority;

  Figures(Authority authority) {
    this.authority = authority;
  }

  List<Figure> all() {
    return all;
  }

  Figure create(String name, ActorKind kind, boolean named, boolean plural) {
    Figure figure = new Figure(all.size(), name, kind, named, plural);
    all.add(figure);
    return figure;
  }

  /** The figure of an actor of the authority file, with those it acts for. */
  Figure known(Authority.Entry entry) {
    Figure known = byKey.get(entry.key());
    if (known != null) {
      return known;
    }
    Figure figure =
        Optional.ofNullable(byForm.get(entry.name()))
            .filter(f -> f.entry().isEmpty())
            .orElseGet(() -> create(entry.name(), entry.kind(), true, false));
    figure.known(entry);
    authority.offices(entry).forEach(figure::holdsOffice);
    byKey.put(entry.key(), figure);
    byForm.putIfAbsent(entry.name(), figure);
    authority.surnames(entry).forEach(surname -> learnSurname(surname, figure));
    entry.actsFor().flatMap(authority::entry).map(this::known).ifPresent(figure::actsFor);
    return figure;
  }

  /**
   * The figure that the article calls so, or the only one it has named of those that share this
   * form.
   */
  Optional<Figure> byForm(String form) {
    return Optional.ofNullable(byForm.get(form)).or(() -> onlySharing(form));
  }

  private Optional<Figure> onlySharing(String form) {
    List<Figure> named =
        authority.sharing(form).stream()
            .map(entry -> byKey.get(entry.key()))
            .filter(Objects::nonNull)
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  /**
   * The well-known person of this surname, though the article never gives the full name: the only
   * one, or the only one in office, of those who act for somebody that the article names, unless
   * another who acts for nobody has held office too.
   */
  Optional<Figure> famous(String surname, Gender gender, Set<String> named) {
    List<Authority.Entry> bearers =
        authority.ofSurname(surname).stream()
            .filter(entry -> entry.gender().agrees(gender))
            .filter(entry -> entry.actsFor().map(named::contains).orElse(isInOffice(entry)))
            .toList();
    List<Authority.Entry> inOffice = bearers.stream().filter(this::isInOffice).toList();
    return Optional.of(inOffice.isEmpty() ? bearers : inOffice)
        .filter(likely -> likely.size() == 1)
        .map(likely -> known(likely.getFirst()));
  }

  private boolean isInOffice(Authority.Entry entry) {
    return !authority.offices(entry).isEmpty();
  }

  /** Whom a name stands for that is known beforehand or was read before. */
  Optional<Figure> named(NameSpan name) {
    return name.sense().map(sense -> known(sense.entry())).or(() -> byForm(name.form()));
  }

  /** The state of this name or adjective. */
  Optional<Figure> state(String name) {
    return authority
        .sense(name)
        .map(Authority.Sense::entry)
        .filter(entry -> entry.kind() == ActorKind.STATE)
        .map(this::known);
  }

  /**
   * The body that several states have one of, "the Senate", "the Treasury": that of the state which
   * the article names most.
   */
  Optional<Figure> ofHome(String form) {
    return authority.sharing(form).stream()
        .filter(body -> home.equals(Optional.of(topOf(body))))
        .findFirst()
        .map(this::known);
  }

  /** Learns which state these names name most, itself or by those who act for it. */
  void findHome(List<NameSpan> names) {
    Map<Authority.Entry, Integer> times = new LinkedHashMap<>();
    for (NameSpan name : names) {
      name.sense()
          .map(sense -> topOf(sense.entry()))
          .filter(top -> top.kind() == ActorKind.STATE)
          .ifPresent(state -> times.merge(state, 1, Integer::sum));
    }
    home = times.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /** For whom it acts in the end; itself, if for nobody. */
  private Authority.Entry topOf(Authority.Entry entry) {
    return entry.actsFor().flatMap(authority::entry).map(this::topOf).orElse(entry);
  }

  void learnForm(String form, Figure figure) {
    byForm.putIfAbsent(form, figure);
  }

  void learnSurname(String surname, Figure figure) {
    List<Figure> bearers = bySurname.computeIfAbsent(surname, s -> new ArrayList<>());
    if (!bearers.contains(figure)) {
      bearers.add(figure);
    }
  }

  List<Figure> bySurname(String surname) {
    return bySurname.getOrDefault(surname, List.of());
  }
}
