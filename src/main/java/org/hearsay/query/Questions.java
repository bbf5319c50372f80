package org.hearsay.query;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.BundledFile;
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
   * @throws BundledFile.Damaged where a file is missing or damaged
   */
  public static Questions bundled() {
    return new Questions(NAMES.stream().map(Questions::whole).toList());
  }

  /**
   * The question of this name, whose description is known.
   *
   * @throws BundledFile.Damaged where its file is missing or damaged
   */
  public static Question whole(String name) {
    return load(FOLDER + name + ".rq", name, Question::read);
  }

  /**
   * The same, their queries not looked at before they are asked: quick where only names, titles and
   * parameters are wanted.
   *
   * @throws BundledFile.Damaged where a file is missing or its description damaged
   */
  public static Questions described() {
    return new Questions(
        NAMES.stream()
            .map(name -> load(FOLDER + name + ".rq", name, Question::described))
            .toList());
  }

  private interface Reader {
    Question read(String name, String text) throws QueryProblem;
  }

  /**
   * Reads a query file from the classpath.
   *
   * @throws BundledFile.Damaged where it is missing or damaged
   */
  public static Question bundled(String resource, String name) {
    return load(resource, name, Question::read);
  }

  private static Question load(String resource, String name, Reader reader) {
    try {
      return reader.read(name, BundledFile.text(resource));
    } catch (QueryProblem e) {
      throw new BundledFile.Damaged(resource + " is damaged: " + e.getMessage(), e);
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
