package org.hearsay.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hearsay.model.Account;
import org.hearsay.model.Act;
import org.hearsay.model.Certainty;
import org.hearsay.model.Claim;
import org.hearsay.model.Links.Edge;

/**
 * Draws an edge from speaker to target for each act, and another between the states they act for
 * where these are two and at least one of them is not already an end of the first. What did not
 * happen, or was only ascribed, gives no edge.
 */
final class EdgeDrawer {

  private final SameActors same;

  EdgeDrawer(SameActors same) {
    this.same = same;
  }

  List<Edge> draw(List<Account> accounts) {
    Map<Ends, Support> edges = new HashMap<>();
    for (Account account : accounts) {
      Chains chains = new Chains(account, same);
      for (Claim claim : account.claims()) {
        if (!claim.negated() && claim.certainty() != Certainty.ASCRIBED) {
          claim.speaker().ifPresent(speaker -> draw(claim, speaker, chains, edges));
        }
      }
    }
    List<Edge> drawn = new ArrayList<>();
    edges.forEach(
        (ends, support) -> {
          if (!support.direct.isEmpty()) {
            drawn.add(ends.edge(false, support.direct));
          }
          if (!support.rolledUp.isEmpty()) {
            TreeSet<String> all = new TreeSet<>(support.direct);
            all.addAll(support.rolledUp);
            drawn.add(ends.edge(true, all));
          }
        });
    return drawn;
  }

  private void draw(Claim claim, String speaker, Chains chains, Map<Ends, Support> edges) {
    for (String target : claim.targets()) {
      Ends direct = new Ends(same.chosen(speaker), claim.act(), same.chosen(target));
      Ends rolledUp =
          new Ends(
              chains.state(speaker).orElse(direct.from()),
              claim.act(),
              chains.state(target).orElse(direct.to()));
      edges.computeIfAbsent(direct, ends -> new Support()).direct.add(claim.id());
      if (!rolledUp.equals(direct) && !rolledUp.from().equals(rolledUp.to())) {
        edges.computeIfAbsent(rolledUp, ends -> new Support()).rolledUp.add(claim.id());
      }
    }
  }

  private record Ends(String from, Act act, String to) {
    Edge edge(boolean rolledUp, TreeSet<String> statements) {
      return new Edge(from, act, to, rolledUp, List.copyOf(statements));
    }
  }

  private static final class Support {
    final TreeSet<String> direct = new TreeSet<>();
    final TreeSet<String> rolledUp = new TreeSet<>();
  }
}
