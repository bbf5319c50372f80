package org.hearsay.article;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;

/**
 * Articles saved from Nexis as text, one below the other: "1 of 2 DOCUMENTS", then paper, day and
 * headline, fields such as "BYLINE:", the text, and fields again.
 */
final class Nexis implements Format {

  private static final String SPACE = "[ \\t\\u00A0\\uFEFF]*+";

  /** Alone, with an empty line on either side. */
  private static final Pattern START =
      Pattern.compile(
          "(?:\\A(?:SPACE\\r?\\n)?|\\nSPACE\\r?\\n)SPACE\\d{1,5} of \\d{1,5} DOCUMENTSSPACE(?=\\r?\\nSPACE\\r?\\n|\\r?\\n?SPACE\\z)"
              .replace("SPACE", SPACE));

  private static final Pattern FIELD = Pattern.compile("([A-Z][A-Z-]{3,20}):[ \\t]*(.*)");
  private static final Pattern BLANK = Pattern.compile("\\r?\\n[ \\t\\u00A0]*\\r?\\n");
  private static final Pattern RIGHTS =
      Pattern.compile("(?i)(?:copyright|all rights reserved).*", Pattern.DOTALL);

  /** More above the first article is no cover, but a text in which such a line is quoted. */
  private static final int MOST_WORDS_ABOVE = 40;

  @Override
  public boolean matches(Beginning beginning) {
    Matcher start = START.matcher(beginning.text());
    return start.find()
        && Sentences.words(beginning.text().substring(0, start.start())) <= MOST_WORDS_ABOVE;
  }

  @Override
  public Feed open(Input input) throws IOException {
    return Feed.of(input.text(), text -> Feed.of(articles(input, text).iterator()));
  }

  private static Stream<Outcome<Document>> articles(Input input, String text) {
    List<String> parts = List.of(START.split(text, -1));
    if (Characters.hasWords(parts.getFirst())) {
      input
          .opener()
          .note(input.label(), "what stands before the first \"1 of N DOCUMENTS\" is not read");
    }
    return Stream.iterate(1, number -> number + 1)
        .limit(parts.size() - 1L)
        .map(number -> article(SourceNames.line(input.label(), "", number), parts.get(number)));
  }

  private static Outcome<Document> article(String label, String part) {
    List<String> above = new ArrayList<>();
    List<String> body = new ArrayList<>();
    Optional<String> author = Optional.empty();
    Optional<String> headline = Optional.empty();
    boolean opened = false;
    boolean closed = false;
    for (String block : BLANK.split(part.strip(), -1)) {
      String line = Characters.collapse(block);
      Matcher field = FIELD.matcher(line);
      if (field.matches()) {
        opened = true;
        switch (field.group(1)) {
          case "BYLINE" -> author = Optional.of(field.group(2));
          case "HEADLINE" -> headline = Optional.of(field.group(2));
          case "DATELINE" -> body.add(field.group(2) + " —");
          case "BODY" -> body.add(field.group(2));
          case "LOAD-DATE", "LANGUAGE", "PUBLICATION-TYPE" -> closed = true;
          default -> {} // Section, length, graphic, subjects: not of the text.
        }
      } else if (!RIGHTS.matcher(line).matches() && !line.isEmpty() && !closed) {
        (opened ? body : above).add(opened ? block : line);
      }
    }
    if (body.isEmpty()) {
      return Opener.refused(label, Rejected.Code.EMPTY, "no text below its fields");
    }
    int dated = 0;
    while (dated < above.size() && Dates.find(above.get(dated)).isEmpty()) {
      dated++;
    }
    String publisher = dated > 0 && !above.isEmpty() ? above.getFirst() : "";
    String date = dated < above.size() ? above.get(dated) : "";
    String title = dated + 1 < above.size() ? above.getLast() : "";
    return Outcome.of(
        Document.of(
            label,
            String.join("\n\n", body),
            Bibliography.of(headline.orElse(title), date, author.orElse(""), publisher, "")));
  }
}
