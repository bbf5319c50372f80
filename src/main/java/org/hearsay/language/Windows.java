package org.hearsay.language;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Span;
import org.hearsay.model.Text;

/**
 * Cuts an article into the windows that a model was trained on ({@code windows} in {@code
 * src/train/data.py}): as many sentences as fit, the end of the sentence before and the beginning
 * of the one after as context. Thread-safe; time grows with the text.
 */
public final class Windows {

  /** Pieces of a window; a first sentence that is longer is cut, as is any other. */
  private static final int LONGEST = 384;

  /** The most pieces of one sentence; what stands behind them is not read. */
  private static final int LONGEST_SENTENCE = LONGEST - 40;

  /** Pieces of context. */
  private static final int BEFORE = 50;

  private static final int AFTER = 32;

  /** Room for marks, and for a paragraph's mark at each sentence. */
  private static final int MARKS = 6;

  private static final int MARKS_OF_SENTENCE = 2;

  private final WordPiece wordPiece;

  public Windows(WordPiece wordPiece) {
    this.wordPiece = wordPiece;
  }

  /** The windows that score each sentence of the article once, in order. */
  public List<Window> of(Analysis analysis) {
    return of(
        analysis.article().text(), analysis.sentences().stream().map(Sentence::span).toList());
  }

  /** The windows of these sentences, which stand in order and do not overlap. */
  List<Window> of(Text text, List<Span> sentences) {
    Run run = new Run(text, sentences);
    List<Window> windows = new ArrayList<>();
    for (int first = 0; first < sentences.size(); ) {
      int end = run.end(first);
      windows.add(run.window(first, end));
      first = end;
    }
    return windows;
  }

  /** One article's sentences, with their pieces. */
  private final class Run {

    private final Text text;
    private final List<Span> sentences;
    private final List<List<WordPiece.Piece>> pieces = new ArrayList<>();

    Run(Text text, List<Span> sentences) {
      this.text = text;
      this.sentences = sentences;
      for (Span sentence : sentences) {
        pieces.add(head(wordPiece.pieces(text, sentence), LONGEST_SENTENCE));
      }
    }

    /** The end of the sentences that are scored with {@code first}: at least that one. */
    int end(int first) {
      int size = first > 0 ? before(first).size() : 0;
      int end = first;
      while (end < sentences.size()) {
        int marks = MARKS_OF_SENTENCE * (end - first) + MARKS;
        if (end > first && size + pieces.get(end).size() + marks + AFTER > LONGEST) {
          break;
        }
        size += pieces.get(end++).size();
      }
      return end;
    }

    Window window(int first, int end) {
      Window.Builder window = new Window.Builder(Math.max(0, first - 1));
      window.mark(wordPiece.opening());
      if (first > 0) {
        window.sentence(sentences.get(first - 1), before(first), false);
      }
      for (int i = first; i < end; i++) {
        part(window, i).sentence(sentences.get(i), pieces.get(i), true);
      }
      if (end < sentences.size()) {
        part(window, end).sentence(sentences.get(end), head(pieces.get(end), AFTER), false);
      }
      return window.mark(wordPiece.parting()).window();
    }

    /** Marks where a paragraph ends before that sentence, if the window has a sentence before. */
    private Window.Builder part(Window.Builder window, int sentence) {
      if (!window.isEmpty() && isParted(sentence)) {
        window.mark(wordPiece.parting());
      }
      return window;
    }

    private boolean isParted(int sentence) {
      int from = text.toUnits(sentences.get(sentence - 1).end());
      int to = text.toUnits(sentences.get(sentence).start());
      return text.string().substring(from, to).indexOf('\n') >= 0;
    }

    private List<WordPiece.Piece> before(int first) {
      List<WordPiece.Piece> all = pieces.get(first - 1);
      return all.subList(Math.max(0, all.size() - BEFORE), all.size());
    }
  }

  private static List<WordPiece.Piece> head(List<WordPiece.Piece> pieces, int most) {
    return pieces.subList(0, Math.min(most, pieces.size()));
  }
}
