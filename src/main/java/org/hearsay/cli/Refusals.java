package org.hearsay.cli;

import org.hearsay.load.LoadReport;
import org.hearsay.model.Rejected;
import org.hearsay.query.PlainText;

/** Tells which inputs were refused, and why. */
final class Refusals {

  private final Terminal terminal;

  Refusals(Terminal terminal) {
    this.terminal = terminal;
  }

  /** One line for one input. */
  void tell(Rejected reason) {
    terminal
        .err()
        .println(
            PlainText.oneLine(
                "hearsay: "
                    + reason.source()
                    + ": refused ("
                    + reason.code().label()
                    + "): "
                    + reason.detail()));
  }

  /** The first few of each reason. */
  void tell(LoadReport report) {
    report
        .refused()
        .forEach(
            (code, refused) -> {
              refused.examples().forEach(this::tell);
              long more = refused.count() - refused.examples().size();
              if (more > 0) {
                terminal.err().println("hearsay: and " + more + " more (" + code.label() + ")");
              }
            });
  }
}
