package org.hearsay.article;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.hearsay.model.Rejected;

/** PDF with a text layer. */
final class Pdf implements Format {

  /** "D:20191109103000Z". */
  private static final Pattern DAY = Pattern.compile("^D:(\\d{4})(\\d\\d)(\\d\\d).*");

  private static final int MOST_PAGES = 2000;
  private static final long MOST_MEMORY = 256L << 20;
  private static final String SCANNED =
      "a PDF without a text layer, as scanners make it: have its text recognised (OCR) first";

  @Override
  public boolean matches(Beginning beginning) {
    return beginning.raw().startsWith("%PDF-");
  }

  @Override
  public Feed open(Input input) throws IOException {
    StreamCacheCreateFunction memory =
        MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache;
    if (input.file().isPresent()) {
      input.in().close();
      return open(input, () -> Loader.loadPDF(input.file().get().toFile(), memory));
    }
    return Feed.of(
        input.bytes(), bytes -> open(input, () -> Loader.loadPDF(bytes, "", null, null, memory)));
  }

  private interface Loading {
    PDDocument load() throws IOException;
  }

  private static Feed open(Input input, Loading loading) throws IOException {
    PdfFonts.use();
    PdfFilters.start();
    try (PDDocument pdf = loading.load()) {
      if (pdf.getNumberOfPages() > MOST_PAGES) {
        return Feed.of(
            Opener.refused(
                input.label(),
                Rejected.Code.TOO_LARGE,
                pdf.getNumberOfPages() + " pages; at most " + MOST_PAGES + " are read: split it"));
      }
      var lines = PdfLines.of(pdf, input.opener().limits());
      PdfFilters.check();
      return new PdfLayout(lines).manuscript(properties(pdf)).feed(input, SCANNED);
    } catch (InvalidPasswordException e) {
      return Feed.of(
          Opener.refused(
              input.label(), Rejected.Code.UNREADABLE, "it has a password: save it without one"));
    } catch (GuardedStream.BombException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return Feed.of(
          Opener.refused(
              input.label(),
              Rejected.Code.MALFORMED,
              "a PDF that is cut off or damaged: print it to a new one ("
                  + Characters.collapse(String.valueOf(e.getMessage()))
                  + ")"));
    }
  }

  private static Bibliography properties(PDDocument pdf) {
    PDDocumentInformation says = pdf.getDocumentInformation();
    return Manuscript.properties(
        Optional.ofNullable(says.getTitle()).orElse(""),
        DAY.matcher(says.getCOSObject().getString(COSName.CREATION_DATE, ""))
            .replaceFirst("$1-$2-$3"),
        Optional.ofNullable(says.getAuthor()).orElse(""));
  }
}
