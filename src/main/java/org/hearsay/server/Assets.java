package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The files that pages refer to: a closed list, from the program itself. */
final class Assets extends PageServlet {

  private static final long serialVersionUID = 1L;

  private static final Map<String, String> TYPES =
      Map.of("hearsay.css", "text/css; charset=utf-8", "icon.svg", "image/svg+xml");

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String name = rest(request, "/assets/");
    String type = TYPES.get(name);
    if (type == null) {
      problem(response, 404, "There is no such file.");
      return;
    }
    try (InputStream in = Assets.class.getResourceAsStream("/org/hearsay/server/" + name)) {
      if (in == null) {
        throw new IllegalStateException("/org/hearsay/server/" + name + " is missing");
      }
      response.setHeader("Cache-Control", "max-age=600");
      send(response, 200, type, in.readAllBytes());
    }
  }
}
