package org.hearsay.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.graph.IriSpace;
import org.hearsay.graph.Vocabulary;
import org.hearsay.query.Prefixes;

/** Which address of this server, or of the web, stands for an IRI. */
final class Links {

  private static final Pattern WEB = Pattern.compile("https?://[^\\s\"'<>\\\\^`{|}]+");

  private static final Pattern BEYOND_ASCII = Pattern.compile("(?:%[89A-Fa-f][0-9A-Fa-f])+");

  private final IriSpace iris;

  Links(IriSpace iris) {
    this.iris = iris;
  }

  /** Where a link to the thing leads; empty where the IRI is no address that a page may link to. */
  Optional<String> to(String iri) {
    if (iri.startsWith(iris.base())) {
      return Optional.of("/id/" + path(iri.substring(iris.base().length())));
    }
    if (iri.startsWith(Vocabulary.HS)) {
      return Optional.of("/ontology#" + path(iri.substring(Vocabulary.HS.length())));
    }
    if (iri.startsWith(Vocabulary.ACT)) {
      return Optional.of("/ontology#act-" + path(iri.substring(Vocabulary.ACT.length())));
    }
    if (iri.startsWith(Vocabulary.EVENT_TYPE)) {
      return Optional.of("/ontology#type-" + path(iri.substring(Vocabulary.EVENT_TYPE.length())));
    }
    return Optional.of(iri).filter(web -> WEB.matcher(web).matches());
  }

  /** A short form of an IRI: below the base, with a prefix, or without the protocol. */
  String name(String iri) {
    if (iri.startsWith(iris.base())) {
      return iri.substring(iris.base().length());
    }
    String shortened = Prefixes.all().shortForm(iri);
    return shortened.equals(iri) ? iri.replaceFirst("^https?://(www\\.)?", "") : shortened;
  }

  /** The IRI of what is asked for below {@code /id/}, from the path as it was sent. */
  String iri(String path) {
    return iris.base() + decodeLetters(path);
  }

  /** The page of a question, with the values that it is asked with. */
  static String question(String name, Map<String, String> values) {
    return "/question/" + name + queryString(values);
  }

  static String query(String sparql) {
    return "/query" + queryString(Map.of("query", sparql));
  }

  /** Values as a query string, sorted by name, the empty ones left out. */
  static String queryString(Map<String, String> values) {
    StringBuilder string = new StringBuilder();
    new TreeMap<>(values)
        .forEach(
            (name, value) -> {
              if (!value.isEmpty()) {
                string
                    .append(string.isEmpty() ? '?' : '&')
                    .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
              }
            });
    return string.toString();
  }

  /** A path with everything but letters of ASCII and harmless signs percent-encoded. */
  private static String path(String path) {
    StringBuilder encoded = new StringBuilder();
    for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (unit & 0xff);
      if ((c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || "-._~/%:@!$()*+,;=#".indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return encoded.toString();
  }

  /**
   * Browsers percent-encode every letter beyond ASCII, which IRIs have as they are; what IRIs have
   * encoded, they leave.
   */
  private static String decodeLetters(String path) {
    return BEYOND_ASCII
        .matcher(path)
        .replaceAll(
            run -> {
              String text = run.group();
              byte[] bytes = new byte[text.length() / 3];
              for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) Integer.parseInt(text.substring(3 * i + 1, 3 * i + 3), 16);
              }
              String decoded = new String(bytes, StandardCharsets.UTF_8);
              return Matcher.quoteReplacement(decoded.indexOf('\ufffd') < 0 ? decoded : text);
            });
  }
}
