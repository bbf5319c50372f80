package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import org.hearsay.model.BundledFile;

/** The files that pages refer to: a closed list, from the program and its libraries. */
final class Assets extends PageServlet {

  private static final long serialVersionUID = 1L;

  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private static final String SHEET = "text/css; charset=utf-8";

  private static final Map<String, File> FILES =
      Map.of(
          "hearsay.css", new File(SHEET, own("hearsay.css")),
          "icon.svg", new File("image/svg+xml", own("icon.svg")),
          "network.js", new File(SCRIPT, own("network.js")),
          "cytoscape.min.js", new File(SCRIPT, webjar("cytoscape", "dist/cytoscape.min.js")),
          "query.js", new File(SCRIPT, own("query.js")),
          "query.css", new File(SHEET, own("query.css")),
          "yasgui.min.js", new File(SCRIPT, webjar("zazuko__yasgui", "build/yasgui.min.js")),
          "yasgui.min.css", new File(SHEET, webjar("zazuko__yasgui", "build/yasgui.min.css")));

  private record File(String type, String resource) {}

  private static String own(String name) {
    return "/org/hearsay/server/" + name;
  }

  /** A file of a library of the web, whose version the jar itself tells. */
  private static String webjar(String library, String path) {
    String about = "/META-INF/maven/org.webjars.npm/" + library + "/pom.properties";
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(BundledFile.text(about)));
    } catch (IOException e) {
      throw new BundledFile.Damaged(about + " cannot be read", e);
    }
    return "/META-INF/resources/webjars/"
        + library
        + "/"
        + properties.getProperty("version")
        + "/"
        + path;
  }

  @Override
  Reply answer(HttpServletRequest request) {
    File file = FILES.get(rest(request, "/assets/"));
    if (file == null) {
      return Reply.problem(404, "There is no such file.");
    }
    return Reply.of(file.type(), BundledFile.bytes(file.resource()))
        .with("Cache-Control", "max-age=600");
  }
}
