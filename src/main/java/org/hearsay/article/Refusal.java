package org.hearsay.article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hearsay.model.Rejected;

/** What is known not to be read: what it is, and what would help. */
enum Refusal implements Format {
  RTF("RTF; save it as plain text", beginning -> beginning.rest().startsWith("{\\rtf")),
  JSON(
      "JSON; for articles in JSON give one object a line in a file that ends in .jsonl",
      beginning -> Patterns.JSON.matcher(beginning.rest()).lookingAt()),
  XML("XML that is not a web page", Beginning::isXml);

  /** An enum's constants cannot use its own. */
  private static final class Patterns {
    static final Pattern JSON = Pattern.compile("\\{\\s*[\"}]|\\[\\s*(?:[\\[{\"]|\\]\\s*$)");
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
