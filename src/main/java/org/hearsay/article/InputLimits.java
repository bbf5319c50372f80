package org.hearsay.article;

/**
 * How much one input may be. Sizes are bytes.
 *
 * @param text the most an article's text may take in UTF-8
 * @param file the most one file, archive member or line of JSON Lines may hold, markup included
 * @param archive the most one archive may unpack to, all members together
 * @param ratio how many times its packed size a member or archive may unpack to; small ones (under
 *     {@link #ALWAYS_UNPACKED}) are spared, as plain repetition packs well
 */
public record InputLimits(long text, long file, long archive, int ratio) {

  /** What is unpacked whatever the ratio. */
  public static final long ALWAYS_UNPACKED = 1L << 20;

  private static final long MEBI = 1L << 20;

  /** 2 MB of text, files of 10 MB, archives of 16 GB, 100 times the packed size. */
  public static final InputLimits STANDARD =
      new InputLimits(2 * MEBI, 10 * MEBI, 16 * 1024 * MEBI, 100);

  public InputLimits {
    if (text < 1 || file < 1 || archive < 1 || ratio < 1) {
      throw new IllegalArgumentException("a limit under 1");
    }
    if (file > Integer.MAX_VALUE - 16) {
      throw new IllegalArgumentException("files over 2 GB do not fit in memory");
    }
  }

  /** The same, but for the text; files may hold at least as much. */
  public InputLimits withText(long most) {
    return new InputLimits(most, Math.max(file, most), archive, ratio);
  }

  /** A size for a human: "5.2 MB". */
  static String inWords(long bytes) {
    if (bytes < 1024) {
      return bytes + " bytes";
    }
    long tenths = bytes < MEBI ? bytes * 10 / 1024 : bytes * 10 / MEBI;
    return tenths / 10 + "." + tenths % 10 + (bytes < MEBI ? " KB" : " MB");
  }
}
