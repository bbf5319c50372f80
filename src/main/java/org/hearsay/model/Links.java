package org.hearsay.model;

import java.util.Comparator;
import java.util.List;

/**
 * What is concluded across statements and articles. Every list is sorted and without doubles, so
 * that the same accounts give equal links in whatever order they came.
 */
public record Links(
    List<SameActor> sameActors,
    List<SameEvent> sameEvents,
    List<Answer> answers,
    List<Edge> edges) {

  public static final Links NONE = new Links(List.of(), List.of(), List.of(), List.of());

  public Links {
    sameActors = sameActors.stream().sorted().distinct().toList();
    sameEvents = sameEvents.stream().sorted().distinct().toList();
    answers = answers.stream().sorted().distinct().toList();
    edges = edges.stream().sorted().distinct().toList();
  }

  /**
   * Two ids of one actor.
   *
   * @param chosen the id that stands for all of them
   * @param because why, in a few words
   * @param sources ids of articles that name {@code actor}
   */
  public record SameActor(String actor, String chosen, String because, List<String> sources)
      implements Comparable<SameActor> {

    private static final Comparator<SameActor> ORDER =
        Comparator.comparing(SameActor::actor).thenComparing(SameActor::chosen);

    public SameActor {
      sources = List.copyOf(sources);
    }

    @Override
    public int compareTo(SameActor other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Events of two articles that are one.
   *
   * @param chosen the event that stands for all of them
   * @param because why, in a few words
   * @param sources ids of the statements about either, or of the articles where there are none
   */
  public record SameEvent(String event, String chosen, String because, List<String> sources)
      implements Comparable<SameEvent> {

    private static final Comparator<SameEvent> ORDER =
        Comparator.comparing(SameEvent::event).thenComparing(SameEvent::chosen);

    public SameEvent {
      sources = List.copyOf(sources);
    }

    @Override
    public int compareTo(SameEvent other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * A denial or rejection and an accusation it answers: ids of statements.
   *
   * @param because why, in a few words
   */
  public record Answer(String answer, String accusation, String because)
      implements Comparable<Answer> {

    private static final Comparator<Answer> ORDER =
        Comparator.comparing(Answer::answer).thenComparing(Answer::accusation);

    @Override
    public int compareTo(Answer other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * One actor's acts of one kind towards another.
   *
   * @param rolledUp whether it stands between those on whose behalf the speaker or the target acts
   * @param statements ids of the statements that support it; never empty
   */
  public record Edge(String from, Act act, String to, boolean rolledUp, List<String> statements)
      implements Comparable<Edge> {

    private static final Comparator<Edge> ORDER =
        Comparator.comparing(Edge::from)
            .thenComparing(Edge::act)
            .thenComparing(Edge::to)
            .thenComparing(Edge::rolledUp);

    public Edge {
      statements = List.copyOf(statements);
    }

    @Override
    public int compareTo(Edge other) {
      return ORDER.compare(this, other);
    }
  }
}
