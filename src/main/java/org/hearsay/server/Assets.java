package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The files that pages refer to: a closed list, from the program and its libraries. */
final class Assets extends PageServlet {

  private static final long serialVersionUID = 1L;

  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private static final Map<String, File> FILES =
      Map.of(
          "hearsay.css", new File("text/css; charset=utf-8", own("hearsay.css")),
          "icon.svg", new File("image/svg+xml", own("icon.svg")),
          "network.js", new File(SCRIPT, own("network.js")),
          "cytoscape.min.js", new File(SCRIPT, webjar("cytoscape", "dist/cytoscape.min.js")));

  private record File(String type, String resource) {}

  private static String own(String name) {
    return "/org/hearsay/server/" + name;
  }

  /** A file of a library of the web, whose version the jar itself tells. */
  private static String webjar(String library, String path) {
    String about = "/META-INF/maven/org.webjars.npm/" + library + "/pom.properties";
    try (InputStream in = Assets.class.getResourceAsStream(about)) {
      Properties properties = new Properties();
      properties.load(Objects.requireNonNull(in, about + " is missing"));
      return "/META-INF/resources/webjars/"
          + library
          + "/"
          + properties.getProperty("version")
          + "/"
          + path;
    } catch (IOException e) {
      throw new UncheckedIOException(about + " cannot be read", e);
    }
  }

  @Override
  Reply answer(HttpServletRequest request) throws IOException {
    File file = FILES.get(rest(request, "/assets/"));
    if (file == null) {
      return Reply.problem(404, "There is no such file.");
    }
    try (InputStream in = Assets.class.getResourceAsStream(file.resource())) {
      if (in == null) {
        throw new IllegalStateException(file.resource() + " is missing");
      }
      return Reply.of(file.type(), in.readAllBytes()).with("Cache-Control", "max-age=600");
    }
  }
}
