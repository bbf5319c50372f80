package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;

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
  Reply answer(HttpServletRequest request) {
    boolean well = vitals.isWell() && desk.answers();
    String body = well ? "{\"status\":\"ok\"}\n" : "{\"status\":\"failing\"}\n";
    return Reply.of("application/json", body.getBytes(StandardCharsets.UTF_8))
        .withStatus(well ? 200 : 503)
        .with("Cache-Control", "no-store");
  }
}
