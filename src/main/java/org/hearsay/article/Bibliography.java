package org.hearsay.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is known about an article besides its text; each part may be absent.
 *
 * @param url an http or https address with a host; anything else becomes absent
 */
public record Bibliography(
    Optional<String> headline,
    Optional<LocalDate> published,
    Optional<String> author,
    Optional<String> publisher,
    Optional<String> url) {

  public Bibliography {
    url = url.flatMap(Bibliography::webAddress);
  }

  public static final Bibliography NONE =
      new Bibliography(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final int LONGEST_VALUE = 500;
  private static final int LONGEST_URL = 2000;

  /**
   * From values as somebody wrote them: spaces are collapsed; blank, over-long and unreadable ones
   * count as absent.
   */
  public static Bibliography of(
      String headline, String published, String author, String publisher, String url) {
    return new Bibliography(
        value(headline), Dates.find(published), value(author), value(publisher), Optional.of(url));
  }

  static Bibliography ofHeadline(String headline) {
    return of(headline, "", "", "", "");
  }

  static Bibliography ofDate(Optional<LocalDate> date) {
    return new Bibliography(
        Optional.empty(), date, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Bibliography ofAuthor(String author) {
    return of("", "", author, "", "");
  }

  static Bibliography ofPublisher(String publisher) {
    return of("", "", "", publisher, "");
  }

  static Bibliography ofUrl(String url) {
    return of("", "", "", "", url);
  }

  /** This, with what is absent taken from {@code other}. */
  public Bibliography or(Bibliography other) {
    return new Bibliography(
        headline.or(other::headline),
        published.or(other::published),
        author.or(other::author),
        publisher.or(other::publisher),
        url.or(other::url));
  }

  private static Optional<String> value(String raw) {
    String clean = Characters.collapse(raw);
    return Optional.of(clean)
        .filter(value -> value.length() <= LONGEST_VALUE)
        .filter(value -> value.codePoints().anyMatch(Character::isLetterOrDigit))
        .filter(Predicate.not(Bibliography::isPlaceholder));
  }

  /** What programs write where they have nothing. */
  private static boolean isPlaceholder(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "none", "null", "n/a", "nan", "undefined", "unknown" -> true;
      default -> false;
    };
  }

  private static Optional<String> webAddress(String raw) {
    String address = raw.strip();
    if (address.length() > LONGEST_URL) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(address);
      String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null && uri.getUserInfo() == null
          ? Optional.of(uri.toASCIIString())
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
