package org.hearsay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.language.FactFile;
import org.hearsay.language.FactFile.Fact;
import org.junit.jupiter.api.Test;

/** No library in use has a fault that stands in {@code known-faults.tsv}. */
class LibrariesTest {

  private static final List<Fact> FAULTS = FactFile.readOnce("/org/hearsay/known-faults.tsv", 0, 2);

  private static final Pattern JAR = Pattern.compile("(.+?)-(\\d.*)\\.jar");

  /** The faults of a jar, by its name. */
  private static List<String> faults(String jar) {
    Matcher named = JAR.matcher(jar);
    return !named.matches()
        ? List.of()
        : FAULTS.stream()
            .filter(fault -> fault.column(0).equals(named.group(1)))
            .filter(fault -> isBefore(named.group(2), fault.column(1)))
            .map(fault -> jar + ": " + fault.column(2) + ", fixed in " + fault.column(1))
            .toList();
  }

  private static boolean isBefore(String version, String fixed) {
    return fixed.equals("*") || Version.parse(version).compareTo(Version.parse(fixed)) < 0;
  }

  @Test
  void haveNoKnownFault() {
    String[] entries =
        System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1);
    List<String> jars =
        Arrays.stream(entries).map(entry -> Path.of(entry).getFileName().toString()).toList();
    assertTrue(jars.stream().anyMatch(jar -> jar.startsWith("jetty-http-")), jars::toString);
    assertEquals(List.of(), jars.stream().flatMap(jar -> faults(jar).stream()).toList());
  }

  @Test
  void thoseThatHaveOneAreTold() {
    assertEquals(
        List.of("jetty-http-12.1.6.jar: CVE-2026-2332, fixed in 12.1.7"),
        faults("jetty-http-12.1.6.jar"));
    assertEquals(1, faults("commons-fileupload2-core-2.0.0-M3.jar").size());
    assertEquals(1, faults("log4j-1.2.17.jar").size());
    assertEquals(List.of(), faults("jetty-http-12.1.10.jar"));
  }
}
