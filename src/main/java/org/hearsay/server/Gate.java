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
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;

/**
 * What every request passes first: whether it is for this server, of a kind that is served, and of
 * a size that is read; and whether there is room for it. Health and what pages look like are told
 * even where there is none.
 */
final class Gate implements Filter {

  /** Where bodies are sent to, to be answered; nothing is ever changed. */
  private static final Set<String> TAKING_POST =
      Set.of("/sparql", ReadingApi.PATH, ReconcileApi.PATH);

  private final ServerOptions options;
  private final HostNames hosts;
  private final Origins origins;
  private final Semaphore inside;
  private final Semaphore bodies;

  Gate(ServerOptions options, HostNames hosts) {
    this.options = options;
    this.hosts = hosts;
    this.origins = new Origins(options.corsOrigin());
    this.inside = new Semaphore(options.requestsAtOnce());
    this.bodies = new Semaphore(options.requestsAtOnce() / 4);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    doFilter((HttpServletRequest) request, (HttpServletResponse) response, chain);
  }

  private void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    SecurityHeaders.set(response);
    if (request.getRequestURI().equals(ReconcilePreview.PATH)) {
      SecurityHeaders.letFrame(response, origins.framing());
    }
    if (!hosts.accept(request.getHeader("Host")) || !hosts.accept(request.getServerName())) {
      refuse(response, 421, "this server does not go by that name");
      return;
    }
    allowOrigin(request, response);
    String method = request.getMethod();
    boolean posting = TAKING_POST.contains(request.getRequestURI());
    boolean reading = method.equals("GET") || method.equals("HEAD");
    if (method.equals("OPTIONS") && origins.share(request.getRequestURI())) {
      response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
      response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
      response.setStatus(204);
      return;
    }
    String coding = request.getHeader("Content-Encoding");
    if (coding != null && !coding.equalsIgnoreCase("identity")) {
      response.setHeader("Accept-Encoding", "identity");
      refuse(response, 415, "send the request as it is, not compressed");
      return;
    }
    if (isForAll(request.getRequestURI())) {
      // These must be answered however many others ask. They have no body to wait for.
      chain.doFilter(request, response);
      return;
    }
    if (!inside.tryAcquire()) {
      busy(response);
      return;
    }
    try {
      Optional<HttpServletRequest> whole = whole(request, response);
      if (whole.isEmpty()) {
        return;
      }
      if (reading || (method.equals("POST") && posting)) {
        chain.doFilter(whole.get(), response);
      } else {
        response.setHeader("Allow", posting ? "GET, HEAD, POST" : "GET, HEAD");
        refuse(response, 405, "this server is for reading");
      }
    } finally {
      inside.release();
    }
  }

  private static boolean isForAll(String path) {
    return path.equals("/health") || path.startsWith("/assets/");
  }

  /** The request with its body; empty where that was not to be had, which the client was told. */
  private Optional<HttpServletRequest> whole(
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean waits = BoundedBody.isAnnounced(request);
    if (waits && !bodies.tryAcquire()) {
      busy(response);
      return Optional.empty();
    }
    try {
      Optional<HttpServletRequest> read =
          BoundedBody.read(request, options.largestBody(), options.limits().time());
      if (read.isEmpty()) {
        response.setHeader("Connection", "close");
        refuse(response, 413, "a request may have " + options.largestBody() + " bytes at most");
      }
      return read;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      refuse(response, 415, "there is no such charset; send UTF-8");
    } catch (IllegalArgumentException e) {
      refuse(response, 400, "the parameters are not percent-encoded as they must be");
    } catch (IOException e) {
      if (!(e.getCause() instanceof TimeoutException || e instanceof InterruptedIOException)) {
        throw e;
      }
      response.setHeader("Connection", "close");
      refuse(response, 408, "the request came too slowly");
    } finally {
      if (waits) {
        bodies.release();
      }
    }
    return Optional.empty();
  }

  private static void busy(HttpServletResponse response) throws IOException {
    response.setHeader("Retry-After", "10");
    response.setHeader("Connection", "close");
    refuse(response, 503, "the server is busy; try again later");
  }

  private void allowOrigin(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(
        "Cross-Origin-Resource-Policy",
        options.corsOrigin().isEmpty() ? "same-origin" : "cross-origin");
    if (origins.share(request.getRequestURI())) {
      response.addHeader("Vary", "Origin");
    }
    origins
        .granted(request.getRequestURI(), request.getHeader("Origin"))
        .ifPresent(origin -> response.setHeader("Access-Control-Allow-Origin", origin));
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
