package org.hearsay.query;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDatasetNames;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterDistinctReduced;
import org.apache.jena.sparql.engine.iterator.QueryIterFailed;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.util.Context;

/**
 * Counts what a query keeps on its way, and stops it where that is too much: rows to sort, to join
 * or to tell apart, groups, the steps of paths.
 *
 * <p>It leaves matching to the store's own executor, but never with nothing to match against: TDB2
 * 6.0.0 fails with "Peek iterator is already empty" where what comes before a pattern of two or
 * more triples has no rows (jena#3751, fixed after 6.0.0).
 */
final class CarefulExecutor extends OpExecutor {

  private final OpExecutorFactory store;
  private final Budget budget;
  private final Unwithdrawn seen;

  /** Whether the operator that is set up keeps the rows of those below it. */
  private boolean keeps;

  private CarefulExecutor(
      ExecutionContext execution, OpExecutorFactory store, Budget budget, Unwithdrawn seen) {
    super(execution);
    this.store = store;
    this.budget = budget;
    this.seen = seen;
  }

  /** Makes the query that runs in this context run carefully. */
  static void install(Context context, Budget budget, Unwithdrawn seen) {
    OpExecutorFactory store =
        Optional.ofNullable(QC.getFactory(context)).orElse(OpExecutor.stdFactory);
    QC.setFactory(context, execution -> new CarefulExecutor(execution, store, budget, seen));
  }

  @Override
  protected QueryIterator exec(Op op, QueryIterator input) {
    boolean kept = keeps;
    keeps = false;
    QueryIterator rows = super.exec(op, input);
    keeps = kept;
    return kept ? new KeptRows(rows) : rows;
  }

  private QueryIterator keeping(Supplier<QueryIterator> operator) {
    keeps = true;
    QueryIterator rows = operator.get();
    keeps = false;
    return rows;
  }

  @Override
  protected QueryIterator execute(OpOrder order, QueryIterator input) {
    return keeping(() -> super.execute(order, input));
  }

  @Override
  protected QueryIterator execute(OpJoin join, QueryIterator input) {
    return keeping(() -> super.execute(join, input));
  }

  @Override
  protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
    return keeping(() -> super.execute(join, input));
  }

  @Override
  protected QueryIterator execute(OpMinus minus, QueryIterator input) {
    return keeping(() -> super.execute(minus, input));
  }

  @Override
  protected QueryIterator execute(OpGroup group, QueryIterator input) {
    List<ExprAggregator> aggregators = group.getAggregators();
    if (aggregators.isEmpty()) {
      return keeping(() -> super.execute(group, input));
    }
    return new QueryIterGroup(
        exec(group.getSubOp(), input),
        group.getGroupVars(),
        aggregators.stream().map(each -> CountedAggregator.of(each, budget)).toList(),
        execCxt);
  }

  @Override
  protected QueryIterator execute(OpExtend extend, QueryIterator input) {
    return new BuiltTexts(super.execute(extend, input), extend.getVarExprList().getVars());
  }

  @Override
  protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
    return new DistinctRows(exec(distinct.getSubOp(), input));
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    return new QueryIterPath(
        path.getTriplePath(),
        input,
        ExecutionContext.copyChangeActiveGraph(
            execCxt, new CountedGraph(seen.forPath(execCxt.getActiveGraph()), budget)));
  }

  @Override
  protected QueryIterator execute(OpBGP pattern, QueryIterator input) {
    return match(pattern, input);
  }

  @Override
  protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
    return match(pattern, input);
  }

  @Override
  protected QueryIterator execute(OpGraph graph, QueryIterator input) {
    return match(graph, input);
  }

  /** {@code GRAPH ?g {}}: the names of all graphs. Over the union, the library has no way to it. */
  @Override
  protected QueryIterator execute(OpDatasetNames names, QueryIterator input) {
    return super.execute(new OpGraph(names.getGraphNode(), new OpBGP()), input);
  }

  @Override
  protected QueryIterator execute(OpFilter filter, QueryIterator input) {
    Op filtered = filter.getSubOp();
    return filtered instanceof OpBGP || filtered instanceof OpQuadPattern
        ? match(filter, input)
        : super.execute(filter, input);
  }

  private QueryIterator match(Op op, QueryIterator input) {
    try {
      if (!input.hasNext()) {
        return input;
      }
    } catch (RuntimeException e) {
      return new QueryIterFailed(input, execCxt, e);
    }
    return store.create(seen.forPattern(op, execCxt)).executeOp(op, input);
  }

  private final class KeptRows extends QueryIterProcessBinding {

    KeptRows(QueryIterator rows) {
      super(rows, execCxt);
    }

    @Override
    public Binding accept(Binding row) {
      budget.keep(row);
      return row;
    }
  }

  /** Rows with what was computed for them, which a sort may keep, the first few of it at least. */
  private final class BuiltTexts extends QueryIterProcessBinding {

    private final List<Var> computed;

    BuiltTexts(QueryIterator rows, List<Var> computed) {
      super(rows, execCxt);
      this.computed = computed;
    }

    @Override
    public Binding accept(Binding row) {
      for (Var each : computed) {
        Node value = row.get(each);
        if (value != null && value.isLiteral()) {
          budget.buildLong(value.getLiteralLexicalForm().length());
        }
      }
      return row;
    }
  }

  /** Each row once. The library's own goes by disk, and counts nothing. */
  private final class DistinctRows extends QueryIterDistinctReduced {

    private final Set<Binding> seen = new HashSet<>();

    DistinctRows(QueryIterator rows) {
      super(rows, execCxt);
    }

    @Override
    protected boolean isFreshSighting(Binding row) {
      boolean fresh = seen.add(row);
      if (fresh) {
        budget.keep(row);
      }
      return fresh;
    }
  }
}
