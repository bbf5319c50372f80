package org.hearsay.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.actors.Authority;
import org.hearsay.actors.Cast;
import org.hearsay.actors.EnglishActorFinder;
import org.hearsay.language.Analysis;
import org.hearsay.language.TestLanguage;
import org.hearsay.model.Mention;
import org.hearsay.model.Party;
import org.hearsay.model.Span;
import org.hearsay.model.Statement;
import org.hearsay.model.Text;

/** An article as Hearsay reads it, with its statements in the notation of the worked examples. */
record ReadExample(Text text, Cast cast, List<Statement> statements) {

  /** Loaded when the first example is read. */
  private static final class Holder {
    static final EnglishActorFinder ACTORS = new EnglishActorFinder(Authority.bundled());
    static final EnglishStatementFinder STATEMENTS = TestStatements.finder();
  }

  /** Reads an article whose paragraphs are parted by blank lines. */
  static ReadExample of(String article) {
    return of(TestLanguage.analyze(article));
  }

  static ReadExample of(Analysis analysis) {
    Cast cast = Holder.ACTORS.find(analysis);
    StatementFinder.Found found = Holder.STATEMENTS.find(analysis, cast);
    assertEquals(List.of(), cast.faults());
    assertEquals(List.of(), found.faults());
    return new ReadExample(analysis.article().text(), cast, found.statements());
  }

  /**
   * What the article and the authority file call the party; its words alone where it is no actor.
   */
  Set<String> names(Party party) {
    return party
        .actor()
        .map(this::names)
        .orElseGet(() -> Set.of(plain(text.cut(party.span().orElseThrow()))));
  }

  /** What the article and the authority file call the actor; pronouns left out. */
  Set<String> names(String actor) {
    Set<String> names = new TreeSet<>();
    cast.actor(actor)
        .ifPresent(
            found -> {
              names.add(plain(found.name()));
              found.mentions().stream()
                  .filter(mention -> mention.form() != Mention.Form.PRONOUN)
                  .forEach(mention -> names.add(plain(mention.text())));
            });
    return names;
  }

  /** A name without its article, in lower case, on one line. */
  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceFirst("^(?:the|an?) ", "");
  }

  /** The words of the content: its stretches joined by " ... ", outer marks left out. */
  String quote(Statement statement) {
    return statement.content().stream()
        .map(span -> bare(text.cut(span)))
        .collect(Collectors.joining(" ... "));
  }

  String bare(Span span) {
    return bare(text.cut(span));
  }

  /** Words on one line without the marks around them. */
  static String bare(String words) {
    return words.replaceAll("\\s+", " ").replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
  }

  /** The statement as one would write it in an example. */
  String line(Statement statement) {
    Stream<String> options =
        Stream.of(
                statement.via().stream().map(id -> "via " + name(id)),
                statement.addressees().stream().map(a -> "to " + name(a)),
                Stream.of(statement.explicit() ? "explicit" : "implicit"),
                Stream.of(statement.certainty().code(), statement.quotation().code()),
                statement.saidOn().stream().map(day -> "on " + day),
                statement.cue().stream().map(cue -> "cue \"" + cut(cue) + "\""),
                Stream.of("quote \"" + quote(statement) + "\""))
            .flatMap(found -> found);
    String targets =
        statement.targets().stream().map(this::name).collect(Collectors.joining(" + "));
    return (statement.speaker().map(this::name).orElse("-") + " | ")
        + (statement.negated() ? "(not) " : "")
        + (statement.act().code() + " | ")
        + (targets.isEmpty() ? "-" : targets)
        + options.map(option -> " | " + option).collect(Collectors.joining());
  }

  String cut(Span span) {
    return text.cut(span).replaceAll("\\s+", " ");
  }

  private String name(Party party) {
    Optional<String> words = party.span().map(this::cut);
    return party
        .actor()
        .map(id -> name(id) + words.map(w -> " [" + w + "]").orElse(""))
        .orElseGet(() -> "[" + words.orElse("") + "]");
  }

  private String name(String actor) {
    return cast.actor(actor).map(found -> found.name()).orElse("?" + actor);
  }
}
