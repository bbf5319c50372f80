package org.hearsay.query;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/**
 * REGEX that keeps to its time. The store's own cannot be stopped while it backtracks: a pattern
 * such as {@code (a+)+$} would hold a thread for years.
 */
final class BoundedRegex extends ExprFunctionN {

  private static final String NAME = "regex";

  private final Budget budget;

  /** The last pattern compiled: in nearly every query it is the same for all rows. */
  private Compiled last = new Compiled("", "", Pattern.compile(""));

  private record Compiled(String pattern, String flags, Pattern compiled) {}

  BoundedRegex(ExprList arguments, Budget budget) {
    super(NAME, arguments);
    this.budget = budget;
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    String text = string(arguments.get(0));
    String pattern = string(arguments.get(1));
    String flags = arguments.size() > 2 ? string(arguments.get(2)) : "";
    if (!last.pattern.equals(pattern) || !last.flags.equals(flags)) {
      last = new Compiled(pattern, flags, RegexEngine.makePattern("REGEX", pattern, flags));
    }
    try {
      return NodeValue.booleanReturn(last.compiled.matcher(new TimedText(text, budget)).find());
    } catch (StackOverflowError e) {
      throw new ExprEvalException("REGEX: the pattern nests too deeply on this text");
    }
  }

  private static String string(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral("REGEX", value).getLiteralLexicalForm();
  }

  @Override
  public Expr copy(ExprList newArguments) {
    return new BoundedRegex(newArguments, budget);
  }
}
