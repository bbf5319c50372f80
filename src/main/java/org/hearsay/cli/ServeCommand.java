package org.hearsay.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a store. */
@Command(
    name = "serve",
    description = {
      "Serves a store: a SPARQL endpoint at /sparql, pages for people, and an address for each"
          + " thing in the graph. It only reads. Ctrl-C ends it.",
      "",
      "Only this machine can reach it, unless --host says otherwise. Pages show evidence within"
          + " the text of its article, where texts were kept; --no-texts hides them."
    },
    footer = {
      "",
      "Examples:",
      "  hearsay serve",
      "  hearsay serve --store /data/news --host 0.0.0.0 --name news.example.org --no-texts",
      "  curl --data-binary @article.txt -H 'Content-Type: text/plain'"
          + " http://localhost:3030/api/read"
    })
final class ServeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private StoreOption store;
  @Mixin private ServerSettings settings;

  @Option(names = "--no-texts", description = "Do not show the texts of articles.")
  private boolean noTexts;

  @Option(names = "--no-reading", description = "Do not read texts that are sent.")
  private boolean noReading;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var options = settings.options();
    try (Store opened = store.reading()) {
      new Serving(terminal)
          .serve(
              opened,
              options,
              noTexts ? any -> Optional.empty() : Serving.texts(opened),
              !noReading);
    }
    return ExitCode.DONE;
  }
}
