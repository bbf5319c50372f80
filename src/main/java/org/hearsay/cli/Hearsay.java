package org.hearsay.cli;

import org.hearsay.query.QueryProblem;
import org.hearsay.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The program {@code hearsay}. */
@Command(
    name = "hearsay",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Turns news articles into a graph of who said what about whom.")
public final class Hearsay {

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error arose.")
  private boolean debug;

  private final Terminal terminal;

  private Hearsay(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs one command and ends the process with its {@link ExitCode}. */
  public static void main(String[] args) {
    System.exit(commandLine(Terminal.ofProcess()).execute(args));
  }

  /** The command line with all commands, speaking to {@code terminal}. */
  static CommandLine commandLine(Terminal terminal) {
    Hearsay hearsay = new Hearsay(terminal);
    CommandLine line = new CommandLine(hearsay).addSubcommand(new DemoCommand(terminal));
    line.setUsageHelpWidth(Math.min(terminal.width(), 100));
    line.setParameterExceptionHandler((wrong, args) -> hearsay.misused(wrong));
    line.setExecutionExceptionHandler((thrown, command, parsed) -> hearsay.failed(thrown));
    return line;
  }

  private int misused(ParameterException wrong) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    terminal
        .err()
        .println("hearsay: " + oneLine(wrong.getMessage()) + " (see " + command + " --help)");
    return ExitCode.USAGE;
  }

  private int failed(Throwable thrown) {
    if (debug) {
      thrown.printStackTrace(terminal.err());
    }
    return switch (thrown) {
      case Failure failure -> say(failure.getMessage(), failure.exitCode());
      case QueryProblem problem -> say(problem.getMessage(), ExitCode.USAGE);
      case StoreException broken -> say(broken.getMessage(), ExitCode.BROKEN);
      default ->
          say(
              "a defect of Hearsay: "
                  + thrown
                  + " (run it again with --debug for the details, and please report it)",
              ExitCode.BROKEN);
    };
  }

  private int say(String message, int exitCode) {
    terminal.err().println("hearsay: " + oneLine(message));
    return exitCode;
  }

  private static String oneLine(String message) {
    return String.valueOf(message).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  /** Tells which Hearsay and which Java this is. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {
        "Hearsay " + Build.version(),
        "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")"
      };
    }
  }
}
