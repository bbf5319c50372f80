package org.hearsay.language;

import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits a sentence into words and marks: NLP4J's tokenizer on the {@link ParserText}, corrected,
 * with the exact place of each word. Thread-safe.
 */
final class WordSplitter {

  /**
   * A word or mark.
   *
   * @param start UTF-16 index into the paragraph, as {@code end}
   * @param form what the parser is to see: a quotation mark of any style is `` or '', as in the
   *     treebank it learnt from, which gives better trees than " or no mark at all
   */
  record Word(int start, int end, String form) {}

  /** No English word is longer; what is, is cut, so that the tokenizer's patterns stay fast. */
  private static final int LONGEST_WORD = 200;

  private static final Pattern LETTER_IN_BRACKETS = Pattern.compile("\\([A-Z]\\)");

  private final Tokenizer tokenizer = new EnglishTokenizer();
  private final Abbreviations abbreviations;

  WordSplitter(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  /**
   * The words of {@code [start, end)} of {@code paragraph}, in order, quotation marks among them.
   *
   * @param marks of the paragraph, in order
   */
  List<Word> split(String paragraph, int start, int end, List<QuoteFinder.Mark> marks) {
    BitSet hidden = new BitSet();
    List<Word> words = new ArrayList<>();
    for (int i = first(marks, start); i < marks.size() && marks.get(i).start() < end; i++) {
      QuoteFinder.Mark mark = marks.get(i);
      if (mark.end() <= end) {
        hidden.set(mark.start() - start, mark.end() - start);
        words.add(new Word(mark.start(), mark.end(), mark.opens() ? "``" : "''"));
      }
    }
    ParserText text = ParserText.of(paragraph, start, end, hidden);
    for (Piece piece : pieces(text.string())) {
      words.add(new Word(text.start(piece.start), text.end(piece.end), piece.form));
    }
    words.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return withoutOverlaps(words);
  }

  /** The first mark that starts at {@code start} or later: a paragraph may have very many. */
  private static int first(List<QuoteFinder.Mark> marks, int start) {
    int low = 0;
    int high = marks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (marks.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** One character that stands for several (an ellipsis) may come back in two pieces. */
  private static List<Word> withoutOverlaps(List<Word> words) {
    List<Word> result = new ArrayList<>();
    int reached = 0;
    for (Word word : words) {
      if (word.end() > reached) {
        result.add(new Word(Math.max(word.start(), reached), word.end(), word.form()));
        reached = word.end();
      }
    }
    return result;
  }

  private record Piece(int start, int end, String form) {}

  private List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    int length = text.length();
    while (at < length) {
      while (at < length && text.charAt(at) == ' ') {
        at++;
      }
      int end = at;
      while (end < length && text.charAt(end) != ' ' && end - at < LONGEST_WORD) {
        end++;
      }
      if (end - at == LONGEST_WORD) {
        pieces.add(new Piece(at, end, text.substring(at, end)));
      } else if (end > at) {
        // Up to the next overlong word, the tokenizer sees the words together.
        int run = endOfOrdinaryWords(text, at);
        tokenize(text, at, run, pieces);
        end = run;
      }
      at = end;
    }
    splitLastStop(pieces);
    return pieces;
  }

  private static int endOfOrdinaryWords(String text, int from) {
    int wordStart = from;
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == ' ') {
        wordStart = i + 1;
      } else if (i - wordStart + 1 >= LONGEST_WORD) {
        return wordStart;
      }
    }
    return text.length();
  }

  private void tokenize(String text, int from, int to, List<Piece> pieces) {
    String run = text.substring(from, to);
    int reached = 0;
    for (var token : tokenizer.tokenize(run)) {
      String form = token.getWordForm();
      int start = token.getStartOffset();
      int end = token.getEndOffset();
      boolean exact =
          start >= reached && end <= run.length() && run.substring(start, end).equals(form);
      if (!exact) {
        start = run.indexOf(form, reached);
        end = start + form.length();
      }
      if (start >= 0 && !form.isEmpty()) {
        add(new Piece(from + start, from + end, form), pieces);
        reached = end;
      }
    }
  }

  /** NLP4J takes "(R)" and "(D)" for signs, as "(c)" is one; they tell a politician's party. */
  private static void add(Piece piece, List<Piece> pieces) {
    if (LETTER_IN_BRACKETS.matcher(piece.form).matches()) {
      pieces.add(new Piece(piece.start, piece.start + 1, "("));
      pieces.add(new Piece(piece.start + 1, piece.end - 1, piece.form.substring(1, 2)));
      pieces.add(new Piece(piece.end - 1, piece.end, ")"));
    } else {
      pieces.add(piece);
    }
  }

  /** NLP4J leaves the last full stop on an acronym: "told CNN." */
  private void splitLastStop(List<Piece> pieces) {
    if (pieces.isEmpty()) {
      return;
    }
    Piece last = pieces.getLast();
    String word = last.form.substring(0, last.form.length() - 1);
    if (last.form.length() > 1
        && last.form.endsWith(".")
        && !word.endsWith(".")
        && abbreviations.kind(word) == Abbreviations.Kind.NONE) {
      pieces.removeLast();
      pieces.add(new Piece(last.start, last.end - 1, word));
      pieces.add(new Piece(last.end - 1, last.end, "."));
    }
  }
}
