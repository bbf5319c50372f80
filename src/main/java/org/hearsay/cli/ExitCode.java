package org.hearsay.cli;

/** What the process says to the script that called it. */
final class ExitCode {

  static final int DONE = 0;

  /** Some of the input was refused, the rest is done. */
  static final int REFUSED = 1;

  /** The command line is wrong, or asks for something that is not there. */
  static final int USAGE = 2;

  /** It could not be done: the disk, a port, another process, too little memory, a defect. */
  static final int BROKEN = 3;

  private ExitCode() {}
}
