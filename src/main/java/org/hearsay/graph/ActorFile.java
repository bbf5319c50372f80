package org.hearsay.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RiotException;
import org.apache.jena.system.G;
import org.hearsay.model.ActorKind;
import org.hearsay.model.ExternalEntry;
import org.hearsay.model.KnownActor;

/**
 * A user's own actors: a table in CSV with the columns name, kind, aliases, acts_for and same_as
 * (several values with {@code |} between them), or RDF in which each has one of Hearsay's kinds and
 * a name.
 */
public final class ActorFile {

  private static final List<String> COLUMNS =
      List.of("name", "kind", "aliases", "acts_for", "same_as");
  private static final List<Node> NAMES =
      Stream.of(
              Vocabulary.SKOS + "prefLabel",
              Vocabulary.RDFS + "label",
              Vocabulary.SCHEMA + "name",
              "http://xmlns.com/foaf/0.1/name")
          .map(NodeFactory::createURI)
          .toList();
  private static final List<Node> SAME =
      List.of(Vocabulary.SAME_AS, NodeFactory.createURI(Vocabulary.SKOS + "exactMatch"));

  private ActorFile() {}

  /**
   * Reads a file, as a table if its name ends in {@code .csv}.
   *
   * @throws WrongActorFile where anything in it is wrong
   */
  public static List<KnownActor> read(Path file) throws WrongActorFile, IOException {
    List<KnownActor> actors =
        file.toString().toLowerCase(Locale.ROOT).endsWith(".csv") ? table(file) : rdf(file);
    if (actors.isEmpty()) {
      throw new WrongActorFile(
          file
              + " has no actors: a table begins with "
              + String.join(",", COLUMNS)
              + ", and in RDF an actor has a kind such as hs:Company and a skos:prefLabel");
    }
    return actors;
  }

  private static List<KnownActor> table(Path file) throws WrongActorFile, IOException {
    List<KnownActor> actors = new ArrayList<>();
    UserTable table;
    try {
      table = UserTable.read(file);
    } catch (IllegalArgumentException e) {
      throw new WrongActorFile(e.getMessage());
    }
    requireColumns(file, table.columns());
    for (UserTable.Row row : table.rows()) {
      actors.add(actor(file + ", line " + row.line(), row));
    }
    return actors;
  }

  private static void requireColumns(Path file, List<String> header) throws WrongActorFile {
    for (String column : header) {
      if (!COLUMNS.contains(column)) {
        throw new WrongActorFile(
            file
                + ", line 1: there is no column \""
                + column
                + "\"; there are "
                + String.join(", ", COLUMNS));
      }
    }
    if (!header.contains("name") || !header.contains("kind")) {
      throw new WrongActorFile(file + ", line 1: the columns name and kind are needed");
    }
  }

  private static KnownActor actor(String place, UserTable.Row row) throws WrongActorFile {
    if (!row.isWhole()) {
      throw new WrongActorFile(
          place + ": it has " + row.cells().size() + " cells, the first line others");
    }
    List<String> sameAs = new ArrayList<>();
    for (String same : list(row, "same_as")) {
      sameAs.add(entry(place, same));
    }
    return known(
        place,
        row.cell("name"),
        kind(place, row.cell("kind")),
        list(row, "aliases"),
        Optional.of(row.cell("acts_for")).filter(name -> !name.isEmpty()),
        sameAs);
  }

  private static List<String> list(UserTable.Row row, String column) {
    return Stream.of(row.cell(column).split("\\|"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static ActorKind kind(String place, String code) throws WrongActorFile {
    return ActorKind.of(code)
        .filter(kind -> kind != ActorKind.UNNAMED)
        .orElseThrow(
            () ->
                new WrongActorFile(
                    place
                        + ": there is no kind \""
                        + code
                        + "\"; there are "
                        + Stream.of(ActorKind.values())
                            .filter(kind -> kind != ActorKind.UNNAMED)
                            .map(ActorKind::code)
                            .collect(Collectors.joining(", "))));
  }

  private static String entry(String place, String same) throws WrongActorFile {
    String iri = ExternalEntry.iri(same);
    if (!IriSpace.isWebAddress(iri)) {
      throw new WrongActorFile(
          place + ": \"" + same + "\" is neither a Wikidata number nor an address");
    }
    return iri;
  }

  private static KnownActor known(
      String place,
      String name,
      ActorKind kind,
      List<String> aliases,
      Optional<String> actsFor,
      List<String> sameAs)
      throws WrongActorFile {
    if (name.isBlank()) {
      throw new WrongActorFile(place + ": it has no name");
    }
    return new KnownActor(
        place,
        name,
        kind,
        aliases.stream().sorted().distinct().toList(),
        actsFor,
        sameAs.stream().sorted().distinct().toList());
  }

  private static List<KnownActor> rdf(Path file) throws WrongActorFile {
    Graph graph;
    try {
      graph = RdfFile.triples(file);
    } catch (RiotException e) {
      throw new WrongActorFile(file + " cannot be read as RDF or CSV: " + e.getMessage());
    }
    List<KnownActor> actors = new ArrayList<>();
    for (ActorKind kind : ActorKind.values()) {
      List<Node> nodes =
          G.listPO(graph, Vocabulary.TYPE, Vocabulary.kind(kind)).stream()
              .filter(node -> kind != ActorKind.UNNAMED)
              .sorted(Comparator.comparing(Node::toString))
              .toList();
      for (Node node : nodes) {
        actors.add(actor(file, graph, node, kind));
      }
    }
    return actors;
  }

  private static KnownActor actor(Path file, Graph graph, Node node, ActorKind kind)
      throws WrongActorFile {
    String place = file + ", " + node;
    List<String> sameAs = new ArrayList<>();
    if (node.isURI() && IriSpace.isWebAddress(node.getURI())) {
      sameAs.add(node.getURI());
    }
    for (Node same : SAME.stream().flatMap(p -> G.listSP(graph, node, p).stream()).toList()) {
      sameAs.add(entry(place, same.isURI() ? same.getURI() : same.toString()));
    }
    return known(
        place,
        name(graph, node).orElse(""),
        kind,
        G.listSP(graph, node, Vocabulary.ALT_LABEL).stream()
            .filter(Node::isLiteral)
            .map(Node::getLiteralLexicalForm)
            .toList(),
        G.listSP(graph, node, Vocabulary.ACTS_FOR).stream()
            .findFirst()
            .map(other -> name(graph, other).orElse(other.toString())),
        sameAs);
  }

  /** The name in English or in no language, before any other. */
  private static Optional<String> name(Graph graph, Node node) {
    return NAMES.stream()
        .flatMap(
            property ->
                G.listSP(graph, node, property).stream()
                    .filter(Node::isLiteral)
                    .sorted(
                        Comparator.comparing(
                                (Node name) ->
                                    !Set.of("", "en").contains(name.getLiteralLanguage()))
                            .thenComparing(Node::getLiteralLexicalForm)))
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }
}
