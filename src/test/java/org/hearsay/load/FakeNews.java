package org.hearsay.load;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Document;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorCode;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Article;
import org.hearsay.model.Block;
import org.hearsay.model.Certainty;
import org.hearsay.model.Fault;
import org.hearsay.model.Mention;
import org.hearsay.model.Outcome;
import org.hearsay.model.Party;
import org.hearsay.model.Quotation;
import org.hearsay.model.Reading;
import org.hearsay.model.Rejected;
import org.hearsay.model.Rejected.Code;
import org.hearsay.model.Span;
import org.hearsay.model.Statement;
import org.hearsay.model.Text;
import org.hearsay.store.TestStores;

/**
 * News for which no language models are needed. A document is {@code id}, a space, the day it was
 * published or a dash, a new line, and sentences of the form "Ruritania: deny Graustark." A
 * document that holds one of a few words meets a failure.
 */
final class FakeNews {

  private static final Pattern SENTENCE = Pattern.compile("(\\w+): (\\w+) (\\w+)\\.");

  private static final Pattern FAULT = Pattern.compile("FAULT");

  private FakeNews() {}

  static Extractor extractor() {
    return extractor("fake 1");
  }

  static Extractor extractor(String version) {
    return new Extractor(
        FakeNews::article,
        FakeNews::read,
        version,
        Map.of("none", "0".repeat(64)),
        List.of(actor("Ruritania", List.of(), List.of("Kingdom of Ruritania"))),
        Map.of("actor/ruritania", List.of(new ActorCode(ActorCode.Scheme.CAMEO_ACTOR, "RUR"))));
  }

  static Outcome<Document> document(String source, String id, String text) {
    return document(source, id, "-", text);
  }

  static Outcome<Document> document(String source, String id, String published, String text) {
    String all = id + " " + published + "\n" + text;
    return Outcome.of(new Document(source, all.getBytes(StandardCharsets.UTF_8)));
  }

  /** Some articles, different in length and content. */
  static List<Outcome<Document>> documents(int count) {
    List<Outcome<Document>> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String text =
          "Ruritania: accuse Graustark. ".repeat(1 + i % 3)
              + "Graustark: deny Ruritania. "
              + "Narnia%d: warn Ruritania.".formatted(i);
      documents.add(document("news/%03d.txt".formatted(i), "a" + i, text));
    }
    return documents;
  }

  /** The same articles each time, each with one sentence that tells the edition. */
  static List<Outcome<Document>> edition(int edition, int count) {
    List<Outcome<Document>> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String text = "Narnia: warn Edition%d. ".formatted(edition);
      documents.add(document("news/%05d.txt".formatted(i), "a" + i, text.repeat(1 + i % 9)));
    }
    return documents;
  }

  private static Outcome<Article> article(Document document) {
    String all = new String(document.bytes(), StandardCharsets.UTF_8);
    if (all.contains("TORN")) {
      throw new IllegalArgumentException("torn");
    }
    if (all.isBlank()) {
      return Outcome.refused(new Rejected(document.source(), Code.EMPTY, "no words in it"));
    }
    String[] head = all.lines().findFirst().orElseThrow().split(" ");
    Text text = new Text(all.substring(all.indexOf('\n') + 1));
    Optional<LocalDate> published =
        head[1].equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(head[1]));
    return Outcome.of(
        new Article(
            head[0],
            document.source(),
            Optional.of("News of " + head[0]),
            published,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            text,
            List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH)),
            TestStores.sha256(text.string())));
  }

  private static Outcome<Reading> read(Article article) {
    String text = article.text().string();
    if (text.contains("DEFECT")) {
      throw new IllegalStateException("no head");
    }
    if (text.contains("FRENCH")) {
      return Outcome.refused(new Rejected(article.source(), Code.NOT_ENGLISH, "looks French"));
    }
    if (text.contains("MEMORY")) {
      throw new OutOfMemoryError("Java heap space");
    }
    List<Actor> actors = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    Matcher sentence = SENTENCE.matcher(text);
    while (sentence.find()) {
      Party speaker = party(article.text(), sentence, 1, actors);
      Party target = party(article.text(), sentence, 3, actors);
      statements.add(statement(article, sentence, statements.size() + 1, speaker, target));
    }
    actors.sort((one, other) -> one.id().compareTo(other.id()));
    List<Fault> faults = new ArrayList<>();
    Matcher word = FAULT.matcher(text);
    while (word.find()) {
      Span span = article.text().span(word.start(), word.end());
      faults.add(new Fault(span, Fault.Stage.ACTS, "a fault"));
    }
    return Outcome.of(new Reading(article, actors, List.of(), statements, faults));
  }

  private static Party party(Text text, Matcher sentence, int group, List<Actor> actors) {
    String name = sentence.group(group);
    Span span = text.span(sentence.start(group), sentence.end(group));
    Actor actor = actor(name, List.of(new Mention(span, name, Mention.Form.NAME)), List.of());
    if (actors.stream().noneMatch(known -> known.id().equals(actor.id()))) {
      actors.add(actor);
    }
    return new Party(Optional.of(actor.id()), Optional.of(span));
  }

  private static Actor actor(String name, List<Mention> mentions, List<String> altNames) {
    return new Actor(
        "actor/" + name.toLowerCase(Locale.ROOT),
        name,
        ActorKind.STATE,
        altNames,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        mentions);
  }

  private static Statement statement(
      Article article, Matcher sentence, int number, Party speaker, Party target) {
    Span cue = article.text().span(sentence.start(2), sentence.end(2));
    return new Statement(
        "article/" + article.id() + "/statement/" + number,
        Act.valueOf(sentence.group(2).toUpperCase(Locale.ROOT)),
        true,
        false,
        Quotation.INDIRECT,
        Certainty.REPORTED,
        Optional.of(speaker),
        List.of(target),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        article.published(),
        Optional.of(cue),
        List.of(),
        article.text().span(sentence.start(), sentence.end()),
        0.9,
        List.of());
  }
}
