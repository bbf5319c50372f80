package org.hearsay.server;

import java.util.Map;
import java.util.Optional;
import org.hearsay.graph.IriSpace;
import org.hearsay.query.SampleGraph;

/** A server of the sample graph, for tests of pages. */
final class SampleServer {

  private SampleServer() {}

  /**
   * Starts it at any port.
   *
   * @param text of the sample's article harbour-1
   */
  static HearsayServer start(String text) throws ServerException {
    return HearsayServer.start(
        new Holdings(
            SampleGraph.open(),
            IriSpace.DEFAULT,
            id -> Optional.ofNullable(Map.of("harbour-1", text).get(id))),
        ServerOptions.DEFAULT.withPort(0));
  }
}
