package org.hearsay.article;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place, day and agency with which a report opens: "WASHINGTON (AP) —", "PARIS, June 3
 * (Reuters) -", "Feb 21 (Reuters) -", "LONDON, Feb. 21, 2025 /PRNewswire/ --", "JERUSALEM -".
 */
final class Datelines {

  /** A dateline stands within so many characters. */
  private static final int REACH = 140;

  private static final String MONTH =
      "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\\.?";

  private static final String CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]+(?: [\\p{Lu}.'’/-]+){0,4}";

  /** "HEMPSTEAD, N.Y.", "SAN JUAN, Puerto Rico", "BEIJING/SEOUL". */
  private static final String PLACE =
      CAPITALS + "(?:/" + CAPITALS + ")?(?:, \\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3})?";

  private static final String DAY =
      "(?:" + MONTH + " \\d{1,2}|\\d{1,2} " + MONTH + ")(?:,? (?:19|20)\\d\\d)?";

  private static final String AGENCY = "(?: ?[(/] ?((?:\\p{Lu}|dpa)[\\p{L}.& /-]{1,30}?) ?[)/])";

  private static final String DASH = " ?(?:—|–|―|-{1,2}|:)(?= |$|\\p{Lu}|[\"“])";

  private static final Pattern WITH_AGENCY =
      Pattern.compile("(?:" + PLACE + "(?:, ?| )?)?(" + DAY + ")?,?" + AGENCY + DASH);

  /** Without an agency only a place in capitals and a dash between spaces will do. */
  private static final Pattern PLACE_ONLY =
      Pattern.compile("(?:" + PLACE + ")(?:, (" + DAY + "))? (?:—|–|―|-{1,2})(?= |$)");

  /**
   * A dateline found.
   *
   * @param length how much of the paragraph it takes, without the space after it
   */
  record Dateline(int length, Bibliography says) {}

  private Datelines() {}

  static Optional<Dateline> find(String paragraph) {
    String head = paragraph.substring(0, Math.min(paragraph.length(), REACH));
    Matcher agency = WITH_AGENCY.matcher(head);
    if (agency.lookingAt()) {
      Bibliography says = Bibliography.ofPublisher(agency.group(2).strip()).or(date(agency));
      return Optional.of(new Dateline(agency.end(), says));
    }
    Matcher place = PLACE_ONLY.matcher(head);
    return place.lookingAt()
            && place.group().codePoints().filter(Character::isUpperCase).count() > 2
        ? Optional.of(new Dateline(place.end(), date(place)))
        : Optional.empty();
  }

  private static Bibliography date(Matcher dateline) {
    return Optional.ofNullable(dateline.group(1))
        .map(day -> Bibliography.ofDate(Dates.find(day)))
        .orElse(Bibliography.NONE);
  }
}
