package org.hearsay.graph;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Where data has its IRIs: below one base. The ids of the model are paths relative to it; nothing
 * outside this room knows the base.
 *
 * @param base absolute http or https IRI that ends in a slash
 */
public record IriSpace(String base) {

  /** {@code https://w3id.org/hearsay/id/}. */
  public static final IriSpace DEFAULT = new IriSpace("https://w3id.org/hearsay/id/");

  private static final String ARTICLES = "article/";
  private static final String FORBIDDEN = "<>\"{}|^`\\#?[]";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final Pattern BARE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final Pattern EMPTY_SEGMENT = Pattern.compile("(?<=/)/");
  private static final Pattern DOT_SEGMENT = Pattern.compile("(?<=^|/)\\.{1,2}(?=/|$)");

  /** Throws {@link IllegalArgumentException} where the base cannot be one. */
  public IriSpace {
    if (!base.endsWith("/")
        || !isWebAddress(base)
        || base.indexOf('?') >= 0
        || base.indexOf('#') >= 0) {
      throw new IllegalArgumentException(
          "the base must be an http or https address that ends in a slash: " + base);
    }
  }

  /**
   * The node of a relative id. Characters that an IRI cannot hold are percent-encoded; the same id
   * always gives the same node.
   */
  public Node node(String id) {
    if (id.isEmpty() || id.startsWith("/") || id.contains("://")) {
      throw new IllegalArgumentException("not a relative id: '" + id + "'");
    }
    return NodeFactory.createURI(base + escape(id));
  }

  /** The relative id of a node below the base; empty for any other node. */
  public Optional<String> id(Node node) {
    return node.isURI() && node.getURI().startsWith(base) && node.getURI().length() > base.length()
        ? Optional.of(node.getURI().substring(base.length()))
        : Optional.empty();
  }

  /**
   * The IRI of an article, which also names its graph.
   *
   * @param id the article's id, with or without the leading {@code article/}
   */
  public Node article(String id) {
    return node(id.startsWith(ARTICLES) ? id : ARTICLES + id);
  }

  /** Whether the node is the IRI of an article, and so the name of an article's graph. */
  public boolean isArticle(Node node) {
    return id(node)
        .filter(id -> id.startsWith(ARTICLES) && id.indexOf('/', ARTICLES.length()) < 0)
        .isPresent();
  }

  /** The name of the graph of authority data. */
  public Node authorityGraph() {
    return node("graph/authority");
  }

  /** The name of the graph of conclusions, which may be dropped and rebuilt. */
  public Node derivedGraph() {
    return node("graph/derived");
  }

  /** The name of the graph of corrections: who says what of which reading. */
  public Node correctionsGraph() {
    return node("graph/corrections");
  }

  /** The name of the graph of what corrections come to, which may be dropped and drawn anew. */
  public Node correctedGraph() {
    return node("graph/corrected");
  }

  /** The name of the graph of what people accepted as the same in other datasets. */
  public Node matchesGraph() {
    return node("graph/matches");
  }

  /** The name of the graph of runs. */
  public Node runsGraph() {
    return node("graph/runs");
  }

  /** The name of the graph that holds the ontology and its schemes. */
  public Node ontologyGraph() {
    return node("graph/ontology");
  }

  /** Percent-encodes, as UTF-8, what the path of an IRI cannot hold; leaves encodings alone. */
  static String escape(String path) {
    StringBuilder escaped = new StringBuilder(path.length());
    path.codePoints()
        .forEach(
            character -> {
              if (isAllowed(character)) {
                escaped.appendCodePoint(character);
              } else {
                for (byte unit : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
                  escaped.append('%').append(HEX.toHexDigits(unit));
                }
              }
            });
    String whole = BARE_PERCENT.matcher(escaped).replaceAll("%25");
    // Readers of RDF fold "a/../b" into "b", and two ids into one.
    String dotted =
        DOT_SEGMENT.matcher(whole).replaceAll(dots -> "%2E".repeat(dots.group().length()));
    return EMPTY_SEGMENT.matcher(dotted).replaceAll("%2F"); // Some fold "a//" into "a/" as well.
  }

  /** The characters that RFC 3987 allows in a path, without spaces and invisible ones. */
  private static boolean isAllowed(int character) {
    if (character < 0x80) {
      return character > ' ' && character != 0x7F && FORBIDDEN.indexOf(character) < 0;
    }
    boolean inRange =
        (character >= 0xA0 && character <= 0xD7FF)
            || (character >= 0xF900 && character <= 0xFDCF)
            || (character >= 0xFDF0 && character <= 0xFFEF)
            || (character >= 0x10000 && character <= 0xEFFFD && (character & 0xFFFF) <= 0xFFFD);
    return inRange
        && !Character.isSpaceChar(character)
        && Character.getType(character) != Character.FORMAT;
  }

  /** Whether the text is an absolute http or https address that can stand as an IRI. */
  public static boolean isWebAddress(String text) {
    if (!text.startsWith("http://") && !text.startsWith("https://")) {
      return false;
    }
    try {
      return new URI(text).getHost() != null;
    } catch (URISyntaxException broken) {
      return false;
    }
  }
}
