package org.hearsay.evaluate;

import java.io.IOException;

/** A file or folder that does not hold annotated articles; the message says where it goes wrong. */
public final class GoldFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  GoldFormatException(String message) {
    super(message);
  }
}
