package org.hearsay.graph;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hearsay.model.Actor;
import org.hearsay.model.Article;
import org.hearsay.model.Event;
import org.hearsay.model.Party;
import org.hearsay.model.Reading;
import org.hearsay.model.Sketch;
import org.hearsay.model.Span;
import org.hearsay.model.Statement;
import org.hearsay.model.Text;

/**
 * Writes the graph of one article: its statements with their evidence, the events these are about
 * and the actors that have a part in either. An actor or event that the article mentions but no
 * statement needs is left out, as are further names from the authority file: those stand in the
 * authority graph.
 *
 * <p>No blank nodes, RDF 1.1, the same triples for the same reading. Thread-safe.
 */
public final class ArticleGraph {

  private static final String BETWEEN_PIECES = " … ";

  private final IriSpace space;
  private final ActorDescriber actors;

  public ArticleGraph(IriSpace space) {
    this.space = space;
    this.actors = new ActorDescriber(space);
  }

  /** The name of the graph of this article, which is the article's IRI. */
  public Node name(Article article) {
    return space.article(article.id());
  }

  /** The triples of the reading. */
  public Graph of(Reading reading) {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    Node article = name(reading.article());
    describe(reading.article(), article, graph);
    for (Statement statement : reading.statements()) {
      describe(statement, reading.article(), article, graph);
    }
    List<Event> events = eventsSpokenOf(reading);
    events.forEach(event -> describe(event, graph));
    actorsWithAPart(reading, events).forEach(actor -> actors.describe(actor, graph));
    return graph;
  }

  private static void describe(Article article, Node node, Graph graph) {
    Description.of(graph, node, Vocabulary.ARTICLE)
        .text(Vocabulary.HEADLINE, article.headline())
        .date(Vocabulary.DATE_PUBLISHED, article.published())
        .text(Vocabulary.AUTHOR, article.author())
        .text(Vocabulary.PUBLISHER, article.publisher())
        .link(
            Vocabulary.URL,
            article.url().filter(IriSpace::isWebAddress).map(NodeFactory::createURI))
        .text(Vocabulary.TEXT_HASH, article.sha256())
        .text(Vocabulary.SKETCH, Sketch.of(article.text()).map(Sketch::code))
        .text(Vocabulary.SOURCE, article.source());
  }

  private void describe(Statement statement, Article from, Node article, Graph graph) {
    Text text = from.text();
    Description description =
        Description.of(graph, space.node(statement.id()), Vocabulary.STATEMENT)
            .link(
                statement.negated() ? Vocabulary.ACT_NOT_DONE : Vocabulary.HAS_ACT,
                Vocabulary.act(statement.act()))
            .flag(Vocabulary.EXPLICIT, statement.explicit())
            .text(Vocabulary.CERTAINTY, statement.certainty().code())
            .text(Vocabulary.QUOTATION, statement.quotation().code())
            .links(Vocabulary.VIA, nodes(statement.via()))
            .link(Vocabulary.REPORTED_BY, statement.reportedBy().map(space::node))
            .links(Vocabulary.ABOUT, nodes(statement.about()))
            .text(Vocabulary.CUE, statement.cue().map(text::cut))
            .text(Vocabulary.QUOTE, quote(statement, text))
            .links(
                Vocabulary.SPEAKER_AT,
                places(spans(statement.speaker().stream().toList()), article))
            .links(Vocabulary.TARGET_AT, places(spans(statement.targets()), article))
            .links(Vocabulary.ADDRESSEE_AT, places(spans(statement.addressees()), article))
            .links(Vocabulary.CUE_AT, places(statement.cue().stream().toList(), article))
            .links(Vocabulary.CONTENT_AT, places(statement.content(), article))
            .link(Vocabulary.CONFIDENCE, Literals.confidence(statement.confidence()))
            .link(Vocabulary.HAS_EVIDENCE, evidence(statement.evidence(), text, article, graph))
            .link(Vocabulary.WAS_DERIVED_FROM, article);
    day(description, statement.saidOn(), from.published());
    parties(
        description,
        statement.speaker().stream().toList(),
        Vocabulary.SPEAKER,
        Vocabulary.SPEAKER_PHRASE,
        text);
    parties(description, statement.targets(), Vocabulary.TARGET, Vocabulary.TARGET_PHRASE, text);
    parties(
        description,
        statement.addressees(),
        Vocabulary.ADDRESSEE,
        Vocabulary.ADDRESSEE_PHRASE,
        text);
  }

  private static void day(
      Description statement, Optional<LocalDate> stated, Optional<LocalDate> published) {
    Optional<Node> day = stated.flatMap(Literals::date);
    String precision = day.isPresent() ? Vocabulary.STATED : Vocabulary.PUBLISHED;
    day.or(() -> published.flatMap(Literals::date))
        .ifPresent(
            known ->
                statement
                    .link(Vocabulary.SAID_ON, known)
                    .text(Vocabulary.SAID_ON_PRECISION, precision));
  }

  /** Links each party's actor, or gives the words where no actor was made of them. */
  private void parties(
      Description statement, List<Party> parties, Node role, Node phrase, Text text) {
    for (Party party : parties) {
      statement.link(role, party.actor().map(space::node));
      if (party.actor().isEmpty()) {
        statement.text(phrase, party.span().map(text::cut));
      }
    }
  }

  private static List<Span> spans(List<Party> parties) {
    return parties.stream().flatMap(party -> party.span().stream()).toList();
  }

  private static List<Node> places(List<Span> spans, Node article) {
    return spans.stream().map(span -> Place.of(article, span)).toList();
  }

  private static String quote(Statement statement, Text text) {
    return statement.content().stream().map(text::cut).collect(Collectors.joining(BETWEEN_PIECES));
  }

  /** One node a stretch of text: statements of one sentence share it. */
  private static Node evidence(Span span, Text text, Node article, Graph graph) {
    Node node =
        NodeFactory.createURI(article.getURI() + "/evidence/" + span.start() + "-" + span.end());
    Description.of(graph, node, Vocabulary.EVIDENCE)
        .count(Vocabulary.START, span.start())
        .count(Vocabulary.END, span.end())
        .text(Vocabulary.EXACT, text.cut(span));
    return node;
  }

  private void describe(Event event, Graph graph) {
    Description.of(graph, space.node(event.id()), Vocabulary.EVENT)
        .text(Vocabulary.LABEL, event.label())
        .link(Vocabulary.HAS_EVENT_TYPE, Vocabulary.eventType(event.type()))
        .date(Vocabulary.DATE, event.date())
        .text(Vocabulary.PLACE, event.place())
        .links(Vocabulary.PARTICIPANT, nodes(event.participants()));
  }

  private List<Node> nodes(Collection<String> ids) {
    return ids.stream().map(space::node).toList();
  }

  private static List<Event> eventsSpokenOf(Reading reading) {
    Set<String> spokenOf =
        reading.statements().stream()
            .flatMap(statement -> statement.about().stream())
            .collect(Collectors.toSet());
    return reading.events().stream().filter(event -> spokenOf.contains(event.id())).toList();
  }

  private static List<Actor> actorsWithAPart(Reading reading, List<Event> events) {
    Map<String, Actor> byId =
        reading.actors().stream()
            .collect(Collectors.toMap(Actor::id, Function.identity(), (first, second) -> first));
    Deque<String> open = new ArrayDeque<>();
    reading.statements().stream().flatMap(ArticleGraph::actorsOf).forEach(open::add);
    events.forEach(event -> open.addAll(event.participants()));
    Set<String> needed = new HashSet<>();
    while (!open.isEmpty()) {
      String id = open.remove();
      if (needed.add(id) && byId.containsKey(id)) {
        byId.get(id).actsFor().ifPresent(open::add);
      }
    }
    return reading.actors().stream().filter(actor -> needed.contains(actor.id())).toList();
  }

  private static Stream<String> actorsOf(Statement statement) {
    Stream<Party> parties =
        Stream.of(
                statement.speaker().stream(),
                statement.targets().stream(),
                statement.addressees().stream())
            .flatMap(Function.identity());
    return Stream.concat(
        parties.flatMap(party -> party.actor().stream()), statement.via().stream());
  }
}
