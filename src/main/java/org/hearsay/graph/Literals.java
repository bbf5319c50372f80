package org.hearsay.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Values as literals, one canonical spelling each, so that equal values are equal terms. */
final class Literals {

  private static final int REPLACEMENT = 0xFFFD;
  private static final int CONFIDENCE_DIGITS = 3;

  private Literals() {}

  /**
   * The text as a string literal. Characters that XML and some triple stores cannot carry (control
   * characters, halves of surrogate pairs, non-characters) become U+FFFD one for one, so that the
   * number of code points stays the same.
   */
  static Node string(String text) {
    return NodeFactory.createLiteralString(clean(text));
  }

  static String clean(String text) {
    if (text.codePoints().allMatch(Literals::isCarried)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> clean.appendCodePoint(isCarried(character) ? character : REPLACEMENT));
    return clean.toString();
  }

  /** The characters of XML 1.0 without the C1 controls. */
  private static boolean isCarried(int character) {
    if (character < ' ') {
      return character == '\t' || character == '\n' || character == '\r';
    }
    return (character < 0x7F || character > 0x9F)
        && (character < 0xD800 || character > 0xDFFF)
        && (character & 0xFFFE) != 0xFFFE;
  }

  /** A value of a datatype of ours. */
  static Node typed(String value, Node datatype) {
    return NodeFactory.createLiteralDT(
        value, TypeMapper.getInstance().getSafeTypeByName(datatype.getURI()));
  }

  static Node bool(boolean value) {
    return NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean);
  }

  static Node integer(long value) {
    return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
  }

  /** A number between 0 and 1, to three places. */
  static Node confidence(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value)
            .setScale(CONFIDENCE_DIGITS, RoundingMode.HALF_EVEN)
            .stripTrailingZeros();
    // XSD's canonical decimal has a digit after the point: 1.0, not 1.
    String spelling = rounded.setScale(Math.max(1, rounded.scale())).toPlainString();
    return NodeFactory.createLiteralDT(spelling, XSDDatatype.XSDdecimal);
  }

  /** The date, or nothing where its year is not one of four digits. */
  static Optional<Node> date(LocalDate date) {
    return date.getYear() >= 1 && date.getYear() <= 9999
        ? Optional.of(
            NodeFactory.createLiteralDT(
                DateTimeFormatter.ISO_LOCAL_DATE.format(date), XSDDatatype.XSDdate))
        : Optional.empty();
  }

  /** The instant in UTC, to the second. */
  static Node dateTime(Instant instant) {
    return NodeFactory.createLiteralDT(
        instant.truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime);
  }
}
