package org.hearsay.server;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.hearsay.graph.Ontology;
import org.hearsay.graph.Vocabulary;
import org.hearsay.model.ActorKind;

/**
 * A kind of actors, or all of them, by the name of its class in the ontology.
 *
 * @param kind empty for all
 */
record ReconcileType(String id, String name, Optional<ActorKind> kind) {

  private static final Graph ONTOLOGY = Ontology.graph();

  static final ReconcileType ACTOR = of(Vocabulary.ACTOR, Optional.empty());

  private static final Map<ActorKind, ReconcileType> BY_KIND = byKind();

  private static final Map<String, ReconcileType> BY_CALL = byCall();

  /** Those of actors that have a name. */
  static List<ReconcileType> named() {
    return BY_KIND.values().stream()
        .filter(type -> !type.kind.equals(Optional.of(ActorKind.UNNAMED)))
        .toList();
  }

  /** Those and the type of all. */
  static List<ReconcileType> all() {
    return Stream.concat(Stream.of(ACTOR), named().stream()).toList();
  }

  static ReconcileType of(ActorKind kind) {
    return BY_KIND.get(kind);
  }

  private static ReconcileType of(Node type, Optional<ActorKind> kind) {
    String label =
        ONTOLOGY
            .find(type, Vocabulary.LABEL, Node.ANY)
            .nextOptional()
            .map(triple -> triple.getObject().getLiteralLexicalForm())
            .orElse(type.getLocalName());
    return new ReconcileType(type.getLocalName(), label, kind);
  }

  /** Whether it is one of those that somebody asks for; nothing asked is any. */
  boolean isAmong(Set<String> asked) {
    return asked.isEmpty()
        || asked.stream()
            .flatMap(type -> called(type).stream())
            .anyMatch(type -> type.equals(ACTOR) || type.equals(this));
  }

  /** The type that somebody calls so: by its id, IRI, name, or the code of its kind. */
  static Optional<ReconcileType> called(String written) {
    return Optional.ofNullable(BY_CALL.get(written.strip().toLowerCase(Locale.ROOT)));
  }

  private static Map<ActorKind, ReconcileType> byKind() {
    Map<ActorKind, ReconcileType> types = new EnumMap<>(ActorKind.class);
    for (ActorKind kind : ActorKind.values()) {
      types.put(kind, of(Vocabulary.kind(kind), Optional.of(kind)));
    }
    return types;
  }

  private static Map<String, ReconcileType> byCall() {
    Map<String, ReconcileType> types = new HashMap<>();
    Stream.concat(BY_KIND.values().stream(), Stream.of(ACTOR))
        .forEach(
            type ->
                Stream.of(
                        type.id,
                        Vocabulary.HS + type.id,
                        type.name,
                        type.kind.map(ActorKind::code).orElse(type.id))
                    .forEach(call -> types.put(call.toLowerCase(Locale.ROOT), type)));
    return Map.copyOf(types);
  }
}
