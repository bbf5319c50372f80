package org.hearsay.graph;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hearsay.model.Span;

/**
 * A stretch of an article's text as an IRI: the article's own with a fragment that counts
 * characters, as RFC 5147 has it for plain text.
 */
public final class Place {

  private static final String FRAGMENT = "#char=";

  private static final Pattern SHAPE = Pattern.compile(".*" + FRAGMENT + "(\\d{1,9}),(\\d{1,9})");

  private Place() {}

  static Node of(Node article, Span span) {
    return NodeFactory.createURI(article.getURI() + FRAGMENT + span.start() + "," + span.end());
  }

  /** The stretch that an IRI stands for; empty for any other IRI. */
  public static Optional<Span> span(String iri) {
    Matcher matcher = SHAPE.matcher(iri);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int start = Integer.parseInt(matcher.group(1));
    int end = Integer.parseInt(matcher.group(2));
    return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
  }
}
