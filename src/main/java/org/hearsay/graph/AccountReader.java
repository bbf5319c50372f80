package org.hearsay.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.G;
import org.hearsay.model.Account;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Certainty;
import org.hearsay.model.Claim;
import org.hearsay.model.Event;
import org.hearsay.model.Quotation;
import org.hearsay.model.Span;

/**
 * Reads back what {@link ArticleGraph} wrote. A statement that lacks what every statement has is
 * passed over. Holds no state; the graphs must not change while they are read.
 */
public final class AccountReader {

  private final IriSpace space;

  public AccountReader(IriSpace space) {
    this.space = space;
  }

  /**
   * The accounts of all articles of the dataset, sorted by id. The stream reads the dataset as it
   * goes, so it must be used up inside one read transaction.
   */
  public Stream<Account> read(DatasetGraph dataset) {
    return read(dataset, (article, graph) -> graph);
  }

  /**
   * The same with other graphs in the place of those of articles.
   *
   * @param graphs gives for an article and its graph the one to read
   */
  public Stream<Account> read(DatasetGraph dataset, BiFunction<Node, Graph, Graph> graphs) {
    List<Node> articles =
        Iter.toList(dataset.listGraphNodes()).stream()
            .filter(space::isArticle)
            .sorted(Comparator.comparing(Node::getURI))
            .toList();
    return articles.stream().map(name -> read(name, graphs.apply(name, dataset.getGraph(name))));
  }

  /** The account of the article with this IRI, from its graph. */
  public Account read(Node article, Graph graph) {
    return new Account(
        space
            .id(article)
            .orElseThrow(() -> new IllegalArgumentException("not below the base: " + article)),
        Values.date(graph, article, Vocabulary.DATE_PUBLISHED),
        actors(graph),
        sorted(
            nodes(graph, Vocabulary.EVENT).flatMap(node -> event(graph, node).stream()), Event::id),
        sorted(
            nodes(graph, Vocabulary.STATEMENT).flatMap(node -> claim(graph, node).stream()),
            Claim::id));
  }

  private List<Actor> actors(Graph graph) {
    return sorted(
        Stream.of(ActorKind.values())
            .flatMap(
                kind ->
                    nodes(graph, Vocabulary.kind(kind))
                        .flatMap(node -> actor(graph, node, kind).stream())),
        Actor::id);
  }

  private Optional<Actor> actor(Graph graph, Node node, ActorKind kind) {
    return space
        .id(node)
        .map(
            id ->
                new Actor(
                    id,
                    Values.text(graph, node, Vocabulary.PREF_LABEL).orElse(id),
                    kind,
                    Values.strings(graph, node, Vocabulary.ALT_LABEL),
                    Values.text(graph, node, Vocabulary.ROLE),
                    Values.ids(graph, node, Vocabulary.ACTS_FOR, space).stream().findFirst(),
                    Values.strings(graph, node, Vocabulary.SAME_AS),
                    List.of()));
  }

  private Optional<Event> event(Graph graph, Node node) {
    Optional<String> type =
        Values.one(graph, node, Vocabulary.HAS_EVENT_TYPE)
            .filter(Node::isURI)
            .map(Node::getURI)
            .filter(iri -> iri.startsWith(Vocabulary.EVENT_TYPE))
            .map(iri -> iri.substring(Vocabulary.EVENT_TYPE.length()));
    if (space.id(node).isEmpty() || type.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Event(
            space.id(node).get(),
            Values.text(graph, node, Vocabulary.LABEL).orElse(""),
            type.get(),
            Values.date(graph, node, Vocabulary.DATE),
            Values.text(graph, node, Vocabulary.PLACE),
            Values.ids(graph, node, Vocabulary.PARTICIPANT, space),
            List.of()));
  }

  private Optional<Claim> claim(Graph graph, Node node) {
    Optional<String> id = space.id(node);
    Optional<Node> done = Values.one(graph, node, Vocabulary.HAS_ACT);
    Optional<Act> act =
        done.or(() -> Values.one(graph, node, Vocabulary.ACT_NOT_DONE)).flatMap(Vocabulary::actOf);
    Optional<Quotation> quotation =
        Values.text(graph, node, Vocabulary.QUOTATION)
            .flatMap(code -> constant(Quotation.class, code));
    Optional<Certainty> certainty =
        Values.text(graph, node, Vocabulary.CERTAINTY)
            .flatMap(code -> constant(Certainty.class, code));
    Optional<Span> evidence =
        Values.one(graph, node, Vocabulary.HAS_EVIDENCE).flatMap(place -> span(graph, place));
    if (id.isEmpty()
        || act.isEmpty()
        || quotation.isEmpty()
        || certainty.isEmpty()
        || evidence.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Claim(
            id.get(),
            act.get(),
            flag(graph, node, Vocabulary.EXPLICIT),
            done.isEmpty(),
            quotation.get(),
            certainty.get(),
            Values.ids(graph, node, Vocabulary.SPEAKER, space).stream().findFirst(),
            Values.ids(graph, node, Vocabulary.TARGET, space),
            Values.ids(graph, node, Vocabulary.ADDRESSEE, space),
            Values.ids(graph, node, Vocabulary.VIA, space),
            Values.ids(graph, node, Vocabulary.REPORTED_BY, space).stream().findFirst(),
            Values.ids(graph, node, Vocabulary.ABOUT, space),
            Values.date(graph, node, Vocabulary.SAID_ON),
            Values.text(graph, node, Vocabulary.QUOTE).orElse(""),
            evidence.get(),
            value(graph, node, Vocabulary.CONFIDENCE, Number.class)
                .map(Number::doubleValue)
                .orElse(0.0)));
  }

  private static Optional<Span> span(Graph graph, Node evidence) {
    Optional<Number> start = value(graph, evidence, Vocabulary.START, Number.class);
    Optional<Number> end = value(graph, evidence, Vocabulary.END, Number.class);
    return start.isPresent() && end.isPresent() && start.get().intValue() < end.get().intValue()
        ? Optional.of(new Span(start.get().intValue(), end.get().intValue()))
        : Optional.empty();
  }

  private static Stream<Node> nodes(Graph graph, Node type) {
    return G.listPO(graph, Vocabulary.TYPE, type).stream();
  }

  private static <T> Optional<T> value(Graph graph, Node subject, Node property, Class<T> type) {
    return Values.one(graph, subject, property)
        .filter(node -> node.isLiteral() && node.getLiteral().isWellFormed())
        .map(Node::getLiteralValue)
        .filter(type::isInstance)
        .map(type::cast);
  }

  private static boolean flag(Graph graph, Node subject, Node property) {
    return value(graph, subject, property, Boolean.class).orElse(false);
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String code) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst();
  }

  private static <T> List<T> sorted(Stream<T> values, Function<T, String> id) {
    return values.sorted(Comparator.comparing(id)).toList();
  }
}
