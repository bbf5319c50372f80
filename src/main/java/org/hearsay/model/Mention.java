package org.hearsay.model;

/** A span that stands for an actor or an event, with the text cut at it. */
public record Mention(Span span, String text, Form form) implements Comparable<Mention> {

  public enum Form {
    NAME,
    /** A common noun: "the spokesman", "this incident". */
    DESCRIPTION,
    PRONOUN
  }

  @Override
  public int compareTo(Mention other) {
    return span.compareTo(other.span);
  }
}
