package org.hearsay.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Statement;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The files in {@code src/test/resources/examples}: see README.md there. */
class WorkedExamplesTest {

  @TestFactory
  Stream<DynamicTest> readsWhatTheExampleSays() {
    return WorkedExample.in("/examples").stream()
        .map(
            example ->
                dynamicTest(
                    example.name(), example.file().toUri(), () -> assertFaultless(example)));
  }

  @TestFactory
  Stream<DynamicTest> stillFailsWhatIsAKnownGap() {
    return WorkedExample.in("/examples/known-gaps").stream()
        .map(
            example ->
                dynamicTest(
                    example.name(),
                    example.file().toUri(),
                    () ->
                        assertTrue(
                            !example.faults(ReadExample.of(example.article())).isEmpty(),
                            "this works now: move the file up into examples")));
  }

  private static void assertFaultless(WorkedExample example) {
    ReadExample read = ReadExample.of(example.article());
    List<String> faults = example.faults(read);
    assertEquals(List.of(), faults, () -> String.join("\n", faults) + "\n" + found(read));
  }

  /** All that was read, for whoever looks into a failure. */
  private static String found(ReadExample read) {
    return read.statements().stream()
        .map((Statement s) -> "  found: " + read.line(s) + " " + s.reasons())
        .collect(Collectors.joining("\n"));
  }
}
