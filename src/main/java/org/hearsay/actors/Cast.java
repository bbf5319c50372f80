package org.hearsay.actors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.language.Token;
import org.hearsay.model.Actor;
import org.hearsay.model.Fault;
import org.hearsay.model.Span;

/**
 * The actors of one article and the words that stand for them. Immutable.
 *
 * <p>Actors that a description alone makes ("a spokesman", "critics") are all here; which of them
 * matter is known only when the statements are.
 */
public final class Cast {

  private final Map<String, Actor> actors;
  private final Map<Integer, String> byHead;
  private final Map<Integer, Span> words;
  private final Map<Integer, String> byModifier;
  private final Map<Integer, List<String>> members;
  private final Map<Integer, Token> antecedents;
  private final Set<String> things;
  private final List<Fault> faults;

  Cast(
      Map<String, Actor> actors,
      Map<Integer, String> byHead,
      Map<Integer, Span> words,
      Map<Integer, String> byModifier,
      Map<Integer, List<String>> members,
      Map<Integer, Token> antecedents,
      Set<String> things,
      List<Fault> faults) {
    this.actors = Map.copyOf(actors);
    this.byHead = Map.copyOf(byHead);
    this.words = Map.copyOf(words);
    this.byModifier = Map.copyOf(byModifier);
    this.members = Map.copyOf(members);
    this.antecedents = Map.copyOf(antecedents);
    this.things = Set.copyOf(things);
    this.faults = List.copyOf(faults);
  }

  /**
   * The actor that the phrase around this head word stands for; empty for a thing, a place or an
   * idea.
   */
  public Optional<Actor> at(Token head) {
    return Optional.ofNullable(byHead.get(head.index())).map(actors::get);
  }

  /**
   * The words around this head that stand for the actor: "two members of the board" around
   * "members"; empty where they stand for none, or for several.
   */
  public Optional<Span> words(Token head) {
    return Optional.ofNullable(words.get(head.index()));
  }

  /**
   * The actor that an adjective or noun before another noun points to: "US" in "US sanctions",
   * "Russian" in "Russian officials".
   */
  public Optional<Actor> atModifier(Token word) {
    return at(word).or(() -> Optional.ofNullable(byModifier.get(word.index())).map(actors::get));
  }

  /** Those whom a plural lists by name: "the senators Vane and Lund"; empty for any other word. */
  public List<Actor> members(Token head) {
    return members.getOrDefault(head.index(), List.of()).stream().map(actors::get).toList();
  }

  /**
   * The noun that "it" takes up, where that is a thing: "the letter ... it accuses"; else the word.
   */
  public Token antecedent(Token word) {
    return antecedents.getOrDefault(word.index(), word);
  }

  /** Whether it can speak and act, rather than be a thing or an idea that is only spoken of. */
  public boolean canAct(Actor actor) {
    return !things.contains(actor.id());
  }

  /** Defects met on single sentences, the rest of whose words stand for nobody. */
  public List<Fault> faults() {
    return faults;
  }

  public Optional<Actor> actor(String id) {
    return Optional.ofNullable(actors.get(id));
  }

  /** All of them, sorted by id. */
  public List<Actor> actors() {
    return actors.values().stream().sorted(java.util.Comparator.comparing(Actor::id)).toList();
  }
}
