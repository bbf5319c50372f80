package org.hearsay.load;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hearsay.graph.CorrectedGraph;
import org.hearsay.graph.CorrectionGraph;
import org.hearsay.graph.IriSpace;
import org.hearsay.graph.ReadStatements;
import org.hearsay.link.Linker;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Correction;
import org.hearsay.model.Correction.AsRead;
import org.hearsay.model.ExternalEntry;
import org.hearsay.model.Verdict;
import org.hearsay.store.Store;

/**
 * Takes what people say against readings into a store, and back out of it, and draws the
 * conclusions anew. A correction that is wrong is told and stops no other.
 */
public final class Corrector {

  private static final String NOBODY = "nobody";

  private final Store store;
  private final Linker linker;
  private final Collection<Actor> known;
  private final BiFunction<ActorKind, String, String> ids;
  private final Clock clock;

  /**
   * @param known the actors of the authority file
   * @param ids the id of somebody of a kind and a name whom that does not know
   */
  public Corrector(
      Store store,
      Linker linker,
      Collection<Actor> known,
      BiFunction<ActorKind, String, String> ids,
      Clock clock) {
    this.store = store;
    this.linker = linker;
    this.known = known;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What became of some lines.
   *
   * @param made those that are new
   * @param already how many lines say what is in force
   * @param refused a line each: its number, if there are several, and what is wrong with it
   */
  public record Report(List<Correction> made, int already, List<String> refused) {}

  /**
   * What is in a store.
   *
   * @param waiting numbers of those whose statement or actor no article has at present
   */
  public record Listed(List<Correction> corrections, Set<Integer> waiting) {}

  /** All corrections, in the order of their numbers, those taken back too. */
  public Listed list() {
    return store.read(
        graphs -> {
          List<Correction> all = corrections(graphs);
          return new Listed(all, CorrectedGraph.of(store.iris(), graphs, all).waiting());
        });
  }

  /** Takes one in, given as words. */
  public Report correct(List<String> words, String by) {
    return take(Map.of(0, () -> Optional.of(Instruction.of(words))), by);
  }

  /** Takes in the lines of a file. */
  public Report correct(Stream<String> lines, String by) {
    Map<Integer, Line> numbered = new TreeMap<>();
    lines.forEachOrdered(line -> numbered.put(numbered.size() + 1, () -> Instruction.read(line)));
    return take(numbered, by);
  }

  /** What somebody wrote. */
  private interface Line {
    Optional<Instruction> read() throws WrongCorrection;
  }

  /**
   * Takes back those of these numbers that are in force; they stay told as such. Returns them as
   * they are now.
   */
  public List<Correction> undo(Collection<Integer> numbers, String by) {
    Instant now = clock.instant();
    List<Correction> undone = new ArrayList<>();
    List<Correction> all = new ArrayList<>();
    for (Correction each : store.read(this::corrections)) {
      if (numbers.contains(each.number()) && each.isInForce()) {
        undone.add(each.undone(by, now));
        all.add(undone.getLast());
      } else {
        all.add(each);
      }
    }
    if (!undone.isEmpty()) {
      write(all, Map.of());
    }
    return undone;
  }

  private Report take(Map<Integer, Line> lines, String by) {
    List<Correction> made = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    Map<String, Actor> actors = new TreeMap<>();
    int[] already = {0};
    List<Correction> all =
        store.read(
            graphs -> {
              List<Correction> taken = new ArrayList<>(corrections(graphs));
              Map<List<String>, Correction> holding = CorrectedGraph.holding(taken);
              Taking taking = new Taking(graphs, by, actors);
              lines.forEach(
                  (number, line) -> {
                    try {
                      Optional<Instruction> instruction = line.read();
                      if (instruction.isPresent()) {
                        Correction next = taking.of(instruction.get(), next(taken));
                        Correction before = holding.get(CorrectedGraph.subject(next));
                        if (before != null && before.to().equals(next.to())) {
                          already[0]++;
                        } else {
                          requireNoContradiction(next, holding.values());
                          taken.add(next);
                          holding.put(CorrectedGraph.subject(next), next);
                          made.add(next);
                        }
                      }
                    } catch (WrongCorrection e) {
                      refused.add((number == 0 ? "" : "line " + number + ": ") + e.getMessage());
                    }
                  });
              return taken;
            });
    if (!made.isEmpty()) {
      write(all, actors);
    } else if (store.isOutdated()) {
      // Whoever wrote them was stopped before the conclusions.
      new Concluder(store, linker).conclude();
    }
    return new Report(made, already[0], refused);
  }

  private static int next(List<Correction> taken) {
    return taken.isEmpty() ? 1 : taken.getLast().number() + 1;
  }

  private static void requireNoContradiction(Correction next, Collection<Correction> holding)
      throws WrongCorrection {
    Set<Verdict> verdicts = Set.of(Verdict.SAME, Verdict.APART);
    if (!verdicts.contains(next.verdict())) {
      return;
    }
    for (Correction each : holding) {
      if (each.verdict() != next.verdict()
          && verdicts.contains(each.verdict())
          && each.corrected().stream().filter(next.corrected()::contains).count() > 1) {
        throw new WrongCorrection(
            "correction "
                + each.number()
                + " says the contrary ("
                + each.instruction()
                + "): take it back first");
      }
    }
  }

  private List<Correction> corrections(DatasetGraph graphs) {
    IriSpace iris = store.iris();
    return new CorrectionGraph(iris).read(graphs.getGraph(iris.correctionsGraph()));
  }

  /**
   * @param actors by their ids, beside those that the store knows
   */
  private void write(List<Correction> all, Map<String, Actor> actors) {
    Map<String, Actor> spokenOf = new TreeMap<>();
    store.read(
        graphs -> {
          NamedActors named = new NamedActors(store.iris(), graphs, known, ids);
          all.stream()
              .filter(Correction::isInForce)
              .flatMap(each -> Stream.concat(each.corrected().stream(), each.to().stream()))
              .filter(id -> !IriSpace.isWebAddress(id))
              .forEach(
                  id ->
                      Optional.ofNullable(actors.get(id))
                          .or(() -> named.byId(id))
                          .ifPresent(actor -> spokenOf.put(id, actor)));
          return spokenOf;
        });
    store.correct(new CorrectionGraph(store.iris()).of(all, spokenOf.values()));
    new Concluder(store, linker).conclude();
  }

  /** Makes corrections of instructions, inside one transaction. */
  private final class Taking {

    private final String by;
    private final Instant now = clock.instant();
    private final NamedActors named;
    private final ReadStatements statements;
    private final DatasetGraph graphs;
    private final Map<String, Actor> actors;

    Taking(DatasetGraph graphs, String by, Map<String, Actor> actors) {
      this.graphs = graphs;
      this.by = by;
      this.actors = actors;
      this.named = new NamedActors(store.iris(), graphs, known, ids);
      this.statements = new ReadStatements(store.iris(), graphs);
    }

    Correction of(Instruction instruction, int number) throws WrongCorrection {
      List<String> words = instruction.about();
      return switch (instruction.verdict()) {
        case SAME -> actors(instruction, number, Verdict.SAME, words);
        case APART -> actors(instruction, number, Verdict.APART, words);
        case IS -> is(instruction, number);
        case IN -> {
          String article = article(words.getFirst());
          String actor = actor(words.get(1));
          String other = actor(words.get(2));
          requireTwo(List.of(actor, other));
          yield make(
              instruction,
              number,
              Verdict.IN,
              List.of(article, actor),
              Optional.of(other),
              Optional.empty());
        }
        case WRONG -> statement(instruction, number, Optional.empty());
        case TARGET, SPEAKER ->
            statement(
                instruction,
                number,
                words.getLast().equals(NOBODY)
                    ? Optional.empty()
                    : Optional.of(actor(words.getLast())));
        case ACT -> statement(instruction, number, Optional.of(act(words.getLast())));
      };
    }

    private Correction is(Instruction instruction, int number) throws WrongCorrection {
      String actor = actor(instruction.about().getFirst());
      String entry = ExternalEntry.iri(instruction.about().getLast());
      if (!IriSpace.isWebAddress(entry) || entry.startsWith(store.iris().base())) {
        return actors(
            instruction, number, Verdict.SAME, List.of(entry, instruction.about().getFirst()));
      }
      return make(
          instruction, number, Verdict.IS, List.of(actor), Optional.of(entry), Optional.empty());
    }

    private Correction actors(
        Instruction instruction, int number, Verdict verdict, List<String> words)
        throws WrongCorrection {
      List<String> found = new ArrayList<>();
      for (String word : words) {
        found.add(actor(word));
      }
      requireTwo(found);
      // In the order in which they are read back; who stands for all is first.
      found.subList(verdict == Verdict.SAME ? 1 : 0, found.size()).sort(null);
      return make(instruction, number, verdict, found, Optional.empty(), Optional.empty());
    }

    private static void requireTwo(List<String> actors) throws WrongCorrection {
      if (new HashSet<>(actors).size() < actors.size()) {
        throw new WrongCorrection(
            "they are one in the graph already: "
                + actors.getFirst()
                + " (\"in ARTICLE ACTOR ACTOR\" tells one article's apart)");
      }
    }

    private Correction statement(Instruction instruction, int number, Optional<String> to)
        throws WrongCorrection {
      String id = id(instruction.about().getFirst());
      Optional<AsRead> read = statements.describe(id);
      if (read.isEmpty()) {
        throw new WrongCorrection(
            "there is no statement "
                + instruction.about().getFirst()
                + ": write its IRI, as its page has it, or what follows "
                + store.iris().base());
      }
      return make(instruction, number, instruction.verdict(), List.of(id), to, read);
    }

    private Correction make(
        Instruction instruction,
        int number,
        Verdict verdict,
        List<String> corrected,
        Optional<String> to,
        Optional<AsRead> read) {
      return new Correction(
          number,
          verdict,
          corrected,
          to,
          read,
          instruction.line(),
          by,
          now,
          instruction.because(),
          Optional.empty());
    }

    private String actor(String word) throws WrongCorrection {
      Actor actor = named.find(word);
      actors.put(actor.id(), actor);
      return actor.id();
    }

    private String article(String word) throws WrongCorrection {
      String id = id(word);
      if (!id.matches("article/[^/\\s]+") || !graphs.containsGraph(store.iris().node(id))) {
        throw new WrongCorrection("there is no article " + word + ": write its IRI");
      }
      return id;
    }

    private String id(String word) {
      String base = store.iris().base();
      return word.startsWith(base) ? word.substring(base.length()) : word;
    }

    private static String act(String word) throws WrongCorrection {
      if (Act.of(word).isEmpty()) {
        throw new WrongCorrection(
            "there is no act "
                + word
                + "; there are "
                + String.join(", ", Stream.of(Act.values()).map(Act::code).toList()));
      }
      return word;
    }
  }
}
