package org.hearsay.query;

import java.math.BigDecimal;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Passes on what its argument computes, and stops the query where its time is over or the value
 * grows without measure: a chain of CONCATs doubles with each link, and so do the digits of an
 * integer that is squared again and again.
 */
final class BoundedValue extends ExprFunction1 {

  /** One text. The longest article is 2 MB. */
  private static final int LONGEST_TEXT = 4_000_000;

  /** So many characters are read as a number, which takes more than linear time. */
  private static final int LONGEST_NUMBER = 10_000;

  private static final int MOST_BITS = 1 << 12;

  private final Budget budget;
  private final int longest;

  private BoundedValue(Expr computed, Budget budget, int longest) {
    super(computed, "bounded");
    this.budget = budget;
    this.longest = longest;
  }

  static BoundedValue of(Expr computed, Budget budget) {
    return new BoundedValue(computed, budget, LONGEST_TEXT);
  }

  /** For text that is about to be read as a number. */
  static BoundedValue ofDigits(Expr computed, Budget budget) {
    return new BoundedValue(computed, budget, LONGEST_NUMBER);
  }

  /**
   * @throws TooLargeException where a text of this length must not be built
   */
  static void checkLength(long length) {
    checkLength(length, LONGEST_TEXT);
  }

  private static void checkLength(long length, int longest) {
    if (length > longest) {
      throw new TooLargeException("the query builds up a text that is too long");
    }
  }

  @Override
  public NodeValue eval(NodeValue value) {
    budget.check();
    if (value.isInteger()) {
      checkBits(value.getInteger().bitLength());
    } else if (value.isDecimal()) {
      BigDecimal decimal = value.getDecimal();
      checkBits(Math.max(decimal.unscaledValue().bitLength(), Math.abs((long) decimal.scale())));
    } else if (value.isLiteral() && !value.isNumber()) {
      checkLength(value.asString().length(), longest);
    }
    return value;
  }

  private static void checkBits(long bits) {
    if (bits > MOST_BITS) {
      throw new TooLargeException("the query builds up a number that is too large");
    }
  }

  @Override
  public Expr copy(Expr argument) {
    return new BoundedValue(argument, budget, longest);
  }
}
