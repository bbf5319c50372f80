package org.hearsay.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hearsay.query.GatheredActor;
import org.hearsay.query.QueryProblem;
import org.slf4j.LoggerFactory;

/**
 * A part of the reconciliation service, after the Reconciliation Service API 0.2 of the W3C's
 * community group: it answers programs with JSON, or with a line that says what is wrong.
 */
abstract class ReconcileServlet extends PageServlet {

  private static final long serialVersionUID = 1L;

  private static final Log LOG = new Log(LoggerFactory.getLogger(ReconcileServlet.class));

  private final transient ActorDirectory directory;

  ReconcileServlet(ActorDirectory directory) {
    this.directory = directory;
  }

  /** Answers; what is wrong becomes a line. */
  abstract Reply tell(HttpServletRequest request) throws QueryProblem, WrongRequest;

  final ActorDirectory directory() {
    return directory;
  }

  @Override
  final Reply answer(HttpServletRequest request) {
    try {
      return tell(request);
    } catch (WrongRequest e) {
      return Reply.line(e.status(), e.getMessage());
    } catch (QueryProblem e) {
      return Reply.line(Status.of(e), e.getMessage());
    } catch (RuntimeException e) {
      LOG.tell("a program could not be answered", e);
      return Reply.line(500, "this could not be answered; the server's log says why");
    }
  }

  static Reply json(JsonNode value) {
    return Reply.of("application/json", value.toString().getBytes(StandardCharsets.UTF_8));
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** A thing as programs know it. */
  static ObjectNode named(String id, String name) {
    return object().put("id", id).put("name", name);
  }

  static ObjectNode named(ReconcileType type) {
    return named(type.id(), type.name());
  }

  final ObjectNode named(GatheredActor actor) {
    return named(directory.id(actor), actor.name());
  }

  /** The kinds of an actor, the closest first. */
  static ArrayNode types(GatheredActor actor) {
    return JsonNodeFactory.instance
        .arrayNode()
        .add(named(ReconcileType.of(actor.kind())))
        .add(named(ReconcileType.ACTOR));
  }

  /** What tells an actor from others of its name. */
  static String description(GatheredActor actor) {
    GatheredActor.Counts counts = actor.counts();
    return ReconcileType.of(actor.kind()).name()
        + (counts.articles() == 0
            ? ", in no article"
            : ", "
                + count(counts.articles(), "article")
                + ", "
                + count(counts.said(), "statement"));
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** A number from 0 on that somebody gives; empty where none is given. */
  static Optional<Integer> number(HttpServletRequest request, String parameter)
      throws WrongRequest {
    String given = request.getParameter(parameter);
    if (given == null || given.isBlank()) {
      return Optional.empty();
    }
    if (!given.matches("\\d{1,9}")) {
      throw new WrongRequest(400, parameter + " is a number from 0");
    }
    return Optional.of(Integer.parseInt(given));
  }
}
