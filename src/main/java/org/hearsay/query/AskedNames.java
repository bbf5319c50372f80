package org.hearsay.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Lets a question look for one of several names where it looks for one: in {@code LCASE(STR(?name))
 * = LCASE(STR(?asked))} the one becomes a list, so that nothing is found twice that bears two of
 * them.
 */
final class AskedNames {

  private AskedNames() {}

  /**
   * The query with these names in the place of one; the same query where it does not compare so.
   */
  static Query put(Query query, Var asked, Collection<String> names) {
    Set<String> lower = new TreeSet<>();
    names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
    List<Expr> values = new ArrayList<>();
    lower.forEach(name -> values.add(NodeValue.makeString(name)));
    Expr comparedWith = new E_StrLowerCase(new E_Str(new ExprVar(asked)));
    ElementTransformCopyBase same = new ElementTransformCopyBase();
    return QueryTransformOps.transform(
        query,
        same,
        new ExprTransformApplyElementTransform(same) {
          @Override
          public Expr transform(ExprFunction2 compared, Expr name, Expr other) {
            return compared instanceof E_Equals && other.equals(comparedWith)
                ? new E_OneOf(name, new ExprList(values))
                : super.transform(compared, name, other);
          }
        });
  }
}
