package org.hearsay.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hearsay.model.Span;

/**
 * The pieces of neighbouring sentences of an article, as an {@link Encoder} reads them: an opening
 * mark, the sentences, a mark where a paragraph ends, and one at the end. Pieces and sentences are
 * counted from 0 in the window. The first and the last sentence may be there in part, as context
 * only: each sentence of an article is scored in one window. Immutable.
 */
public final class Window {

  /** Sentences further apart than this are as far apart as this. */
  private static final int FAR = 3;

  /** The distance of a mark, which belongs to no sentence. */
  private static final int OUTSIDE = 2 * FAR + 1;

  private final int first;
  private final List<Span> sentences;
  private final boolean[] scored;
  private final int[] ids;
  private final Span[] spans; // Null for marks.
  private final int[] sentenceOf; // -1 for marks.

  private Window(Builder builder) {
    first = builder.first;
    sentences = List.copyOf(builder.sentences);
    scored = Arrays.copyOf(builder.scored, sentences.size());
    ids = Arrays.copyOf(builder.ids, builder.pieces);
    spans = Arrays.copyOf(builder.spans, builder.pieces);
    sentenceOf = Arrays.copyOf(builder.sentenceOf, builder.pieces);
  }

  /** The number of pieces, marks among them. */
  public int pieces() {
    return ids.length;
  }

  /** The number of the piece's entry in the vocabulary. */
  public int id(int piece) {
    return ids[piece];
  }

  /** What the piece covers of the article's text; empty for a mark. */
  public Optional<Span> span(int piece) {
    return Optional.ofNullable(spans[piece]);
  }

  /** The sentence of the window that the piece stands in; -1 for a mark. */
  public int sentenceOf(int piece) {
    return sentenceOf[piece];
  }

  /** The number of sentences. */
  public int sentences() {
    return sentences.size();
  }

  /** The whole sentence, also where the window holds only a part of it. */
  public Span sentence(int sentence) {
    return sentences.get(sentence);
  }

  /** The place of the sentence among those of the article. */
  public int inArticle(int sentence) {
    return first + Objects.checkIndex(sentence, sentences.size());
  }

  /** Whether this is the window in which the sentence is judged. */
  public boolean isScored(int sentence) {
    return scored[Objects.checkIndex(sentence, scored.length)];
  }

  /**
   * How far the sentence of {@code piece} is behind {@code sentence}: 3 for the same, 0 and 6 for
   * three or more before and behind, 7 for a mark.
   */
  public int distance(int sentence, int piece) {
    int of = sentenceOf[piece];
    return of < 0 ? OUTSIDE : Math.clamp(of - sentence, -FAR, FAR) + FAR;
  }

  @Override
  public String toString() {
    return "Window["
        + sentences.size()
        + " sentences from "
        + first
        + ", "
        + ids.length
        + " pieces]";
  }

  /** A window as it grows; its first sentence is number {@code first} of the article. */
  static final class Builder {

    private final int first;
    private final List<Span> sentences = new ArrayList<>();
    private boolean[] scored = new boolean[16];
    private int[] ids = new int[320];
    private Span[] spans = new Span[320];
    private int[] sentenceOf = new int[320];
    private int pieces;

    Builder(int first) {
      this.first = first;
    }

    boolean isEmpty() {
      return sentences.isEmpty();
    }

    Builder mark(int id) {
      return add(id, null, -1);
    }

    Builder sentence(Span sentence, List<WordPiece.Piece> of, boolean isScored) {
      int number = sentences.size();
      sentences.add(sentence);
      if (number == scored.length) {
        scored = Arrays.copyOf(scored, number * 2);
      }
      scored[number] = isScored;
      of.forEach(piece -> add(piece.id(), piece.span(), number));
      return this;
    }

    private Builder add(int id, Span span, int sentence) {
      if (pieces == ids.length) {
        ids = Arrays.copyOf(ids, pieces * 2);
        spans = Arrays.copyOf(spans, pieces * 2);
        sentenceOf = Arrays.copyOf(sentenceOf, pieces * 2);
      }
      ids[pieces] = id;
      spans[pieces] = span;
      sentenceOf[pieces++] = sentence;
      return this;
    }

    Window window() {
      return new Window(this);
    }
  }
}
