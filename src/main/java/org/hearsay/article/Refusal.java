package org.hearsay.article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hearsay.model.Rejected;

/** What is known not to be read: what it is, and what would help. */
enum Refusal implements Format {
  RTF("RTF; save it as plain text", beginning -> beginning.rest().startsWith("{\\rtf")),
  LOG(
      "a log of a program; give the articles alone",
      beginning -> Patterns.most(beginning, Patterns.LOG_LINE)),
  ADDRESSES(
      "a list of web addresses; nothing is fetched: save the pages and give those",
      beginning -> Patterns.most(beginning, Patterns.ADDRESS)),
  FIGURES(
      "a table of figures; give articles", beginning -> Patterns.most(beginning, Patterns.FIGURES)),
  XML("XML that is not a web page", Beginning::isXml);

  /** An enum's constants cannot use its own. */
  private static final class Patterns {
    static final Pattern LOG_LINE =
        Pattern.compile(
            "\\[?(?:\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]|[A-Z][a-z]{2} [ \\d]\\d )\\d\\d:\\d\\d:\\d\\d.*"
                + "|\\S+ \\S+ \\S+ \\[\\d\\d/[A-Z][a-z]{2}/\\d{4}:.*");

    static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    /** Cells of which at least two are numbers. */
    static final Pattern FIGURES =
        Pattern.compile(
            "[^.!?]{0,60}?(?:(?:[\\t,;|]|\\s\\s)\\s*[-+$€£]?\\d[\\d.,:%-]*){2,}"
                + "(?:[\\t,;|]\\S*)*");

    static final int FEWEST = 3;
    static final int LONGEST = 400;

    /** Whether nearly all lines are like this; the last may be cut. */
    static boolean most(Beginning beginning, Pattern pattern) {
      List<String> lines =
          beginning.text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
      long like =
          lines.stream()
              .filter(line -> line.length() < LONGEST && pattern.matcher(line).matches())
              .count();
      return like >= FEWEST && like * 10 >= (lines.size() - 2) * 9L;
    }
  }

  private final String description;
  private final Predicate<Beginning> sign;

  Refusal(String description, Predicate<Beginning> sign) {
    this.description = description;
    this.sign = sign;
  }

  @Override
  public boolean matches(Beginning beginning) {
    return sign.test(beginning);
  }

  @Override
  public Feed open(Input input) throws IOException {
    input.in().close();
    return Feed.of(
        Opener.refused(
            input.label(),
            Rejected.Code.UNKNOWN_FORMAT,
            "neither plain text nor HTML but " + description));
  }

  @Override
  public OptionalLong count(Path file) {
    return OptionalLong.of(1);
  }
}
