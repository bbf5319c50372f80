package org.hearsay.actors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.language.FactFile;
import org.hearsay.language.FactFile.Fact;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorCode;
import org.hearsay.model.ActorCode.Scheme;
import org.hearsay.model.ActorKind;
import org.junit.jupiter.api.Test;

/** Each code and number against the source it was taken from. */
class StateCodesTest {

  /** The country is meant, not the kingdom with its lands overseas. */
  private static final Set<String> COUNTRIES_OF_KINGDOMS =
      Set.of("actor/denmark", "actor/netherlands");

  private final Map<String, List<ActorCode>> codes = StateCodes.bundled();
  private final Map<String, Actor> actors =
      Authority.bundled().actors().stream()
          .collect(Collectors.toMap(Actor::id, Function.identity()));
  private final Map<String, Fact> isoByLetters = by(0, "country-coder.tsv");
  private final Map<String, Fact> cowByNumber = by(0, "correlates-of-war.tsv");

  private static Map<String, Fact> by(int column, String file) {
    return FactFile.read("/org/hearsay/actors/" + file).stream()
        .collect(Collectors.toMap(fact -> fact.column(column), Function.identity(), (a, b) -> a));
  }

  private Optional<String> code(String actor, Scheme scheme) {
    return codes.get(actor).stream()
        .filter(code -> code.scheme() == scheme)
        .map(ActorCode::value)
        .findFirst();
  }

  @Test
  void codesAreOfStatesAndNoTwoShareOne() {
    Set<ActorCode> seen = new HashSet<>();
    codes.forEach(
        (actor, its) -> {
          assertTrue(actors.containsKey(actor), actor);
          assertEquals(ActorKind.STATE, actors.get(actor).kind(), actor);
          its.forEach(code -> assertTrue(seen.add(code), actor + " " + code));
        });
    assertTrue(seen.size() > 1000, seen.size() + "");
  }

  @Test
  void noTwoActorsAreTheSameEntryElsewhere() {
    Map<String, String> seen = new HashMap<>();
    for (Actor actor : actors.values()) {
      for (String same : actor.sameAs()) {
        assertEquals(null, seen.put(same, actor.id()), same);
      }
    }
  }

  @Test
  void isoCodesAreThoseOfTheSourceAndOfTheJdk() {
    for (String actor : codes.keySet()) {
      Optional<String> letters = code(actor, Scheme.ISO_3166_ALPHA_2);
      Optional<String> three = code(actor, Scheme.ISO_3166_ALPHA_3);
      assertEquals(three, code(actor, Scheme.CAMEO_ACTOR), actor);
      if (letters.isEmpty() || letters.get().equals("XK")) {
        assertEquals(Optional.empty(), three, actor);
        continue;
      }
      Fact source = isoByLetters.get(letters.get());
      assertEquals(Optional.of(source.column(1)), three, actor);
      assertEquals(Optional.of(source.column(2)), code(actor, Scheme.ISO_3166_NUMERIC), actor);
      assertEquals(Locale.of("", letters.get()).getISO3Country(), three.get(), actor);
      if (!COUNTRIES_OF_KINGDOMS.contains(actor)) {
        assertEquals(
            List.of("http://www.wikidata.org/entity/" + source.column(3)),
            actors.get(actor).sameAs(),
            actor);
      }
    }
  }

  @Test
  void numbersOfTheCorrelatesOfWarAreThoseOfTheSource() {
    int known = 0;
    for (String actor : codes.keySet()) {
      Optional<String> number = code(actor, Scheme.COW_NUMBER);
      Optional<String> letters = code(actor, Scheme.COW_LETTERS);
      assertEquals(number.isPresent(), letters.isPresent(), actor);
      if (number.isPresent()) {
        known++;
        Fact source = cowByNumber.get(number.get());
        assertEquals(source.column(1), letters.get(), actor);
        if (!source.column(2).isEmpty()) {
          assertEquals(Optional.of(source.column(2)), code(actor, Scheme.ISO_3166_ALPHA_2), actor);
        }
      }
    }
    assertTrue(known > 190, known + "");
  }
}
