package org.hearsay.article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hearsay.model.Rejected;

/**
 * What is known not to be read.
 *
 * @param description what it is, and what would help
 */
record Refusal(String description, Predicate<Beginning> sign) implements Format {

  private static final Pattern LOG_LINE =
      Pattern.compile(
          "\\[?(?:\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]|[A-Z][a-z]{2} [ \\d]\\d )\\d\\d:\\d\\d:\\d\\d.*"
              + "|\\S+ \\S+ \\S+ \\[\\d\\d/[A-Z][a-z]{2}/\\d{4}:.*");

  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  /** Cells of which at least two are numbers. */
  private static final Pattern NUMBERS =
      Pattern.compile(
          "[^.!?]{0,60}?(?:(?:[\\t,;|]|\\s\\s)\\s*[-+$€£]?\\d[\\d.,:%-]*){2,}"
              + "(?:[\\t,;|]\\S*)*");

  private static final int FEWEST = 3;
  private static final int LONGEST = 400;

  static final Refusal LOG =
      new Refusal(
          "a log of a program; give the articles alone", beginning -> most(beginning, LOG_LINE));

  static final Refusal ADDRESSES =
      new Refusal(
          "a list of web addresses; nothing is fetched: save the pages and give those",
          beginning -> most(beginning, ADDRESS) || isAddress(beginning.text().strip()));

  static final Refusal FIGURES =
      new Refusal("a table of figures; give articles", beginning -> most(beginning, NUMBERS));

  static final Refusal XML = new Refusal("XML that is not a web page", Beginning::isXml);

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

  /** One address is a list, too. */
  private static boolean isAddress(String text) {
    return text.length() < LONGEST && ADDRESS.matcher(text).matches();
  }

  /** Whether nearly all lines are like this; the last may be cut. */
  private static boolean most(Beginning beginning, Pattern pattern) {
    List<String> lines =
        beginning.text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    long like =
        lines.stream()
            .filter(line -> line.length() < LONGEST && pattern.matcher(line).matches())
            .count();
    return like >= FEWEST && like * 10 >= (lines.size() - 2) * 9L;
  }
}
