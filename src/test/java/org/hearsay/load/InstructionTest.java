package org.hearsay.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstructionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "wrong a/statement/1 because he denied it because of this"
            + "| he denied it because of this",
        "same A B C because because | because",
        "wrong a/statement/1 | ''",
        "is because Q1 because \"a \"\"b\"\" # c\" | a \"b\" # c",
        "wrong a/statement/1 # because of that | ''",
      })
  void aReasonIsWhatFollowsTheFirstBecause(String line, String reason) throws Exception {
    Instruction read = Instruction.read(line).orElseThrow();
    assertEquals(reason, read.because());
    assertEquals(read, Instruction.read(read.line()).orElseThrow());
  }
}
