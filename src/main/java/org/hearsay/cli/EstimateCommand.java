package org.hearsay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.actors.Authority;
import org.hearsay.actors.Cast;
import org.hearsay.actors.EnglishActorFinder;
import org.hearsay.article.Articles;
import org.hearsay.article.Document;
import org.hearsay.attributions.CueWeights;
import org.hearsay.evaluate.ActTrainer;
import org.hearsay.evaluate.ActTrainer.Question;
import org.hearsay.evaluate.AntecedentTrainer;
import org.hearsay.evaluate.CueTrainer;
import org.hearsay.evaluate.Gold;
import org.hearsay.language.Analysis;
import org.hearsay.language.Encoded;
import org.hearsay.language.Encoder;
import org.hearsay.language.EnglishAnalyzer;
import org.hearsay.language.LanguageAnalyzer;
import org.hearsay.language.ModelCache;
import org.hearsay.language.OnnxEncoder;
import org.hearsay.language.Windows;
import org.hearsay.language.WordPiece;
import org.hearsay.model.Outcome;
import org.hearsay.model.Text;
import org.hearsay.statements.ActCandidates;
import org.hearsay.statements.CueCandidates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Estimates weights anew: for developers, who keep the result in the sources. */
@Command(
    name = "estimate",
    hidden = true,
    description =
        "Estimates weights from annotated articles and prints them as lines of a weights file: from"
            + " attributions how likely a cue reports (cue-weights.tsv), from acts how likely one"
            + " is read rightly (act-weights.tsv), or whom pronouns take up"
            + " (antecedent-weights.tsv).",
    footer = {
      "",
      "Examples:",
      "  hearsay estimate attributions.jsonl > cue-weights.tsv",
      "  hearsay estimate --heard held-out.jsonl > heard-weights.tsv",
      "  hearsay estimate acts/ more-acts/ > act-weights.tsv",
      "  hearsay estimate --any-target acts/ > deed-weights.tsv",
      "  hearsay estimate --antecedents acts/ > antecedent-weights.tsv",
      "",
      "Exit codes: 0 done, 2 wrong usage, 3 it could not be done"
    })
final class EstimateCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Annotated articles, all with attributions or all with acts.")
  private List<Path> paths;

  @Option(
      names = "--any-target",
      description = "Of acts, estimate how likely speaker and act are right, whatever the target.")
  private boolean anyTarget;

  @Option(
      names = "--heard",
      description =
          "Of attributions, estimate what the encoder's word is worth beside the rules; the articles"
              + " must be others than it was trained on.")
  private boolean heard;

  @Option(names = "--antecedents", description = "Of acts, estimate whom pronouns take up.")
  private boolean antecedents;

  EstimateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<Gold.QuotedArticle> quoted = new ArrayList<>();
    List<Gold.ClaimedArticle> claimed = new ArrayList<>();
    for (Path path : paths) {
      switch (EvaluateCommand.read(path)) {
        case Gold.Attributions attributions -> quoted.addAll(attributions.articles());
        case Gold.Acts acts -> claimed.addAll(acts.articles());
      }
    }
    if (!quoted.isEmpty() && !claimed.isEmpty()) {
      throw Failure.usage("some hold attributions, some acts; name those of one kind");
    }
    if (antecedents && claimed.isEmpty()) {
      throw Failure.usage("--antecedents needs annotated acts, and these are attributions");
    }
    Stages stages =
        new Stages(
            EnglishAnalyzer.load(ModelCache.ofUser(), terminal::note),
            new EnglishActorFinder(Authority.bundled()));
    List<String> lines =
        antecedents
            ? ofAntecedents(claimed, stages)
            : claimed.isEmpty() ? ofCues(quoted, stages) : ofActs(claimed, stages);
    lines.forEach(terminal.out()::println);
    return ExitCode.DONE;
  }

  private List<String> ofCues(List<Gold.QuotedArticle> articles, Stages stages) throws IOException {
    Windows windows = new Windows(WordPiece.load());
    Optional<Encoder> encoder =
        heard ? Optional.of(OnnxEncoder.load(ModelCache.ofUser())) : Optional.empty();
    CueCandidates candidates = new CueCandidates();
    CueTrainer trainer =
        heard ? CueTrainer.ofHeard(CueWeights.bundled()::known) : CueTrainer.ofRules();
    for (Gold.QuotedArticle article : articles) {
      stages
          .read(article.id(), article.text())
          .ifPresent(
              read -> {
                Iterable<Encoded> encoded =
                    encoder.map(e -> e.each(windows.of(read.analysis()))).orElse(List.of());
                trainer.add(article, candidates.find(read.analysis(), read.cast(), encoded));
              });
    }
    CueTrainer.Estimate estimate = trainer.estimate();
    terminal
        .err()
        .println(
            String.format(
                Locale.ROOT,
                "penalty %.0f, best threshold %.2f, F1 of articles held out %.3f",
                estimate.penalty(),
                estimate.threshold(),
                estimate.f1()));
    return estimate.lines();
  }

  private List<String> ofActs(List<Gold.ClaimedArticle> articles, Stages stages)
      throws IOException {
    ActCandidates candidates =
        new ActCandidates(new Windows(WordPiece.load()), OnnxEncoder.load(ModelCache.ofUser()));
    ActTrainer trainer = new ActTrainer(anyTarget ? Question.DEED : Question.WHOLE);
    for (Gold.ClaimedArticle article : articles) {
      stages
          .read(article.id(), article.text())
          .ifPresent(
              read ->
                  trainer.add(
                      article,
                      candidates.find(read.analysis(), read.cast()),
                      read.cast().actors()));
    }
    ActTrainer.Estimate estimate = trainer.estimate();
    terminal
        .err()
        .println(
            String.format(
                Locale.ROOT,
                "%d acts, %d of them right; penalty %.0f, best threshold %.2f; of articles left out,"
                    + " loss %.3f, F1 %.3f",
                estimate.acts(),
                estimate.right(),
                estimate.penalty(),
                estimate.threshold(),
                estimate.loss(),
                estimate.f1()));
    return estimate.lines();
  }

  private List<String> ofAntecedents(List<Gold.ClaimedArticle> articles, Stages stages) {
    AntecedentTrainer trainer = new AntecedentTrainer();
    for (Gold.ClaimedArticle article : articles) {
      stages
          .analyze(article.id(), article.text())
          .ifPresent(analysis -> trainer.add(article, stages.actors().ask(analysis)));
    }
    AntecedentTrainer.Estimate estimate = trainer.estimate();
    terminal
        .err()
        .println(
            String.format(
                Locale.ROOT,
                "%d pronouns; penalty %.0f; %.3f of them right in articles left out",
                estimate.pronouns(),
                estimate.penalty(),
                estimate.right()));
    return estimate.lines();
  }

  private record Read(Analysis analysis, Cast cast) {}

  /** What an article passes before its statements are looked for. */
  private record Stages(LanguageAnalyzer analyzer, EnglishActorFinder actors) {

    /** Empty where the article is refused. */
    Optional<Analysis> analyze(String id, Text text) {
      byte[] bytes = text.string().getBytes(StandardCharsets.UTF_8);
      Outcome<Analysis> analysis =
          Articles.verbatim().read(new Document(id + ".txt", bytes)).then(analyzer::analyze);
      return analysis instanceof Outcome.Done<Analysis> done
          ? Optional.of(done.value())
          : Optional.empty();
    }

    /** Empty where the article is refused. */
    Optional<Read> read(String id, Text text) {
      return analyze(id, text).map(analysis -> new Read(analysis, actors.find(analysis)));
    }
  }
}
