package org.hearsay.article;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;

/**
 * Messages of agencies as IPTC 7901 has them: a line with source, number, priority, category and
 * words after SOH, then slug, headline and text between STX and ETX, and the time of sending.
 */
final class Iptc7901 implements Format {

  private static final char SOH = '\u0001';
  private static final char STX = '\u0002';
  private static final char ETX = '\u0003';

  private static final Pattern HEAD =
      Pattern.compile(
          "[\\u0016\\s]*\\u0001[A-Za-z]{2,4}\\d{3,5} \\S{1,2} \\S{1,3} .*", Pattern.DOTALL);

  /** Day, time, month and year: "091020 NOV 19", or "091020 GMT Nov 19". */
  private static final Pattern SENT =
      Pattern.compile(
          "\\b(\\d\\d)\\d{4}(?: [A-Z]{3,4})? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
              + " (?:20)?(\\d\\d)\\b",
          Pattern.CASE_INSENSITIVE);

  /** For the desks: what to do with a message, whom to call. */
  private static final Pattern NOTE =
      Pattern.compile(
          "(?m)^[ \\t]*+(?:#+ ?(?:dpa-)?(?:Notizblock|Notepad|Internet|Orte|Redaktion|Editors?)\\b"
              + "|\\(?(?:The following information|Die folgenden Informationen)\\b).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  @Override
  public boolean matches(Beginning beginning) {
    return HEAD.matcher(beginning.text()).matches();
  }

  @Override
  public Feed open(Input input) throws IOException {
    return Feed.of(input.bytes(), bytes -> new Messages(input.label(), Decoder.beginning(bytes)));
  }

  /** Makes one message after the other. */
  private static final class Messages implements Feed {

    private final String file;
    private final String text;
    private final boolean alone;
    private int start;
    private long number;

    Messages(String file, String text) {
      this.file = file;
      this.text = text;
      this.start = text.indexOf(SOH);
      this.alone = text.indexOf(SOH, start + 1) < 0;
    }

    @Override
    public Optional<Outcome<Document>> next() {
      if (start < 0) {
        return Optional.empty();
      }
      int next = text.indexOf(SOH, start + 1);
      String message = text.substring(start + 1, next < 0 ? text.length() : next);
      start = next;
      number++;
      return Optional.of(article(alone ? file : SourceNames.line(file, "", number), message));
    }
  }

  private static Outcome<Document> article(String label, String message) {
    int from = message.indexOf(STX);
    int to = message.indexOf(ETX);
    if (from < 0 || to < from) {
      return Opener.refused(
          label, Rejected.Code.MALFORMED, "cut off: a message that does not end (ETX)");
    }
    String text = NOTE.matcher(message.substring(from + 1, to)).replaceFirst("").strip();
    String first = text.lines().findFirst().orElse("");
    String line = first.stripTrailing();
    String headline =
        line.endsWith("=") ? line.substring(0, line.length() - 1).stripTrailing() : line;
    String body = text.substring(first.length());
    if (!Characters.hasWords(body)) {
      return Opener.refused(label, Rejected.Code.EMPTY, "a message of a headline alone");
    }
    Matcher sent = SENT.matcher(message.substring(to));
    String date =
        sent.find()
            ? sent.group(1) + " " + sent.group(2).toLowerCase(Locale.ROOT) + " 20" + sent.group(3)
            : "";
    return Outcome.of(Document.of(label, body, Bibliography.of(headline, date, "", "", "")));
  }
}
