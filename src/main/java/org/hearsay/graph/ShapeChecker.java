package org.hearsay.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.system.G;
import org.hearsay.model.ActorKind;

/**
 * Checks graphs against {@code ontology/shapes.ttl}, which it reads once. Thread-safe: one instance
 * serves all threads. A graph must not change while it is checked.
 */
public final class ShapeChecker {

  private static final int SHOWN = 80;
  private static final Set<Node> CLASSES_OF_ITS_OWN =
      Set.of(Vocabulary.STATEMENT, Vocabulary.EVIDENCE, Vocabulary.EVENT);
  private static final Set<Node> CLASSES = classes();

  private final Shapes shapes = ShaclValidator.get().parse(Ontology.shapes());
  private final Graph ontology = Ontology.graph();

  /** What is wrong with any graph that Hearsay writes, sorted; empty where all is well. */
  public List<Violation> check(Graph graph) {
    return Stream.concat(shapeViolations(graph), blankNodes(graph)).distinct().sorted().toList();
  }

  /**
   * What is wrong with the graph of an article, sorted; empty where all is well. Besides the shapes
   * it must hold that the one article in it names the graph, that statements, evidence and events
   * have their IRIs below the article's, so that no other graph shares them, and that every subject
   * is of a class of such a graph.
   *
   * @param name the name of the graph
   */
  public List<Violation> checkArticle(Node name, Graph graph) {
    return Stream.of(
            shapeViolations(graph),
            blankNodes(graph),
            foreignArticles(name, graph),
            strangers(name, graph))
        .flatMap(violations -> violations)
        .distinct()
        .sorted()
        .toList();
  }

  private Stream<Violation> shapeViolations(Graph graph) {
    return ShaclValidator.get().validate(shapes, new Union(graph, ontology)).getEntries().stream()
        .map(ShapeChecker::violation);
  }

  private static Violation violation(ReportEntry entry) {
    return new Violation(show(entry.focusNode()), entry.message(), found(entry));
  }

  private static String found(ReportEntry entry) {
    if (SHACL.ClosedConstraintComponent.equals(entry.sourceConstraintComponent())
        && entry.resultPath() instanceof P_Path0 path) {
      return show(path.getNode());
    }
    return entry.value() == null ? "" : show(entry.value());
  }

  private static Stream<Violation> blankNodes(Graph graph) {
    return graph.stream()
        .filter(triple -> isBlank(triple.getSubject()) || isBlank(triple.getObject()))
        .map(
            triple ->
                new Violation(
                    show(triple.getSubject()),
                    "Every node is an IRI or a literal.",
                    show(triple.getObject())));
  }

  private static boolean isBlank(Node node) {
    return !node.isURI() && !node.isLiteral();
  }

  private static Stream<Violation> foreignArticles(Node name, Graph graph) {
    List<Node> articles = G.listPO(graph, Vocabulary.TYPE, Vocabulary.ARTICLE);
    String rule = "An article's graph holds one article, whose IRI is the graph's name.";
    return articles.isEmpty()
        ? Stream.of(new Violation(show(name), rule, "no article"))
        : articles.stream()
            .filter(article -> !article.equals(name))
            .map(article -> new Violation(show(name), rule, show(article)));
  }

  private static Stream<Violation> strangers(Node name, Graph graph) {
    List<Violation> violations = new ArrayList<>();
    String below = name.getURI() + "/";
    Set<Node> subjects = new HashSet<>();
    graph.stream().map(Triple::getSubject).forEach(subjects::add);
    for (Node subject : subjects) {
      Set<Node> types = G.allSP(graph, subject, Vocabulary.TYPE);
      if (types.isEmpty()) {
        violations.add(
            new Violation(show(subject), "Whatever is described in a graph has a class.", ""));
      }
      for (Node type : types) {
        if (!CLASSES.contains(type)) {
          violations.add(
              new Violation(
                  show(subject),
                  "An article's graph holds an article, its statements, evidence, events and"
                      + " actors.",
                  show(type)));
        } else if (CLASSES_OF_ITS_OWN.contains(type)
            && !(subject.isURI() && subject.getURI().startsWith(below))) {
          violations.add(
              new Violation(
                  show(subject),
                  "Statements, evidence and events have IRIs below their article's.",
                  show(name)));
        }
      }
    }
    return violations.stream();
  }

  private static Set<Node> classes() {
    Set<Node> classes = new HashSet<>(CLASSES_OF_ITS_OWN);
    classes.add(Vocabulary.ARTICLE);
    Arrays.stream(ActorKind.values()).map(Vocabulary::kind).forEach(classes::add);
    return Set.copyOf(classes);
  }

  private static String show(Node node) {
    if (!node.isLiteral()) {
      return node.toString();
    }
    String text = node.getLiteralLexicalForm();
    String cut =
        text.codePointCount(0, text.length()) <= SHOWN
            ? text
            : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    String type = node.getLiteralDatatypeURI();
    return "\"" + cut + "\" (" + type.substring(type.indexOf('#') + 1) + ")";
  }
}
