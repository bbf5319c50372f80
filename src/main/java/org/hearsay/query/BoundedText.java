package org.hearsay.query;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Passes on the text that its argument builds, and stops the query where it grows without measure:
 * a chain of CONCATs doubles with each link, and GROUP_CONCAT over a cross product fills any
 * memory.
 */
final class BoundedText extends ExprFunction1 {

  /** One text. The longest article is 2 MB. */
  private static final int LONGEST = 4_000_000;

  private final AtomicLong budget;

  /**
   * @param budget how many characters all texts counted against it may have together; shared by
   *     those of one query
   */
  BoundedText(Expr text, AtomicLong budget) {
    super(text, "text");
    this.budget = budget;
  }

  /**
   * @throws TooLargeException where a text of this length must not be built
   */
  static void checkLength(long length) {
    if (length > LONGEST) {
      throw new TooLargeException("the query builds up a text that is too long");
    }
  }

  @Override
  public NodeValue eval(NodeValue value) {
    int length = value.asString().length();
    checkLength(length);
    if (budget.addAndGet(-length) < 0) {
      throw new TooLargeException("the query builds up too much text; narrow it down");
    }
    return value;
  }

  @Override
  public Expr copy(Expr argument) {
    return new BoundedText(argument, budget);
  }
}
