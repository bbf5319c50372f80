package org.hearsay.statements;

import java.util.List;
import org.hearsay.language.Contribution;

/**
 * How likely something was read rightly, and why.
 *
 * @param floor where the line is drawn
 * @param contributions what speaks for it and against it, in no order
 */
public record Weighing(double likelihood, double floor, List<Contribution> contributions) {

  public Weighing {
    contributions = List.copyOf(contributions);
  }

  public boolean isAbove() {
    return likelihood >= floor;
  }
}
