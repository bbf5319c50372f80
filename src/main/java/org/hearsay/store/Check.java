package org.hearsay.store;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.hearsay.graph.IriSpace;

/** Looks whether a store fits together, inside one transaction. */
final class Check {

  private final DatasetGraph graphs;
  private final Ledger ledger;
  private final Texts texts;
  private final IriSpace iris;
  private final SortedSet<String> wrong = new TreeSet<>();

  Check(DatasetGraph graphs, Ledger ledger, Texts texts, IriSpace iris) {
    this.graphs = graphs;
    this.ledger = ledger;
    this.texts = texts;
    this.iris = iris;
  }

  List<String> run() {
    try {
      ledger.recorded().forEach(this::recorded);
      graphs.listGraphNodes().forEachRemaining(this::named);
      indexes();
    } catch (RuntimeException e) {
      wrong.add("The database cannot be read: " + StoreException.brief(e));
    }
    return List.copyOf(wrong);
  }

  /** A graph is as when it was written, and its text is readable where one was kept. */
  private void recorded(Node name) {
    Ledger.Entry entry = ledger.find(name).orElseThrow();
    long found = graphs.stream(name, Node.ANY, Node.ANY, Node.ANY).count();
    if (found != entry.triples()) {
      wrong.add(
          String.format(
              Locale.ROOT,
              "%s has %d triples, %d were written",
              name.getURI(),
              found,
              entry.triples()));
    } else if (entry.hash().filter(hash -> !hash.equals(ledger.hash(name))).isPresent()) {
      wrong.add(name.getURI() + " has other triples than were written");
    }
    entry
        .textHash()
        .filter(texts::has)
        .filter(hash -> texts.read(hash).isEmpty())
        .ifPresent(hash -> wrong.add("The text of " + name.getURI() + " is damaged"));
  }

  private void named(Node name) {
    if (iris.isArticle(name) && ledger.find(name).isEmpty()) {
      wrong.add(name.getURI() + " has a graph and no entry in the ledger");
    }
  }

  /** Every index holds the same quads, in another order. */
  private void indexes() {
    TupleIndex[] indexes =
        TDBInternal.getDatasetGraphTDB(graphs)
            .getQuadTable()
            .getNodeTupleTable()
            .getTupleTable()
            .getIndexes();
    Sum first = Sum.of(indexes[0]);
    for (TupleIndex index : indexes) {
      if (!Sum.of(index).equals(first)) {
        wrong.add("The indexes " + indexes[0].getName() + " and " + index.getName() + " differ");
      }
    }
  }

  /** A number of quads and a hash that does not depend on their order. */
  private record Sum(long count, long hash) {

    static Sum of(TupleIndex index) {
      long count = 0;
      long hash = 0;
      for (Iterator<Tuple<NodeId>> tuples = index.all(); tuples.hasNext(); count++) {
        Tuple<NodeId> tuple = tuples.next();
        long one = 17;
        for (int i = 0; i < tuple.len(); i++) {
          one = one * 1_000_003 + tuple.get(i).hashCode();
        }
        hash += one * one;
      }
      return new Sum(count, hash);
    }
  }
}
