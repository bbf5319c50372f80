package org.hearsay.pipeline;

import java.time.Duration;
import org.hearsay.language.EnglishAnalyzer;

/**
 * How much of one article is read before it is refused.
 *
 * @param tokens the most it may have
 * @param sentences the most it may have
 * @param time how long reading it may take; looked at between stages
 */
public record Limits(int tokens, int sentences, Duration time) {

  /** Far above any news article: 50,000 tokens, 25,000 sentences, two minutes. */
  public static final Limits STANDARD =
      new Limits(EnglishAnalyzer.MOST_WORDS, 25_000, Duration.ofMinutes(2));

  public Limits {
    if (tokens < 1 || sentences < 1 || time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("a limit that lets nothing through");
    }
  }

  public Limits withTime(Duration most) {
    return new Limits(tokens, sentences, most);
  }
}
