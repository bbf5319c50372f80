package org.hearsay.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.Responses;
import org.apache.jena.fuseki.servlets.SPARQLQueryProcessor;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.query.Query;
import org.apache.jena.riot.WebContent;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Prologue;
import org.hearsay.graph.Syntax;
import org.hearsay.query.Answer;
import org.hearsay.query.Prefixes;
import org.hearsay.query.QueryProblem;

/**
 * The SPARQL 1.1 protocol, for queries alone. An answer is complete before its first byte is sent:
 * one that is cut, or runs out of time half-way, is an error and never a short answer with status
 * 200.
 */
final class SparqlEndpoint extends SPARQLQueryProcessor {

  /**
   * Parameters that would choose other data, load a query from elsewhere, or dress the answer up as
   * a script.
   */
  private static final List<String> REFUSED =
      List.of(
          "default-graph-uri",
          "named-graph-uri",
          "using-graph-uri",
          "using-named-graph-uri",
          "query-ref",
          "callback",
          "stylesheet",
          "force-accept",
          "update");

  /** Asks for CSV and TSV with all texts as they are. */
  private static final String EXACT = "exact";

  /** Parameters that choose a format, the first that is given. */
  private static final List<String> FORMATS = List.of("output", "format", "results");

  /** What spreadsheets open, and compute. */
  private static final Set<String> SHEETS =
      Set.of("csv", WebContent.contentTypeTextCSV, "tsv", WebContent.contentTypeTextTSV);

  private static final long PATIENCE_SECONDS = 5;

  private final Desk desk;

  /** Answers that are in memory until their clients have read them. */
  private final Semaphore answers;

  SparqlEndpoint(Desk desk, int answersAtOnce) {
    this.desk = desk;
    this.answers = new Semaphore(answersAtOnce);
  }

  @Override
  public void execGet(HttpAction action) {
    if (action.getRequestQueryString() == null) {
      // Somebody opened the address of the endpoint in a browser, or asks what it is.
      Optional<Syntax> data = Negotiation.data(action.getRequest());
      action.setResponseHeader("Vary", "Accept");
      action.setResponseHeader(
          "Location",
          data.map(syntax -> DatasetPage.PATH + "?format=" + syntax.extension()).orElse("/query"));
      ServletOps.success(action, 303);
    } else {
      super.execGet(action);
    }
  }

  @Override
  public void execHead(HttpAction action) {
    execGet(action);
  }

  @Override
  protected void validateRequest(HttpAction action) {
    for (String parameter : REFUSED) {
      if (action.getRequestParameter(parameter) != null) {
        ServletOps.errorBadRequest("the parameter " + parameter + " is not taken here");
      }
    }
  }

  @Override
  protected void execute(String sparql, HttpAction action) {
    Answer answer;
    try {
      answer = desk.ask(sparql);
    } catch (QueryProblem e) {
      refuse(action, Status.of(e), e.getMessage());
      return;
    }
    if (answer.cut()) {
      refuse(
          action,
          422,
          "the answer has more than "
              + desk.mostRows()
              + " rows; add LIMIT, and OFFSET for the next part");
      return;
    }
    try {
      if (!answers.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        refuse(action, 503, "the server is busy; try again later");
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      refuse(action, 503, "the server is stopping");
      return;
    }
    try {
      send(answer, action);
    } finally {
      answers.release();
    }
  }

  private static void send(Answer answer, HttpAction action) {
    switch (answer) {
      case Answer.Rows rows ->
          Responses.doResponseResultSet(
              action,
              (isForSpreadsheet(action) ? rows.asCells() : rows).rowSet(),
              new Prologue(Prefixes.all()));
      case Answer.Triples triples -> {
        PrefixMapping prefixes = triples.graph().getPrefixMapping();
        prefixes.setNsPrefixes(Prefixes.all());
        Responses.doResponseGraph(action, triples.graph());
      }
      case Answer.Truth truth -> Responses.doResponseBoolean(action, truth.value());
    }
  }

  /**
   * Whether rows go out as CSV or TSV, which spreadsheets compute, the quotation marks of TSV's
   * terms notwithstanding: a text that starts as a formula gets an apostrophe before it, unless a
   * program asks for the exact values.
   */
  private static boolean isForSpreadsheet(HttpAction action) {
    if (action.getRequestParameter(EXACT) != null) {
      return false;
    }
    for (String parameter : FORMATS) {
      String format = action.getRequestParameter(parameter);
      if (format != null) {
        return SHEETS.contains(format.toLowerCase(Locale.ROOT));
      }
    }
    MediaType chosen = ConNeg.chooseContentType(action.getRequest(), DEF.rsOfferTable, null);
    return chosen != null && SHEETS.contains(chosen.getContentTypeStr());
  }

  /** The library's way to send an error fails on characters beyond Latin-1. */
  private static void refuse(HttpAction action, int status, String message) {
    byte[] body = (message + "\n").getBytes(StandardCharsets.UTF_8);
    action.setResponseStatus(status);
    action.setResponseContentType("text/plain; charset=utf-8");
    if (status == 503) {
      action.setResponseHeader("Retry-After", "10");
    }
    try {
      action.getResponseOutputStream().write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    throw new UnsupportedOperationException("queries are checked where they are answered");
  }

  @Override
  protected Pair<DatasetGraph, Query> decideDataset(HttpAction action, Query query, String log) {
    throw new UnsupportedOperationException("queries are answered elsewhere");
  }
}
