package org.hearsay.query;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingProjectNamed;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggAvgDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.AggSumDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * An aggregate that counts what it keeps: something for each group, and each value or row that a
 * DISTINCT has to tell from others.
 */
final class CountedAggregator extends AggregatorBase {

  private final Aggregator aggregator;
  private final Budget budget;

  private CountedAggregator(Aggregator aggregator, Budget budget) {
    super(aggregator.getName(), false, aggregator.getExprList());
    this.aggregator = aggregator;
    this.budget = budget;
  }

  static ExprAggregator of(ExprAggregator counted, Budget budget) {
    return new ExprAggregator(
        counted.getVar(), new CountedAggregator(counted.getAggregator(), budget));
  }

  @Override
  public Accumulator createAccumulator() {
    return switch (aggregator) {
      case AggCountDistinct rows -> new OfRows(new AggCount().createAccumulator());
      case AggCountVarDistinct count -> ofValues(new AggCountVar(getExpr()));
      case AggSumDistinct sum -> ofValues(new AggSum(getExpr()));
      case AggAvgDistinct average -> ofValues(new AggAvg(getExpr()));
      default -> new Counted(aggregator.createAccumulator());
    };
  }

  private Accumulator ofValues(Aggregator plain) {
    return new OfValues(plain.createAccumulator(), getExpr());
  }

  /** Counts the group when its first row comes. */
  private class Counted implements Accumulator {

    private final Accumulator accumulator;
    private boolean begun;

    Counted(Accumulator accumulator) {
      this.accumulator = accumulator;
    }

    @Override
    public void accumulate(Binding row, FunctionEnv environment) {
      if (!begun) {
        budget.keep(row);
        begun = true;
      }
      accumulator.accumulate(row, environment);
    }

    @Override
    public final NodeValue getValue() {
      return accumulator.getValue();
    }
  }

  private final class OfRows extends Counted {

    private final Set<Binding> seen = new HashSet<>();

    OfRows(Accumulator accumulator) {
      super(accumulator);
    }

    @Override
    public void accumulate(Binding row, FunctionEnv environment) {
      if (seen.add(new BindingProjectNamed(row))) {
        budget.keep(row);
        super.accumulate(row, environment);
      }
    }
  }

  private final class OfValues extends Counted {

    private final Set<Node> seen = new HashSet<>();
    private final Expr expression;

    OfValues(Accumulator accumulator, Expr expression) {
      super(accumulator);
      this.expression = expression;
    }

    @Override
    public void accumulate(Binding row, FunctionEnv environment) {
      if (isNew(row, environment)) {
        super.accumulate(row, environment);
      }
    }

    /** A row without a value is for the aggregate to judge. */
    private boolean isNew(Binding row, FunctionEnv environment) {
      try {
        Node value = expression.eval(row, environment).asNode();
        boolean added = seen.add(value);
        if (added) {
          budget.keep(value);
        }
        return added;
      } catch (ExprEvalException e) {
        return true;
      }
    }
  }

  @Override
  public Node getValueEmpty() {
    return aggregator.getValueEmpty();
  }

  @Override
  public Aggregator copy(ExprList expressions) {
    return new CountedAggregator(aggregator.copy(expressions), budget);
  }

  @Override
  public int hashCode() {
    return aggregator.hashCode();
  }

  @Override
  public boolean equals(Aggregator other, boolean bySyntax) {
    return other instanceof CountedAggregator counted
        && aggregator.equals(counted.aggregator, bySyntax);
  }
}
