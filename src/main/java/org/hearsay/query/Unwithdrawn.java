package org.hearsay.query;

import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.hearsay.graph.Withdrawn;

/**
 * What a query sees of all graphs together: not what corrections have withdrawn. A graph that it
 * names it sees as it was read. Where nothing is withdrawn, nothing is done.
 */
public final class Unwithdrawn {

  /** TDB2's own filter, by its name: this room does not know the store. */
  private static final Symbol TUPLE_FILTER =
      Symbol.create("http://jena.apache.org/TDB#tupleFilter");

  private final Withdrawn withdrawn;
  private final Optional<Object> filter;
  private final IdentityHashMap<Context, Context> others = new IdentityHashMap<>();

  private Unwithdrawn(Withdrawn withdrawn, Optional<Object> filter) {
    this.withdrawn = withdrawn;
    this.filter = filter;
  }

  /** To be called inside the transaction in which it is used. */
  public static Unwithdrawn in(DatasetGraph dataset) {
    return new Unwithdrawn(Withdrawn.in(dataset), Withdrawn.filterIn(dataset));
  }

  /** Whether nothing is withdrawn. */
  public boolean isAll() {
    return withdrawn.isEmpty();
  }

  /** Where the pattern is to be matched. */
  ExecutionContext forPattern(Op pattern, ExecutionContext execution) {
    if (filter.isEmpty()) {
      return execution;
    }
    Context context = execution.getContext();
    if (isOfAll(pattern, execution) == context.isDefined(TUPLE_FILTER)) {
      return execution;
    }
    Context other = others.computeIfAbsent(context, this::other);
    return ExecutionContext.create(execution.getDataset(), execution.getActiveGraph(), other);
  }

  /** The same context with the filter where it has none, and without it where it has. */
  private Context other(Context context) {
    Context other = context.copy();
    if (context.isDefined(TUPLE_FILTER)) {
      other.unset(TUPLE_FILTER);
    } else {
      other.set(TUPLE_FILTER, filter.orElseThrow());
    }
    return other;
  }

  /** The graph in which a path is to be followed. */
  Graph forPath(Graph graph) {
    return withdrawn.isEmpty() || isNamed(graph) ? graph : new View(graph);
  }

  private static boolean isOfAll(Op pattern, ExecutionContext execution) {
    return switch (pattern) {
      case OpFilter filtered -> isOfAll(filtered.getSubOp(), execution);
      case OpQuadPattern quads -> quads.isDefaultGraph() || Quad.isUnionGraph(quads.getGraphNode());
      case OpBGP triples -> !isNamed(execution.getActiveGraph());
      default -> false;
    };
  }

  /** The quads whose triples are not withdrawn. */
  public Iterator<Quad> of(Iterator<Quad> quads) {
    return withdrawn.isEmpty() ? quads : Iter.filter(quads, q -> !withdrawn.has(q.asTriple()));
  }

  /** The triples of all graphs together. */
  public Iterator<Triple> union(DatasetGraph dataset) {
    return forPath(dataset.getUnionGraph()).find();
  }

  private static boolean isNamed(Graph graph) {
    if (!(graph instanceof GraphView view)) {
      return false;
    }
    Node name = view.getGraphName();
    return name != null && !Quad.isDefaultGraph(name) && !Quad.isUnionGraph(name);
  }

  /** A graph without what is withdrawn. */
  private final class View extends GraphWrapper {

    View(Graph graph) {
      super(graph);
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
      return super.find(pattern).filterDrop(withdrawn::has);
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
      return super.find(subject, predicate, object).filterDrop(withdrawn::has);
    }

    @Override
    public ExtendedIterator<Triple> find() {
      return super.find().filterDrop(withdrawn::has);
    }
  }
}
