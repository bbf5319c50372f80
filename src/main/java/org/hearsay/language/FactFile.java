package org.hearsay.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A file of facts about English or the world, one a line, its columns separated by tabs, that a
 * person who knows no Java can extend. Lines that are empty or begin with {@code #} are comments;
 * trailing columns may be left out and are then empty.
 */
public final class FactFile {

  /**
   * One fact.
   *
   * @param line its number in the file, from 1
   */
  public record Fact(String file, int line, List<String> columns) {

    /** The column's text without outer blanks; empty where the line has none. */
    public String column(int index) {
      return index < columns.size() ? columns.get(index).strip() : "";
    }

    /**
     * The parts of a column that holds several, separated by {@code |}; empty where it holds none.
     */
    public List<String> list(int index) {
      List<String> parts = new ArrayList<>();
      for (String part : column(index).split("\\|", -1)) {
        if (!part.isBlank()) {
          parts.add(part.strip());
        }
      }
      return parts;
    }

    /** What to throw when the fact cannot be understood: says where it stands. */
    public IllegalStateException wrong(String what) {
      return new IllegalStateException(file + ", line " + line + ": " + what);
    }
  }

  private FactFile() {}

  /**
   * Reads a file from the class path.
   *
   * @param resource absolute name, such as {@code /org/hearsay/authority/actors.tsv}
   * @throws IllegalStateException if it is not there
   */
  public static List<Fact> read(String resource) {
    List<Fact> facts = new ArrayList<>();
    try (InputStream stream = FactFile.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(resource + " is missing: build Hearsay anew");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          facts.add(new Fact(resource, number, List.of(line.split("\t", -1))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return facts;
  }

  /**
   * Reads a file of words, each with its kind in the second column: one of the constants of {@code
   * kinds}, in lower case. A word may have several kinds, a line each; a kind may have no word.
   */
  public static <K extends Enum<K>> Map<K, Set<String>> words(String resource, Class<K> kinds) {
    Map<K, Set<String>> words = new EnumMap<>(kinds);
    for (K kind : kinds.getEnumConstants()) {
      words.put(kind, new HashSet<>());
    }
    for (Fact fact : read(resource)) {
      try {
        words.get(Enum.valueOf(kinds, fact.column(1).toUpperCase(Locale.ROOT))).add(fact.column(0));
      } catch (IllegalArgumentException e) {
        throw fact.wrong("unknown kind " + fact.column(1));
      }
    }
    return words;
  }
}
