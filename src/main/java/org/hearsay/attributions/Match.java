package org.hearsay.attributions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.language.Token;

/**
 * A cue found in the text with its dependents sorted into roles.
 *
 * @param head the cue's head word
 * @param words all words of the cue that the tree ties to it, in text order
 * @param fillers head words of what fills each role, in text order
 * @param rules the slot that gave each role its filler
 */
public record Match(
    Cue cue,
    Token head,
    List<Token> words,
    Map<Role, List<Token>> fillers,
    Map<Role, String> rules) {

  /** Its words but for those that name what it is about: "rejected" of "rejected the idea". */
  List<Token> ownWords() {
    List<Token> things = fillers(Role.THING);
    return words.stream().filter(w -> !things.contains(w)).toList();
  }

  /** Head words of what fills the role; empty where nothing does. */
  public List<Token> fillers(Role role) {
    return fillers.getOrDefault(role, List.of());
  }

  Optional<Token> filler(Role role) {
    return fillers(role).stream().findFirst();
  }
}
