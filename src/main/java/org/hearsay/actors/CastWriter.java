package org.hearsay.actors;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.language.Token;
import org.hearsay.model.Actor;
import org.hearsay.model.Fault;
import org.hearsay.model.Span;

/** Turns the figures of an article, once all of it has been read, into its actors. */
final class CastWriter {

  private final ActorIds ids;
  private final Map<String, Actor> actors = new TreeMap<>();
  private final Map<Integer, String> byHead = new HashMap<>();
  private final Map<Integer, Span> words = new HashMap<>();
  private final Map<Integer, String> byModifier = new HashMap<>();
  private final Map<Integer, List<String>> byMembers = new HashMap<>();
  private final Set<String> things = new HashSet<>();

  CastWriter(String articleId, List<Figure> figures) {
    this.ids = new ActorIds(articleId);
    for (Figure figure : figures) {
      if (figure.isThing()) {
        things.add(ids.of(figure));
      }
      actors.put(ids.of(figure), actor(figure));
      figure.eachMention((head, mention) -> words.put(head.index(), mention.span()));
    }
  }

  /** {@code at}: for each token the figure it heads a mention of, or null. */
  void heads(Figure[] at) {
    for (int i = 0; i < at.length; i++) {
      if (at[i] != null) {
        byHead.put(i, ids.of(at[i]));
      }
    }
  }

  void modifiers(Map<Integer, Figure> modifiers) {
    modifiers.forEach((index, figure) -> byModifier.put(index, ids.of(figure)));
  }

  void members(Map<Integer, List<Figure>> members) {
    members.forEach((index, who) -> byMembers.put(index, who.stream().map(ids::of).toList()));
  }

  Cast cast(Map<Integer, Token> antecedents, List<Fault> faults) {
    return new Cast(actors, byHead, words, byModifier, byMembers, antecedents, things, faults);
  }

  private Actor actor(Figure figure) {
    return new Actor(
        ids.of(figure),
        figure.name(),
        figure.kind(),
        figure.entry().map(Authority.Entry::aliases).orElse(List.of()).stream()
            .sorted()
            .distinct()
            .toList(),
        figure.role(),
        figure.actsFor().map(ids::of),
        figure.entry().map(Authority::sameAs).orElse(List.of()),
        figure.mentions().stream().sorted().distinct().toList());
  }
}
