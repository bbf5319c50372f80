package org.hearsay.actors;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.language.Analysis;
import org.hearsay.language.FactFile;
import org.hearsay.language.FactFile.Fact;

/**
 * What stands behind a politician's name: "(R-Ky.)", ", D-Ohio,", "(D., N.Y.)". It is no name; it
 * tells party and place.
 */
final class PartyMarks {

  private static final int LONGEST = 9;
  private static final Map<String, String> PARTIES = new HashMap<>();
  private static final Map<String, String> PLACES = new HashMap<>();

  static {
    for (Fact fact : FactFile.read("/org/hearsay/actors/party-letters.tsv")) {
      PARTIES.put(fact.column(0), fact.column(1));
    }
    for (Fact fact : FactFile.read("/org/hearsay/authority/abbreviations.tsv")) {
      fact.list(1).forEach(shortForm -> PLACES.put(shortForm, fact.column(0)));
    }
  }

  private final Analysis analysis;
  private final Authority authority;
  private final BitSet covered = new BitSet();
  private final Map<Integer, List<Authority.Entry>> byName = new HashMap<>();

  PartyMarks(Analysis analysis, List<NameSpan> names, Authority authority) {
    this.analysis = analysis;
    this.authority = authority;
    names.forEach(this::read);
  }

  /** Whether a word is part of a mark. */
  boolean covers(int token) {
    return covered.get(token);
  }

  /** Party and place of the politician whose name this is. */
  List<Authority.Entry> of(NameSpan name) {
    return byName.getOrDefault(name.end(), List.of());
  }

  private void read(NameSpan name) {
    int open = name.end();
    int end = analysis.sentenceOf(name.head()).endToken();
    if (open + 1 >= end
        || !isOpening(form(open))
        || !Character.isUpperCase(form(open + 1).codePointAt(0))) {
      return;
    }
    String first = form(open + 1);
    int hyphen = first.indexOf('-');
    String letters = withoutStop(hyphen < 0 ? first : first.substring(0, hyphen));
    if (!PARTIES.containsKey(letters)) {
      return;
    }
    boolean bracket = form(open).equals("(");
    int close = open + 2;
    while (close < end && close < open + LONGEST && !form(close).equals(bracket ? ")" : ",")) {
      close++;
    }
    boolean hyphened = hyphen >= 0 || analysis.token(open + 2).isDash();
    if (close < end && form(close).equals(bracket ? ")" : ",") && (bracket || hyphened)) {
      covered.set(open + 1, close);
      byName.put(name.end(), sides(letters, open + 1, close));
    }
  }

  private static boolean isOpening(String form) {
    return form.equals("(") || form.equals(",");
  }

  private List<Authority.Entry> sides(String letters, int first, int end) {
    List<Authority.Entry> sides = new ArrayList<>();
    authority.sense(PARTIES.get(letters)).ifPresent(sense -> sides.add(sense.entry()));
    place(first, end).ifPresent(sides::add);
    return sides;
  }

  /** "S.C." of "R-S.C.": what follows the letters, with or without its full stops. */
  private Optional<Authority.Entry> place(int first, int end) {
    String mark = analysis.article().text().line(analysis.span(first, end));
    int from = 0;
    while (from < mark.length() && Character.isLetter(mark.charAt(from))) {
      from++;
    }
    while (from < mark.length() && !Character.isLetter(mark.charAt(from))) {
      from++;
    }
    String place = mark.substring(from);
    return authority
        .sense(place)
        .map(Authority.Sense::entry)
        .or(() -> Optional.ofNullable(PLACES.get(withoutStop(place))).flatMap(authority::entry));
  }

  private static String withoutStop(String shortForm) {
    return shortForm.replace(".", "").strip();
  }

  private String form(int index) {
    return analysis.token(index).form();
  }
}
