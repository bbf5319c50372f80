package org.hearsay.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hearsay.model.Article;
import org.hearsay.model.Span;

/**
 * What is known of the language of one article: sentences, tokens with their dependency trees,
 * names and quotations, each with its span. Immutable; look-ups by position cost a binary search.
 */
public final class Analysis {

  private final Article article;
  private final List<Sentence> sentences;
  private final List<Token> tokens;
  private final List<Name> names;
  private final List<Quote> quotes;
  private final List<List<Token>> children;
  private final int[] sentenceOf;

  /** The lists in text order; tokens numbered from 0, heads inside their own sentence. */
  public Analysis(
      Article article,
      List<Sentence> sentences,
      List<Token> tokens,
      List<Name> names,
      List<Quote> quotes) {
    this.article = article;
    this.sentences = List.copyOf(sentences);
    this.tokens = List.copyOf(tokens);
    this.names = List.copyOf(names);
    this.quotes = List.copyOf(quotes);
    this.children = childrenOf(this.tokens);
    this.sentenceOf = new int[this.tokens.size()];
    for (Sentence sentence : this.sentences) {
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        sentenceOf[i] = sentence.index();
      }
    }
  }

  private static List<List<Token>> childrenOf(List<Token> tokens) {
    List<List<Token>> children = new ArrayList<>(Collections.nCopies(tokens.size(), List.of()));
    for (Token token : tokens) {
      if (token.head() >= 0) {
        List<Token> siblings = children.get(token.head());
        if (siblings.isEmpty()) {
          siblings = new ArrayList<>();
          children.set(token.head(), siblings);
        }
        siblings.add(token);
      }
    }
    children.replaceAll(List::copyOf); // Once here rather than at each of many look-ups.
    return children;
  }

  public Article article() {
    return article;
  }

  public List<Sentence> sentences() {
    return sentences;
  }

  public List<Token> tokens() {
    return tokens;
  }

  public List<Name> names() {
    return names;
  }

  /** In order of their start; an inner quotation follows the one it stands in. */
  public List<Quote> quotes() {
    return quotes;
  }

  public Token token(int index) {
    return tokens.get(index);
  }

  /** The tokens of a sentence, in order. */
  public List<Token> tokens(Sentence sentence) {
    return tokens.subList(sentence.firstToken(), sentence.endToken());
  }

  public Sentence sentenceOf(Token token) {
    return sentences.get(sentenceOf[token.index()]);
  }

  /** The tokens that depend on {@code token}, in text order. */
  public List<Token> children(Token token) {
    return children.get(token.index());
  }

  /**
   * Index of the first token that ends after {@code offset}; the number of tokens if there is none.
   */
  public int tokenAt(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The tokens that lie inside {@code span}, in order. */
  public List<Token> tokensIn(Span span) {
    int first = tokenAt(span.start());
    int end = first;
    while (end < tokens.size() && tokens.get(end).span().end() <= span.end()) {
      end++;
    }
    return tokens.subList(first, end);
  }

  /** The span from the first to the last token of {@code [first, end)}. */
  public Span span(int first, int end) {
    return new Span(tokens.get(first).span().start(), tokens.get(end - 1).span().end());
  }
}
