package org.hearsay.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.update.UpdateFactory;
import org.hearsay.query.QueryProblem.Kind;

/** Reads a query, strictly by SPARQL 1.1, and says in one line what is wrong with it. */
final class SparqlReader {

  /**
   * Where relative IRIs of a query are put: nowhere that exists, least of all this machine's files.
   */
  private static final String BASE = "https://w3id.org/hearsay/id/";

  private static final int LONGEST = 200_000;

  private static final String TOO_DEEP = "the query nests too deeply or has too many patterns";

  private static final Pattern UNDECLARED =
      Pattern.compile("(?i)line (\\d+), column (\\d+): Unresolved prefixed name: ([^:\\s]*):.*");

  /** The parser prints the kind of a token before the token: <code>" "x" "x ""</code>. */
  private static final Pattern UNEXPECTED =
      Pattern.compile("Encountered \"(?: .+? \"(.*) \"|<EOF>)\" at line (\\d+), column (\\d+).*");

  private static final Pattern UNREADABLE =
      Pattern.compile(
          "Lexical error at line (\\d+), column (\\d+)\\.\\s+Encountered: .*?(?:after prefix \"(.*)\")?");

  private SparqlReader() {}

  /**
   * @throws QueryProblem where the text is no query, one that is built beyond measure, or one that
   *     asks for data from elsewhere
   */
  static Query read(String text) throws QueryProblem {
    if (text.isBlank()) {
      throw new QueryProblem(Kind.SYNTAX, "the query is empty");
    }
    if (text.length() > LONGEST) {
      throw new QueryProblem(Kind.TOO_LARGE, "the query is longer than " + LONGEST + " characters");
    }
    Query query;
    try {
      query = QueryFactory.create(text, BASE, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      throw isUpdate(text) ? update() : syntax(e);
    } catch (QueryException e) {
      throw new QueryProblem(
          Kind.SYNTAX,
          e.getCause() instanceof StackOverflowError ? TOO_DEEP : firstLine(e.getMessage()));
    } catch (StackOverflowError e) {
      throw new QueryProblem(Kind.SYNTAX, TOO_DEEP);
    }
    try {
      Shape.check(query);
    } catch (TooLargeException e) {
      throw new QueryProblem(Kind.TOO_LARGE, e.getMessage());
    }
    if (query.hasDatasetDescription()) {
      throw new QueryProblem(
          Kind.REFUSED,
          "FROM is not answered here: the store is queried as a whole; name a graph with GRAPH");
    }
    return query;
  }

  private static boolean isUpdate(String text) {
    try {
      return !UpdateFactory.create(text, BASE).getOperations().isEmpty();
    } catch (RuntimeException | StackOverflowError e) {
      return false;
    }
  }

  private static QueryProblem update() {
    return new QueryProblem(
        Kind.REFUSED, "updates are not accepted here: the graph is changed by loading articles");
  }

  private static QueryProblem syntax(QueryParseException e) {
    String message = firstLine(e.getMessage());
    Matcher undeclared = UNDECLARED.matcher(message);
    if (undeclared.matches()) {
      return syntax(
          undeclared.group(1),
          Integer.parseInt(undeclared.group(2)),
          "prefix " + undeclared.group(3) + ": is not declared");
    }
    Matcher unexpected = UNEXPECTED.matcher(message);
    if (unexpected.matches()) {
      return syntax(
          unexpected.group(2),
          Integer.parseInt(unexpected.group(3)),
          unexpected.group(1) == null
              ? "the query ends too early"
              : "did not expect " + unexpected.group(1));
    }
    Matcher unreadable = UNREADABLE.matcher(message);
    if (unreadable.matches()) {
      // The parser escapes what it quotes.
      String word =
          unreadable.group(3) == null ? null : unreadable.group(3).replaceAll("\\\\(['\"])", "$1");
      return word == null
          ? syntax(unreadable.group(1), Integer.parseInt(unreadable.group(2)), "cannot read this")
          : syntax(
              unreadable.group(1),
              // The parser gives the place where it gave up: after the word.
              Math.max(1, Integer.parseInt(unreadable.group(2)) - word.length()),
              "cannot read " + word);
    }
    return new QueryProblem(Kind.SYNTAX, message);
  }

  private static QueryProblem syntax(String line, int column, String what) {
    return new QueryProblem(Kind.SYNTAX, "line " + line + ", column " + column + ": " + what);
  }

  private static String firstLine(String message) {
    return message == null ? "not a query" : message.lines().findFirst().orElse("not a query");
  }
}
