package org.hearsay.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.actors.ActorIds;
import org.hearsay.actors.Authority;
import org.hearsay.graph.Ontology;
import org.hearsay.link.Linker;
import org.hearsay.load.Corrector;
import org.hearsay.model.Correction;
import org.hearsay.query.PlainText;
import org.hearsay.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Corrects what was read. */
@Command(
    name = "correct",
    description = {
      "Corrects what was read. Corrections stay whatever is loaded later; questions, the network,"
          + " pages and exports follow them. What was read goes on standing in the graph of its"
          + " article.",
      "",
      "  same ACTOR ACTOR...              they are one; the first stands for all",
      "  apart ACTOR ACTOR                they are two",
      "  is ACTOR Q-NUMBER|IRI|ACTOR      it is that entry of Wikidata or another data set",
      "  in ARTICLE ACTOR ACTOR           in this article, the first is in truth the second",
      "  wrong STATEMENT                  nothing of the kind is said there",
      "  target STATEMENT ACTOR|nobody    at whom it is aimed",
      "  speaker STATEMENT ACTOR|nobody   who said it",
      "  act STATEMENT ACT                what it does, such as deny",
      "",
      "Each may end in: because WHY. An actor is written by its name, its IRI, or as KIND:NAME if it"
          + " is new here, such as \"person:Ada Holm\"; a statement and an article by their IRIs."
    },
    footer = {
      "",
      "Examples:",
      "  hearsay correct same Russia \"Russian Federation\"",
      "  hearsay correct target article/ab12/statement/4 \"North Korea\" --because \"see line 3\"",
      "  hearsay correct --file corrections.txt --by \"Ada Holm\"",
      "  hearsay correct --list > corrections.txt",
      "  hearsay correct --undo 3"
    })
final class CorrectCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private StoreOption store;

  @Parameters(paramLabel = "WORD", arity = "0..*", description = "One correction.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description =
          "A correction a line, as above, words with blanks in \"quotation marks\", # before"
              + " comments; - is standard input.")
  private Optional<Path> file = Optional.empty();

  @Mixin private ByOption by;

  @Option(names = "--because", paramLabel = "WHY", description = "Why, for other readers.")
  private Optional<String> because = Optional.empty();

  @Option(names = "--list", description = "Show the corrections in force, as a file of them.")
  private boolean list;

  @Option(names = "--all", description = "With --list: also those that were taken back.")
  private boolean all;

  @Option(
      names = "--undo",
      paramLabel = "NUMBER",
      split = ",",
      description = "Take back the correction of this number, as --list has it.")
  private List<Integer> undo = new ArrayList<>();

  CorrectCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    requireOneJob();
    if (list) {
      try (Store opened = store.reading()) {
        Corrector.Listed listed = corrector(opened).list();
        listed.corrections().stream()
            .filter(each -> all || each.isInForce())
            .forEach(each -> tell(each, listed.waiting().contains(each.number())));
      }
      return ExitCode.DONE;
    }
    try (Store opened = store.writing()) {
      Corrector corrector = corrector(opened);
      if (!undo.isEmpty()) {
        return undo(corrector);
      }
      return report(
          file.isPresent()
              ? corrector.correct(lines(file.get()).stream(), by.who())
              : corrector.correct(withReason(), by.who()));
    }
  }

  private void requireOneJob() {
    long jobs =
        Stream.of(!words.isEmpty(), file.isPresent(), list, !undo.isEmpty())
            .filter(asked -> asked)
            .count();
    if (jobs != 1) {
      throw Failure.usage("give one of: a correction, --file, --list, --undo");
    }
    if (because.isPresent() && words.isEmpty()) {
      throw Failure.usage("--because is for one correction; in a file, write: because WHY");
    }
  }

  private static Corrector corrector(Store store) {
    return new Corrector(
        store,
        Linker.careful(Ontology.broaderEventTypes()),
        Authority.bundled().actors(),
        ActorIds::named,
        Clock.systemUTC());
  }

  private List<String> withReason() {
    List<String> reasoned = new ArrayList<>(words);
    because.ifPresent(why -> reasoned.addAll(List.of("because", why)));
    return reasoned;
  }

  private List<String> lines(Path path) throws IOException {
    if (!path.toString().equals("-") && !Files.isRegularFile(path)) {
      throw Failure.usage("there is no file " + path);
    }
    InputStream in = path.toString().equals("-") ? System.in : Files.newInputStream(path);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))) {
      return reader.lines().toList();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw Failure.usage(path + " is no text in UTF-8");
      }
      throw e.getCause();
    }
  }

  private int undo(Corrector corrector) {
    List<Correction> undone = corrector.undo(undo, by.who());
    undone.forEach(each -> say("taken back", each));
    Set<Integer> missing = new LinkedHashSet<>(undo);
    undone.forEach(each -> missing.remove(each.number()));
    missing.forEach(
        number ->
            terminal.err().println("hearsay: there is no correction " + number + " in force"));
    return missing.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
  }

  private int report(Corrector.Report report) {
    report.made().forEach(each -> say("corrected", each));
    if (report.already() > 0) {
      terminal.out().println(report.already() + " in force already");
    }
    String source = file.map(path -> path + ", ").orElse("");
    report
        .refused()
        .forEach(wrong -> terminal.err().println(PlainText.oneLine("hearsay: " + source + wrong)));
    return report.refused().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
  }

  private void say(String what, Correction correction) {
    terminal
        .out()
        .println(
            PlainText.oneLine(what + ": " + correction.number() + " " + correction.instruction()));
  }

  private void tell(Correction correction, boolean waits) {
    String state =
        correction
            .undone()
            .map(
                undone ->
                    ", taken back by "
                        + undone.by()
                        + " on "
                        + undone.at().atZone(ZoneOffset.UTC).toLocalDate())
            .orElse(waits ? ", waits: no article has it at present" : "");
    terminal
        .out()
        .println(
            PlainText.oneLine(
                (correction.isInForce() ? "" : "# ")
                    + correction.instruction()
                    + "  # "
                    + correction.number()
                    + ", "
                    + correction.by()
                    + ", "
                    + correction.at().atZone(ZoneOffset.UTC).toLocalDate()
                    + state));
  }
}
