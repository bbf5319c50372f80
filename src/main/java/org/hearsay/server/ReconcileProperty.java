package org.hearsay.server;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.hearsay.graph.Vocabulary;
import org.hearsay.model.ActorKind;
import org.hearsay.model.ExternalEntry;
import org.hearsay.query.ActorIndex;
import org.hearsay.query.GatheredActor;
import org.hearsay.query.GatheredActor.Counts;

/** What programs can ask of actors, and by what they can tell whom they mean. */
enum ReconcileProperty {
  KIND("kind", "kind", (index, actor) -> List.of(new Text(ReconcileType.of(actor.kind()).name()))),
  OTHER_NAMES("altLabel", "other names", (index, actor) -> texts(actor.otherNames())),
  WIKIDATA("wikidata", "Wikidata", (index, actor) -> texts(numbers(actor))),
  SAME_AS("sameAs", "entries in other datasets", (index, actor) -> texts(actor.sameAs())),
  ALPHA_2(Vocabulary.ISO_3166_ALPHA_2.getLocalName(), "ISO 3166-1 code of two letters"),
  ALPHA_3(Vocabulary.ISO_3166_ALPHA_3.getLocalName(), "ISO 3166-1 code of three letters"),
  NUMERIC(Vocabulary.ISO_3166_NUMERIC.getLocalName(), "ISO 3166-1 number"),
  CAMEO(Vocabulary.CAMEO_ACTOR.getLocalName(), "CAMEO code"),
  COW_NUMBER(Vocabulary.COW_NUMBER.getLocalName(), "Correlates of War number"),
  COW_LETTERS(Vocabulary.COW_LETTERS.getLocalName(), "Correlates of War letters"),
  ACTS_FOR(
      "actsFor",
      "acts for",
      (index, actor) -> entities(actor.actsFor().stream().flatMap(iri -> index.of(iri).stream()))),
  STATE(
      "state",
      "state that it acts for",
      (index, actor) ->
          entities(index.actsFor(actor).stream().filter(other -> other.kind() == ActorKind.STATE))),
  ARTICLES("articles", "articles that speak of it", Counts::articles),
  STATEMENTS("statements", "statements", Counts::said),
  STATEMENTS_ABOUT("statementsAbout", "statements about it", Counts::aimedAt),
  ACCUSATIONS_MADE("accusationsMade", "accusations made", Counts::accusationsMade),
  ACCUSATIONS_RECEIVED("accusationsReceived", "accusations received", Counts::accusationsReceived);

  /** One of the values that a property has. */
  sealed interface Value permits Text, Count, Entity {}

  record Text(String text) implements Value {}

  record Count(int number) implements Value {}

  record Entity(GatheredActor actor) implements Value {}

  private final String id;
  private final String label;
  private final boolean code;

  @SuppressWarnings("ImmutableEnumChecker") // Functions without state.
  private final BiFunction<ActorIndex, GatheredActor, List<? extends Value>> values;

  ReconcileProperty(
      String id,
      String label,
      boolean code,
      BiFunction<ActorIndex, GatheredActor, List<? extends Value>> values) {
    this.id = id;
    this.label = label;
    this.code = code;
    this.values = values;
  }

  ReconcileProperty(
      String id,
      String label,
      BiFunction<ActorIndex, GatheredActor, List<? extends Value>> values) {
    this(id, label, false, values);
  }

  ReconcileProperty(String id, String label, ToIntFunction<Counts> count) {
    this(id, label, false, (index, actor) -> List.of(new Count(count.applyAsInt(actor.counts()))));
  }

  /** A code of states. */
  ReconcileProperty(String scheme, String label) {
    this(scheme, label, true, (index, actor) -> texts(actor.codes(scheme)));
  }

  static Optional<ReconcileProperty> of(String id) {
    return Arrays.stream(values()).filter(each -> each.id.equalsIgnoreCase(id)).findFirst();
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(ReconcileProperty::id).toList();
  }

  String id() {
    return id;
  }

  String label() {
    return label;
  }

  /** Whether states alone have it. */
  boolean isOfStates() {
    return code;
  }

  /** The kind of actor that its values are; empty where they are none. */
  Optional<ReconcileType> type() {
    return switch (this) {
      case ACTS_FOR -> Optional.of(ReconcileType.ACTOR);
      case STATE -> Optional.of(ReconcileType.of(ActorKind.STATE));
      default -> Optional.empty();
    };
  }

  /** What an actor has of it, in a fixed order. */
  List<? extends Value> of(GatheredActor actor, ActorIndex index) {
    return values.apply(index, actor);
  }

  /** Those who have this value, where it tells one from all others; none where it does not. */
  List<GatheredActor> identified(String value, ActorIndex index) {
    return switch (this) {
      case WIKIDATA, SAME_AS -> index.with(entry(value));
      default -> code ? index.with(id, value) : List.of();
    };
  }

  /** A value as it is compared with what somebody writes. */
  String plain(String value) {
    return switch (this) {
      case WIKIDATA, SAME_AS -> entry(value);
      case KIND -> ReconcileType.called(value).map(ReconcileType::id).orElse(value);
      default -> code ? ActorIndex.plainCode(value) : ActorIndex.plainName(value);
    };
  }

  /** The IRI of an entry, however somebody writes its address; a number is one of Wikidata. */
  private static String entry(String written) {
    String number =
        written.strip().replaceFirst("^https?://www\\.wikidata\\.org/(wiki|entity)/", "");
    return ExternalEntry.iri(number.matches("q\\d+") ? number.toUpperCase(Locale.ROOT) : number);
  }

  private static List<String> numbers(GatheredActor actor) {
    return actor.sameAs().stream()
        .filter(iri -> iri.startsWith(ExternalEntry.WIKIDATA))
        .map(iri -> iri.substring(ExternalEntry.WIKIDATA.length()))
        .toList();
  }

  private static List<Text> texts(Collection<String> texts) {
    return texts.stream().map(Text::new).toList();
  }

  private static List<Entity> entities(Stream<GatheredActor> actors) {
    return actors.map(Entity::new).toList();
  }
}
