package org.hearsay.badhouse.model;

import java.time.Instant;
import java.util.Date;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.hearsay.badhouse.graph.Accomplice;

/** Breaks every rule there is. */
@SuppressWarnings({"JavaUtilDate", "StringCaseLocaleUsage", "SystemExitOutsideMain"})
public final class Sinner {

  private final Node node;

  Sinner(Node node) {
    this.node = node;
  }

  String ask(String name) {
    return QueryFactory.create("SELECT * { ?s ?p '" + name.toLowerCase() + "' }").toString();
  }

  void end() {
    System.out.println(new Date() + " " + Instant.now() + new Accomplice(this) + node);
    System.exit(1);
  }
}
