package org.hearsay.model;

import java.util.Locale;

/**
 * A defect of Hearsay met on a stretch of an article, which was passed over; the rest was read.
 *
 * @param sentence the sentence, the quotation, or those over which an utterance goes
 * @param stage at what work it was met
 * @param cause in one line
 */
public record Fault(Span sentence, Stage stage, String cause) implements Comparable<Fault> {

  private static final int LONGEST_CAUSE = 300;

  /** The room whose work it was. */
  public enum Stage {
    ACTORS,
    ATTRIBUTIONS,
    ACTS,
    STATEMENTS,
    EVENTS;

    /** The name in reports. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static Fault of(Span sentence, Stage stage, Throwable defect) {
    return new Fault(sentence, stage, inOneLine(defect));
  }

  /** What was thrown and what it says, on one line that is not too long. */
  public static String inOneLine(Throwable defect) {
    String text = defect.getClass().getName();
    if (defect.getMessage() != null) {
      text += ": " + defect.getMessage().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
    return text.codePointCount(0, text.length()) > LONGEST_CAUSE
        ? text.substring(0, text.offsetByCodePoints(0, LONGEST_CAUSE)) + "..."
        : text;
  }

  /** In text order, then by stage. */
  @Override
  public int compareTo(Fault other) {
    int order = sentence.compareTo(other.sentence);
    return order != 0 ? order : stage.compareTo(other.stage);
  }
}
