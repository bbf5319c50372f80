package org.hearsay.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hearsay.query.QueryProblem.Kind;

/** The named questions that come with Hearsay: the files in {@code queries/}. */
public final class Questions {

  private static final String FOLDER = "/org/hearsay/queries/";

  /** In the order in which people come to need them. */
  private static final List<String> NAMES =
      List.of(
          "who-accused-whom",
          "accusations-and-their-denials",
          "who-denied-what",
          "threats",
          "statements-by",
          "statements-about",
          "timeline",
          "network",
          "reporters",
          "events",
          "actors",
          "articles");

  private final List<Question> questions;

  private Questions(List<Question> questions) {
    this.questions = List.copyOf(questions);
  }

  /**
   * Reads them all.
   *
   * @throws IllegalStateException where a file is missing or damaged; the message names it
   */
  public static Questions bundled() {
    return new Questions(NAMES.stream().map(Questions::load).toList());
  }

  private static Question load(String name) {
    return bundled(FOLDER + name + ".rq", name);
  }

  /**
   * Reads a query file from the classpath.
   *
   * @throws IllegalStateException where it is missing or damaged; the message names it
   */
  public static Question bundled(String resource, String name) {
    try (InputStream in = Questions.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("query file " + resource + " is missing");
      }
      return Question.read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("query file " + resource + " cannot be read", e);
    } catch (QueryProblem e) {
      throw new IllegalStateException(
          "query file " + resource + " is damaged: " + e.getMessage(), e);
    }
  }

  /** All of them, the most wanted first. */
  public List<Question> all() {
    return questions;
  }

  /** The question of this name. */
  public Optional<Question> find(String name) {
    return questions.stream().filter(question -> question.name().equals(name)).findFirst();
  }

  /**
   * The question of this name.
   *
   * @throws QueryProblem where there is none; the message names what may have been meant
   */
  public Question named(String name) throws QueryProblem {
    return find(name)
        .orElseThrow(
            () ->
                new QueryProblem(
                    Kind.UNKNOWN_QUESTION,
                    "there is no question \""
                        + name
                        + "\""
                        + Near.hint(name, questions.stream().map(Question::name).toList())));
  }
}
