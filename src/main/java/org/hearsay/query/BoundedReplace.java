package org.hearsay.query;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** REPLACE that keeps to its time and a length, for the reason that {@link BoundedRegex} gives. */
final class BoundedReplace extends ExprFunctionN {

  private static final String NAME = "replace";

  private final Budget budget;

  BoundedReplace(ExprList arguments, Budget budget) {
    super(NAME, arguments);
    this.budget = budget;
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    Node text = NodeValueOps.checkAndGetStringLiteral("REPLACE", arguments.get(0));
    String pattern = string(arguments.get(1));
    String replacement = string(arguments.get(2));
    String flags = arguments.size() > 3 ? string(arguments.get(3)) : "";
    Matcher matcher =
        RegexEngine.makePattern("REPLACE", pattern, flags)
            .matcher(new TimedText(text.getLiteralLexicalForm(), budget));
    String replaced = replaceAll(matcher, replacement);
    return NodeValue.makeNode(
        text.getLiteralLanguage().isEmpty()
            ? NodeFactory.createLiteralString(replaced)
            : NodeFactory.createLiteralLang(replaced, text.getLiteralLanguage()));
  }

  private static String replaceAll(Matcher matcher, String replacement) {
    StringBuilder replaced = new StringBuilder();
    try {
      boolean first = true;
      while (matcher.find()) {
        // Java finds the empty match at the end of "abc" after ".*" took it all; XPath does not.
        if (first || matcher.start() != matcher.end()) {
          matcher.appendReplacement(replaced, replacement);
          BoundedValue.checkLength(replaced.length());
        }
        first = false;
      }
      return matcher.appendTail(replaced).toString();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new ExprEvalException("REPLACE: " + e.getMessage());
    } catch (StackOverflowError e) {
      throw new ExprEvalException("REPLACE: the pattern nests too deeply on this text");
    }
  }

  private static String string(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral(NAME, value).getLiteralLexicalForm();
  }

  @Override
  public Expr copy(ExprList newArguments) {
    return new BoundedReplace(newArguments, budget);
  }
}
