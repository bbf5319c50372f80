package org.hearsay.graph;

/** A file of actors that cannot be taken as one; the message says where and why. */
public final class WrongActorFile extends Exception {

  private static final long serialVersionUID = 1L;

  WrongActorFile(String message) {
    super(message);
  }
}
