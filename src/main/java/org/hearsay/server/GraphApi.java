package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.hearsay.export.NetworkFormat;
import org.hearsay.export.StatementTable;
import org.hearsay.query.QueryProblem;

/**
 * The network, or the table of statements, for programs, at {@code /api/graph}: in the format of
 * the parameter {@code format}, narrowed down by those of {@code hearsay export}. What is wrong is
 * told in a line of plain text.
 */
final class GraphApi extends KeptPage {

  private static final long serialVersionUID = 1L;

  static final String PATH = "/api/graph";

  private static final String FORMAT = "format";

  private final transient NetworkRequest networks;

  GraphApi(Shelf shelf, Desk desk) {
    super(shelf);
    this.networks = new NetworkRequest(desk);
  }

  /** Where what these values choose is to be had in a format. */
  static String address(String format, Map<String, String> values) {
    String query = Links.queryString(values);
    return PATH + (query.isEmpty() ? "?" : query + "&") + FORMAT + "=" + format;
  }

  @Override
  String variant(HttpServletRequest request) {
    return Links.queryString(parameters(request));
  }

  @Override
  Reply make(HttpServletRequest request) throws IOException {
    try {
      return answer(parameters(request));
    } catch (QueryProblem e) {
      return Reply.line(Status.of(e), e.getMessage());
    }
  }

  private Reply answer(Map<String, String> values) throws IOException, QueryProblem {
    String asked = values.remove(FORMAT);
    String code = asked == null || asked.isEmpty() ? NetworkFormat.NODE_LINK.code() : asked;
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (code.equalsIgnoreCase(StatementTable.CODE)) {
      new StatementTable(networks.source()).write(values, body);
      return file(NetworkFormat.EDGES.mediaType(), body, StatementTable.CODE + ".csv");
    }
    NetworkFormat format = NetworkFormat.named(code).orElseThrow(() -> unknown(code));
    format.write(networks.read(values), body);
    return file(format.mediaType(), body, "network." + format.extension());
  }

  private static Reply file(String type, ByteArrayOutputStream body, String name) {
    return Reply.of(type, body.toByteArray())
        .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  private static QueryProblem unknown(String code) {
    return new QueryProblem(
        QueryProblem.Kind.BAD_VALUE,
        "there is no format \""
            + code
            + "\"; there are "
            + String.join(
                ", ", Arrays.stream(NetworkFormat.values()).map(NetworkFormat::code).toList())
            + ", "
            + StatementTable.CODE);
  }
}
