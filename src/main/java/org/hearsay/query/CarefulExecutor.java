package org.hearsay.query;

import java.util.Optional;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDatasetNames;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterFailed;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.util.Context;

/**
 * Leaves matching to the store's own executor, but never with nothing to match against: TDB2 6.0.0
 * fails with "Peek iterator is already empty" where what comes before a pattern of two or more
 * triples has no rows (jena#3751, fixed after 6.0.0).
 */
final class CarefulExecutor extends OpExecutor {

  private final OpExecutorFactory store;

  private CarefulExecutor(ExecutionContext execution, OpExecutorFactory store) {
    super(execution);
    this.store = store;
  }

  /** Makes queries in this context run carefully. */
  static void install(Context context) {
    OpExecutorFactory store =
        Optional.ofNullable(QC.getFactory(context)).orElse(OpExecutor.stdFactory);
    QC.setFactory(context, execution -> new CarefulExecutor(execution, store));
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
    return store.create(execCxt).executeOp(op, input);
  }
}
