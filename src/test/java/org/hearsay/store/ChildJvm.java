package org.hearsay.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another process of the same Java and class path, to lock stores and to be killed. */
public final class ChildJvm implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;

  private ChildJvm(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  /** Starts the {@code main} of a class. What it logs is dropped. */
  public static ChildJvm start(Class<?> main, Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    try {
      return new ChildJvm(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long pid() {
    return process.pid();
  }

  /** The next line it prints; waits for it. */
  public String line() {
    try {
      String line = output.readLine();
      if (line == null) {
        throw new AssertionError("the process ended with " + process.waitFor());
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Kills it as {@code kill -9} does; returns what it had printed and nobody had read. */
  public List<String> kill() {
    process.toHandle().destroyForcibly(); // Process.destroyForcibly would close its output.
    return rest();
  }

  /** Sends the polite stop signal, and waits for the end. */
  public List<String> stop() {
    process.toHandle().destroy();
    return rest();
  }

  /** Waits for it to end by itself. */
  public List<String> rest() {
    try {
      List<String> lines = output.lines().toList();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new AssertionError("the process does not end");
      }
      return lines;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public int exitCode() {
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
