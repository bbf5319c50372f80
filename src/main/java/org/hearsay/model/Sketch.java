package org.hearsay.model;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * A few bytes by which texts that share much of their wording know each other, whatever their
 * length: the least of each of 128 hashes over all runs of five words (Broder, "On the resemblance
 * and containment of documents", 1997), cut to 16 bits (Li and König, "b-Bit minwise hashing",
 * 2010). Case and punctuation do not count.
 */
public final class Sketch {

  private static final int HASHES = 128;
  private static final int RUN = 5;

  /** Shorter texts are alike by chance. */
  private static final int FEWEST_RUNS = 30;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final int runs;
  private final short[] least;

  private Sketch(int runs, short[] least) {
    this.runs = runs;
    this.least = least;
  }

  /** The sketch of a text; empty where the text is too short for one. */
  public static Optional<Sketch> of(Text text) {
    long[] words =
        WORD.matcher(text.string().toLowerCase(Locale.ROOT))
            .results()
            .mapToLong(word -> hash(word.group()))
            .toArray();
    long[] runs =
        LongStream.range(0, Math.max(0, words.length - RUN + 1))
            .map(from -> run(words, (int) from))
            .distinct()
            .toArray();
    if (runs.length < FEWEST_RUNS) {
      return Optional.empty();
    }
    long[] least = new long[HASHES];
    Arrays.fill(least, Long.MAX_VALUE);
    for (long run : runs) {
      for (int i = 0; i < HASHES; i++) {
        least[i] = Math.min(least[i], run * (mixed(i * GOLDEN) | 1) + mixed(~i * GOLDEN));
      }
    }
    short[] cut = new short[HASHES];
    for (int i = 0; i < HASHES; i++) {
      cut[i] = (short) mixed(least[i]);
    }
    return Optional.of(new Sketch(runs.length, cut));
  }

  private static long hash(String word) {
    long hash = word.length();
    for (int i = 0; i < word.length(); i++) {
      hash = mixed(hash * GOLDEN + word.charAt(i));
    }
    return hash;
  }

  private static long run(long[] words, int from) {
    long hash = 0;
    for (int i = from; i < from + RUN; i++) {
      hash = mixed(hash * GOLDEN + words[i]);
    }
    return hash;
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood, 2014). */
  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Reads what {@link #code} wrote; empty for anything else. */
  public static Optional<Sketch> parse(String code) {
    Matcher parts = CODE.matcher(code);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(parts.group(2));
      if (bytes.length != HASHES * Short.BYTES) {
        return Optional.empty();
      }
      short[] least = new short[HASHES];
      ByteBuffer.wrap(bytes).asShortBuffer().get(least);
      return Optional.of(new Sketch(Integer.parseInt(parts.group(1)), least));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static final Pattern CODE = Pattern.compile("([1-9][0-9]{0,8}) ([A-Za-z0-9+/=]+)");

  /** The same in 348 characters or so of ASCII. */
  public String code() {
    ByteBuffer bytes = ByteBuffer.allocate(HASHES * Short.BYTES);
    bytes.asShortBuffer().put(least);
    return runs + " " + Base64.getEncoder().encodeToString(bytes.array());
  }

  /** How many different runs of words the text has. */
  public int size() {
    return runs;
  }

  /** About how much of the shorter text stands in the longer one, too: from 0 to 1. */
  public double shared(Sketch other) {
    int same = 0;
    for (int i = 0; i < HASHES; i++) {
      same += least[i] == other.least[i] ? 1 : 0;
    }
    double alike = (double) same / HASHES;
    double both = alike / (1 + alike) * ((double) runs + other.runs);
    return Math.min(1, both / Math.min(runs, other.runs));
  }

  /**
   * Keys of which texts that share half of the shorter one have one in common nearly always, and
   * others seldom: pairs of hashes.
   */
  public int[] keys() {
    int[] keys = new int[HASHES / 2];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (least[2 * i] << Short.SIZE) | (least[2 * i + 1] & 0xFFFF);
    }
    return keys;
  }
}
