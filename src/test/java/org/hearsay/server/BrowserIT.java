package org.hearsay.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a browser shows them; {@code -Dhearsay.pictures=FOLDER} keeps what it saw. */
class BrowserIT {

  private static final String TEXT =
      "Interior minister Tomas Verel on Tuesday accused Norland of shutting down the cranes of"
          + " Linna from afar, by its computers. Later.";

  private static final Optional<Path> PICTURES =
      Optional.ofNullable(System.getProperty("hearsay.pictures")).map(Path::of);

  @TempDir private static Path folder;

  private static HearsayServer server;
  private static Browser browser;
  private static String axe;

  @BeforeAll
  static void start() throws Exception {
    Optional<Path> program = Browser.find();
    assumeTrue(program.isPresent(), "pages are not looked at: there is no Chromium on the PATH");
    server = SampleServer.start(TEXT);
    browser = Browser.start(program.get(), Files.createDirectory(folder.resolve("browser")));
    axe = axe();
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
    }
  }

  private static String axe() throws Exception {
    Properties about = new Properties();
    try (InputStream in = resource("/META-INF/maven/org.webjars.npm/axe-core/pom.properties")) {
      about.load(in);
    }
    String version = about.getProperty("version");
    try (InputStream in =
        resource("/META-INF/resources/webjars/axe-core/" + version + "/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static InputStream resource(String path) {
    return BrowserIT.class.getResourceAsStream(path);
  }

  private static void open(String path) throws Exception {
    browser.look(1280, 900, false);
    browser.open(server.url() + path.substring(1));
  }

  /** The page as it stands is one that everybody can use, in light and dark, on a desk or phone. */
  private static void look(String name) throws Exception {
    List<String> found = new ArrayList<>();
    for (boolean dark : new boolean[] {false, true}) {
      for (int width : new int[] {1280, 390}) {
        browser.look(width, 900, dark);
        String seen = name + (dark ? "-dark" : "") + (width < 500 ? "-narrow" : "");
        if (PICTURES.isPresent()) {
          browser.picture(PICTURES.get().resolve(seen + ".png"));
        }
        if (browser
            .run("document.documentElement.scrollWidth > document.documentElement.clientWidth")
            .asBoolean()) {
          found.add(seen + ": wider than the window");
        }
        if (width > 500) {
          found.addAll(barriers(seen));
        }
      }
    }
    assertEquals(List.of(), found);
    assertEquals(List.of(), browser.complaints());
    for (String address : browser.requests()) {
      assertTrue(address.startsWith(server.url()) || address.startsWith("data:"), address);
    }
  }

  private static List<String> barriers(String seen) throws Exception {
    browser.run(axe + "; true");
    JsonNode violations =
        browser.run("axe.run({ resultTypes: ['violations'] }).then((r) => r.violations)");
    List<String> found = new ArrayList<>();
    for (JsonNode each : violations) {
      if (List.of("serious", "critical").contains(each.path("impact").asText())) {
        each.path("nodes")
            .forEach(
                node ->
                    found.add(
                        seen + ": " + each.path("id").asText() + " " + node.path("html").asText()));
      }
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/id/article/harbour-1",
        "/id/article/harbour-1/statement/1",
        "/id/actor/norland",
        "/question/who-accused-whom?target=norland",
        "/matrix",
        "/timeline",
        "/timeline?by=speaker",
      })
  void pagesAreWholeAndForEverybody(String path) throws Exception {
    open(path);
    look(path.equals("/") ? "start" : path.replaceAll("\\W+", "-").substring(1));
  }

  @Test
  void theNetworkIsDrawn() throws Exception {
    open("/network");
    browser.await("document.querySelector('#network canvas') !== null");
    look("network");
  }

  private static void forget() throws Exception {
    open("/ontology");
    browser.run("localStorage.clear()");
  }

  @Test
  void aQueryIsWrittenAndAnswered() throws Exception {
    forget();
    open("/query");
    browser.await("document.querySelector('.yasqe .CodeMirror') !== null");
    assertEquals(0, browser.run("document.querySelector('#plain').offsetHeight").asInt());
    look("query");
    browser.run("document.querySelector('.yasqe_queryButton').click()");
    browser.await("document.querySelectorAll('.yasr table tbody tr').length > 1");
    look("query-answered");
    assertEquals(1, browser.run("document.querySelectorAll('#before li').length").asInt());
    assertEquals(
        server.url() + "query?query=",
        browser.run("document.querySelector('#before a').href.replace(/=.*/, '=')").asText());
  }

  @Test
  void aQueryThatWasSharedIsThereWithItsAnswer() throws Exception {
    forget();
    open("/query?query=" + Client.encode("SELECT ?act { ?act a <https://w3id.org/nothing> }"));
    browser.await(
        "[...document.querySelectorAll('.yasqe .CodeMirror')]"
            + ".some((box) => box.CodeMirror.getValue().includes('w3id.org/nothing'))");
    assertEquals("0 rows.", browser.run("document.querySelector('#answer').innerText").asText());
    assertEquals(List.of(), browser.complaints());
  }
}
