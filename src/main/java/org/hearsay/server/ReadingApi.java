package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.hearsay.export.JsonLines;
import org.hearsay.graph.IriSpace;
import org.hearsay.model.BundledFile;
import org.hearsay.model.Outcome;
import org.hearsay.model.Reading;
import org.hearsay.model.Rejected;
import org.slf4j.LoggerFactory;

/**
 * Reads texts for programs, at {@code /api/read}: a text is sent by POST, its reading comes back as
 * {@code hearsay extract} writes it. Nothing is kept. What is wrong is told in a line of plain
 * text. GET gives the schema of the answers.
 */
final class ReadingApi extends PageServlet {

  private static final long serialVersionUID = 1L;

  static final String PATH = "/api/read";

  private static final String SCHEMA = "/org/hearsay/ontology/reading.schema.json";

  private static final Log LOG = new Log(LoggerFactory.getLogger(ReadingApi.class));

  private final transient ReadingDesk desk;
  private final transient IriSpace iris;

  ReadingApi(ReadingDesk desk, IriSpace iris) {
    this.desk = desk;
    this.iris = iris;
  }

  @Override
  Reply answer(HttpServletRequest request) {
    return Reply.of("application/schema+json", BundledFile.bytes(SCHEMA));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(request, response, read(request).with("Cache-Control", "no-store"));
  }

  private Reply read(HttpServletRequest request) throws IOException {
    try {
      return switch (desk.read(PostedText.of(request))) {
        case Outcome.Done<Reading> done -> told(done.value());
        case Outcome.Refused<Reading> no -> Reply.line(status(no.reason()), no.reason().detail());
      };
    } catch (WrongRequest e) {
      return Reply.line(e.status(), e.getMessage());
    } catch (ReadingDesk.Busy e) {
      return Reply.line(503, e.getMessage());
    } catch (RuntimeException e) {
      LOG.tell("a text could not be read", e);
      return Reply.line(500, "the text could not be read; the server's log says why");
    }
  }

  private Reply told(Reading reading) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    new JsonLines(line, id -> iris.node(id).getURI()).write(reading);
    return Reply.of("application/json", line.toByteArray());
  }

  private static int status(Rejected reason) {
    return switch (reason.code()) {
      case TOO_LARGE -> 413;
      case TIMEOUT -> 503;
      case INTERNAL, UNREADABLE -> 500;
      case NOT_TEXT, EMPTY, UNKNOWN_FORMAT, MALFORMED, NOT_ENGLISH -> 422;
    };
  }
}
