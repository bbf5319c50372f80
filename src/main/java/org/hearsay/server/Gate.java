package org.hearsay.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * What every request passes first: whether it is for this server, of a kind that is served, and of
 * a size that is read; and what every response carries, so that a browser runs nothing in it.
 */
final class Gate implements Filter {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private final ServerOptions options;
  private final HostNames hosts;

  Gate(ServerOptions options, HostNames hosts) {
    this.options = options;
    this.hosts = hosts;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    doFilter((HttpServletRequest) request, (HttpServletResponse) response, chain);
  }

  private void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    secure(response);
    if (!hosts.accept(request.getHeader("Host")) || !hosts.accept(request.getServerName())) {
      refuse(response, 421, "this server does not go by that name");
      return;
    }
    allowOrigin(request, response);
    String method = request.getMethod();
    boolean endpoint = request.getRequestURI().equals("/sparql");
    boolean reading = method.equals("GET") || method.equals("HEAD");
    if (method.equals("OPTIONS") && options.corsOrigin().isPresent()) {
      response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
      response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
      response.setStatus(204);
      return;
    }
    if (!reading && !(method.equals("POST") && endpoint)) {
      response.setHeader("Allow", endpoint ? "GET, HEAD, POST" : "GET, HEAD");
      // A body left unread would end the connection, which the client may be about to use again.
      request.getInputStream().readNBytes(options.largestBody());
      refuse(response, 405, "this server is for reading");
      return;
    }
    Optional<HttpServletRequest> read;
    try {
      read = BoundedBody.read(request, options.largestBody());
    } catch (IllegalArgumentException e) {
      refuse(response, 400, "the parameters are not percent-encoded as they must be");
      return;
    } catch (IOException e) {
      if (e.getCause() instanceof TimeoutException || e instanceof InterruptedIOException) {
        refuse(response, 408, "the request came too slowly");
        return;
      }
      throw e;
    }
    if (read.isEmpty()) {
      response.setHeader("Connection", "close");
      refuse(response, 413, "a request may have " + options.largestBody() + " bytes at most");
      return;
    }
    chain.doFilter(read.get(), response);
  }

  private static void secure(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cache-Control", "no-cache");
  }

  private void allowOrigin(HttpServletRequest request, HttpServletResponse response) {
    String origin = options.corsOrigin().orElse("");
    response.setHeader(
        "Cross-Origin-Resource-Policy", origin.isEmpty() ? "same-origin" : "cross-origin");
    if (origin.equals("*") || (!origin.isEmpty() && origin.equals(request.getHeader("Origin")))) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      response.addHeader("Vary", "Origin");
    }
  }

  private static void refuse(HttpServletResponse response, int status, String message)
      throws IOException {
    byte[] body = (message + "\n").getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("text/plain; charset=utf-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
