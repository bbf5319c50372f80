package org.hearsay.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hearsay.query.Parameter;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.Question;
import org.hearsay.query.Questions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Asks one named question; its options are the parameters that the question's file names. */
@Command
final class QuestionCommand implements Callable<Integer> {

  private final Question question;
  private final QueryCommand query;
  private final Map<String, String> values = new LinkedHashMap<>();

  private QuestionCommand(Question question, QueryCommand query) {
    this.question = question;
    this.query = query;
  }

  static CommandLine of(Question question, QueryCommand query) {
    QuestionCommand command = new QuestionCommand(question, query);
    CommandLine line = new CommandLine(command);
    CommandSpec spec = line.getCommandSpec();
    spec.usageMessage().description(literal(question.title()), "", literal(question.description()));
    question.parameters().forEach(parameter -> spec.addOption(command.option(parameter)));
    return line;
  }

  private OptionSpec option(Parameter parameter) {
    return OptionSpec.builder("--" + parameter.name())
        .type(String.class)
        .paramLabel(parameter.type().code().toUpperCase(Locale.ROOT))
        .description(
            literal(parameter.description()) + " (" + literal(parameter.type().hint()) + ")")
        .setter(
            new CommandLine.Model.ISetter() {
              @Override
              @SuppressWarnings("TypeParameterUnusedInFormals") // picocli's own signature.
              public <T> T set(T value) {
                if (value != null) {
                  values.put(parameter.name(), value.toString());
                }
                return value;
              }
            })
        .build();
  }

  /** picocli takes a percent sign for the start of a format. */
  private static String literal(String text) {
    return text.replace("%", "%%");
  }

  @Override
  public Integer call() throws IOException, QueryProblem {
    return query.answer(Questions.whole(question.name()), values);
  }
}
