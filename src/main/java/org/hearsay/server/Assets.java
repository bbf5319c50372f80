package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The files that pages refer to: a closed list, from the program itself. */
final class Assets extends PageServlet {

  private static final long serialVersionUID = 1L;

  private static final Map<String, String> TYPES =
      Map.of("hearsay.css", "text/css; charset=utf-8", "icon.svg", "image/svg+xml");

  @Override
  Reply answer(HttpServletRequest request) throws IOException {
    String name = rest(request, "/assets/");
    String type = TYPES.get(name);
    if (type == null) {
      return Reply.problem(404, "There is no such file.");
    }
    try (InputStream in = Assets.class.getResourceAsStream("/org/hearsay/server/" + name)) {
      if (in == null) {
        throw new IllegalStateException("/org/hearsay/server/" + name + " is missing");
      }
      return Reply.of(type, in.readAllBytes()).with("Cache-Control", "max-age=600");
    }
  }
}
