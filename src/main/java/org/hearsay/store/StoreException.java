package org.hearsay.store;

/**
 * The store cannot do what it was asked for, because of its folder, its disk or another process.
 * The message is one line for the user: what is wrong, and what to do.
 */
public class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What went wrong below, in one line, for the end of a message. */
  static String brief(Throwable cause) {
    String message = cause.getMessage();
    String name = cause.getClass().getSimpleName();
    return message == null ? name : name + ": " + message.replaceAll("[\\p{Cntrl}\\s]+", " ");
  }
}
