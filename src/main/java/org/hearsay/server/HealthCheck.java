package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hearsay.query.QueryProblem;

/** Tells whoever supervises the process whether it still answers. */
final class HealthCheck extends PageServlet {

  private static final long serialVersionUID = 1L;

  private final transient Desk desk;
  private final transient Vitals vitals;

  HealthCheck(Desk desk, Vitals vitals) {
    this.desk = desk;
    this.vitals = vitals;
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean well = vitals.failure().isEmpty() && storeAnswers();
    send(
        response,
        well ? 200 : 503,
        "application/json",
        (well ? "{\"status\":\"ok\"}\n" : "{\"status\":\"failing\"}\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  private boolean storeAnswers() {
    try {
      desk.ask("ASK { ?anything ?is ?so }");
      return true;
    } catch (QueryProblem | RuntimeException e) {
      return false;
    }
  }
}
