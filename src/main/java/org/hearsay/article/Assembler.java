package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Article;
import org.hearsay.model.Block;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;
import org.hearsay.model.Text;

/** Puts an article together from its parts. */
final class Assembler {

  private final InputLimits limits;

  Assembler(InputLimits limits) {
    this.limits = limits;
  }

  /** A piece of the text: UTF-16 offsets and a role. */
  private record Piece(int start, int end, Block.Kind kind) {}

  /** The article whose text is headline, headings and paragraphs, with blank lines between. */
  Outcome<Article> normalised(String source, Draft draft) {
    var text = new StringBuilder();
    List<Piece> pieces = new ArrayList<>();
    List<Passage> kept = kept(draft.passages());
    boolean titled = kept.stream().anyMatch(p -> p.kind() == Block.Kind.HEADLINE);
    if (!titled && draft.says().headline().isPresent()) {
      append(text, pieces, "", draft.says().headline().get(), Block.Kind.HEADLINE);
    }
    for (int i = 0; i < kept.size(); i++) {
      Passage passage = kept.get(i);
      boolean continues = i > 0 && kept.get(i - 1).paragraph() == passage.paragraph();
      String gap = text.isEmpty() ? "" : continues ? " " : "\n\n";
      append(text, pieces, gap, Characters.nfc(passage.text()), passage.kind());
    }
    boolean body = kept.stream().anyMatch(p -> p.kind() == Block.Kind.PARAGRAPH && p.hasWords());
    if (!body) {
      String detail =
          draft.passages().isEmpty()
              ? "no words in it"
              : "no article text in it, only titles, notices or navigation";
      return Outcome.refused(new Rejected(source, Rejected.Code.EMPTY, detail));
    }
    return article(source, draft.says(), text.toString(), pieces);
  }

  /** The article whose text is {@code text}, in which the passages were found. */
  Outcome<Article> verbatim(String source, String text, Draft draft) {
    if (!Characters.hasWords(text)) {
      return Outcome.refused(new Rejected(source, Rejected.Code.EMPTY, "no words in it"));
    }
    List<Piece> pieces = new ArrayList<>();
    for (Passage passage : draft.passages()) {
      Paragraph paragraph = passage.paragraph();
      int start = paragraph.startInSource(passage.from());
      pieces.add(new Piece(start, paragraph.endInSource(passage.to()), passage.kind()));
    }
    return article(source, draft.says(), text, pieces);
  }

  private static List<Passage> kept(List<Passage> passages) {
    List<Passage> kept = new ArrayList<>();
    for (Passage passage : passages) {
      boolean keep =
          switch (passage.kind()) {
            case HEADLINE, HEADING, PARAGRAPH -> true;
            // A dateline is a part of the report, other bylines are not.
            case BYLINE -> Datelines.find(passage.text()).isPresent();
            case BOILERPLATE -> false;
          };
      if (keep) {
        kept.add(passage);
      }
    }
    while (!kept.isEmpty() && kept.getLast().kind() == Block.Kind.HEADING) {
      kept.removeLast(); // It stood above something that was dropped.
    }
    return kept;
  }

  private static void append(
      StringBuilder text, List<Piece> pieces, String gap, String piece, Block.Kind kind) {
    text.append(gap);
    pieces.add(new Piece(text.length(), text.length() + piece.length(), kind));
    text.append(piece);
  }

  private Outcome<Article> article(
      String source, Bibliography says, String string, List<Piece> pieces) {
    long size = Characters.utf8Length(string);
    if (size > limits.text()) {
      return Outcome.refused(
          tooLarge(source, "text of " + InputLimits.inWords(size), limits.text()));
    }
    var text = new Text(string);
    List<Block> blocks =
        pieces.stream().map(p -> new Block(text.span(p.start(), p.end()), p.kind())).toList();
    String sha256 = ArticleIds.sha256(string);
    return Outcome.of(
        new Article(
            ArticleIds.id(says, string, sha256),
            source,
            says.headline(),
            says.published(),
            says.author(),
            says.publisher(),
            says.url(),
            text,
            blocks,
            sha256));
  }

  static Rejected tooLarge(String source, String what, long limit) {
    return new Rejected(
        source,
        Rejected.Code.TOO_LARGE,
        what + "; at most " + InputLimits.inWords(limit) + " are read: split it");
  }
}
