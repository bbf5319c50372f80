package org.hearsay.load;

import java.util.List;
import java.util.stream.Stream;
import org.hearsay.graph.AccountReader;
import org.hearsay.graph.AppearanceReader;
import org.hearsay.graph.Corrected;
import org.hearsay.graph.CorrectedGraph;
import org.hearsay.graph.CorrectionGraph;
import org.hearsay.graph.DerivedGraph;
import org.hearsay.link.Linker;
import org.hearsay.model.Account;
import org.hearsay.model.Appearance;
import org.hearsay.model.Correction;
import org.hearsay.store.Store;

/** Draws conclusions across all articles of a store, as corrections have them. */
public final class Concluder {

  private final Store store;
  private final Linker linker;

  public Concluder(Store store, Linker linker) {
    this.store = store;
    this.linker = linker;
  }

  private record Found(
      Corrected corrected,
      List<Correction> inForce,
      List<Account> accounts,
      List<Appearance> appearances) {}

  /** Replaces what was concluded before. */
  public void conclude() {
    Found found =
        store.read(
            graphs -> {
              List<Correction> corrections =
                  new CorrectionGraph(store.iris())
                      .read(graphs.getGraph(store.iris().correctionsGraph()));
              Corrected corrected = CorrectedGraph.of(store.iris(), graphs, corrections);
              try (Stream<Account> all =
                  new AccountReader(store.iris()).read(graphs, corrected::of)) {
                return new Found(
                    corrected,
                    corrections.stream().filter(Correction::isInForce).toList(),
                    all.toList(),
                    new AppearanceReader(store.iris()).read(graphs));
              }
            });
    store.conclude(
        new DerivedGraph(store.iris())
            .of(
                linker.link(found.accounts, found.inForce),
                Linker.copies(found.appearances, found.accounts)),
        found.corrected.graph());
  }
}
