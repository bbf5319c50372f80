package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.hearsay.export.Network;
import org.hearsay.export.NetworkReader;
import org.hearsay.export.NetworkSelection;
import org.hearsay.query.QueryProblem;

/** Which network a request asks for, and the network. */
final class NetworkRequest {

  private final Desk desk;

  NetworkRequest(Desk desk) {
    this.desk = desk;
  }

  /** The parameters of a request, or these where nothing at all was asked for. */
  static Map<String, String> values(HttpServletRequest request, Map<String, String> otherwise) {
    return request.getParameterMap().isEmpty() ? otherwise : PageServlet.parameters(request);
  }

  /** Answers in the desk's turn, with as many rows as are ever given out. */
  NetworkReader.Source source() {
    return (question, values) -> desk.rows(question, values, desk.mostRows());
  }

  /** The network that these values choose. */
  Network read(Map<String, String> values) throws QueryProblem {
    return read(NetworkSelection.of(values));
  }

  /** Of the network that these values choose, what one actor said of another. */
  Network read(Map<String, String> values, String source, String target) throws QueryProblem {
    return read(NetworkSelection.of(values).ofPair(source, target));
  }

  private Network read(NetworkSelection selection) throws QueryProblem {
    return new NetworkReader(source()).read(selection);
  }
}
