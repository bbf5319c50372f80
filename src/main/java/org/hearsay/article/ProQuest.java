package org.hearsay.article;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
              + "|Links|Volume|Issue|Pages|Number of pages|Column)(?: ?:)(?:[ \\t]+(.*))?");

  private static final Pattern SIGN =
      Pattern.compile(
          "(?m)^(?:Full text|Publication title|Publication info|ProQuest document ID|Document type"
              + "|Document URL|Database) ?:");

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
    return switch (input.text()) {
      case Outcome.Refused<String> refused -> Feed.of(Outcome.refused(refused.reason()));
      case Outcome.Done<String> done -> {
        List<String> parts =
            List.of(RULE.split(done.value())).stream()
                .filter(
                    part -> part.lines().anyMatch(line -> FIELD.matcher(line.strip()).matches()))
                .toList();
        yield Feed.of(
            IntStream.range(0, parts.size())
                .mapToObj(i -> article(SourceNames.line(input.label(), "", i + 1L), parts.get(i)))
                .iterator());
      }
    };
  }

  private static Outcome<Document> article(String label, String part) {
    Map<String, StringBuilder> fields = new HashMap<>();
    String open = "";
    for (String line : (Iterable<String>) part.strip().lines()::iterator) {
      Matcher field = FIELD.matcher(line.strip());
      if (field.matches()) {
        open = field.group(1);
        fields
            .computeIfAbsent(open, name -> new StringBuilder())
            .append(Optional.ofNullable(field.group(2)).orElse(""));
      } else {
        fields.computeIfAbsent(open, name -> new StringBuilder()).append('\n').append(line);
      }
    }
    String text = value(fields, "Full text");
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
