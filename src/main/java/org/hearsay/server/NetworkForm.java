package org.hearsay.server;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.export.NetworkSelection;
import org.hearsay.query.Parameter;
import org.hearsay.query.ParameterType;
import org.hearsay.query.QueryProblem;

/** The form that narrows a network down. */
final class NetworkForm {

  /** What is asked for often; the rest waits behind a click, so that the picture is in sight. */
  private static final Set<String> OFTEN = Set.of("act", "actor", "target", "since", "until");

  private final QuestionForm form;

  NetworkForm(Shelf shelf, Desk desk) {
    this.form = new QuestionForm(shelf, desk);
  }

  /**
   * Writes the form with what was asked in it.
   *
   * @param path where it is sent
   * @param left names of parameters that are left out
   * @param more fields of the page's own
   */
  void write(Html html, String path, Map<String, String> asked, List<String> left, Html.Part more) {
    html.open("form", "class", "ask", "id", "narrow", "method", "get", "action", path).line();
    for (Parameter parameter : NetworkSelection.PARAMETERS) {
      if (OFTEN.contains(parameter.name()) && !left.contains(parameter.name())) {
        QuestionForm.field(html, parameter, asked.getOrDefault(parameter.name(), ""));
      }
    }
    html.open("details").element("summary", "More").open("div").line();
    for (Parameter parameter : NetworkSelection.PARAMETERS) {
      if (!OFTEN.contains(parameter.name()) && !left.contains(parameter.name())) {
        QuestionForm.field(html, parameter, asked.getOrDefault(parameter.name(), ""));
      }
    }
    more.write(html);
    html.close().close().line();
    if (NetworkSelection.PARAMETERS.stream()
        .anyMatch(each -> each.type() == ParameterType.ACTOR && !left.contains(each.name()))) {
      form.names(html);
    }
    html.open("div", "class", "buttons");
    html.element("button", "Show", "type", "submit");
    html.element("a", "Clear", "href", path);
    html.close().close().line();
  }

  /** In the place of the page that has the form: the form, and why there is no answer. */
  Reply unanswered(
      String title,
      String path,
      Map<String, String> asked,
      List<String> left,
      Html.Part more,
      QueryProblem problem) {
    return Reply.page(
        Status.of(problem),
        title,
        html -> {
          html.element("h1", title).line();
          write(html, path, asked, left, more);
          html.element("p", problem.getMessage(), "class", "problem", "role", "alert").line();
        });
  }
}
