package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearsay.query.PlainText;
import org.hearsay.query.QueryProblem;
import org.hearsay.server.Visitor;
import org.hearsay.store.Release;
import org.hearsay.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code hearsay}. */
@Command(
    name = "hearsay",
    versionProvider = Hearsay.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Turns news articles into a graph of who said what about whom.",
    footer = {
      "",
      "Examples:",
      "  hearsay demo",
      "  hearsay load articles/",
      "  hearsay query who-accused-whom --target \"North Korea\"",
      "",
      "Each command has its own help: hearsay load --help"
    })
public final class Hearsay {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and end.")
  @SuppressWarnings("UnusedVariable") // Read by picocli.
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show which version this is and end.")
  @SuppressWarnings("UnusedVariable") // Read by picocli.
  private boolean version;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error arose.")
  private boolean debug;

  private final Terminal terminal;

  private Hearsay(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs one command; returns its {@link ExitCode}. */
  static int run(String... args) {
    return commandLine(Terminal.ofProcess()).execute(args);
  }

  /** The command line with all commands, speaking to {@code terminal}. */
  static CommandLine commandLine(Terminal terminal) {
    Hearsay hearsay = new Hearsay(terminal);
    CommandLine line =
        new CommandLine(hearsay)
            .addSubcommand(new DemoCommand(terminal))
            .addSubcommand(new LoadCommand(terminal))
            .addSubcommand(QueryCommand.of(terminal))
            .addSubcommand(new ServeCommand(terminal))
            .addSubcommand(new ExtractCommand(terminal))
            .addSubcommand(new ExplainCommand(terminal))
            .addSubcommand(new EvaluateCommand(terminal))
            .addSubcommand(new EstimateCommand(terminal))
            .addSubcommand(new CorrectCommand(terminal))
            .addSubcommand(new LinkCommand(terminal))
            .addSubcommand(new ExportCommand(terminal))
            .addSubcommand(new ValidateCommand(terminal))
            .addSubcommand(new StatsCommand(terminal))
            .addSubcommand(new RemoveCommand(terminal))
            .addSubcommand(new CompactCommand(terminal))
            .addSubcommand(new BackupCommand(terminal))
            .addSubcommand(new RestoreCommand(terminal));
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(Math.min(terminal.width(), 100));
    line.setExecutionStrategy(
        parsed -> hearsay.delivered(new CommandLine.RunLast().execute(parsed)));
    line.setParameterExceptionHandler((wrong, args) -> hearsay.misused(wrong));
    line.setExecutionExceptionHandler((thrown, command, parsed) -> hearsay.failed(thrown));
    return line;
  }

  private int misused(ParameterException wrong) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    terminal.err().println("hearsay: " + oneLine(wrong.getMessage()) + suggestion(wrong, command));
    return ExitCode.USAGE;
  }

  private static String suggestion(ParameterException wrong, String command) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      List<String> meant = unmatched.getSuggestions();
      if (!meant.isEmpty()) {
        return "; did you mean " + String.join(" or ", meant) + "?";
      }
    }
    return " (see " + command + " --help)";
  }

  /** A command is done when its result has got where it was to go. */
  private int delivered(int exitCode) {
    terminal.out().flush();
    return terminal.raw().failure().map(this::undelivered).orElse(exitCode);
  }

  private int undelivered(IOException failure) {
    return isEnough(failure)
        ? ExitCode.DONE
        : say("cannot write the result (" + Failure.brief(failure) + ")", ExitCode.BROKEN);
  }

  /** Whoever read the result through "| head" has seen enough. */
  private static boolean isEnough(Throwable failure) {
    return failure instanceof IOException
        && String.valueOf(failure.getMessage()).contains("Broken pipe");
  }

  private int failed(Throwable thrown) {
    if (debug) {
      thrown.printStackTrace(terminal.err());
    }
    if (terminal.raw().failure().isPresent()) {
      return undelivered(terminal.raw().failure().get());
    }
    return switch (thrown) {
      case Failure failure ->
          isEnough(failure.getCause())
              ? ExitCode.DONE
              : say(failure.getMessage(), failure.exitCode());
      case QueryProblem problem -> say(problem.getMessage(), ExitCode.USAGE);
      case IOException failure -> say(Failure.brief(failure), ExitCode.BROKEN);
      case StoreException broken -> say(broken.getMessage(), ExitCode.BROKEN);
      case Visitor.Unanswered gone -> say(gone.getMessage(), ExitCode.BROKEN);
      default ->
          say(
              LastWords.of(thrown)
                  .orElse(
                      "a defect of Hearsay: "
                          + thrown
                          + " (run it again with --debug for the details, and please report it)"),
              ExitCode.BROKEN);
    };
  }

  private int say(String message, int exitCode) {
    terminal.err().println("hearsay: " + oneLine(message));
    return exitCode;
  }

  private static String oneLine(String message) {
    return PlainText.oneLine(String.valueOf(message)).strip();
  }

  /** Tells which Hearsay and which Java this is. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {
        "Hearsay " + Release.version(),
        "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")"
      };
    }
  }
}
