package org.hearsay.load;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.hearsay.graph.Values;
import org.hearsay.graph.Vocabulary;
import org.hearsay.store.Store;

/** Takes articles out of a store. */
public final class Remover {

  private static final String ARTICLES = "article/";

  private final Store store;
  private final Concluder concluder;

  public Remover(Store store, Concluder concluder) {
    this.store = store;
    this.concluder = concluder;
  }

  /**
   * Which articles: those for which all holds that is asked.
   *
   * @param articles names or IRIs, any of them; empty for whatever article
   * @param source a file, or a folder or an archive with all that is in it, as it was told when it
   *     was loaded
   * @param publisher in any case
   * @param day on which it was published
   */
  public record Choice(
      Set<String> articles,
      Optional<String> source,
      Optional<String> publisher,
      Optional<LocalDate> day) {

    public Choice {
      articles = Set.copyOf(articles);
    }

    /** Whether nothing is asked, so that every article would be chosen. */
    public boolean isOpen() {
      return articles.isEmpty() && source.isEmpty() && publisher.isEmpty() && day.isEmpty();
    }
  }

  /** An article that was chosen; empty strings for what is not known of it. */
  public record Chosen(String id, String headline, String source, String day) {}

  /** The articles of the store that are chosen, by id. */
  public List<Chosen> find(Choice choice) {
    return store.read(
        graphs ->
            graphs.stream(Node.ANY, Node.ANY, Vocabulary.TYPE, Vocabulary.ARTICLE)
                .map(Quad::getSubject)
                .filter(store.iris()::isArticle)
                .filter(article -> isChosen(article, graphs, choice))
                .map(article -> chosen(article, graphs.getGraph(article)))
                .sorted(Comparator.comparing(Chosen::id))
                .toList());
  }

  private boolean isChosen(Node article, DatasetGraph graphs, Choice choice) {
    Graph graph = graphs.getGraph(article);
    boolean named =
        choice.articles.isEmpty()
            || choice.articles.contains(id(article))
            || choice.articles.contains(article.getURI());
    return named
        && choice
            .source
            .map(asked -> isWithin(value(graph, article, Vocabulary.SOURCE), asked))
            .orElse(true)
        && choice
            .publisher
            .map(value(graph, article, Vocabulary.PUBLISHER)::equalsIgnoreCase)
            .orElse(true)
        && choice
            .day
            .map(day -> day.toString().equals(value(graph, article, Vocabulary.DATE_PUBLISHED)))
            .orElse(true);
  }

  private static boolean isWithin(String source, String asked) {
    String whole = asked.replaceFirst("/+$", "");
    return source.equals(whole)
        || source.startsWith(whole + "/")
        || source.startsWith(whole + "!/");
  }

  private Chosen chosen(Node article, Graph graph) {
    return new Chosen(
        id(article),
        value(graph, article, Vocabulary.HEADLINE),
        value(graph, article, Vocabulary.SOURCE),
        value(graph, article, Vocabulary.DATE_PUBLISHED));
  }

  private String id(Node article) {
    return store.iris().id(article).orElse("").substring(ARTICLES.length());
  }

  private static String value(Graph graph, Node article, Node property) {
    return Values.text(graph, article, property).orElse("");
  }

  /**
   * Takes articles out with their statements and texts, and draws the conclusions across those that
   * are left anew. What was cut short is taken up by the next call, or the next load.
   */
  public int remove(List<Chosen> articles) {
    int removed = store.remove(articles.stream().map(Chosen::id).collect(Collectors.toSet()));
    if (store.isOutdated()) {
      concluder.conclude();
    }
    return removed;
  }
}
