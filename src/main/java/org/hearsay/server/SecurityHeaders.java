package org.hearsay.server;

import java.util.Map;

/** What every response carries, so that a browser runs nothing of it but what is meant to run. */
final class SecurityHeaders {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  /** Instead of the policy of all, for a page that runs the program's own scripts. */
  static final String WITH_SCRIPTS = POLICY + "; script-src 'self'; connect-src 'self'";

  static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy",
          POLICY,
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Cache-Control",
          "no-cache");

  private SecurityHeaders() {}
}
