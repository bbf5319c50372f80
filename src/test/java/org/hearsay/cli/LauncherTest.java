package org.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The script, with a Maven that only notes that it was called. */
@Timeout(60)
class LauncherTest {

  @TempDir Path folder;

  private Path home;
  private Path target;
  private Path builds;

  @BeforeEach
  void layOut() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell here");
    home = Files.createDirectories(folder.resolve("home")).toRealPath();
    target = Files.createDirectories(home.resolve("target"));
    builds = Files.createFile(folder.resolve("builds"));
    for (String name : List.of("src/main", "data/authority", "data/models", "queries")) {
      Files.createDirectories(home.resolve(name));
    }
    Files.createDirectories(home.resolve("ontology"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    script(home.resolve("hearsay"), Files.readString(Path.of("hearsay")));
    script(
        Files.createDirectories(folder.resolve("bin")).resolve("mvn"),
        """
        #!/bin/sh
        echo build >>"%s"
        sleep 1
        : >target/hearsay-built.jar
        echo "$PWD/pom.xml" >target/classpath.txt
        """
            .formatted(builds));
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(home.resolve("hearsay").toString(), "--version")
            .redirectErrorStream(true)
            .redirectOutput(Files.createTempFile(folder, "said", "").toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().merge("PATH", folder.resolve("bin") + ":", (old, bin) -> bin + old);
    return builder.start();
  }

  private void assertBuiltOnce(int processes) throws Exception {
    List<Process> started = new ArrayList<>();
    for (int i = 0; i < processes; i++) {
      started.add(start());
    }
    for (Process each : started) {
      each.waitFor(40, TimeUnit.SECONDS);
    }
    assertEquals(List.of("build"), Files.readAllLines(builds));
    try (var left = Files.newDirectoryStream(target, ".build-lock*")) {
      assertEquals(false, left.iterator().hasNext());
    }
  }

  @Test
  void severalThatStartAtOnceBuildOnce() throws Exception {
    assertBuiltOnce(4);
  }

  @Test
  void aLockOfAProcessThatIsGoneHoldsNobodyUp() throws Exception {
    Files.createSymbolicLink(target.resolve(".build-lock"), Path.of("999999999"));
    assertBuiltOnce(4);
  }

  /** An earlier launcher, killed before it had noted its number, left this. */
  @Test
  void aLockOfNobodyHoldsNobodyUp() throws Exception {
    Files.createDirectory(target.resolve(".building"));
    assertBuiltOnce(1);
  }
}
