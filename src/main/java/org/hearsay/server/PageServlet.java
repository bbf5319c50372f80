package org.hearsay.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.query.QueryProblem;
import org.slf4j.LoggerFactory;

/** Answers GET with a page, or says in a page why not. */
abstract class PageServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Log LOG = new Log(LoggerFactory.getLogger(PageServlet.class));

  /** Answers; a problem becomes a page with its message. */
  abstract Reply answer(HttpServletRequest request) throws IOException, QueryProblem;

  @Override
  protected final void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Reply reply;
    try {
      reply = answer(request);
    } catch (QueryProblem e) {
      reply = Reply.problem(Status.of(e), e.getMessage());
    } catch (RuntimeException e) {
      LOG.tell("a page could not be made", e);
      reply = Reply.problem(500, "This page could not be made; the server's log says why.");
    }
    send(request, response, reply);
  }

  static void send(HttpServletRequest request, HttpServletResponse response, Reply reply)
      throws IOException {
    reply
        .headers()
        .forEach(
            (name, value) -> {
              if (name.equals("Vary")) {
                // Another site's right to read the answer may be a reason too.
                response.addHeader(name, value);
              } else {
                response.setHeader(name, value);
              }
            });
    if (reply.lasting()) {
      response.setHeader("ETag", reply.tag());
      if (isKnown(request.getHeader("If-None-Match"), reply.tag())) {
        response.setStatus(304);
        return;
      }
    }
    response.setStatus(reply.status());
    response.setContentType(reply.type());
    response.setContentLength(reply.body().length);
    response.getOutputStream().write(reply.body());
  }

  /** Whether a client has what it asks for already. */
  private static boolean isKnown(String known, String tag) {
    return known != null && (known.strip().equals("*") || known.contains(tag));
  }

  /** The parameters of a request; one that is given several times has all its values. */
  static Map<String, String> parameters(HttpServletRequest request) {
    Map<String, String> values = new HashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, given) -> {
              List<String> all = new ArrayList<>(List.of(given));
              all.removeIf(String::isBlank);
              values.put(name, String.join(",", all));
            });
    return values;
  }

  /** Where the server was asked, without a slash at the end. */
  static String here(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getRequestURI().length());
  }

  /** What follows the servlet's own path, as it was sent; empty where nothing does. */
  static String rest(HttpServletRequest request, String path) {
    String uri = request.getRequestURI();
    return uri.startsWith(path) ? uri.substring(path.length()) : "";
  }
}
