package org.hearsay.article;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names for articles: readable, stable, pure ASCII, safe as one segment of an IRI path.
 *
 * <p>An article with a web address is named after the address alone, so that its corrected version,
 * whatever changed in it, replaces the old one. Others are named after date, headline and text.
 */
final class ArticleIds {

  private static final int LONGEST_SLUG = 60;
  private static final int HASH_DIGITS = 8;
  private static final int WORDS_OF_TEXT = 10;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHE = Pattern.compile("['’`´]");
  private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");
  private static final Pattern FILE_ENDING = Pattern.compile("\\.(?:s?html?|php|aspx?|jsp|amp)$");

  /** What links carry to count clicks. */
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?:utm_\\w+|ns_\\w+|fbclid|gclid|mc_[ce]id|cmp|ito|ocid|smid|ref|ref_src|ref_url|share)"
              + "(?:=.*)?",
          Pattern.CASE_INSENSITIVE);

  private ArticleIds() {}

  static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * @param text the article's text, which {@code sha256} is the hash of
   */
  static String id(Bibliography says, String text, String sha256) {
    Optional<String> address = says.url().flatMap(ArticleIds::address);
    if (address.isPresent()) {
      String path = FILE_ENDING.matcher(lastSegment(address.get())).replaceAll("");
      return joined(slug(path), sha256(address.get()));
    }
    String start = text.substring(0, Math.min(text.length(), 400));
    String words =
        Arrays.stream(start.strip().split("\\s+", -1))
            .limit(WORDS_OF_TEXT)
            .collect(Collectors.joining(" "));
    String title = slug(says.headline().orElse(words));
    String dated = says.published().map(date -> date + "-" + title).orElse(title);
    return joined(dated, sha256);
  }

  private static String joined(String name, String hash) {
    String readable = name.isEmpty() ? "article" : name.endsWith("-") ? name + "article" : name;
    return readable + "-" + hash.substring(0, HASH_DIGITS);
  }

  /** What stays the same of an address however it was come by; empty for a site's front page. */
  private static Optional<String> address(String url) {
    URI uri = URI.create(url);
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    String path = Optional.ofNullable(uri.getRawPath()).orElse("");
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String query =
        Optional.ofNullable(uri.getRawQuery()).map(ArticleIds::withoutTracking).orElse("");
    if (trimmed.isEmpty() && query.isEmpty()) {
      return Optional.empty();
    }
    String site = host.startsWith("www.") ? host.substring(4) : host;
    return Optional.of(site + trimmed + (query.isEmpty() ? "" : "?" + query));
  }

  private static String withoutTracking(String query) {
    return Arrays.stream(query.split("&", -1))
        .filter(part -> !TRACKING.matcher(part).matches())
        .sorted()
        .collect(Collectors.joining("&"));
  }

  private static String lastSegment(String address) {
    int query = address.indexOf('?');
    String path = query < 0 ? address : address.substring(0, query);
    List<String> segments = List.of(path.split("/", -1));
    return segments.getLast().toLowerCase(Locale.ROOT);
  }

  /** Lower-case ASCII letters, digits and single hyphens; cut at a word. May be empty. */
  static String slug(String title) {
    String head = title.length() > 1000 ? title.substring(0, 1000) : title;
    String plain = MARKS.matcher(Normalizer.normalize(head, Normalizer.Form.NFKD)).replaceAll("");
    String words = APOSTROPHE.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    String slug = NOT_SLUG.matcher(words).replaceAll("-").replaceAll("^-|-$", "");
    if (slug.length() <= LONGEST_SLUG) {
      return slug;
    }
    int cut = slug.lastIndexOf('-', LONGEST_SLUG);
    return slug.substring(0, cut > 0 ? cut : LONGEST_SLUG);
  }
}
