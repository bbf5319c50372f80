package org.hearsay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hearsay.actors.ActorFinder;
import org.hearsay.actors.Authority;
import org.hearsay.actors.EnglishActorFinder;
import org.hearsay.article.Articles;
import org.hearsay.article.Document;
import org.hearsay.evaluate.CueTrainer;
import org.hearsay.evaluate.Gold;
import org.hearsay.language.Analysis;
import org.hearsay.language.EnglishAnalyzer;
import org.hearsay.language.LanguageAnalyzer;
import org.hearsay.language.ModelCache;
import org.hearsay.model.Outcome;
import org.hearsay.statements.CueCandidates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Estimates anew how likely cues report: for developers, who keep the result in the sources. */
@Command(
    name = "estimate",
    hidden = true,
    description =
        "Estimates from annotated attributions the weights that tell how likely a cue reports, and"
            + " prints them as lines for cue-weights.tsv.",
    footer = {
      "",
      "Example:",
      "  hearsay estimate attributions.jsonl > weights.tsv",
      "",
      "Exit codes: 0 done, 2 wrong usage, 3 it could not be done"
    })
final class EstimateCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "PATH", description = "A file of annotated attributions.")
  private Path path;

  EstimateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!(EvaluateCommand.read(path) instanceof Gold.Attributions gold)) {
      throw Failure.usage(path + " holds acts; weights are estimated from attributions");
    }
    LanguageAnalyzer analyzer = EnglishAnalyzer.load(ModelCache.ofUser(), terminal::note);
    ActorFinder actors = new EnglishActorFinder(Authority.bundled());
    CueCandidates candidates = new CueCandidates();
    CueTrainer trainer = new CueTrainer();
    for (Gold.QuotedArticle article : gold.articles()) {
      if (analysis(analyzer, article) instanceof Outcome.Done<Analysis> done) {
        Analysis analysis = done.value();
        trainer.add(article, candidates.find(analysis, actors.find(analysis)));
      }
    }
    CueTrainer.Estimate estimate = trainer.estimate();
    terminal.note(
        String.format(
            Locale.ROOT,
            "penalty %.0f, best threshold %.2f, F1 of articles held out %.3f",
            estimate.penalty(),
            estimate.threshold(),
            estimate.f1()));
    estimate.lines().forEach(terminal.out()::println);
    return ExitCode.DONE;
  }

  private static Outcome<Analysis> analysis(LanguageAnalyzer analyzer, Gold.QuotedArticle article) {
    byte[] bytes = article.text().string().getBytes(StandardCharsets.UTF_8);
    return Articles.verbatim()
        .read(new Document(article.id() + ".txt", bytes))
        .then(analyzer::analyze);
  }
}
