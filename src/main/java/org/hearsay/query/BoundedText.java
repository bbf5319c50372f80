package org.hearsay.query;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Passes on a text that an aggregate keeps, and stops the query where all of them together are too
 * much: GROUP_CONCAT over a cross product fills any memory.
 */
final class BoundedText extends ExprFunction1 {

  private final Budget budget;
  private final boolean adds;

  /**
   * @param adds whether each text is kept; where one takes the place of another, or equals it, only
   *     long ones matter
   */
  BoundedText(Expr text, Budget budget, boolean adds) {
    super(text, "text");
    this.budget = budget;
    this.adds = adds;
  }

  @Override
  public NodeValue eval(NodeValue value) {
    int length = value.asString().length();
    BoundedValue.checkLength(length);
    if (adds) {
      budget.build(length);
    } else {
      budget.buildLong(length);
    }
    return value;
  }

  @Override
  public Expr copy(Expr argument) {
    return new BoundedText(argument, budget, adds);
  }
}
