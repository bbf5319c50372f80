package org.hearsay.store;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.hearsay.graph.Vocabulary;

/**
 * Graphs as earlier versions wrote them, which this one brings into its own form before anybody
 * reads them: each statement had its act under {@code hs:act}, whether it was done or not, which
 * {@code hs:negated} told, and a day only where the article states one.
 *
 * <p>A graph changes in one step together with what the ledger has of it; what a process that was
 * ended left is taken up at the next opening.
 */
final class OldForm {

  private static final Node NEGATED = NodeFactory.createURI(Vocabulary.HS + "negated");
  private static final String TRUE = "true";

  /** Graphs a step. */
  private static final int STEP = 200;

  private final DatasetGraph graphs;
  private final Folder folder;
  private final Ledger ledger;

  OldForm(DatasetGraph graphs, Folder folder) {
    this.graphs = graphs;
    this.folder = folder;
    this.ledger = new Ledger(graphs, folder.space().runsGraph());
  }

  /** Leaves a store of this version's form as it is. */
  void renew() {
    for (List<Node> some = some(); !some.isEmpty(); some = some()) {
      List<Node> step = some;
      try {
        Txn.executeWrite(graphs, () -> step.forEach(name -> ledger.rewrite(name, this::renew)));
      } catch (RuntimeException e) {
        throw new StoreException(
            "Cannot bring the store "
                + folder.root()
                + " into the form of this version ("
                + StoreException.brief(e)
                + "): see to the disk and run the same command again",
            e);
      }
    }
  }

  private List<Node> some() {
    try {
      return Txn.calculateRead(
          graphs,
          () -> {
            try (Stream<Quad> old = graphs.stream(Node.ANY, Node.ANY, NEGATED, Node.ANY)) {
              return old.map(Quad::getGraph).distinct().limit(STEP).toList();
            }
          });
    } catch (RuntimeException e) {
      throw Folder.damaged(folder.root(), StoreException.brief(e), e);
    }
  }

  private void renew(Node name) {
    for (Quad flag : graphs.stream(name, Node.ANY, NEGATED, Node.ANY).toList()) {
      if (flag.getObject().getLiteralLexicalForm().equals(TRUE)) {
        notDone(name, flag.getSubject());
      }
      day(name, flag.getSubject());
      graphs.delete(flag);
    }
  }

  private void day(Node name, Node statement) {
    if (graphs.contains(name, statement, Vocabulary.SAID_ON, Node.ANY)) {
      precision(name, statement, Vocabulary.STATED);
      return;
    }
    for (Quad published : graphs.stream(name, name, Vocabulary.DATE_PUBLISHED, Node.ANY).toList()) {
      graphs.add(name, statement, Vocabulary.SAID_ON, published.getObject());
      precision(name, statement, Vocabulary.PUBLISHED);
    }
  }

  private void precision(Node name, Node statement, String precision) {
    graphs.add(
        name, statement, Vocabulary.SAID_ON_PRECISION, NodeFactory.createLiteralString(precision));
  }

  private void notDone(Node name, Node statement) {
    for (Quad act : graphs.stream(name, statement, Vocabulary.HAS_ACT, Node.ANY).toList()) {
      graphs.delete(act);
      graphs.add(name, statement, Vocabulary.ACT_NOT_DONE, act.getObject());
    }
  }
}
