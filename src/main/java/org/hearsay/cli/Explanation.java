package org.hearsay.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Actor;
import org.hearsay.model.Fault;
import org.hearsay.model.Party;
import org.hearsay.model.Reading;
import org.hearsay.model.Reason;
import org.hearsay.model.Span;
import org.hearsay.model.Statement;
import org.hearsay.model.Text;

/** Puts into words how a statement was found. */
final class Explanation {

  private static final int LABEL = 12;
  private static final Pattern FRAME = Pattern.compile("(.*?): ((?:\\S+?!?=\\w+ ?)+)");
  private static final Pattern SLOT = Pattern.compile("(\\S+?)(!?)=(\\w+)");
  private static final Map<String, String> SLOTS =
      Map.of(
          "subj", "its subject",
          "obj", "its object",
          "obj2", "its second object",
          "clause", "its clause or quotation",
          "inf", "its infinitive",
          "ing", "its gerund",
          "poss", "its possessor",
          "small", "what it calls its object",
          "verb", "the subject of its verb");

  private final Text text;
  private final Map<String, String> names = new HashMap<>();

  Explanation(Reading reading) {
    this.text = reading.article().text();
    for (Actor actor : reading.actors()) {
      names.put(actor.id(), actor.name());
    }
  }

  /** The lines about one statement. */
  List<String> of(Statement statement) {
    List<String> lines = new ArrayList<>();
    lines.add(statement.id() + " (confidence " + statement.confidence() + ")");
    lines.add("  " + words(statement.evidence()));
    Map<String, List<Reason>> reasons =
        statement.reasons().stream().collect(Collectors.groupingBy(Reason::role));
    add(lines, reasons, "speaker", statement.speaker().stream().map(this::party));
    add(lines, reasons, "cue", statement.cue().stream().map(this::quoted));
    add(lines, reasons, "act", Stream.of(act(statement)));
    add(lines, reasons, "target", statement.targets().stream().map(this::party));
    add(lines, reasons, "addressee", statement.addressees().stream().map(this::party));
    add(lines, reasons, "via", statement.via().stream().map(this::name));
    add(lines, reasons, "reporter", Stream.empty());
    add(lines, reasons, "reported by", statement.reportedBy().stream());
    add(lines, reasons, "content", statement.content().stream().map(this::quoted));
    add(lines, reasons, "quotation", Stream.of(statement.quotation().code()));
    add(lines, reasons, "certainty", Stream.of(statement.certainty().code()));
    add(lines, reasons, "negated", Stream.of("yes").filter(yes -> statement.negated()));
    add(lines, reasons, "said on", statement.saidOn().stream().map(Object::toString));
    reasons.forEach((role, left) -> left.forEach(r -> lines.add(line(role, "", rule(r)))));
    return lines;
  }

  /** The lines about what was passed over. */
  List<String> of(Fault fault) {
    return List.of(
        "passed over by " + fault.stage().code() + " (a defect of Hearsay: please report it)",
        "  " + words(fault.sentence()),
        line("cause", fault.cause(), ""));
  }

  /** The values of a role; behind the last one how they were found. */
  private static void add(
      List<String> lines, Map<String, List<Reason>> reasons, String role, Stream<String> values) {
    List<String> all = values.toList();
    String rules =
        Optional.ofNullable(reasons.remove(role)).orElse(List.of()).stream()
            .map(Explanation::rule)
            .collect(Collectors.joining("; "));
    for (int i = 0; i < all.size(); i++) {
      boolean last = i + 1 == all.size();
      lines.add(line(i == 0 ? role : "", all.get(i), last ? rules : ""));
    }
    if (all.isEmpty() && !rules.isEmpty()) {
      lines.add(line(role, "", rules));
    }
  }

  private static String line(String role, String value, String rule) {
    String gap = " ".repeat(Math.max(1, LABEL - role.length()));
    String because = rule.isEmpty() ? "" : (value.isEmpty() ? "" : "  ") + "<- " + rule;
    return "  " + role + gap + value + because;
  }

  private static String act(Statement statement) {
    String how =
        switch (statement.act()) {
          case STATE -> "plain reporting";
          default -> statement.explicit() ? "named by the cue" : "read from the content";
        };
    return statement.act().code() + ", " + how;
  }

  private String party(Party party) {
    String name = party.actor().map(this::name).orElse("no actor");
    return name + party.span().map(span -> ", " + quoted(span)).orElse("");
  }

  private String name(String actor) {
    return names.getOrDefault(actor, actor);
  }

  private String quoted(Span span) {
    return "“" + words(span) + "”";
  }

  private String words(Span span) {
    return text.line(span);
  }

  /**
   * A rule in words, as far as it is a frame or a slot; a content rule stays as its file has it.
   */
  private static String rule(Reason reason) {
    Matcher frame = FRAME.matcher(reason.rule());
    if (frame.matches()) {
      String slots =
          SLOT.matcher(frame.group(2))
              .results()
              .map(slot -> slot(slot.group(1)) + " is the " + slot.group(3))
              .collect(Collectors.joining(", "));
      return frame.group(1).replace('+', ' ') + ": " + slots;
    }
    return reason.role().equals("act") || reason.rule().contains(" ")
        ? reason.rule()
        : slot(reason.rule());
  }

  private static String slot(String name) {
    return SLOTS.getOrDefault(name, "what follows “" + name + "”");
  }
}
