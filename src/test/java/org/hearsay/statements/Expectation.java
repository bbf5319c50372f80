package org.hearsay.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.hearsay.model.Act;
import org.hearsay.model.Party;
import org.hearsay.model.Statement;

/**
 * One line under the dashes of a worked example: a statement that must be found, that may be, or
 * that must not. README.md beside the examples has the notation.
 */
record Expectation(String line, Demand demand, List<Condition> conditions) {

  enum Demand {
    REQUIRED,
    ALLOWED,
    FORBIDDEN
  }

  /** What a statement must be for one field of the line. */
  @FunctionalInterface
  interface Condition extends BiPredicate<Statement, ReadExample> {}

  private static final String NONE = "-";
  private static final String ANY = "*";
  private static final String NEGATED = "(not)";

  /**
   * @throws IllegalArgumentException if the line is not in the notation
   */
  static Expectation parse(String line) {
    Demand demand =
        switch (line.charAt(0)) {
          case '!' -> Demand.FORBIDDEN;
          case '?' -> Demand.ALLOWED;
          default -> Demand.REQUIRED;
        };
    String[] fields =
        (demand == Demand.REQUIRED ? line : line.substring(1)).strip().split("\\s+\\|\\s+", -1);
    if (fields.length < 2) {
      throw new IllegalArgumentException("neither a statement nor a comment: " + line);
    }
    List<Condition> conditions = new ArrayList<>();
    conditions.add(speaker(fields[0]));
    conditions.add(act(fields[1]));
    if (fields.length > 2) {
      conditions.add(targets(fields[2]));
    }
    Arrays.stream(fields).skip(3).forEach(field -> conditions.add(option(field)));
    return new Expectation(line, demand, conditions);
  }

  boolean fits(Statement statement, ReadExample read) {
    return conditions.stream().allMatch(condition -> condition.test(statement, read));
  }

  private static Condition speaker(String name) {
    return switch (name) {
      case ANY -> (s, read) -> true;
      case NONE -> (s, read) -> s.speaker().isEmpty();
      default -> (s, read) -> s.speaker().map(p -> isCalled(p, name, read)).orElse(false);
    };
  }

  private static Condition act(String field) {
    if (field.equals(ANY)) {
      return (s, read) -> true;
    }
    boolean negated = field.startsWith(NEGATED);
    Set<Act> acts =
        Arrays.stream(field.replace(NEGATED, "").strip().split("/", -1))
            .map(code -> Act.valueOf(code.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Act.class)));
    return (s, read) -> acts.contains(s.act()) && s.negated() == negated;
  }

  private static Condition targets(String field) {
    if (field.equals(ANY)) {
      return (s, read) -> true;
    }
    if (field.equals(NONE)) {
      return (s, read) -> s.targets().isEmpty();
    }
    Set<String> names = Set.of(field.split("\\s+\\+\\s+", -1));
    return (s, read) ->
        s.targets().size() == names.size()
            && names.stream().allMatch(n -> anyIsCalled(s.targets(), n, read));
  }

  private static Condition option(String field) {
    String word = field.split(" ", 2)[0];
    String rest = field.substring(word.length()).strip();
    return switch (word) {
      case "via" ->
          (s, read) ->
              rest.equals(NONE)
                  ? s.via().isEmpty()
                  : s.via().stream()
                      .anyMatch(id -> read.names(id).contains(ReadExample.plain(rest)));
      case "to" -> (s, read) -> anyIsCalled(s.addressees(), rest, read);
      case "by" ->
          (s, read) ->
              s.speaker().flatMap(Party::span).map(read::bare).orElse(NONE).equals(unquoted(rest));
      case "cue" -> (s, read) -> s.cue().map(read::bare).orElse(NONE).equals(unquoted(rest));
      case "quote" -> (s, read) -> isQuote(unquoted(rest), read.quote(s));
      case "on" -> (s, read) -> s.saidOn().map(Object::toString).orElse(NONE).equals(rest);
      case "explicit" -> (s, read) -> s.explicit();
      case "implicit" -> (s, read) -> !s.explicit();
      case "direct", "indirect", "mixed" -> (s, read) -> s.quotation().code().equals(word);
      case "reported", "hedged", "ascribed" -> (s, read) -> s.certainty().code().equals(word);
      default -> throw new IllegalArgumentException("unknown option: " + field);
    };
  }

  private static boolean anyIsCalled(List<Party> parties, String name, ReadExample read) {
    return parties.stream().anyMatch(party -> isCalled(party, name, read));
  }

  private static boolean isCalled(Party party, String name, ReadExample read) {
    return read.names(party).contains(ReadExample.plain(name));
  }

  private static String unquoted(String field) {
    if (field.length() < 3 || !field.startsWith("\"") || !field.endsWith("\"")) {
      throw new IllegalArgumentException("not in quotation marks: " + field);
    }
    return field.substring(1, field.length() - 1);
  }

  /** "We left ~ at night" stands for all that begins and ends so. */
  private static boolean isQuote(String pattern, String quote) {
    String[] ends = pattern.split("\\s*~\\s*", 2);
    return ends.length < 2
        ? quote.equals(pattern)
        : quote.startsWith(ends[0]) && quote.endsWith(ends[1]);
  }
}
