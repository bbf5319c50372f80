package org.hearsay.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Chromium of this machine without a window, driven by its own protocol: what it asks for and
 * complains of is taken down.
 */
final class Browser implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");

  private static final long PATIENCE_SECONDS = 30;

  private final Process process;
  private final WebSocket socket;
  private final String session;
  private final AtomicInteger last = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Boolean> loaded = new LinkedBlockingQueue<>();

  /** The browser of this machine. */
  static Optional<Path> find() {
    return NAMES.stream()
        .flatMap(
            name ->
                Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator), -1))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts it.
   *
   * @param folder an empty one, for what it keeps
   */
  static Browser start(Path program, Path folder) throws Exception {
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-extensions",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
                "--user-data-dir=" + folder,
                "--remote-debugging-port=0",
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return new Browser(process, address(process, folder.resolve("DevToolsActivePort")));
    } catch (Exception | Error e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static URI address(Process process, Path file) throws IOException, InterruptedException {
    for (long tries = PATIENCE_SECONDS * 10; tries > 0 && process.isAlive(); tries--) {
      if (Files.exists(file)) {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() == 2) {
          return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
        }
      }
      Thread.sleep(100);
    }
    throw new IOException("the browser does not start");
  }

  private Browser(Process process, URI address) throws Exception {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(address, new Listener())
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    String target =
        send("", "Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
    this.session =
        send("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asText();
    for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
      send(domain + ".enable", Map.of());
    }
  }

  private final class Listener implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
      text.append(part);
      if (isLast) {
        String whole = text.toString();
        text.setLength(0);
        try {
          take(JSON.readTree(whole));
        } catch (IOException e) {
          complaints.add("the browser speaks no JSON: " + e.getMessage());
        }
      }
      from.request(1);
      return null;
    }
  }

  private void take(JsonNode message) {
    if (message.has("id")) {
      asked.remove(message.get("id").asInt()).complete(message);
      return;
    }
    JsonNode told = message.path("params");
    switch (message.path("method").asText()) {
      case "Page.loadEventFired" -> loaded.add(true);
      case "Network.requestWillBeSent" -> requests.add(told.at("/request/url").asText());
      case "Runtime.exceptionThrown" -> complaints.add(told.at("/exceptionDetails").toString());
      case "Runtime.consoleAPICalled" -> {
        if (List.of("error", "assert").contains(told.path("type").asText())) {
          complaints.add(told.path("args").toString());
        }
      }
      case "Log.entryAdded" -> {
        if (told.at("/entry/level").asText().equals("error")) {
          complaints.add(told.at("/entry/text").asText() + " " + told.at("/entry/url").asText());
        }
      }
      default -> {}
    }
  }

  private JsonNode send(String method, Map<String, ?> parameters) throws Exception {
    return send(session, method, parameters);
  }

  private JsonNode send(String to, String method, Map<String, ?> parameters) throws Exception {
    int id = last.incrementAndGet();
    ObjectNode message = JSON.createObjectNode();
    message.put("id", id).put("method", method).set("params", JSON.valueToTree(parameters));
    if (!to.isEmpty()) {
      message.put("sessionId", to);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    asked.put(id, answer);
    socket.sendText(message.toString(), true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    JsonNode told = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (told.has("error")) {
      throw new IOException(method + ": " + told.get("error"));
    }
    return told.get("result");
  }

  /** How wide the window is, in pixels, and whether it likes it dark. */
  void look(int width, int height, boolean dark) throws Exception {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    send(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** Opens a page and waits until it is there; what was taken down before is forgotten. */
  void open(String address) throws Exception {
    complaints.clear();
    requests.clear();
    loaded.clear();
    send("Page.navigate", Map.of("url", address));
    if (loaded.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
      throw new TimeoutException(address);
    }
  }

  /** Waits until an expression is true in the page. */
  void await(String expression) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
    while (!run(expression).asBoolean()) {
      if (System.nanoTime() > end) {
        throw new TimeoutException(expression);
      }
      Thread.sleep(50);
    }
  }

  /** What an expression comes to in the page; a promise is waited for. */
  JsonNode run(String expression) throws Exception {
    JsonNode result =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new IOException(result.get("exceptionDetails").toString());
    }
    return result.at("/result/value");
  }

  /** Errors of scripts, of the console, of what could not be had or was not allowed. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** All addresses that the page asked for. */
  List<String> requests() {
    return new ArrayList<>(requests);
  }

  /** The whole page as a picture. */
  void picture(Path file) throws Exception {
    String data =
        send("Page.captureScreenshot", Map.of("captureBeyondViewport", true)).get("data").asText();
    Files.write(file, Base64.getDecoder().decode(data));
  }

  @Override
  public void close() {
    try {
      send("", "Browser.close", Map.of());
      process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      // Then it is ended from without.
    } finally {
      process.destroyForcibly();
    }
  }
}
