package org.hearsay.server;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** What every response carries, so that a browser runs nothing of it but what is meant to run. */
final class SecurityHeaders {

  private static final String WITHOUT_FRAME =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";

  private static final String POLICY = WITHOUT_FRAME + "; frame-ancestors 'none'";

  /** Instead of the policy of all, for a page that runs the program's own scripts. */
  static final String WITH_SCRIPTS = POLICY + "; script-src 'self'; connect-src 'self'";

  /**
   * For the page with YASGUI beside scripts: its sheet has its pictures in it, and the grips of its
   * tables bring a few lines of style, which are named by their hash.
   */
  static final String WITH_EDITOR =
      WITH_SCRIPTS
          .replace("img-src 'self'", "img-src 'self' data:")
          .replace(
              "style-src 'self'",
              "style-src 'self' 'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='");

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

  /** Gives them to a response. */
  static void set(HttpServletResponse response) {
    ALL.forEach(response::setHeader);
  }

  /**
   * Lets others show the page within theirs.
   *
   * @param who in words of a security policy
   */
  static void letFrame(HttpServletResponse response, String who) {
    response.setHeader(
        "Content-Security-Policy", WITHOUT_FRAME + "; frame-ancestors 'self' " + who);
    response.setHeader("X-Frame-Options", null);
  }
}
