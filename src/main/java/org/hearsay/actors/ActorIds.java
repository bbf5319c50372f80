package org.hearsay.actors;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.ActorKind;

/**
 * Gives the figures of one article their ids: the authority file's key; else, for a named actor,
 * kind and name; else a name below the article, so that "a spokesman" of one article is never the
 * one of another.
 */
public final class ActorIds {

  private final String articleId;
  private final Map<Figure, String> given = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  ActorIds(String articleId) {
    this.articleId = articleId;
  }

  String of(Figure figure) {
    return given.computeIfAbsent(figure, this::mint);
  }

  private String mint(Figure figure) {
    if (figure.entry().isPresent()) {
      return unique(Authority.iri(figure.entry().get().key()));
    }
    String slug = slug(figure.name());
    return unique(
        figure.isNamed()
            ? named(figure.kind(), figure.name())
            : "article/" + articleId + "/actor/" + slug);
  }

  /** The id of somebody of this kind and name whom the authority file does not know. */
  public static String named(ActorKind kind, String name) {
    return Authority.iri(slug(kind.code()) + "/" + slug(name));
  }

  private String unique(String id) {
    String free = id;
    for (int n = 2; !taken.add(free); n++) {
      free = id + "-" + n;
    }
    return free;
  }

  /** Lower case letters and digits of any script, joined by hyphens; accents are dropped. */
  static String slug(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
      int letter = plain.codePointAt(i);
      if (Character.isLetter(letter) || isNumber(letter)) {
        if (gap && !slug.isEmpty()) {
          slug.append('-');
        }
        slug.appendCodePoint(letter);
        gap = false;
      } else {
        gap |= !isMark(letter);
      }
    }
    return slug.isEmpty() ? "x" : slug.toString();
  }

  private static boolean isNumber(int letter) {
    int type = Character.getType(letter);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean isMark(int letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
