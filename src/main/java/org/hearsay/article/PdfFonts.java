package org.hearsay.article;

import java.io.IOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.hearsay.model.BundledFile;

/**
 * One font, which comes with the library, for all that a PDF names and does not hold. The library
 * would look for them on the machine, which takes seconds, writes a file into the user's folder,
 * and may give other words elsewhere.
 */
final class PdfFonts implements FontMapper {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final PdfFonts ONLY = new PdfFonts();

  private final TrueTypeFont font;

  private PdfFonts() {
    try {
      font = new TTFParser().parse(new RandomAccessReadBuffer(BundledFile.bytes(FONT)));
    } catch (IOException e) {
      throw new BundledFile.Damaged(FONT + " is damaged", e);
    }
  }

  static void use() {
    FontMappers.set(ONLY);
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
    return new FontMapping<>(font, true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
    return new FontMapping<>(font, true);
  }

  @Override
  public CIDFontMapping getCIDFont(
      String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
    return new CIDFontMapping(null, font, true);
  }
}
