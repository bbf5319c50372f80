package org.hearsay.statements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.model.Act;
import org.hearsay.model.Statement;
import org.hearsay.statements.Expectation.Demand;

/** An article and what should be found in it. */
record WorkedExample(Path file, String article, List<Expectation> expectations) {

  private static final Pattern DASHES = Pattern.compile("\\R-{3,}\\R");

  /**
   * The examples of a folder, sorted by name. They are read where they are written: what a build
   * copied keeps files that have moved on.
   */
  static List<WorkedExample> in(String folder) {
    Path path = Path.of(System.getProperty("basedir", ""), "src/test/resources" + folder);
    try (Stream<Path> files = Files.list(path)) {
      List<WorkedExample> examples = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        examples.add(read(file));
      }
      return examples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static WorkedExample read(Path file) throws IOException {
    String[] parts = DASHES.split(Files.readString(file), -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException(file + ": not an article, dashes and statements");
    }
    List<Expectation> expectations =
        parts[1]
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(Expectation::parse)
            .toList();
    return new WorkedExample(file, parts[0].strip(), expectations);
  }

  String name() {
    return file.getFileName().toString().replace(".txt", "");
  }

  /**
   * What is missing and what is too much: every line needs a statement, none after "!" may have
   * one, and there must be no act but those named; plain statements need no line.
   */
  List<String> faults(ReadExample read) {
    List<String> faults = new ArrayList<>();
    for (Expectation expected : expectations) {
      boolean found = read.statements().stream().anyMatch(s -> expected.fits(s, read));
      if (found && expected.demand() == Demand.FORBIDDEN) {
        faults.add("must not be found: " + expected.line().substring(1).strip());
      } else if (!found && expected.demand() == Demand.REQUIRED) {
        faults.add("not found: " + expected.line());
      }
    }
    for (Statement statement : read.statements()) {
      if (statement.act() != Act.STATE
          && expectations.stream().noneMatch(e -> e.fits(statement, read))) {
        faults.add("nobody asked for: " + read.line(statement));
      }
    }
    return faults;
  }
}
