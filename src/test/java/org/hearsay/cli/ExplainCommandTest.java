package org.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.actors.Authority;
import org.hearsay.actors.EnglishActorFinder;
import org.hearsay.acts.ActClassifier;
import org.hearsay.acts.Guess;
import org.hearsay.acts.Proposal;
import org.hearsay.acts.Proposal.Words;
import org.hearsay.events.EventFinder;
import org.hearsay.language.Analysis;
import org.hearsay.language.Encoded;
import org.hearsay.language.TestLanguage;
import org.hearsay.model.Act;
import org.hearsay.pipeline.EnglishReader;
import org.hearsay.pipeline.Limits;
import org.hearsay.statements.TestStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExplainCommandTest {

  private static final String TEXT =
      "Mira Tolvanen accused Norland of fraud on Monday. Rolf Ekman mocked the council of Estovia."
          + " The harbour was quiet in the morning and boats came in.";

  private static final ActClassifier CLASSIFIER =
      new ActClassifier() {
        @Override
        public List<Proposal> propose(Analysis analysis, Iterable<Encoded> encoded) {
          return List.of(
              proposal(analysis, 0, Act.ACCUSE, 0.95, "Mira Tolvanen", "Norland", "accused"),
              proposal(analysis, 0, Act.CRITICISE, 0.15, "Mira Tolvanen", "Norland", "accused"),
              proposal(analysis, 1, Act.REJECT, 0.2, "Rolf Ekman", "Estovia", "mocked"));
        }

        @Override
        public List<Guess> guess(Analysis analysis, Iterable<Encoded> encoded) {
          return List.of(new Guess(analysis.sentences().get(2), Act.PRAISE, 0.04));
        }
      };

  private static final EventFinder NO_EVENTS =
      (analysis, cast, statements) -> new EventFinder.Found(List.of(), statements, List.of());

  private Console console;

  @TempDir Path folder;
  private Path article;

  private static Proposal proposal(
      Analysis analysis,
      int sentence,
      Act act,
      double likelihood,
      String speaker,
      String target,
      String cue) {
    return new Proposal(
        analysis.sentences().get(sentence),
        act,
        likelihood,
        0.9,
        words(analysis, speaker),
        words(analysis, target),
        words(analysis, cue));
  }

  private static List<Words> words(Analysis analysis, String words) {
    int at = analysis.article().text().string().indexOf(words);
    return List.of(new Words(analysis.article().text().span(at, at + words.length()), 0.9));
  }

  @BeforeEach
  void writeArticle() throws IOException {
    console = new Console(folder);
    article = Files.writeString(folder.resolve("article.txt"), TEXT);
  }

  private int run(String... args) {
    Terminal terminal = console.terminal();
    EnglishReader reader =
        new EnglishReader(
            TestLanguage.analyzer(),
            new EnglishActorFinder(Authority.bundled()),
            TestStatements.finderOfFewWeights(CLASSIFIER).deliberating(),
            NO_EVENTS,
            Limits.STANDARD);
    CommandLine line = new CommandLine(new ExplainCommand(terminal, () -> reader));
    line.setExecutionExceptionHandler(
        (thrown, command, parsed) -> {
          terminal.err().println(thrown.getMessage());
          return thrown instanceof Failure failure ? failure.exitCode() : ExitCode.BROKEN;
        });
    return line.execute(args);
  }

  private static String shown(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  private List<String> lines() {
    return console.said().lines().toList();
  }

  @Test
  void saysHowAStatementWasWeighedAndWhatElseWasThoughtOf() {
    assertEquals(ExitCode.DONE, run("--statement", "1", article.toString()));
    List<String> lines = lines();
    assertEquals(
        """
          certainty   reported
          likelihood  0.92, above the line at 0.50
          voices      the cue: accuse: its subject is the speaker, its object is the target, what follows “of” is the content
                      the classifier: 0.95, with this speaker and target
          for it      +2.00  the classifier's likelihood is over 0.90
                      +0.75  the cue names the act, and the classifier has these parties
                      +0.40  accuse, aimed at an actor
                      +0.25  the act is of this kind: accuse
          against it  -1.00  to begin with
          runners-up  0.62  accuse, Mira Tolvanen -> nobody (told at another target)
                      0.22  criticise, Mira Tolvanen -> Norland
                      0.22  criticise, Mira Tolvanen -> nobody

        """,
        shown(lines.subList(lines.size() - 13, lines.size())));
  }

  @Test
  void saysWhatWasThoughtOfAndFellBelowTheLine() {
    assertEquals(ExitCode.DONE, run("--why-not", "the rolf ekman", article.toString()));
    assertEquals(
        """
        article/mira-tolvanen-accused-norland-of-fraud-on-monday-rolf-ekman-2c6e2b54

        Rolf Ekman mocked the council of Estovia.
          act         criticise
          speaker     Rolf Ekman, “Rolf Ekman”
          target      council of Estovia, “the council of Estovia”
          cue         “mocked”
          likelihood  0.27, below the line at 0.50; whatever the target 0.38, below the line at 0.50
          voices      the cue: mock: its subject is the speaker, its object is the target
          against it  -1.00  to begin with

          act         reject
          speaker     Rolf Ekman, “Rolf Ekman”
          target      Estovia, “Estovia”
          cue         “mocked”
          likelihood  0.22, below the line at 0.50; whatever the target 0.38, below the line at 0.50
          voices      the classifier: 0.20, with this speaker and target
          against it  -1.00  to begin with
                      -0.75  only the classifier gives it

          act         reject
          speaker     Rolf Ekman, “Rolf Ekman”
          cue         “mocked”
          likelihood  0.22, below the line at 0.50; whatever the target 0.38, below the line at 0.50
          voices      the classifier: 0.20, with this speaker and target
          against it  -1.00  to begin with
                      -0.75  only the classifier gives it

        """,
        shown(lines()));
  }

  @Test
  void saysWhereNothingWasConsidered() {
    assertEquals(ExitCode.DONE, run("--why-not", "a harbour", article.toString()));
    assertEquals(
        """
        article/mira-tolvanen-accused-norland-of-fraud-on-monday-rolf-ekman-2c6e2b54

        The harbour was quiet in the morning and boats came in.
          nothing was considered here; the classifier's likeliest act is praise, 0.04

        """,
        shown(lines()));
  }

  @Test
  void wordsThatStandNowhereAreToldInOneLine() {
    assertEquals(ExitCode.USAGE, run("--why-not", "a spokesman", article.toString()));
    assertEquals(List.of(), lines());
    assertEquals(
        "the words “a spokesman” stand nowhere in " + article + "\n", console.complained());
  }

  @Test
  void anArticleIsNothingToAskFor() {
    assertEquals(ExitCode.USAGE, run("--why-not", "the", article.toString()));
    assertTrue(console.complained().startsWith("--why-not takes words"));
  }
}
