package org.hearsay.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Whatever is asked, there is an answer that can be written, or a line that says why not. */
class AnyQueryFuzzTest {

  private static final QueryRunner RUNNER =
      new QueryRunner(
          SampleGraph.open(), new Limits(Duration.ofSeconds(2), 200, 100_000, 10_000_000));

  @FuzzTest(maxDuration = "10m")
  void anyQuery(byte[] bytes) throws IOException {
    long start = System.nanoTime();
    try {
      Answer answer = RUNNER.ask(new String(bytes, StandardCharsets.UTF_8));
      new AnswerWriter(AnswerFormat.TABLE, 80, true).write(answer, OutputStream.nullOutputStream());
    } catch (QueryProblem problem) {
      assertEquals(1, problem.getMessage().lines().count(), problem.getMessage());
    }
    assertTrue(System.nanoTime() - start < Duration.ofSeconds(10).toNanos(), "outlived its limit");
  }
}
