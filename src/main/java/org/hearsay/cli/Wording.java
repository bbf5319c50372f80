package org.hearsay.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.model.Actor;
import org.hearsay.model.Party;
import org.hearsay.model.Reason;
import org.hearsay.model.Span;
import org.hearsay.model.Text;
import org.hearsay.pipeline.Explained;

/** The names, words and rules of one article as an explanation gives them. */
final class Wording {

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

  Wording(Explained explained) {
    this.text = explained.reading().article().text();
    explained.deliberation().actors().forEach(this::add);
    explained.reading().actors().forEach(this::add);
  }

  private void add(Actor actor) {
    names.put(actor.id(), actor.name());
  }

  /** A line for each value, the role before the first. */
  static void add(List<String> lines, String role, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      lines.add(line(i == 0 ? role : "", values.get(i), ""));
    }
  }

  static String line(String role, String value, String rule) {
    String gap = " ".repeat(Math.max(1, LABEL - role.length()));
    String because = rule.isEmpty() ? "" : (value.isEmpty() ? "" : "  ") + "<- " + rule;
    return "  " + role + gap + value + because;
  }

  String party(Party party) {
    String name = party.actor().map(this::name).orElse("no actor");
    return name + party.span().map(span -> ", " + quoted(span)).orElse("");
  }

  /** Without the words that stand for it, where it has a name. */
  String name(Party party) {
    return party.actor().map(this::name).orElseGet(() -> party.span().map(this::quoted).get());
  }

  String name(String actor) {
    return names.getOrDefault(actor, actor);
  }

  String quoted(Span span) {
    return "“" + words(span) + "”";
  }

  String words(Span span) {
    return text.line(span);
  }

  /**
   * A rule in words, as far as it is a frame or a slot; a content rule stays as its file has it.
   */
  static String rule(Reason reason) {
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
