package org.hearsay.query;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.vocabulary.XSD;

/**
 * Puts a bound on each thing that a planned query computes: on its size, and on the time that is
 * left. Before planning they would hide from the planner what is compared.
 */
final class Bounds {

  private final Budget budget;

  Bounds(Budget budget) {
    this.budget = budget;
  }

  Op apply(Op planned) {
    return Transformer.transform(new TransformCopy(), new Expressions(), planned);
  }

  private final class Expressions extends ExprTransformCopy {

    @Override
    public Expr transform(ExprFunction0 function) {
      return function;
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
      return bounded(super.transform(function, argument));
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
      return bounded(
          function instanceof E_StrDatatype
              ? super.transform(function, BoundedValue.ofDigits(left, budget), right)
              : super.transform(function, left, right));
    }

    @Override
    public Expr transform(ExprFunction3 function, Expr first, Expr second, Expr third) {
      return bounded(super.transform(function, first, second, third));
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
      return bounded(
          function instanceof E_Function cast && !cast.getFunctionIRI().equals(XSD.xstring.getURI())
              ? super.transform(function, ofDigits(arguments))
              : super.transform(function, arguments));
    }

    private ExprList ofDigits(ExprList arguments) {
      return new ExprList(
          arguments.getList().stream()
              .map(each -> (Expr) BoundedValue.ofDigits(each, budget))
              .toList());
    }

    private Expr bounded(Expr computed) {
      return BoundedValue.of(computed, budget);
    }
  }
}
