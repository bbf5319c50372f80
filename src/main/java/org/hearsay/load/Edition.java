package org.hearsay.load;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.hearsay.model.Article;

/**
 * One document of an article. Where a load meets several, the greatest counts: the last published,
 * then the one that comes first by its name, so that the order of the inputs does not matter.
 */
record Edition(Optional<LocalDate> published, String source, String fingerprint)
    implements Comparable<Edition> {

  private static final Comparator<Edition> ORDER =
      Comparator.comparing((Edition edition) -> edition.published.orElse(LocalDate.MIN))
          .thenComparing(Edition::source, Comparator.reverseOrder())
          .thenComparing(Edition::fingerprint);

  static Edition of(Article article, String fingerprint) {
    return new Edition(article.published(), article.source(), fingerprint);
  }

  @Override
  public int compareTo(Edition other) {
    return ORDER.compare(this, other);
  }
}
