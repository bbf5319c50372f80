package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.evaluate.Evaluation;
import org.hearsay.evaluate.Evaluator;
import org.hearsay.evaluate.Gold;
import org.hearsay.evaluate.GoldFormatException;
import org.hearsay.evaluate.GoldReader;
import org.hearsay.model.Rejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares what Hearsay reads with what people annotated. */
@Command(
    name = "evaluate",
    description =
        "Reads annotated articles, verbatim, and compares: precision, recall and F1, which acts are"
            + " taken for which, what confidence is worth, where reading and annotation part, and"
            + " the speed. A PATH is a JSON Lines file of attributions, or a folder with a .json"
            + " file of acts beside each .txt article.",
    footer = {
      "",
      "Examples:",
      "  hearsay evaluate attributions.jsonl",
      "  hearsay evaluate --misses 20 acts/ > differences.txt",
      "",
      "Exit codes: 0 done, 1 some articles were refused, 2 wrong usage, 3 it could not be done"
    })
final class EvaluateCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--misses",
      paramLabel = "N",
      description =
          "Show up to N misses and false alarms of each kind, with their sentences (default:"
              + " none).")
  private int misses;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Read so many articles at once (default: one a processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Annotated articles.")
  private List<Path> paths;

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (misses < 0 || threads < 1) {
      throw Failure.usage("--misses takes a number from 0, --threads one from 1");
    }
    List<Gold> golds = new ArrayList<>();
    for (Path path : paths) {
      golds.add(read(path));
    }
    Evaluator evaluator = new Evaluator(Engine.english(terminal).reader(), threads);
    boolean refused = false;
    PrintStream out = terminal.out();
    for (int i = 0; i < golds.size(); i++) {
      if (golds.size() > 1) {
        out.println((i == 0 ? "" : "\n") + "== " + paths.get(i));
      }
      Evaluation evaluation = evaluator.evaluate(golds.get(i));
      evaluation.print(out, misses);
      for (Rejected reason : evaluation.refused()) {
        refused = true;
        terminal
            .err()
            .println(
                "hearsay: "
                    + reason.source()
                    + ": refused ("
                    + reason.code().label()
                    + "): "
                    + reason.detail());
      }
    }
    return refused ? ExitCode.REFUSED : ExitCode.DONE;
  }

  static Gold read(Path path) throws IOException {
    if (Files.notExists(path)) {
      throw Failure.usage("there is no " + path);
    }
    try {
      return GoldReader.read(path);
    } catch (GoldFormatException wrong) {
      throw Failure.usage(wrong.getMessage());
    }
  }
}
