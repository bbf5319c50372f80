package org.hearsay.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Talks to a server under test. */
final class Client {

  private final HttpClient http = HttpClient.newHttpClient();
  private final HearsayServer server;

  Client(HearsayServer server) {
    this.server = server;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path.substring(1)))
        .timeout(Duration.ofSeconds(60));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
    return send(request(path).header("Accept", accept));
  }

  /** A page that is there. */
  Document page(String path) throws IOException, InterruptedException {
    return page(path, 200);
  }

  /** What is shown to people with this status. */
  Document page(String path, int status) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path, "text/html");
    assertEquals(status, response.statusCode(), path + "\n" + response.body());
    return Jsoup.parse(response.body(), server.url());
  }

  HttpResponse<String> sparql(String query) throws IOException, InterruptedException {
    return get(
        "/sparql?query=" + encode(query), "application/sparql-results+json, text/turtle;q=0.9");
  }

  /** A chunked body: its length is not announced. */
  HttpResponse<String> postChunked(String path, String type, byte[] body)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
  }

  HttpResponse<String> post(String path, String type, String body)
      throws IOException, InterruptedException {
    return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  /** The first line of the answer to a request sent as it stands. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      byte[] first = socket.getInputStream().readNBytes(200);
      return new String(first, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
    }
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
