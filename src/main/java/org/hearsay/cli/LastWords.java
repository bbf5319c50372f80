package org.hearsay.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.hearsay.model.BundledFile;
import org.hearsay.model.Fault;

/** What to tell of what ends the process, where it is neither the user's doing nor a defect. */
final class LastWords {

  private LastWords() {}

  /** One line; empty where it is a defect. */
  static Optional<String> of(Throwable last) {
    for (Throwable cause = last; cause != null; cause = cause.getCause()) {
      if (cause instanceof BundledFile.Damaged damaged) {
        return Optional.of(
            "a file of Hearsay is not as it should be: "
                + Fault.inOneLine(damaged).replaceFirst("^\\S+ ", "")
                + "; put it right or get it anew, then run the command again");
      }
      if (cause instanceof LinkageError && !(cause instanceof ExceptionInInitializerError)) {
        return Optional.of(ofLibraries(cause));
      }
    }
    return last instanceof InternalError
        ? Optional.of(
            "the disk is full or broken ("
                + last.getMessage()
                + "): free some space and run the same command again; what was written before is kept")
        : Optional.empty();
  }

  private static String ofLibraries(Throwable cause) {
    return brokenLibrary()
        .map(
            jar ->
                "the library "
                    + jar
                    + " is missing or damaged: delete it and the folder target, then run the command"
                    + " again, which fetches it anew")
        .orElse(
            "the program is damaged ("
                + Fault.inOneLine(cause)
                + "): delete the folder target and run the command again, which builds it anew");
  }

  private static Optional<String> brokenLibrary() {
    return Arrays.stream(
            System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1))
        .filter(entry -> entry.endsWith(".jar") && !isWhole(Path.of(entry)))
        .findFirst();
  }

  /** Reads all of it: its sums are compared on the way. */
  private static boolean isWhole(Path jar) {
    try (ZipFile directory = new ZipFile(jar.toFile());
        ZipInputStream members = new ZipInputStream(Files.newInputStream(jar))) {
      while (members.getNextEntry() != null) {
        members.transferTo(OutputStream.nullOutputStream());
      }
      return directory.size() > 0;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
