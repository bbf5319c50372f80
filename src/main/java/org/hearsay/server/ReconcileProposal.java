package org.hearsay.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.ActorKind;

/** Proposes what can be asked of actors of a kind; codes are proposed of states alone. */
final class ReconcileProposal extends ReconcileServlet {

  private static final long serialVersionUID = 1L;

  static final String PATH = ReconcileApi.PATH + "/properties";

  ReconcileProposal(ActorDirectory directory) {
    super(directory);
  }

  @Override
  Reply tell(HttpServletRequest request) throws WrongRequest {
    String type = Objects.requireNonNullElse(request.getParameter("type"), "").strip();
    Optional<Integer> limit = number(request, "limit").filter(n -> n > 0);
    boolean states =
        type.isEmpty()
            || ReconcileType.of(ActorKind.STATE).isAmong(Set.of(type.toLowerCase(Locale.ROOT)));
    ObjectNode proposal = object().put("type", type);
    limit.ifPresent(n -> proposal.put("limit", n));
    ArrayNode properties = proposal.putArray("properties");
    Arrays.stream(ReconcileProperty.values())
        .filter(property -> states || !property.isOfStates())
        .limit(limit.orElse(Integer.MAX_VALUE))
        .forEach(property -> properties.add(named(property.id(), property.label())));
    return json(proposal);
  }
}
