package org.hearsay.article;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
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
  private static final String GAP =
      "(?:[ \\u00A0]*\\t[ \\t\\u00A0]*|[ \\u00A0]{2,}|[ \\u00A0]*\\r?$)";

  private static final Pattern FIELD = Pattern.compile("(" + CODES + ")" + GAP + "(.*)");

  private static final Pattern START = Pattern.compile("(?m)^[ \\uFEFF]?HD" + GAP);

  private static final Pattern OTHER = Pattern.compile("(?m)^(?:WC|PD|SN|LA|LP|TD|CY|AN)" + GAP);

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
    return Feed.of(input.text(), text -> new Texts(input.label(), text));
  }

  /** Makes one article after the other. */
  static final class Texts implements Feed {

    private final String label;
    private final Iterator<String> lines;
    private final Map<String, StringBuilder> fields = new HashMap<>();
    private String open = "";
    private long number;
    private boolean done;

    Texts(String label, String text) {
      this.label = label;
      this.lines = text.lines().iterator();
    }

    @Override
    public Optional<Outcome<Document>> next() {
      if (done) {
        return Optional.empty();
      }
      Optional<Outcome<Document>> article = Optional.empty();
      while (article.isEmpty() && lines.hasNext()) {
        article = add(lines.next());
      }
      done = article.isEmpty();
      return done ? Optional.of(finished()) : article;
    }

    /** The article that ends where this line starts another. */
    private Optional<Outcome<Document>> add(String line) {
      Optional<Outcome<Document>> ended = Optional.empty();
      Matcher field = FIELD.matcher(line.strip());
      if (field.matches()) {
        open = field.group(1);
        ended =
            open.equals("HD") && fields.containsKey(open)
                ? Optional.of(finished())
                : Optional.empty();
        fields.computeIfAbsent(open, name -> new StringBuilder()).append(field.group(2));
      } else if (END.matcher(line.strip()).matches()) {
        open = "";
      } else if (!open.isEmpty()) {
        fields.get(open).append('\n').append(line);
      }
      return ended;
    }

    private Outcome<Document> finished() {
      number++;
      Outcome<Document> article = article(label, number, fields);
      fields.clear();
      return article;
    }
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
