package org.hearsay.query;

import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.path.P_FixedLength;
import org.apache.jena.sparql.path.P_Mod;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.Element1;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;

/**
 * How a query is built. Planning one takes time that nothing can end, and doubles with each EXISTS
 * within another; following a path that repeats repetitions multiplies. So what is built beyond
 * measure is refused before anything works on it.
 */
final class Shape {

  /** Graph patterns, expressions and steps of paths together. */
  private static final int MOST_PARTS = 5_000;

  private static final int DEEPEST = 64;

  /** {@code a || b || c} is a chain as deep as it is long. */
  private static final int DEEPEST_EXPRESSION = 500;

  /** EXISTS within EXISTS, or a query within a query. */
  private static final int DEEPEST_SEARCH = 6;

  /** {@code (a/b*)*}: what repeats, within what repeats. */
  private static final int DEEPEST_REPETITION = 2;

  private int parts;
  private int depth;
  private int expressions;
  private int searches;
  private int repetitions;

  private Shape() {}

  /**
   * @throws TooLargeException where the query nests too deeply or has too many parts
   */
  static void check(Query query) {
    new Shape().walk(query);
  }

  private void walk(Query query) {
    walk(query.getQueryPattern());
    walk(query.getProject());
    walk(query.getGroupBy());
    query.getHavingExprs().forEach(this::walk);
    query.getAggregators().forEach(this::walk);
    if (query.getOrderBy() != null) {
      query.getOrderBy().stream().map(SortCondition::getExpression).forEach(this::walk);
    }
  }

  private void walk(VarExprList expressions) {
    expressions.getExprs().values().forEach(this::walk);
  }

  private void walk(Element element) {
    if (element == null) {
      return;
    }
    enter();
    switch (element) {
      case ElementGroup group -> group.getElements().forEach(this::walk);
      case ElementUnion union -> union.getElements().forEach(this::walk);
      case ElementOptional optional -> walk(optional.getOptionalElement());
      case ElementMinus minus -> walk(minus.getMinusElement());
      case ElementNamedGraph graph -> walk(graph.getElement());
      case ElementService service -> walk(service.getElement());
      case ElementFilter filter -> walk(filter.getExpr());
      case ElementBind bind -> walk(bind.getExpr());
      case ElementAssign assign -> walk(assign.getExpr());
      case ElementPathBlock block -> block.patternElts().forEachRemaining(this::walk);
      case ElementSubQuery inner -> search(() -> walk(inner.getQuery()));
      case Element1 one -> walk(one.getElement());
      default -> {
        // What is left holds data only.
      }
    }
    depth--;
  }

  private void walk(TriplePath pattern) {
    enter();
    if (pattern.getPath() != null) {
      walk(pattern.getPath());
    }
    depth--;
  }

  private void walk(Expr expression) {
    count();
    if (++expressions > DEEPEST_EXPRESSION) {
      throw tooDeep();
    }
    switch (expression) {
      case ExprFunctionOp exists -> search(() -> walk(exists.getElement()));
      case ExprFunction function -> function.getArgs().forEach(this::walkArgument);
      case ExprAggregator aggregator -> {
        if (aggregator.getAggregator().getExprList() != null) {
          aggregator.getAggregator().getExprList().forEach(this::walk);
        }
      }
      default -> {
        // A variable or a value.
      }
    }
    expressions--;
  }

  /** A list of values may be long: it costs nothing to plan. */
  private void walkArgument(Expr argument) {
    if (argument != null && argument.isFunction()) {
      walk(argument);
    }
  }

  private void walk(Path path) {
    enter();
    boolean repeats = repeats(path);
    if (repeats && ++repetitions > DEEPEST_REPETITION) {
      throw new TooLargeException("the query has a path that repeats repetitions; make it simpler");
    }
    switch (path) {
      case P_Path1 one -> walk(one.getSubPath());
      case P_Path2 two -> {
        walk(two.getLeft());
        walk(two.getRight());
      }
      default -> {
        // A single step.
      }
    }
    if (repeats) {
      repetitions--;
    }
    depth--;
  }

  private static boolean repeats(Path path) {
    return switch (path) {
      case P_ZeroOrMore1 any -> true;
      case P_ZeroOrMoreN any -> true;
      case P_OneOrMore1 some -> true;
      case P_OneOrMoreN some -> true;
      case P_Mod counted -> true;
      case P_FixedLength counted -> true;
      default -> false;
    };
  }

  private void search(Runnable inner) {
    if (++searches > DEEPEST_SEARCH) {
      throw tooDeep();
    }
    inner.run();
    searches--;
  }

  private void enter() {
    if (++depth > DEEPEST) {
      throw tooDeep();
    }
    count();
  }

  private void count() {
    if (++parts > MOST_PARTS) {
      throw new TooLargeException("the query has more than " + MOST_PARTS + " parts");
    }
  }

  private static TooLargeException tooDeep() {
    return new TooLargeException("the query nests too deeply");
  }
}
