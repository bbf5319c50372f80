package org.hearsay.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.query.ActorIndex;
import org.hearsay.query.GatheredActor;
import org.hearsay.query.QueryProblem;

/** Completes what somebody types: actors, properties and kinds of actors. */
final class ReconcileSuggest extends ReconcileServlet {

  private static final long serialVersionUID = 1L;

  static final String PATH = ReconcileApi.PATH + "/suggest/";

  static final List<String> KINDS = List.of("entity", "property", "type");

  private static final int SHOWN = 20;
  private static final int LONGEST_PREFIX = 1_000;

  ReconcileSuggest(ActorDirectory directory) {
    super(directory);
  }

  @Override
  Reply tell(HttpServletRequest request) throws QueryProblem, WrongRequest {
    String given = request.getParameter("prefix");
    String prefix = given == null ? "" : given.strip();
    if (prefix.length() > LONGEST_PREFIX) {
      throw new WrongRequest(400, "prefix has more than " + LONGEST_PREFIX + " characters");
    }
    Stream<ObjectNode> all =
        switch (rest(request, PATH)) {
          case "entity" -> actors(prefix);
          case "property" ->
              Arrays.stream(ReconcileProperty.values())
                  .filter(each -> begins(prefix, each.id(), each.label()))
                  .map(each -> named(each.id(), each.label()));
          case "type" ->
              ReconcileType.all().stream()
                  .filter(each -> begins(prefix, each.id(), each.name()))
                  .map(ReconcileServlet::named);
          default ->
              throw new WrongRequest(404, "there are suggestions of " + String.join(", ", KINDS));
        };
    int limit = Math.min(SHOWN, number(request, "limit").filter(n -> n > 0).orElse(SHOWN));
    ObjectNode suggested = object();
    ArrayNode result = suggested.putArray("result");
    all.skip(number(request, "cursor").orElse(0)).limit(limit).forEach(result::add);
    return json(suggested);
  }

  /** Whether a word of a name begins so, or the id is this one. */
  private static boolean begins(String prefix, String id, String name) {
    String plain = prefix.toLowerCase(Locale.ROOT);
    return id.toLowerCase(Locale.ROOT).startsWith(plain)
        || (" " + name.toLowerCase(Locale.ROOT)).contains(" " + plain);
  }

  private Stream<ObjectNode> actors(String prefix) throws QueryProblem {
    ActorIndex index = directory().index();
    Set<GatheredActor> found = new LinkedHashSet<>();
    directory().find(index, prefix).ifPresent(found::add);
    found.addAll(index.beginning(prefix));
    return found.stream()
        .map(
            actor -> {
              ObjectNode told = named(actor).put("description", description(actor));
              told.set("notable", types(actor));
              return told;
            });
  }
}
