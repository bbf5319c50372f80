package org.hearsay.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.query.ActorIndex;
import org.hearsay.query.ActorIndex.Found;
import org.hearsay.query.ActorIndex.How;
import org.hearsay.query.GatheredActor;
import org.hearsay.server.ReconcileProperty.Count;
import org.hearsay.server.ReconcileProperty.Entity;
import org.hearsay.server.ReconcileProperty.Text;
import org.hearsay.server.ReconcileQuery.Asked;
import org.hearsay.server.ReconcileQuery.Value;

/**
 * Finds whom somebody may mean. One is taken to be meant for sure only where it alone bears the
 * whole name, or alone has an identifier that is asked for, and nothing that is known of it speaks
 * against it.
 */
final class Reconciler {

  private static final double SAME = 100;
  private static final double OTHER_NAME = 95;
  private static final double STANDS_FOR = 70;
  private static final double IDENTIFIER_ALONE = 50;
  private static final double PART = 20;
  private static final double PART_BY_SHARE = 60;
  private static final double OTHER_TYPE = 0.6;
  private static final double CONTRADICTED = 0.5;

  private final ActorIndex index;
  private final ActorDirectory directory;

  Reconciler(ActorIndex index, ActorDirectory directory) {
    this.index = index;
    this.directory = directory;
  }

  /**
   * @param score from 0 to 100
   * @param match whether it is the one for sure
   * @param features what the score was made from, in a fixed order: numbers and truths
   */
  record Candidate(
      GatheredActor actor, double score, boolean match, Map<String, Object> features) {}

  private enum Fit {
    FITS,
    UNKNOWN,
    CONTRADICTS
  }

  /** An actor that is looked at. */
  private record Judged(
      GatheredActor actor,
      Optional<Found> found,
      boolean byId,
      boolean typeFits,
      Map<ReconcileProperty, Fit> fits,
      boolean identified) {

    boolean isContradicted() {
      return !typeFits || fits.containsValue(Fit.CONTRADICTS);
    }

    boolean bearsWholeName() {
      return found.filter(f -> f.how() == How.MAIN_NAME || f.how() == How.OTHER_NAME).isPresent();
    }

    /** Whether it may be the one that is meant, if it is alone. */
    boolean isContender(boolean named) {
      return !isContradicted() && (named ? bearsWholeName() : identified);
    }

    double score(boolean named) {
      double score = named && !byId ? nameScore() : SAME;
      for (Fit fit : fits.values()) {
        score =
            switch (fit) {
              case FITS -> score + (SAME - score) / 2;
              case UNKNOWN -> score;
              case CONTRADICTS -> score * CONTRADICTED;
            };
      }
      return Math.round((typeFits ? score : score * OTHER_TYPE) * 10) / 10.0;
    }

    private double nameScore() {
      return found
          .map(
              f ->
                  switch (f.how()) {
                    case MAIN_NAME -> SAME;
                    case OTHER_NAME -> OTHER_NAME;
                    case STANDS_FOR -> STANDS_FOR;
                    case PART -> PART + PART_BY_SHARE * f.share();
                  })
          .orElse(IDENTIFIER_ALONE);
    }
  }

  /** Whom a query may mean, the likeliest first; nobody where nothing fits. */
  List<Candidate> candidates(ReconcileQuery query) {
    boolean named = !query.name().isEmpty();
    if (!named && query.properties().isEmpty()) {
      return List.of();
    }
    List<Judged> judged = judged(query, named);
    List<Judged> contenders = judged.stream().filter(each -> each.isContender(named)).toList();
    List<Judged> identified = contenders.stream().filter(Judged::identified).toList();
    Optional<GatheredActor> sure =
        Optional.of(identified.size() == 1 ? identified : contenders)
            .filter(those -> those.size() == 1)
            .map(those -> those.getFirst().actor);
    int bearers = (int) judged.stream().filter(Judged::bearsWholeName).count();
    return judged.stream()
        .sorted(
            Comparator.comparingDouble((Judged each) -> -each.score(named))
                .thenComparing(each -> sure.filter(each.actor::equals).isEmpty())
                .thenComparingInt(each -> -each.actor.counts().articles())
                .thenComparing(each -> each.actor.name())
                .thenComparing(each -> each.actor.iri()))
        .limit(query.limit())
        .map(
            each ->
                new Candidate(
                    each.actor,
                    each.score(named),
                    each.byId
                        ? !each.isContradicted()
                        : sure.filter(each.actor::equals).isPresent(),
                    features(query, each, bearers)))
        .toList();
  }

  private List<Judged> judged(ReconcileQuery query, boolean named) {
    Map<GatheredActor, Found> found = new LinkedHashMap<>();
    Optional<GatheredActor> byId = Optional.empty();
    Set<GatheredActor> identified = identified(query.properties());
    Set<GatheredActor> all = new LinkedHashSet<>();
    if (named) {
      byId = directory.find(index, query.name());
      byId.ifPresent(all::add);
      index.find(query.name()).forEach(each -> found.put(each.actor(), each));
      all.addAll(found.keySet());
    }
    all.addAll(named || !identified.isEmpty() ? identified : index.all());
    List<Wanted> wanted = query.properties().stream().map(this::wanted).toList();
    List<Judged> judged = new ArrayList<>();
    for (GatheredActor actor : all) {
      if (!named && !wanted.stream().allMatch(each -> fit(actor, each) == Fit.FITS)) {
        continue;
      }
      Judged each =
          new Judged(
              actor,
              Optional.ofNullable(found.get(actor)),
              byId.filter(actor::equals).isPresent(),
              ReconcileType.of(actor.kind()).isAmong(query.types()),
              fits(actor, wanted),
              identified.contains(actor));
      if (each.typeFits || !query.strict()) {
        judged.add(each);
      }
    }
    return judged;
  }

  private Set<GatheredActor> identified(List<Asked> properties) {
    Set<GatheredActor> identified = new LinkedHashSet<>();
    for (Asked asked : properties) {
      for (Value value : asked.values()) {
        identified.addAll(asked.property().identified(value.text(), index));
      }
    }
    return identified;
  }

  /**
   * What a property should be.
   *
   * @param texts as they are compared
   * @param actors whom its values may name, where it has actors for values
   */
  private record Wanted(ReconcileProperty property, Set<String> texts, Set<GatheredActor> actors) {

    boolean isMet(ReconcileProperty.Value value) {
      return switch (value) {
        case Text text -> texts.contains(property.plain(text.text()));
        case Count count -> texts.contains(Integer.toString(count.number()));
        case Entity entity -> actors.contains(entity.actor());
      };
    }
  }

  private Wanted wanted(Asked asked) {
    Set<GatheredActor> actors = new LinkedHashSet<>();
    if (asked.property().type().isPresent()) {
      for (Value value : asked.values()) {
        value.id().flatMap(id -> directory.find(index, id)).ifPresent(actors::add);
        directory.find(index, value.text()).ifPresent(actors::add);
        index.find(value.text()).stream()
            .filter(found -> found.how() != How.PART)
            .forEach(found -> actors.add(found.actor()));
      }
    }
    Set<String> texts =
        asked.values().stream()
            .map(value -> asked.property().plain(value.text()))
            .collect(Collectors.toSet());
    return new Wanted(asked.property(), texts, actors);
  }

  /** How it fits each property; one that is asked for twice has to fit both times. */
  private Map<ReconcileProperty, Fit> fits(GatheredActor actor, List<Wanted> properties) {
    Map<ReconcileProperty, Fit> fits = new EnumMap<>(ReconcileProperty.class);
    for (Wanted wanted : properties) {
      fits.merge(
          wanted.property,
          fit(actor, wanted),
          (one, other) -> one.compareTo(other) > 0 ? one : other);
    }
    return fits;
  }

  private Fit fit(GatheredActor actor, Wanted wanted) {
    ReconcileProperty property = wanted.property;
    // Who acts for a body of a state acts for the state.
    Collection<? extends ReconcileProperty.Value> values =
        property == ReconcileProperty.ACTS_FOR
            ? index.actsFor(actor).stream().map(Entity::new).toList()
            : property.of(actor, index);
    if (values.isEmpty()) {
      return Fit.UNKNOWN;
    }
    return values.stream().anyMatch(wanted::isMet) ? Fit.FITS : Fit.CONTRADICTS;
  }

  private static Map<String, Object> features(ReconcileQuery query, Judged judged, int bearers) {
    Map<String, Object> features = new LinkedHashMap<>();
    Optional<How> how = judged.found.map(Found::how);
    features.put("main_name", how.filter(How.MAIN_NAME::equals).isPresent());
    features.put("other_name", how.filter(How.OTHER_NAME::equals).isPresent());
    features.put("stands_for", how.filter(How.STANDS_FOR::equals).isPresent());
    features.put("share_of_name", judged.found.map(Found::share).orElse(0.0));
    features.put("bearers_of_name", bearers);
    features.put("articles", judged.actor.counts().articles());
    if (!query.types().isEmpty()) {
      features.put("type", judged.typeFits);
    }
    judged.fits.forEach(
        (property, fit) -> features.put("property_" + property.id(), fit == Fit.FITS));
    return features;
  }
}
