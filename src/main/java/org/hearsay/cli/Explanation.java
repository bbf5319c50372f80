package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Fault;
import org.hearsay.model.Reason;
import org.hearsay.model.Statement;
import org.hearsay.pipeline.Explained;

/** Puts into words how a statement was found. */
final class Explanation {

  private final Wording wording;

  Explanation(Explained explained) {
    this.wording = new Wording(explained);
  }

  /** The lines about one statement. */
  List<String> of(Statement statement) {
    List<String> lines = new ArrayList<>();
    lines.add(statement.id() + " (confidence " + statement.confidence() + ")");
    lines.add("  " + wording.words(statement.evidence()));
    Map<String, List<Reason>> reasons =
        statement.reasons().stream().collect(Collectors.groupingBy(Reason::role));
    add(lines, reasons, "speaker", statement.speaker().stream().map(wording::party));
    add(lines, reasons, "cue", statement.cue().stream().map(wording::quoted));
    add(lines, reasons, "act", Stream.of(act(statement)));
    add(lines, reasons, "target", statement.targets().stream().map(wording::party));
    add(lines, reasons, "addressee", statement.addressees().stream().map(wording::party));
    add(lines, reasons, "via", statement.via().stream().map(wording::name));
    add(lines, reasons, "reporter", Stream.empty());
    add(lines, reasons, "reported by", statement.reportedBy().stream());
    add(lines, reasons, "content", statement.content().stream().map(wording::quoted));
    add(lines, reasons, "quotation", Stream.of(statement.quotation().code()));
    add(lines, reasons, "certainty", Stream.of(statement.certainty().code()));
    add(lines, reasons, "negated", Stream.of("yes").filter(yes -> statement.negated()));
    add(lines, reasons, "said on", statement.saidOn().stream().map(Object::toString));
    reasons.forEach(
        (role, left) -> left.forEach(r -> lines.add(Wording.line(role, "", Wording.rule(r)))));
    return lines;
  }

  /** The lines about what was passed over. */
  List<String> of(Fault fault) {
    return List.of(
        "passed over by " + fault.stage().code() + " (a defect of Hearsay: please report it)",
        "  " + wording.words(fault.sentence()),
        Wording.line("cause", fault.cause(), ""));
  }

  /** The values of a role; behind the last one how they were found. */
  private static void add(
      List<String> lines, Map<String, List<Reason>> reasons, String role, Stream<String> values) {
    List<String> all = values.toList();
    String rules =
        Optional.ofNullable(reasons.remove(role)).orElse(List.of()).stream()
            .map(Wording::rule)
            .collect(Collectors.joining("; "));
    for (int i = 0; i < all.size(); i++) {
      boolean last = i + 1 == all.size();
      lines.add(Wording.line(i == 0 ? role : "", all.get(i), last ? rules : ""));
    }
    if (all.isEmpty() && !rules.isEmpty()) {
      lines.add(Wording.line(role, "", rules));
    }
  }

  private static String act(Statement statement) {
    String how =
        switch (statement.act()) {
          case STATE -> "plain reporting";
          default -> statement.explicit() ? "named by the cue" : "read from the content";
        };
    return statement.act().code() + ", " + how;
  }
}
