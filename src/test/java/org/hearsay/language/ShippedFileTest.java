package org.hearsay.language;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ShippedFileTest {

  private static final String SUMS =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  model.onnx\n";

  private static ShippedFile model(String content) {
    return new ShippedFile("model.onnx", content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aMissingFileIsNamed() {
    IOException e = assertThrows(IOException.class, () -> ShippedFile.read("other.onnx"));
    assertEquals("language model other.onnx is missing: build Hearsay anew", e.getMessage());
  }

  @Test
  void aDamagedFileIsNamed() {
    assertDoesNotThrow(() -> model("abc").check(SUMS));
    IOException e = assertThrows(IOException.class, () -> model("abd").check(SUMS));
    assertEquals("language model model.onnx is damaged: build Hearsay anew", e.getMessage());
  }
}
