package org.hearsay.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.model.BundledFile;

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

    /**
     * The column's text, which has to be one of {@code values}.
     *
     * @param what the column holds, for whoever has to mend the line
     */
    public String among(int index, String what, Set<String> values) {
      String value = column(index);
      if (!values.contains(value)) {
        throw wrong("unknown " + what + " " + value);
      }
      return value;
    }

    /** What to throw when the fact cannot be understood: says where it stands. */
    public BundledFile.Damaged wrong(String what) {
      return new BundledFile.Damaged(file + ", line " + line + ": " + what);
    }
  }

  /** The facts of a file so far: refuses what it has already. */
  public static final class Once {

    private final Map<String, Fact> known = new HashMap<>();

    /**
     * Takes the next fact.
     *
     * @param columns those that tell it from others
     */
    public void add(Fact fact, int... columns) {
      String key = Arrays.stream(columns).mapToObj(fact::column).collect(Collectors.joining(" "));
      Fact before = known.putIfAbsent(key, fact);
      if (before != null) {
        throw fact.wrong("stands in line " + before.line() + " already: " + key);
      }
    }
  }

  private FactFile() {}

  /** The facts of a file, none of which may stand in it twice. */
  public static List<Fact> readOnce(String resource, int... columns) {
    List<Fact> facts = read(resource);
    Once once = new Once();
    facts.forEach(fact -> once.add(fact, columns));
    return facts;
  }

  /**
   * The constant that a file names in lower case.
   *
   * @throws IllegalArgumentException if there is none, in one line
   */
  public static <E extends Enum<E>> E constant(Class<E> constants, String code) {
    try {
      return Enum.valueOf(constants, code.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      String what = constants.getSimpleName().toLowerCase(Locale.ROOT);
      throw new IllegalArgumentException("unknown " + what + " " + code, e);
    }
  }

  /** The facts in the lines of a file. */
  public static List<Fact> parse(String file, List<String> lines) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
        facts.add(new Fact(file, i + 1, List.of(lines.get(i).split("\t", -1))));
      }
    }
    return facts;
  }

  /**
   * Reads a file from the class path.
   *
   * @param resource absolute name, such as {@code /org/hearsay/authority/actors.tsv}
   * @throws BundledFile.Damaged if it is not there, or holds no facts
   */
  public static List<Fact> read(String resource) {
    List<Fact> facts = parse(resource, BundledFile.text(resource).lines().toList());
    if (facts.isEmpty()) {
      throw new BundledFile.Damaged(resource + " is damaged: there is nothing in it");
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
    for (Fact fact : readOnce(resource, 0, 1)) {
      try {
        words.get(Enum.valueOf(kinds, fact.column(1).toUpperCase(Locale.ROOT))).add(fact.column(0));
      } catch (IllegalArgumentException e) {
        throw fact.wrong("unknown kind " + fact.column(1));
      }
    }
    return words;
  }
}
