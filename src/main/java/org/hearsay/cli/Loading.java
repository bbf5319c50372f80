package org.hearsay.cli;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hearsay.article.Document;
import org.hearsay.article.Sources;
import org.hearsay.graph.Ontology;
import org.hearsay.link.Linker;
import org.hearsay.load.Extractor;
import org.hearsay.load.LoadOptions;
import org.hearsay.load.LoadReport;
import org.hearsay.load.Loader;
import org.hearsay.model.Outcome;
import org.hearsay.query.PlainText;
import org.hearsay.store.Store;

/** Loads what paths stand for into a store, with a progress bar. */
final class Loading {

  private final Terminal terminal;
  private final LoadOptions options;
  private final Supplier<Extractor> extractor;

  Loading(Terminal terminal, LoadOptions options) {
    this(terminal, options, () -> Engine.english(terminal));
  }

  Loading(Terminal terminal, LoadOptions options, Supplier<Extractor> extractor) {
    this.terminal = terminal;
    this.options = options;
    this.extractor = extractor;
  }

  static Sources sources(List<Path> paths) {
    paths.stream()
        .map(Path::toString)
        .filter(path -> path.matches("https?:.*"))
        .findFirst()
        .ifPresent(
            address -> {
              throw Failure.usage(
                  "nothing is fetched from the web: save " + address + " and give the file");
            });
    try {
      return Sources.of(paths);
    } catch (NoSuchFileException e) {
      throw Failure.usage("there is no " + e.getMessage());
    }
  }

  /** The same, with tables read as {@code columns} has it; what is guessed is told. */
  static Sources sources(List<Path> paths, ColumnsOption columns, Terminal terminal) {
    return sources(paths)
        .with(
            columns.columns(),
            note -> terminal.err().println(PlainText.oneLine("hearsay: " + note)));
  }

  LoadReport load(Sources sources, Store store) {
    Loader loader =
        new Loader(
            store,
            extractor.get(),
            Linker.careful(Ontology.broaderEventTypes()),
            options,
            Clock.systemUTC());
    try (LoadBar bar = LoadBar.on(terminal, sources.count());
        Stream<Outcome<Document>> documents = sources.stream()) {
      return loader.load(documents, bar);
    }
  }
}
