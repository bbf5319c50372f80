package org.hearsay.query;

/**
 * A text that a regular expression can be matched against for a limited time only. The engine reads
 * it character by character, however long it backtracks; nothing else can stop it.
 */
final class TimedText implements CharSequence {

  /** So seldom is the clock looked at: about every 10 microseconds of matching. */
  private static final int READS_BETWEEN_CHECKS = 1 << 12;

  private final String text;
  private final Budget budget;
  private int reads;

  TimedText(String text, Budget budget) {
    this.text = text;
    this.budget = budget;
  }

  @Override
  public char charAt(int index) {
    if (++reads % READS_BETWEEN_CHECKS == 0) {
      budget.check();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
