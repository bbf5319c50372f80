package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hearsay.actors.Authority;
import org.hearsay.article.Sources;
import org.hearsay.load.LoadOptions;
import org.hearsay.load.LoadReport;
import org.hearsay.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads articles into a store. */
@Command(
    name = "load",
    description = {
      "Reads articles into a store: files, folders with all below them, .zip, .tar, .tar.gz and"
          + " .gz archives, - for standard input. A file is a text, a web page, a document (DOCX,"
          + " ODT, RTF, PDF) or a mail, or holds several articles: web archives (WARC), JSON and"
          + " JSON Lines, CSV, TSV, XLSX, RSS, Atom, NITF, NewsML, IPTC 7901, mbox, and what is"
          + " saved from Nexis, Factiva, ProQuest and Europresse. The README has the list.",
      "",
      "Articles that the store holds as they are, are passed over; changed ones are replaced. A"
          + " load that was cut short goes on when the same command is run again."
    },
    footer = {
      "",
      "Examples:",
      "  hearsay load articles/",
      "  hearsay load --store /data/news --threads 8 2014.zip 2015.zip",
      "  hearsay load --authority my-actors.csv articles/",
      "",
      "Exit codes: 0 done, 1 some inputs were refused, 2 wrong usage, 3 it could not be done"
    })
final class LoadCommand implements Callable<Integer> {

  private static final double MILLIS = 1000;

  private final Terminal terminal;

  @Mixin private StoreOption store;
  @Mixin private BaseOption base;
  @Mixin private ColumnsOption columns;
  @Mixin private ThreadsOption threads;
  @Mixin private AuthorityOption own;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "100",
      description = "Write so many articles in one step (default: ${DEFAULT-VALUE}).")
  private int batch;

  @Option(names = "--again", description = "Read articles again that the store holds unchanged.")
  private boolean again;

  @Option(
      names = "--no-texts",
      description = "Do not keep the articles' texts beside the graph, for copyright's sake.")
  private boolean noTexts;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, folders or archives; - is standard input.")
  private List<Path> paths;

  LoadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (batch < 1) {
      throw Failure.usage("--batch takes a number from 1");
    }
    Sources sources = Loading.sources(paths, columns, terminal);
    Authority authority = own.authority();
    String edition = own.edition();
    try (Store opened = Store.open(store.folder(), base.iris())) {
      LoadOptions options = new LoadOptions(threads.number(), batch, again, !noTexts);
      LoadReport report =
          new Loading(terminal, options, () -> Engine.english(terminal, authority, edition))
              .load(sources, opened);
      summarise(report);
      return report.refusals() == 0 ? ExitCode.DONE : ExitCode.REFUSED;
    }
  }

  private void summarise(LoadReport report) {
    new Refusals(terminal).tell(report);
    new PassedOver(terminal).tell(report.passedOver());
    terminal
        .out()
        .printf(
            Locale.ROOT,
            """
            read        %,d of %,d inputs
            refused     %,d
            articles    %,d new, %,d replaced, %,d unchanged, %,d further copies
            statements  %,d
            time        %.1f s, %.1f inputs a second
            """,
            report.inputs() - report.refusals(),
            report.inputs(),
            report.refusals(),
            report.added(),
            report.replaced(),
            report.unchanged(),
            report.doubles(),
            report.statements(),
            report.elapsed().toMillis() / MILLIS,
            report.perSecond());
    if (!report.passedOver().isEmpty()) {
      terminal
          .out()
          .printf(
              Locale.ROOT,
              "passed over %,d sentences of %,d articles%n",
              report.passedOver().values().stream().mapToInt(Integer::intValue).sum(),
              report.passedOver().size());
    }
    if (report.stopped()) {
      terminal.out().println("stopped: run the same command again to go on");
    }
  }
}
