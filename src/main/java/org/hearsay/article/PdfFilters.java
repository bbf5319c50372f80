package org.hearsay.article;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.DecodeResult;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Unpacks what is packed in a PDF within limits. The library has none: fonts and lists of objects
 * are unpacked into memory however long they are, and 700 KB may well hold 700 MB.
 */
final class PdfFilters extends Filter {

  private static final long MOST = 64L << 20;
  private static final long MOST_IN_ALL = 512L << 20;

  /** Stands for a single part that was over its limit. */
  private static final long ENDLESS = 1L << 60;

  /** How much the PDF that a thread reads has unpacked to. */
  private static final ThreadLocal<Long> UNPACKED = ThreadLocal.withInitial(() -> 0L);

  private final Filter filter;

  private PdfFilters(Filter filter) {
    this.filter = filter;
  }

  static {
    filters().replaceAll((name, filter) -> new PdfFilters(filter));
  }

  /** The library's own, by their names; there is no other way to them. */
  @SuppressWarnings("unchecked")
  private static Map<COSName, Filter> filters() {
    try {
      Field filters = FilterFactory.class.getDeclaredField("filters");
      filters.setAccessible(true);
      return (Map<COSName, Filter>) filters.get(FilterFactory.INSTANCE);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("PDFBox has changed", e);
    }
  }

  /** A PDF is opened by this thread. */
  static void start() {
    UNPACKED.set(0L);
  }

  /**
   * The library passes over what it cannot unpack, which may be all.
   *
   * @throws GuardedStream.BombException if something would not end
   */
  static void check() throws GuardedStream.BombException {
    if (UNPACKED.get() > MOST_IN_ALL && UNPACKED.get() < ENDLESS) {
      throw new GuardedStream.BombException(
          "its parts unpack to more than " + InputLimits.inWords(MOST_IN_ALL) + ": split it");
    }
    if (UNPACKED.get() >= ENDLESS) {
      throw new GuardedStream.BombException(
          "a part of it unpacks to more than " + InputLimits.inWords(MOST) + ": print it anew");
    }
  }

  @Override
  public DecodeResult decode(InputStream in, OutputStream out, COSDictionary parameters, int index)
      throws IOException {
    return filter.decode(in, new Counting(out), parameters, index);
  }

  @Override
  public DecodeResult decode(
      InputStream in, OutputStream out, COSDictionary parameters, int index, DecodeOptions options)
      throws IOException {
    return filter.decode(in, new Counting(out), parameters, index, options);
  }

  @Override
  protected void encode(InputStream in, OutputStream out, COSDictionary parameters)
      throws IOException {
    filter.encode(in, out, parameters, 0);
  }

  private static final class Counting extends FilterOutputStream {

    private long count;

    Counting(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      add(1);
      out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      add(length);
      out.write(bytes, from, length);
    }

    private void add(int length) throws IOException {
      count += length;
      UNPACKED.set(count > MOST ? ENDLESS : UNPACKED.get() + length);
      check();
    }
  }
}
