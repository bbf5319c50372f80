package org.hearsay.article;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Takes the lines out of a PDF, in the order in which they were set, which follows columns. */
final class PdfLines extends PDFTextStripper {

  /** A page has some thousands; what has more is made to take time. */
  private static final int MOST_OPERATORS = 200_000;

  private static final int MOST_IN_ALL = 5_000_000;

  /**
   * A line of a page, in points from its upper left corner.
   *
   * @param y of its foot
   * @param size of most of its letters
   */
  record PdfLine(int page, String text, float left, float right, float y, float size) {}

  private final List<PdfLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final long most;
  private float left;
  private float right;
  private float y;
  private float size;
  private int sized;
  private long written;
  private int operators;
  private int ofPage;
  private boolean intricate;

  private PdfLines(long most) {
    this.most = most;
  }

  /**
   * @throws GuardedStream.BombException if it holds more than an article may
   */
  static List<PdfLine> of(PDDocument pdf, InputLimits limits) throws IOException {
    var lines = new PdfLines(limits.text());
    lines.writeText(pdf, Writer.nullWriter());
    lines.check(); // The library passes over what fails within a picture.
    lines.end();
    return List.copyOf(lines.lines);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    operators++;
    ofPage++;
    intricate |= operators > MOST_IN_ALL || ofPage > MOST_OPERATORS;
    check();
    super.processOperator(operator, operands);
  }

  private void check() throws GuardedStream.BombException {
    if (intricate) {
      throw new GuardedStream.BombException("too intricate a PDF: save its text and give that");
    }
    if (written > most) {
      throw new GuardedStream.BombException(
          "text of more than " + InputLimits.inWords(most) + ": split it");
    }
  }

  /** All letters of a page are kept until it ends: one operator may show them without end. */
  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    check();
    super.showGlyph(matrix, font, code, displacement);
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    written += position.getUnicode().length();
    super.processTextPosition(position);
  }

  @Override
  protected void writeString(String word, List<TextPosition> letters) {
    if (!letters.isEmpty()) {
      TextPosition first = letters.getFirst();
      TextPosition last = letters.getLast();
      if (text.isEmpty()) {
        left = first.getXDirAdj();
        y = first.getYDirAdj();
        sized = 0;
      }
      right = last.getXDirAdj() + last.getWidthDirAdj();
      if (word.length() > sized) {
        sized = word.length();
        size = first.getFontSizeInPt();
      }
    }
    text.append(word);
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    end();
  }

  @Override
  protected void startPage(PDPage page) {
    ofPage = 0;
  }

  @Override
  protected void writePageEnd() {
    end();
  }

  private void end() {
    String line = text.toString().strip();
    if (!line.isEmpty()) {
      lines.add(new PdfLine(getCurrentPageNo(), line, left, right, y, size));
    }
    text.setLength(0);
  }
}
