package org.hearsay.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.hearsay.graph.IriSpace;
import org.hearsay.graph.Vocabulary;
import org.hearsay.query.ActorIndex;
import org.hearsay.query.QueryProblem;
import org.hearsay.server.ReconcileProperty.Count;
import org.hearsay.server.ReconcileProperty.Entity;
import org.hearsay.server.ReconcileProperty.Text;
import org.hearsay.server.ReconcileReader.Extension;
import org.hearsay.server.Reconciler.Candidate;

/**
 * Where programs such as OpenRefine find the store's actors by their names: at {@code /reconcile}.
 * Without parameters it tells what the service can; {@code queries} are answered with candidates,
 * {@code extend} with what is known of actors. There is no JSONP, by which any site could read the
 * answers.
 */
final class ReconcileApi extends ReconcileServlet {

  private static final long serialVersionUID = 1L;

  static final String PATH = "/reconcile";

  private final transient IriSpace iris;
  private final transient Desk desk;

  ReconcileApi(Desk desk, ActorDirectory directory, IriSpace iris) {
    super(directory);
    this.desk = desk;
    this.iris = iris;
  }

  /** Whether a path belongs to the service. */
  static boolean isOfService(String path) {
    return path.equals(PATH) || path.startsWith(PATH + "/");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(request, response, answer(request));
  }

  @Override
  Reply tell(HttpServletRequest request) throws QueryProblem, WrongRequest {
    String queries = request.getParameter("queries");
    String extend = request.getParameter("extend");
    if (queries != null) {
      Map<String, ReconcileQuery> read = ReconcileReader.queries(queries);
      Reconciler reconciler = new Reconciler(directory().index(), directory());
      return json(desk.inTurn(() -> candidates(read, reconciler)));
    }
    if (extend != null) {
      return json(extended(ReconcileReader.extension(extend)));
    }
    if (request.getMethod().equals("POST") || request.getParameter("query") != null) {
      throw new WrongRequest(
          400, "send the parameter \"queries\" or \"extend\", as of a form: a JSON object");
    }
    return json(manifest(here(request)));
  }

  private ObjectNode manifest(String here) {
    ObjectNode manifest = object();
    manifest.putArray("versions").add("0.2");
    manifest.put("name", "Hearsay");
    manifest.put("identifierSpace", iris.base());
    manifest.put("schemaSpace", Vocabulary.HS);
    ArrayNode types = manifest.putArray("defaultTypes");
    ReconcileType.all().forEach(type -> types.add(named(type)));
    manifest.putObject("view").put("url", here + ReconcileView.PATH + "?id={{id}}");
    manifest
        .putObject("preview")
        .put("url", here + ReconcilePreview.PATH + "?id={{id}}")
        .put("width", ReconcilePreview.WIDTH)
        .put("height", ReconcilePreview.HEIGHT);
    ObjectNode suggest = manifest.putObject("suggest");
    for (String what : ReconcileSuggest.KINDS) {
      suggest.set(what, service(here, ReconcileSuggest.PATH + what));
    }
    ObjectNode extend = manifest.putObject("extend");
    extend.set("propose_properties", service(here, ReconcileProposal.PATH));
    extend.putArray("property_settings");
    return manifest.put("batchSize", ReconcileReader.MOST_QUERIES);
  }

  private static ObjectNode service(String url, String path) {
    return object().put("service_url", url).put("service_path", path);
  }

  private ObjectNode candidates(Map<String, ReconcileQuery> queries, Reconciler reconciler)
      throws QueryProblem {
    Duration time = desk.time();
    long end = System.nanoTime() + time.toNanos();
    ObjectNode results = object();
    for (Map.Entry<String, ReconcileQuery> query : queries.entrySet()) {
      if (System.nanoTime() - end > 0) {
        throw new QueryProblem(
            QueryProblem.Kind.TIMEOUT,
            "the queries took longer than " + time.toSeconds() + " seconds; send fewer at once");
      }
      ArrayNode result = results.putObject(query.getKey()).putArray("result");
      for (Candidate candidate : reconciler.candidates(query.getValue())) {
        result.add(told(candidate));
      }
    }
    return results;
  }

  private ObjectNode told(Candidate candidate) {
    ObjectNode told =
        named(candidate.actor())
            .put("description", description(candidate.actor()))
            .put("score", candidate.score())
            .put("match", candidate.match());
    told.set("type", types(candidate.actor()));
    ArrayNode features = told.putArray("features");
    candidate
        .features()
        .forEach((id, value) -> features.addObject().put("id", id).putPOJO("value", value));
    return told;
  }

  private ObjectNode extended(Extension asked) throws QueryProblem {
    ActorIndex index = directory().index();
    ObjectNode extended = object();
    ArrayNode meta = extended.putArray("meta");
    for (ReconcileProperty property : asked.properties()) {
      ObjectNode told = named(property.id(), property.label());
      property.type().ifPresent(type -> told.set("type", named(type)));
      meta.add(told);
    }
    ObjectNode rows = extended.putObject("rows");
    for (String id : asked.ids()) {
      ObjectNode row = rows.putObject(id);
      for (ReconcileProperty property : asked.properties()) {
        ArrayNode cells = row.putArray(property.id());
        directory()
            .find(index, id)
            .ifPresent(actor -> property.of(actor, index).forEach(value -> cells.add(cell(value))));
      }
    }
    return extended;
  }

  private ObjectNode cell(ReconcileProperty.Value value) {
    return switch (value) {
      case Text text -> object().put("str", text.text());
      case Count count -> object().put("int", count.number());
      case Entity entity -> named(entity.actor());
    };
  }
}
