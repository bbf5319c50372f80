package org.hearsay.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Article;
import org.hearsay.model.Certainty;
import org.hearsay.model.Mention;
import org.hearsay.model.Party;
import org.hearsay.model.Quotation;
import org.hearsay.model.Reading;
import org.hearsay.model.Reason;
import org.hearsay.model.Span;
import org.hearsay.model.Statement;
import org.hearsay.model.Text;

/** Readings and annotations made up for tests. */
final class Made {

  private Made() {}

  static Reading reading(String id, Text text, List<Actor> actors, List<Statement> statements) {
    Article article =
        new Article(
            id,
            id + ".txt",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            text,
            List.of(),
            "");
    return new Reading(article, actors, List.of(), statements);
  }

  static Actor actor(String id, String name, String... mentions) {
    return new Actor(
        id,
        name,
        ActorKind.OTHER,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Arrays.stream(mentions)
            .map(text -> new Mention(new Span(0, 1), text, Mention.Form.NAME))
            .toList());
  }

  static Party party(String actor) {
    return new Party(Optional.of(actor), Optional.empty());
  }

  static Party party(String actor, Span span) {
    return new Party(Optional.of(actor), Optional.of(span));
  }

  /** A statement about nothing but who does what to whom. */
  static Statement deed(String speaker, Act act, double confidence, String... targets) {
    List<Party> parties = Arrays.stream(targets).map(Made::party).toList();
    return statement(
        Optional.of(party(speaker)),
        act,
        false,
        parties,
        Optional.empty(),
        List.of(new Span(0, 1)),
        confidence);
  }

  static Statement statement(
      Optional<Party> speaker,
      Act act,
      boolean negated,
      List<Party> targets,
      Optional<Span> cue,
      List<Span> content,
      double confidence) {
    return new Statement(
        "article/made/statement/1",
        act,
        true,
        negated,
        Quotation.INDIRECT,
        Certainty.REPORTED,
        speaker,
        targets,
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        cue,
        content,
        cue.or(() -> content.stream().findFirst()).orElse(new Span(0, 1)),
        confidence,
        List.of(new Reason("cue", "made up")));
  }

  static Gold.Claim claim(String speaker, Act act, String target) {
    return new Gold.Claim(
        speaker,
        act,
        Optional.ofNullable(target),
        true,
        false,
        true,
        "nowhere in the text",
        Optional.empty(),
        Optional.empty());
  }

  static Gold.Claim doubtful(String speaker, Act act, String target) {
    return new Gold.Claim(
        speaker,
        act,
        Optional.ofNullable(target),
        true,
        false,
        false,
        "nowhere in the text",
        Optional.empty(),
        Optional.empty());
  }
}
