package org.hearsay.article;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;

/**
 * Articles saved from Factiva as text, one below the other: fields with codes of two or three
 * capitals, of which HD is the headline, LP and TD the text. RTF of it comes here as text, too.
 */
final class Factiva implements Format {

  private static final String CODES =
      "HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|SE|CLM|CT|ART"
          + "|DLN|GC";

  /** In a text a line may begin with "IN" or "RE": there a gap or nothing must follow. */
  private static final Pattern FIELD =
      Pattern.compile("(" + CODES + ")(?:[ \\u00A0]*\\t\\s*|[ \\u00A0]{2,}|[ \\u00A0]*$)(.*)");

  private static final Pattern START = Pattern.compile("(?m)^[ \\uFEFF]?HD(?:[ \\t\\u00A0]|\\r?$)");

  private static final Pattern OTHER =
      Pattern.compile("(?m)^(?:WC|PD|SN|LA|LP|TD|CY|AN)(?:[ \\t\\u00A0]|\\r?$)");

  /** The name under which the database has an article stands below it. */
  private static final Pattern END = Pattern.compile("Document \\S{8,60}");

  /** What stands above the first article: who searched, for what. */
  private static final int MOST_WORDS_ABOVE = 60;

  private static final int FEWEST_FIELDS = 3;

  @Override
  public boolean matches(Beginning beginning) {
    Matcher start = START.matcher(beginning.text());
    return start.find()
        && Sentences.words(beginning.text().substring(0, start.start())) <= MOST_WORDS_ABOVE
        && OTHER
                .matcher(beginning.text())
                .results()
                .map(field -> field.group().strip())
                .distinct()
                .count()
            >= FEWEST_FIELDS;
  }

  @Override
  public Feed open(Input input) throws IOException {
    return switch (input.text()) {
      case Outcome.Refused<String> refused -> Feed.of(Outcome.refused(refused.reason()));
      case Outcome.Done<String> done -> Feed.of(articles(input.label(), done.value()).iterator());
    };
  }

  private static List<Outcome<Document>> articles(String label, String text) {
    List<Outcome<Document>> articles = new ArrayList<>();
    Map<String, StringBuilder> fields = new HashMap<>();
    String open = "";
    for (String line : (Iterable<String>) text.lines()::iterator) {
      Matcher field = FIELD.matcher(line.strip());
      boolean code = field.matches();
      boolean next = code && field.group(1).equals("HD") && fields.containsKey("HD");
      if (next) {
        articles.add(article(label, articles.size() + 1L, fields));
        fields.clear();
      }
      if (code) {
        open = field.group(1);
        fields.computeIfAbsent(open, name -> new StringBuilder()).append(field.group(2));
      } else if (END.matcher(line.strip()).matches()) {
        open = "";
      } else if (!open.isEmpty() && !fields.isEmpty()) {
        fields.get(open).append('\n').append(line);
      }
    }
    articles.add(article(label, articles.size() + 1L, fields));
    return articles;
  }

  /** An article of fields by their codes. */
  static Outcome<Document> article(
      String file, long number, Map<String, ? extends CharSequence> fields) {
    String label = SourceNames.line(file, "", number);
    String text = (value(fields, "LP") + "\n\n\n" + value(fields, "TD")).strip();
    if (!Characters.hasWords(text)) {
      return Opener.refused(
          label, Rejected.Code.EMPTY, "no text in it (LP, TD): save the full article");
    }
    return Outcome.of(
        Document.of(
            label,
            text,
            Bibliography.of(
                value(fields, "HD"),
                value(fields, "PD"),
                Bylines.withoutBy(Characters.collapse(value(fields, "BY"))),
                value(fields, "SN"),
                "")));
  }

  private static String value(Map<String, ? extends CharSequence> fields, String code) {
    return Optional.ofNullable(fields.get(code)).map(CharSequence::toString).orElse("").strip();
  }
}
