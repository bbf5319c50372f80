package org.hearsay.server;

/** A server that cannot start; the message says in one line what to do. */
public final class ServerException extends Exception {

  private static final long serialVersionUID = 1L;

  ServerException(String message, Throwable cause) {
    super(message, cause);
  }
}
