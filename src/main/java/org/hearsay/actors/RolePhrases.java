package org.hearsay.actors;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.grammar.Adjuncts;
import org.hearsay.grammar.Phrase;
import org.hearsay.language.Analysis;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/** Reads titles and descriptions: which role they name, and for whom its bearer acts. */
final class RolePhrases {

  /**
   * What a phrase says of its bearer.
   *
   * @param head the word it hangs on
   * @param first the index of its first word
   * @param noun the role's noun or nouns as lemmas: "foreign minister"
   * @param words the phrase as it stands
   * @param owner the name it belongs to: "Russia" of "Russia's foreign minister"
   */
  record RolePhrase(
      Roles.Role role, Token head, int first, String noun, String words, Optional<Token> owner) {}

  private final Analysis analysis;
  private final Tree tree;
  private final Roles roles;
  private final NameSpan[] nameAt;

  /** {@code nameAt}: for each token the name that it is part of, or null. */
  RolePhrases(Analysis analysis, Tree tree, Roles roles, NameSpan[] nameAt) {
    this.analysis = analysis;
    this.tree = tree;
    this.roles = roles;
    this.nameAt = nameAt;
  }

  /**
   * The role that a common noun names: the longest known phrase that ends with it, as written or in
   * the singular.
   */
  Optional<Roles.Role> role(Token noun) {
    int start = analysis.sentenceOf(noun).firstToken();
    String form = noun.form().toLowerCase(Locale.ROOT);
    int longest = Math.max(roles.longest(form), roles.longest(noun.lemma()));
    for (int length = Math.min(longest, noun.index() - start + 1); length > 0; length--) {
      String before = words(noun.index() - length + 1, noun.index());
      Optional<Roles.Role> role =
          roles.role(before + form).or(() -> roles.role(before + noun.lemma()));
      if (role.isPresent()) {
        return role;
      }
    }
    return Optional.empty();
  }

  private String words(int first, int end) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i < end; i++) {
      words.append(analysis.token(i).form().toLowerCase(Locale.ROOT)).append(' ');
    }
    return words.toString();
  }

  /** The title before a name: "studio boss" of "studio boss Michael Lynton". */
  Optional<RolePhrase> before(NameSpan name) {
    int last = name.first() - 1;
    if (last < 0
        || !sameSentence(last, name.first())
        || nameAt[last] != null && !isTitleName(last)) {
      return Optional.empty();
    }
    Token noun = analysis.token(last);
    if (!noun.isNoun() || Phrase.isPlural(noun)) {
      return Optional.empty();
    }
    return role(noun).map(role -> phrase(role, noun));
  }

  /** A title may itself have been taken for a name, being capitalised: "President". */
  private boolean isTitleName(int index) {
    return nameAt[index].length() == 1 && nameAt[index].sense().isEmpty();
  }

  private boolean sameSentence(int a, int b) {
    return analysis.sentenceOf(analysis.token(a)).index()
        == analysis.sentenceOf(analysis.token(b)).index();
  }

  /** What a noun phrase says, its head being a role's noun. */
  RolePhrase phrase(Roles.Role role, Token noun) {
    int sentenceStart = analysis.sentenceOf(noun).firstToken();
    int words = role.noun().split(" ").length; // "Secretary of state".
    int first = Math.max(sentenceStart, noun.index() - words + 1);
    Optional<Token> owner = Optional.empty();
    while (first > sentenceStart && belongs(analysis.token(first - 1))) {
      first--;
      NameSpan name = nameAt[first];
      if (name != null && owner.isEmpty() && !isTitleName(first)) {
        owner = Optional.of(name.head());
      }
    }
    if (owner.isEmpty()) {
      owner =
          tree.child(noun, "poss").or(() -> ownerAfter(noun)); // "Their daughter", "his lawyer".
    }
    String text = analysis.article().text().line(analysis.span(first, noun.index() + 1));
    return new RolePhrase(role, noun, first, role.noun(), text, owner);
  }

  private boolean belongs(Token token) {
    if (Adjuncts.TIME.has(token)) {
      return false; // "Said Monday White House spokesman ...".
    }
    return nameAt[token.index()] != null
        || token.isNoun()
        || token.tag().startsWith("JJ")
        || token.tag().equals("POS");
  }

  /** "spokesman for the ministry", "president of Iran", "a spokesman at the White House". */
  private Optional<Token> ownerAfter(Token noun) {
    for (String preposition : List.of("of", "for", "at", "with", "from")) {
      Optional<Token> object = tree.objectOf(noun, preposition);
      if (object.isPresent() && object.get().index() > noun.index()) {
        return object;
      }
    }
    return tree.objectOf(noun, "in")
        .filter(o -> nameAt[o.index()] != null)
        .filter(
            o ->
                nameAt[o.index()]
                    .sense()
                    .map(s -> s.surface() == Authority.Surface.CAPITAL)
                    .orElse(false));
  }
}
