package org.hearsay.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearsay.model.Actor;
import org.hearsay.model.Party;
import org.hearsay.model.Text;

/** The parties of a reading under the annotators' names. Immutable. */
final class Parties {

  private static final String UNKNOWN = "?";

  private final Text text;
  private final List<Gold.Named> gold;
  private final Map<String, String> names = new HashMap<>();

  private Parties(Text text, List<Gold.Named> gold) {
    this.text = text;
    this.gold = gold;
  }

  static Parties of(Text text, List<Actor> actors, List<Gold.Named> gold) {
    Parties parties = new Parties(text, gold);
    for (Actor actor : actors) {
      parties.names.put(
          actor.id(),
          gold.stream()
              .filter(named -> Names.matches(actor, named))
              .map(Gold.Named::name)
              .findFirst()
              .orElseGet(() -> UNKNOWN + actor.name() + " (" + inArticle(actor.id()) + ")"));
    }
    return parties;
  }

  /** By its actor, or where it has none, being a bill or a deal, by its words. */
  String name(Party party) {
    if (party.actor().isPresent()) {
      return names.getOrDefault(party.actor().get(), UNKNOWN);
    }
    String words = Names.bare(text.cut(party.span().orElseThrow()));
    return gold.stream()
        .filter(
            named ->
                !words.isEmpty()
                    && Stream.concat(Stream.of(named.name()), named.aliases().stream())
                        .map(Names::bare)
                        .anyMatch(words::equals))
        .map(Gold.Named::name)
        .findFirst()
        .orElse(UNKNOWN + words);
  }

  /** Still different for different actors, and short enough for a line. */
  private static String inArticle(String id) {
    return id.replaceFirst("^article/[^/]+/", "this/");
  }
}
