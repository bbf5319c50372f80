package org.hearsay.language;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;

/**
 * Words and a number for each, looked up in bytes that may stand in a mapped file: nothing is read
 * to begin with, and a word costs its letters and 16 to 24 bytes. Immutable; thread-safe.
 *
 * <p>The bytes, all numbers little-endian: how many words; how many slots, a power of two; the
 * slots, each the number of a word from one on or zero, where a word stands at its hash or after;
 * for each word its hash, its number and where its letters end; the letters in UTF-8.
 */
final class PackedWords {

  private static final int HEAD = 2 * Integer.BYTES;
  private static final int ENTRY = 3 * Integer.BYTES;

  private final ByteBuffer bytes;
  private final int mask;
  private final int entries;
  private final int letters;

  PackedWords(ByteBuffer bytes) {
    this.bytes = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    int words = this.bytes.getInt(0);
    int slots = this.bytes.getInt(Integer.BYTES);
    this.mask = slots - 1;
    this.entries = HEAD + slots * Integer.BYTES;
    this.letters = entries + words * ENTRY;
  }

  /** The bytes that hold these words; the same for the same words. Numbers are not negative. */
  static byte[] pack(SortedMap<String, Integer> numbers) {
    int slots = Math.max(2, Integer.highestOneBit(numbers.size() + numbers.size() / 2) << 1);
    ByteBuffer table = ByteBuffer.allocate(HEAD + slots * Integer.BYTES + numbers.size() * ENTRY);
    table.order(ByteOrder.LITTLE_ENDIAN).putInt(numbers.size()).putInt(slots);
    ByteArrayOutputStream letters = new ByteArrayOutputStream();
    int entry = HEAD + slots * Integer.BYTES;
    int word = 0;
    for (Map.Entry<String, Integer> number : numbers.entrySet()) {
      int hash = number.getKey().hashCode();
      int slot = spread(hash) & slots - 1;
      while (table.getInt(HEAD + slot * Integer.BYTES) != 0) {
        slot = slot + 1 & slots - 1;
      }
      table.putInt(HEAD + slot * Integer.BYTES, ++word);
      letters.writeBytes(number.getKey().getBytes(StandardCharsets.UTF_8));
      table.putInt(entry, hash).putInt(entry + 4, number.getValue());
      table.putInt(entry + 8, letters.size());
      entry += ENTRY;
    }
    byte[] all = new byte[table.capacity() + letters.size()];
    table.get(0, all, 0, table.capacity());
    System.arraycopy(letters.toByteArray(), 0, all, table.capacity(), letters.size());
    return all;
  }

  /** The number of a word, or -1. */
  int number(String word) {
    int hash = word.hashCode();
    for (int slot = spread(hash) & mask; ; slot = slot + 1 & mask) {
      int found = bytes.getInt(HEAD + slot * Integer.BYTES);
      if (found == 0) {
        return -1;
      }
      int entry = entries + (found - 1) * ENTRY;
      if (bytes.getInt(entry) == hash && isAt(entry, found == 1, word)) {
        return bytes.getInt(entry + 4);
      }
    }
  }

  private boolean isAt(int entry, boolean first, String word) {
    int from = letters + (first ? 0 : bytes.getInt(entry - ENTRY + 8));
    int to = letters + bytes.getInt(entry + 8);
    for (int i = from; i < to; i++) {
      byte letter = bytes.get(i);
      if (letter < 0) {
        byte[] rest = new byte[to - from];
        bytes.get(from, rest);
        return word.equals(new String(rest, StandardCharsets.UTF_8));
      }
      if (i - from >= word.length() || word.charAt(i - from) != letter) {
        return false;
      }
    }
    return word.length() == to - from;
  }

  int size() {
    return bytes.getInt(0);
  }

  /** Hashes of short words differ in their low bits only. */
  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ mixed >>> 16;
  }
}
