package org.hearsay.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.vocabulary.XSD;

/**
 * Goes through a query's algebra before it is planned: refuses what reaches beyond the data (other
 * servers, functions and properties that run code), and puts limited versions in the place of what
 * planning may compute already and nothing else could stop. What is computed later, {@link Bounds}
 * limits.
 */
final class Guard {

  /** The one property that is not data and yet useful: search in the text index. */
  private static final String TEXT_QUERY = "http://jena.apache.org/text#query";

  /** Below these, the mere name of a property makes the library look for a class to run. */
  private static final List<String> MAGIC =
      List.of("java:", "http://jena.apache.org/ARQ/", "http://jena.hpl.hp.com/ARQ/");

  private final Budget budget;

  Guard(Budget budget) {
    this.budget = budget;
  }

  /**
   * @throws RefusedException where the query is not answered here
   */
  Op apply(Op op) {
    return Transformer.transform(new Operators(), new Expressions(), op);
  }

  private final class Operators extends TransformCopy {

    @Override
    public Op transform(OpService service, Op sub) {
      throw new RefusedException("SERVICE is not answered here: no other server is asked");
    }

    @Override
    public Op transform(OpBGP bgp) {
      for (Triple triple : bgp.getPattern()) {
        refuseMagic(triple.getPredicate());
      }
      return super.transform(bgp);
    }

    @Override
    public Op transform(OpPath path) {
      if (path.getTriplePath().getPath() != null) {
        refuseMagic(path.getTriplePath().getPath());
      } else {
        refuseMagic(path.getTriplePath().getPredicate());
      }
      return super.transform(path);
    }

    @Override
    public Op transform(OpGroup group, Op sub) {
      List<ExprAggregator> bounded = new ArrayList<>();
      for (ExprAggregator each : group.getAggregators()) {
        bounded.add(new ExprAggregator(each.getVar(), bounded(each.getAggregator())));
      }
      VarExprList keys = new VarExprList();
      for (Var key : group.getGroupVars().getVars()) {
        Expr computed = group.getGroupVars().getExpr(key);
        if (computed == null) {
          keys.add(key);
        } else {
          keys.add(key, new BoundedText(computed, budget, false));
        }
      }
      return OpGroup.create(sub, keys, bounded);
    }

    private Aggregator bounded(Aggregator aggregator) {
      return switch (aggregator) {
        case AggCustom custom ->
            throw new RefusedException("aggregate <" + custom.getIRI() + "> is not available");
        case AggGroupConcat concat -> boundedText(concat, true);
        case AggGroupConcatDistinct concat -> boundedText(concat, true);
        case AggCount rows -> rows;
        case AggCountDistinct rows -> rows;
        default -> boundedText(aggregator, false);
      };
    }

    private Aggregator boundedText(Aggregator aggregator, boolean adds) {
      ExprList counted = new ExprList();
      for (Expr each : aggregator.getExprList()) {
        counted.add(new BoundedText(each, budget, adds));
      }
      return aggregator.copy(counted);
    }
  }

  private final class Expressions extends ExprTransformCopy {

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
      return switch (function) {
        case E_Regex regex -> new BoundedRegex(present(arguments), budget);
        case E_StrReplace replace -> new BoundedReplace(present(arguments), budget);
        case E_Function called -> {
          refuseFunction(called.getFunctionIRI());
          yield super.transform(called, arguments);
        }
        default -> super.transform(function, arguments);
      };
    }

    /** An optional argument that is not given stands as no expression. */
    private static ExprList present(ExprList arguments) {
      ExprList present = new ExprList();
      for (Expr each : arguments) {
        if (each != null && !each.equals(Expr.NONE)) {
          present.add(each);
        }
      }
      return present;
    }
  }

  private static void refuseFunction(String iri) {
    if (!iri.startsWith(XSD.getURI())) {
      throw new RefusedException(
          "function <" + iri + "> is not available: only those of SPARQL 1.1 are");
    }
  }

  private static void refuseMagic(Path path) {
    switch (path) {
      case P_Path0 step -> refuseMagic(step.getNode());
      case P_Path1 one -> refuseMagic(one.getSubPath());
      case P_Path2 two -> {
        refuseMagic(two.getLeft());
        refuseMagic(two.getRight());
      }
      case P_NegPropSet none -> none.getNodes().forEach(Guard::refuseMagic);
      default -> throw new RefusedException("path " + path + " is not available");
    }
  }

  private static void refuseMagic(Node predicate) {
    if (predicate.isURI()
        && !predicate.getURI().equals(TEXT_QUERY)
        && (MAGIC.stream().anyMatch(predicate.getURI()::startsWith)
            || PropertyFunctionRegistry.get().isRegistered(predicate.getURI()))) {
      throw new RefusedException("property <" + predicate.getURI() + "> is not available");
    }
  }
}
