package org.hearsay.article;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;

/**
 * Articles saved from ProQuest as text: rules between them, the headline on top, then fields such
 * as "Full text:" and "Publication title:".
 */
final class ProQuest implements Format {

  private static final Pattern RULE =
      Pattern.compile("(?m)^_{20,}[ \\t]*\\r?$|^Document \\d{1,5} of \\d{1,5}[ \\t]*\\r?$");

  private static final Pattern FIELD =
      Pattern.compile(
          "(Full text|Abstract|Author|Title|Publication title|Publication info|Publication date"
              + "|Publication year|Subject|Location|People|Company(?: / organization)?|First page"
              + "|Section|Publisher|Place of publication|Country of publication|Publication subject"
              + "|ISSN|Source type|Language of publication|Document type|Document URL|Copyright"
              + "|ProQuest document ID|Last updated|Database|Identifier / keyword|Credit|Dateline"
              + "|Links|Volume|Issue|Pages|Number of pages|Column)(?: ?:)[ \\t]*(.*)");

  private static final Pattern SIGN =
      Pattern.compile(
          "(?m)^(?:Full text|Publication title|Publication info|ProQuest document ID|Document type"
              + "|Document URL|Database) ?:");

  /**
   * Stand below a text, and are in none: what looks like a field ("Location: ...") before them may
   * be of the text.
   */
  private static final Set<String> OWN =
      Set.of(
          "Publication title",
          "Publication info",
          "Publication date",
          "Publication year",
          "Publication subject",
          "Place of publication",
          "Country of publication",
          "ISSN",
          "Source type",
          "Language of publication",
          "Document type",
          "Document URL",
          "Copyright",
          "ProQuest document ID",
          "Last updated",
          "Database",
          "Identifier / keyword");

  private static final String TEXT = "Full text";

  private static final int FEWEST_FIELDS = 2;
  private static final int MOST_WORDS_ABOVE = 60;

  @Override
  public boolean matches(Beginning beginning) {
    String text = beginning.text();
    Matcher rule = RULE.matcher(text);
    return rule.find()
        && Sentences.words(text.substring(0, rule.start())) <= MOST_WORDS_ABOVE
        && SIGN.matcher(text).results().map(field -> field.group()).distinct().count()
            >= FEWEST_FIELDS;
  }

  @Override
  public Feed open(Input input) throws IOException {
    return Feed.of(input.text(), text -> open(input.label(), parts(text)));
  }

  private static Feed open(String label, List<String> parts) {
    return parts.isEmpty()
        ? Feed.of(Opener.refused(label, Rejected.Code.EMPTY, "no articles in it"))
        : Feed.of(
            IntStream.range(0, parts.size())
                .mapToObj(i -> article(SourceNames.line(label, "", i + 1L), parts.get(i)))
                .iterator());
  }

  /** What stands between rules; a rule within a text parts nothing. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    List<String> above = List.of(); // The fields of the last one, down to its text.
    StringBuilder between = new StringBuilder();
    for (String part : List.of(RULE.split(text, -1))) {
      List<String> names = part.lines().map(ProQuest::name).flatMap(Optional::stream).toList();
      boolean goesOn =
          !names.isEmpty()
              && !above.isEmpty()
              && Collections.disjoint(above, names)
              && endsText(part)
              && !endsText(parts.getLast());
      if (names.isEmpty()) {
        between.append(part).append("\n\n");
        continue;
      }
      parts.add(goesOn ? parts.removeLast() + "\n\n" + between + part : part);
      between.setLength(0);
      above = goesOn ? List.of() : names.subList(0, names.indexOf(TEXT) + 1);
    }
    return parts;
  }

  /** The name of the field that a line starts. */
  private static Optional<String> name(String line) {
    Matcher field = FIELD.matcher(line.strip());
    return field.matches() ? Optional.of(field.group(1)) : Optional.empty();
  }

  /** Whether there are fields below its text, or below all of it where none is named. */
  private static boolean endsText(String part) {
    List<String> lines = part.lines().toList();
    int text =
        IntStream.range(0, lines.size())
            .filter(i -> name(lines.get(i)).equals(Optional.of(TEXT)))
            .findFirst()
            .orElse(-1);
    return ends(lines).nextSetBit(text + 1) >= 0;
  }

  /**
   * Where a text would end: lines below an empty one from which on there are but fields, down to
   * one that is ProQuest's own.
   */
  private static BitSet ends(List<String> lines) {
    BitSet ends = new BitSet();
    boolean follow = false;
    boolean own = false;
    for (int i = lines.size() - 1; i >= 0; i--) {
      Optional<String> name = name(lines.get(i));
      own |= name.filter(OWN::contains).isPresent();
      if (!lines.get(i).isBlank() && (i == 0 || lines.get(i - 1).isBlank())) {
        follow = name.isPresent() && (own || follow);
        ends.set(i, follow);
        own = false;
      }
    }
    return ends;
  }

  private static Outcome<Document> article(String label, String part) {
    Map<String, StringBuilder> fields = new HashMap<>();
    String open = "";
    List<String> lines = part.strip().lines().toList();
    BitSet ends = ends(lines);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher field = FIELD.matcher(line.strip());
      if (field.matches() && (!open.equals(TEXT) || ends.get(i))) {
        open = field.group(1);
        fields.computeIfAbsent(open, name -> new StringBuilder()).append(field.group(2));
      } else {
        fields.computeIfAbsent(open, name -> new StringBuilder()).append('\n').append(line);
      }
    }
    String text = value(fields, TEXT);
    if (!Characters.hasWords(text) || text.equalsIgnoreCase("Not available.")) {
      return Opener.refused(
          label, Rejected.Code.EMPTY, "no full text in it: save it from a database that has it");
    }
    // Above the first field stand the headline and what one could click on.
    String head = value(fields, "").lines().findFirst().orElse("");
    return Outcome.of(
        Document.of(
            label,
            text,
            Bibliography.of(
                first(value(fields, "Title"), head),
                first(value(fields, "Publication date"), value(fields, "Publication info")),
                author(value(fields, "Author")),
                first(
                    value(fields, "Publication title"),
                    value(fields, "Publication info").split("[;:]", 2)[0]),
                value(fields, "Document URL"))));
  }

  /** "Jane Doe" of "Doe, Jane." */
  private static String author(String field) {
    String name = Bylines.withoutBy(field).replaceAll("\\.$", "");
    String[] parts = name.split(",\\s*", -1);
    return parts.length == 2 && !name.contains(";") ? parts[1] + " " + parts[0] : name;
  }

  private static String first(String one, String other) {
    return one.isBlank() ? other : one;
  }

  private static String value(Map<String, StringBuilder> fields, String name) {
    return fields.getOrDefault(name, new StringBuilder()).toString().strip();
  }
}
