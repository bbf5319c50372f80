package org.hearsay.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.hearsay.query.QueryProblem;

/** Answers GET with a page, or says in a page why not. */
abstract class PageServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  static final String HTML = "text/html; charset=utf-8";

  /** Answers; a problem becomes a page with its message. */
  abstract void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException, QueryProblem;

  @Override
  protected final void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      answer(request, response);
    } catch (QueryProblem e) {
      problem(response, Status.of(e), e.getMessage());
    }
  }

  /** A page that says what is wrong. */
  static void problem(HttpServletResponse response, int status, String message) throws IOException {
    if (status == 503) {
      response.setHeader("Retry-After", "10");
    }
    String title = status == 404 ? "Not found" : status == 503 ? "Too slow" : "Not answered";
    send(
        response,
        status,
        HTML,
        Layout.page(
                title,
                html ->
                    html.element("h1", title)
                        .element("p", message, "class", "problem", "role", "alert"))
            .getBytes(StandardCharsets.UTF_8));
  }

  static void send(HttpServletResponse response, String page) throws IOException {
    send(response, 200, HTML, page.getBytes(StandardCharsets.UTF_8));
  }

  static void send(HttpServletResponse response, int status, String type, byte[] body)
      throws IOException {
    response.setStatus(status);
    response.setContentType(type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** The parameters of a request, the first of each name. */
  static Map<String, String> parameters(HttpServletRequest request) {
    Map<String, String> parameters = new HashMap<>();
    request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
    return parameters;
  }

  /** What follows the servlet's own path, as it was sent. */
  static String rest(HttpServletRequest request, String path) {
    return request.getRequestURI().substring(path.length());
  }
}
