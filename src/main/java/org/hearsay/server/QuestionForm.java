package org.hearsay.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.graph.Ontology;
import org.hearsay.model.Act;
import org.hearsay.model.ActorKind;
import org.hearsay.query.Parameter;
import org.hearsay.query.ParameterType;
import org.hearsay.query.PlainText;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.Question;

/** The form that asks for a question's parameters. */
final class QuestionForm {

  private static final Question NAMES = Pages.question("names");

  private static final int NAMES_PROPOSED = 300;

  private static final List<String> ACTS = Arrays.stream(Act.values()).map(Act::code).toList();

  private static final List<String> KINDS =
      Arrays.stream(ActorKind.values()).map(ActorKind::code).toList();

  private static final List<String> EVENT_TYPES = List.copyOf(new TreeSet<>(Ontology.eventTypes()));

  private final Shelf shelf;
  private final Desk desk;

  QuestionForm(Shelf shelf, Desk desk) {
    this.shelf = shelf;
    this.desk = desk;
  }

  /** Writes the form with what was asked in it. */
  void write(Html html, Question question, Map<String, String> asked) {
    html.open("form", "class", "ask", "method", "get", "action", "/question/" + question.name());
    html.line();
    for (Parameter parameter : question.parameters()) {
      field(html, parameter, asked.getOrDefault(parameter.name(), ""));
    }
    if (question.parameters().stream().anyMatch(each -> each.type() == ParameterType.ACTOR)) {
      names(html);
    }
    html.open("div", "class", "buttons");
    html.element("button", "Ask", "type", "submit");
    html.element("a", "Clear", "href", "/question/" + question.name());
    html.close().close().line();
  }

  /** Writes the field of a parameter with its value; of what may be several, a box each. */
  static void field(Html html, Parameter parameter, String value) {
    switch (parameter.type()) {
      case ACT -> boxes(html, parameter, value, ACTS);
      case KIND -> boxes(html, parameter, value, KINDS);
      default -> single(html, parameter, value);
    }
  }

  private static void boxes(Html html, Parameter parameter, String value, List<String> values) {
    List<String> asked = Arrays.asList(value.split("\\s*,\\s*", -1));
    html.open("fieldset", "class", "boxes");
    html.element("legend", label(parameter) + "s");
    for (String each : values) {
      String id = "ask-" + parameter.name() + "-" + each;
      html.open("span");
      html.open(
          "input",
          "type",
          "checkbox",
          "id",
          id,
          "name",
          parameter.name(),
          "value",
          each,
          "checked",
          asked.contains(each) ? "checked" : null);
      html.element("label", each.replace('_', ' '), "for", id).close();
    }
    html.close().line();
  }

  private static void single(Html html, Parameter parameter, String value) {
    String id = "ask-" + parameter.name();
    html.open("div", "class", "field");
    html.element("label", label(parameter), "for", id);
    switch (parameter.type()) {
      case EVENT_TYPE -> choice(html, parameter, value, EVENT_TYPES);
      case YES_NO -> choice(html, parameter, value, List.of("yes", "no"));
      case ACTOR -> input(html, parameter, value, "text", "list", "actors");
      case DATE -> input(html, parameter, value, "date");
      case NUMBER -> input(html, parameter, value, "number", "min", "1", "step", "1");
      case DECIMAL ->
          input(html, parameter, value, "number", "min", "0", "max", "1", "step", "0.01");
      default -> input(html, parameter, value, "text");
    }
    html.element("small", parameter.description(), "id", id + "-hint");
    html.close().line();
  }

  private static String label(Parameter parameter) {
    String words = parameter.name().replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static void input(
      Html html, Parameter parameter, String value, String type, String... more) {
    String id = "ask-" + parameter.name();
    String[] attributes = {
      "id",
      id,
      "name",
      parameter.name(),
      "type",
      type,
      "value",
      value,
      "aria-describedby",
      id + "-hint"
    };
    String[] all = Arrays.copyOf(attributes, attributes.length + more.length);
    System.arraycopy(more, 0, all, attributes.length, more.length);
    html.open("input", all);
  }

  private static void choice(Html html, Parameter parameter, String value, List<String> values) {
    String id = "ask-" + parameter.name();
    html.open("select", "id", id, "name", parameter.name(), "aria-describedby", id + "-hint");
    html.element("option", "", "value", "");
    for (String each : values) {
      html.element(
          "option",
          each.replace('_', ' '),
          "value",
          each,
          "selected",
          each.equals(value) ? "selected" : null);
    }
    html.close();
  }

  /** Writes the names that fields for an actor propose. */
  void names(Html html) {
    html.element("datalist", this::options, "id", "actors").line();
  }

  /** A line for each name, for all forms. */
  private Reply names() throws QueryProblem {
    String names =
        desk.rows(NAMES, Map.of(), NAMES_PROPOSED).rows().stream()
            .map(row -> PlainText.oneLine(row.text("name")))
            .collect(Collectors.joining("\n"));
    return Reply.of("text/plain", names.getBytes(StandardCharsets.UTF_8));
  }

  private void options(Html html) {
    try {
      String names = new String(shelf.get("names", this::names).body(), StandardCharsets.UTF_8);
      names.lines().forEach(name -> html.element("option", "", "value", name));
    } catch (IOException | QueryProblem e) {
      // A form without proposals is a form.
      html.leaveOut();
    }
  }
}
