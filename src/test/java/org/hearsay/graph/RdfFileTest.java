package org.hearsay.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.riot.RiotException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RdfFileTest {

  @TempDir Path folder;

  @Test
  void nothingIsFetchedForAFile() throws IOException {
    AtomicInteger requests = new AtomicInteger();
    HttpServer canary =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    canary.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    canary.start();
    try {
      Path context = Files.writeString(folder.resolve("context.jsonld"), "{\"@context\": {}}");
      for (String address :
          List.of(
              "http://127.0.0.1:" + canary.getAddress().getPort() + "/context.jsonld",
              context.toUri().toString())) {
        Path file =
            Files.writeString(
                folder.resolve("a.jsonld"),
                "{\"@context\": \"" + address + "\", \"@id\": \"http://x/a\"}");
        String told = assertThrows(RiotException.class, () -> RdfFile.read(file)).getMessage();
        assertTrue(told.contains("is not fetched"), told);
      }
    } finally {
      canary.stop(0);
    }
    assertEquals(0, requests.get());
  }

  @Test
  void aContextInTheFileIsRead() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.jsonld"),
            """
            {"@context": {"name": "http://x/name"}, "@id": "http://x/a", "name": "A"}
            """);
    assertEquals(1, RdfFile.read(file).getDefaultGraph().size());
  }
}
