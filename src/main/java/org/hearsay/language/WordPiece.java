package org.hearsay.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.model.Span;
import org.hearsay.model.Text;

/**
 * Cuts text into the pieces of words that an {@link Encoder} knows, as BERT's uncased models want
 * them: without case and accents, each mark a word of its own, a word that is not in the vocabulary
 * in the longest pieces that are. {@code src/train/wordpiece.py} gives the same pieces, and {@code
 * wordpiece-parity.jsonl} holds both to it.
 *
 * <p>Immutable. Time grows with the text and no faster.
 */
public final class WordPiece {

  /**
   * A piece of a word.
   *
   * @param id its line in the vocabulary, from 0
   * @param span the code points of the text that it stands for; two pieces share a code point where
   *     that falls apart into several letters
   */
  public record Piece(int id, Span span) {}

  /** Code points, after folding. What is longer is one unknown piece. */
  private static final int LONGEST_WORD = 100;

  private static final String VOCABULARY = "vocabulary.txt";
  private static final String CONTINUES = "##";

  private final Map<String, Integer> beginnings = new HashMap<>();
  private final Map<String, Integer> continuations = new HashMap<>();

  /** UTF-16 units of the longest piece: where looking begins. */
  private final int longest;

  private final int unknown;
  private final int opening;
  private final int parting;

  private WordPiece(List<String> vocabulary) throws IOException {
    int units = 0;
    for (int id = 0; id < vocabulary.size(); id++) {
      String piece = vocabulary.get(id);
      boolean continues = piece.startsWith(CONTINUES) && piece.length() > CONTINUES.length();
      String letters = continues ? piece.substring(CONTINUES.length()) : piece;
      (continues ? continuations : beginnings).put(letters, id);
      units = Math.max(units, letters.length());
    }
    longest = units;
    unknown = mark("[UNK]");
    opening = mark("[CLS]");
    parting = mark("[SEP]");
  }

  /**
   * Loads the vocabulary of the shipped model.
   *
   * @throws IOException naming the file that is missing or damaged
   */
  public static WordPiece load() throws IOException {
    byte[] bytes = ShippedFile.read(VOCABULARY).bytes();
    return new WordPiece(List.of(new String(bytes, StandardCharsets.UTF_8).split("\n")));
  }

  private int mark(String name) throws IOException {
    Integer id = beginnings.get(name);
    if (id == null) {
      throw new IOException(VOCABULARY + " has no line " + name);
    }
    return id;
  }

  /** The mark that opens a window. */
  int opening() {
    return opening;
  }

  /** The mark between paragraphs and at the end. */
  int parting() {
    return parting;
  }

  /** The pieces of what stands in {@code span}, in order. White space has none. */
  public List<Piece> pieces(Text text, Span span) {
    List<Piece> pieces = new ArrayList<>();
    Word word = new Word();
    String units = text.string();
    int at = text.toUnits(span.start());
    for (int place = span.start(); place < span.end(); place++) {
      int c = units.codePointAt(at);
      at += Character.charCount(c);
      if (isDropped(c)) {
        continue;
      }
      if (isSpace(c)) {
        word.cut(pieces);
      } else if (isPunctuation(c) || isIdeograph(c)) {
        word.cut(pieces);
        word.add(c, place);
        if (word.length == 0) {
          word.addFolded(c, place);
        }
        word.cut(pieces);
      } else {
        word.add(c, place);
      }
    }
    word.cut(pieces);
    return pieces;
  }

  /** A word as it grows: its folded letters, and the place in the text of each. */
  private final class Word {

    private int[] letters = new int[32];
    private int[] places = new int[32];
    private int length;

    void add(int c, int place) {
      if (c < 0x80) {
        addFolded(Character.toLowerCase(c), place);
        return;
      }
      String lower = Character.toString(c).toLowerCase(Locale.ROOT);
      Normalizer.normalize(lower, Normalizer.Form.NFD)
          .codePoints()
          .filter(folded -> Character.getType(folded) != Character.NON_SPACING_MARK)
          .forEach(folded -> addFolded(folded, place));
    }

    void addFolded(int c, int place) {
      if (length == letters.length) {
        letters = Arrays.copyOf(letters, length * 2);
        places = Arrays.copyOf(places, length * 2);
      }
      letters[length] = c;
      places[length++] = place;
    }

    /** Adds the word's pieces, and begins the next word. */
    void cut(List<Piece> pieces) {
      int before = pieces.size();
      boolean known = length <= LONGEST_WORD;
      for (int start = 0; known && start < length; ) {
        int end = Math.min(length, start + longest);
        Integer id = null;
        for (; end > start && id == null; end--) {
          id =
              (start == 0 ? beginnings : continuations)
                  .get(new String(letters, start, end - start));
        }
        known = id != null;
        if (known) {
          end++; // The loop has gone one too far.
          pieces.add(new Piece(id, span(start, end)));
          start = end;
        }
      }
      if (!known) {
        pieces.subList(before, pieces.size()).clear();
        pieces.add(new Piece(unknown, span(0, length)));
      }
      length = 0;
    }

    private Span span(int start, int end) {
      return new Span(places[start], places[end - 1] + 1);
    }
  }

  private static boolean isDropped(int c) {
    return c == 0xFFFD
        || switch (Character.getType(c)) {
          case Character.CONTROL, Character.FORMAT -> c != '\t' && c != '\n' && c != '\r';
          default -> false;
        };
  }

  private static boolean isSpace(int c) {
    return c == '\t' || c == '\n' || c == '\r' || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** As BERT has it: all marks of ASCII, "$" and "+" too, but beyond it no currency signs. */
  private static boolean isPunctuation(int c) {
    if (c < 0x80) {
      return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** Chinese characters, each a word: those that the model's pieces were counted with. */
  private static boolean isIdeograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2FA1F)
        || (c >= 0xF900 && c <= 0xFAFF);
  }
}
