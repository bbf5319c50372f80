package org.hearsay.actors;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gives the figures of one article their ids: the authority file's key; else, for a named actor,
 * kind and name; else a name below the article, so that "a spokesman" of one article is never the
 * one of another.
 */
final class ActorIds {

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
            ? Authority.iri(slug(figure.kind().code()) + "/" + slug)
            : "article/" + articleId + "/actor/" + slug);
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
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    String slug =
        plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "x" : slug;
  }
}
