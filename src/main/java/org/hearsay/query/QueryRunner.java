package org.hearsay.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.system.Txn;
import org.hearsay.graph.Vocabulary;
import org.hearsay.query.Answer.Row;
import org.hearsay.query.QueryProblem.Kind;

/**
 * Asks a dataset, within limits. All that is asked, from the command line, the pages and the
 * endpoint, goes through here: reading only, in a transaction of its own, and nothing beyond the
 * data. The default graph is the union of all graphs where the dataset is a TDB2 one.
 *
 * <p>Safe for use by many threads.
 */
public final class QueryRunner implements Asker {

  /** TDB2's switch for the union, by its name: this room does not know the store. */
  private static final Symbol UNION_DEFAULT_GRAPH =
      Symbol.create("http://jena.apache.org/TDB#unionDefaultGraph");

  /** From so many rows on, sorting goes by disk. */
  private static final long ROWS_IN_MEMORY = 200_000;

  /** So many names can be looked for at once; what more bear says too little. */
  private static final int MOST_NAMES = 100;

  private final DatasetGraph dataset;
  private final Limits limits;

  public QueryRunner(DatasetGraph dataset, Limits limits) {
    this.dataset = dataset;
    this.limits = limits;
  }

  public Limits limits() {
    return limits;
  }

  /** The same dataset, within other limits. */
  public QueryRunner within(Limits other) {
    return new QueryRunner(dataset, other);
  }

  @Override
  public Answer ask(Question question, Map<String, String> values) throws QueryProblem {
    return run(question.with(values, meant(question, values)));
  }

  @Override
  public Map<String, SortedSet<String>> meant(Question question, Map<String, String> values)
      throws QueryProblem {
    Map<String, SortedSet<String>> meant = new TreeMap<>();
    for (Parameter parameter : question.parameters()) {
      String asked = values.getOrDefault(parameter.name(), "").strip();
      if (parameter.type() == ParameterType.ACTOR && !asked.isEmpty()) {
        SortedSet<String> names = namesLike(parameter.name(), asked);
        if (!names.isEmpty()) {
          meant.put(parameter.name(), names);
        }
      }
    }
    return meant;
  }

  /** None for a whole name, and where nothing was read yet that could have it. */
  private SortedSet<String> namesLike(String parameter, String asked) throws QueryProblem {
    boolean whole =
        read(
            budget ->
                new ActorNames(dataset, budget).has(asked)
                    || !dataset.contains(Node.ANY, Node.ANY, Vocabulary.TYPE, Vocabulary.ARTICLE));
    if (whole) {
      return Collections.emptySortedSet();
    }
    SortedSet<String> names = read(budget -> new ActorNames(dataset, budget).like(asked));
    if (names.isEmpty()) {
      throw QueryProblem.unknownName(asked, near(asked));
    }
    if (names.size() > MOST_NAMES) {
      throw new QueryProblem(
          Kind.BAD_VALUE,
          parameter + ": \"" + asked + "\" is part of " + names.size() + " names; give more of it");
    }
    return names;
  }

  /**
   * The actors with a name that holds these words, by their IRIs, each with that name; sorted by
   * it.
   *
   * @throws QueryProblem where they cannot be read within the limits
   */
  public Map<String, String> bearers(String words) throws QueryProblem {
    return read(
        budget -> {
          Map<String, String> bearers = new LinkedHashMap<>();
          new ActorNames(dataset, budget)
              .bearers(words).stream()
                  .limit(limits.rows())
                  .forEach(bearer -> bearers.put(bearer.iri(), bearer.name()));
          return bearers;
        });
  }

  /**
   * All actors that have a name, as the dataset tells of them now.
   *
   * @throws QueryProblem where they cannot be read within the limits
   */
  public ActorIndex actors() throws QueryProblem {
    return read(budget -> new ActorGatherer(dataset, budget).gather());
  }

  /**
   * What may have been meant by a name that nobody bears, the nearest first.
   *
   * @throws QueryProblem where it cannot be found within the limits
   */
  public List<String> near(String name) throws QueryProblem {
    return read(budget -> new ActorNames(dataset, budget).near(name));
  }

  /**
   * Answers a query in SPARQL 1.1.
   *
   * @throws QueryProblem where there is no answer, with the reason
   */
  public Answer ask(String sparql) throws QueryProblem {
    return run(SparqlReader.read(sparql));
  }

  /**
   * What is known of a thing: the triples it is the subject of, in any graph, and those of the
   * graph that it names, with what corrections have put in their place.
   *
   * @throws QueryProblem where it cannot be read within the limits
   */
  public Answer.Triples describe(String iri) throws QueryProblem {
    return read(
        budget -> {
          Collector collector = new Collector(limits, budget);
          Node thing = NodeFactory.createURI(iri);
          Unwithdrawn seen = Unwithdrawn.in(dataset);
          collector.add(seen.of(dataset.find(Node.ANY, thing, Node.ANY, Node.ANY)));
          collector.add(seen.of(dataset.find(thing, Node.ANY, Node.ANY, Node.ANY)));
          if (dataset.contains(Node.ANY, Node.ANY, Vocabulary.CORRECTED_BY, Node.ANY)) {
            for (Node each :
                GraphUtil.listSubjects(collector.triples().graph(), Node.ANY, Node.ANY).toSet()) {
              if (dataset.contains(Node.ANY, each, Vocabulary.CORRECTED_BY, Node.ANY)) {
                collector.add(seen.of(dataset.find(Node.ANY, each, Node.ANY, Node.ANY)));
              }
            }
          }
          return collector.triples();
        });
  }

  private Answer run(Query query) throws QueryProblem {
    return read(budget -> answer(query, budget));
  }

  private <T> T read(Function<Budget, T> reading) throws QueryProblem {
    Budget budget = Budget.of(limits);
    try {
      return dataset.isInTransaction()
          ? reading.apply(budget)
          : Txn.calculateRead(dataset, () -> reading.apply(budget));
    } catch (QueryCancelledException e) {
      throw QueryProblem.timeout(limits.time());
    } catch (RefusedException e) {
      throw new QueryProblem(Kind.REFUSED, e.getMessage());
    } catch (TooLargeException e) {
      throw new QueryProblem(Kind.TOO_LARGE, e.getMessage());
    } catch (UnreadableException e) {
      throw new QueryProblem(
          Kind.UNREADABLE, e.getMessage() + ": it is damaged; \"hearsay validate\" says more");
    } catch (StackOverflowError e) {
      throw new QueryProblem(Kind.TOO_LARGE, "the query nests too deeply");
    } catch (QueryParseException | QueryBuildException e) {
      throw new QueryProblem(Kind.SYNTAX, String.valueOf(e.getMessage()).replace('\n', ' '));
    }
  }

  private Answer answer(Query query, Budget budget) {
    if (query.isDescribeType()) {
      return describe(query, budget);
    }
    Collector collector = new Collector(limits, budget);
    try (QueryExec execution = execution(query, budget)) {
      return switch (query.queryType()) {
        case SELECT -> collector.rows(execution.select());
        case CONSTRUCT -> {
          collector.prefixes(query.getPrefixMapping());
          collector.addTriples(execution.constructTriples());
          yield collector.triples();
        }
        case ASK -> new Answer.Truth(execution.ask());
        default ->
            throw new RefusedException("only SELECT, CONSTRUCT, DESCRIBE and ASK are answered");
      };
    }
  }

  /** Describes each thing found by the triples it is the subject of, in any graph. */
  private Answer.Triples describe(Query query, Budget budget) {
    Collector collector = new Collector(limits, budget);
    collector.prefixes(query.getPrefixMapping());
    Unwithdrawn seen = Unwithdrawn.in(dataset);
    for (Node thing : described(query, budget)) {
      collector.add(seen.of(dataset.find(Node.ANY, thing, Node.ANY, Node.ANY)));
    }
    return collector.triples();
  }

  private List<Node> described(Query query, Budget budget) {
    List<Node> things = new ArrayList<>(query.getResultURIs());
    if (query.getQueryPattern() != null) {
      Query select = query.cloneQuery();
      select.setQuerySelectType();
      try (QueryExec execution = execution(select, budget)) {
        for (Row row : new Collector(limits, budget).rows(execution.select()).rows()) {
          row.binding().forEach((variable, value) -> things.add(value));
        }
      }
    }
    return things.stream().filter(node -> !node.isLiteral()).distinct().toList();
  }

  private QueryExec execution(Query query, Budget budget) {
    Guard guard = new Guard(budget);
    Bounds bounds = new Bounds(budget);
    RewriteFactory guarded =
        context ->
            op ->
                bounds.apply(
                    Optimize.stdOptimizationFactory.create(context).rewrite(guard.apply(op)));
    Context context = dataset.getContext().copy();
    context.set(ARQ.httpServiceAllowed, false);
    context.set(ARQ.spillToDiskThreshold, ROWS_IN_MEMORY);
    context.set(UNION_DEFAULT_GRAPH, true);
    context.set(ARQConstants.sysOptimizerFactory, guarded);
    context.unset(ARQ.queryTimeout);
    CarefulExecutor.install(context, budget, Unwithdrawn.in(dataset));
    return QueryExec.dataset(dataset)
        .query(query)
        .context(context)
        .overallTimeout(limits.time().toMillis(), TimeUnit.MILLISECONDS)
        .build();
  }
}
