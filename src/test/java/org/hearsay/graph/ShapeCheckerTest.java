package org.hearsay.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.hearsay.model.Act;
import org.hearsay.model.ActorKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapeCheckerTest {

  private static final ShapeChecker CHECKER = new ShapeChecker();
  private static final Node ARTICLE = iri(Sample.ID);
  private static final Node STATEMENT = iri(Sample.ID + "/statement/1");
  private static final Node EVIDENCE = iri(Sample.ID + "/evidence/50-146");
  private static final Node EVENT = iri(Sample.ID + "/event/1");
  private static final Node HOLM = iri("actor/ada-holm");
  private static final Node NORLAND = iri("actor/norland");

  /** One harm done to the sound sample, and words with which the checker tells of it. */
  record Fault(String name, Consumer<Graph> harm, String told) {
    @Override
    public String toString() {
      return name;
    }
  }

  @Test
  void soundGraphPasses() {
    assertEquals(List.of(), CHECKER.checkArticle(ARTICLE, sound()));
    assertEquals(List.of(), CHECKER.check(sound()));
  }

  @ParameterizedTest
  @MethodSource({"faultsOfStatements", "faultsOfPlaces", "faultsOfActors", "faultsOfGraphs"})
  void faultIsToldInPlainWords(Fault fault) {
    Graph graph = sound();
    fault.harm().accept(graph);
    List<Violation> violations = CHECKER.checkArticle(ARTICLE, graph);
    assertTrue(
        violations.stream().anyMatch(violation -> violation.rule().contains(fault.told())),
        () -> "nothing of '" + fault.told() + "' in " + violations);
  }

  static Stream<Fault> faultsOfStatements() {
    return Stream.of(
        fault("no act", drop(STATEMENT, Vocabulary.HAS_ACT), "exactly one act"),
        fault("two acts", add(STATEMENT, Vocabulary.HAS_ACT, Vocabulary.act(Act.WARN)), "one act"),
        fault(
            "done and not done",
            add(STATEMENT, Vocabulary.ACT_NOT_DONE, Vocabulary.act(Act.ACCUSE)),
            "done (hs:act) or not"),
        fault("narrow act", set(STATEMENT, Vocabulary.HAS_ACT, act("blame")), "a top concept"),
        fault("unknown act", set(STATEMENT, Vocabulary.HAS_ACT, act("shout")), "a top concept"),
        fault("act as text", set(STATEMENT, Vocabulary.HAS_ACT, text("accuse")), "one act"),
        fault("speaker as text", set(STATEMENT, Vocabulary.SPEAKER, text("X")), "one speaker"),
        fault("event speaks", set(STATEMENT, Vocabulary.SPEAKER, EVENT), "one speaker, an actor"),
        fault(
            "speaker not described",
            set(STATEMENT, Vocabulary.SPEAKER, iri("actor/nobody")),
            "one speaker, an actor of the same graph"),
        fault("two speakers", add(STATEMENT, Vocabulary.SPEAKER, HOLM), "at most one speaker"),
        fault("article as target", set(STATEMENT, Vocabulary.TARGET, ARTICLE), "target of a"),
        fault("reporter as text", set(STATEMENT, Vocabulary.VIA, text("X")), "reporter of a"),
        fault(
            "reporting statement missing",
            set(STATEMENT, Vocabulary.REPORTED_BY, iri(Sample.ID + "/statement/99")),
            "reported by at most one other statement"),
        fault(
            "event missing",
            set(STATEMENT, Vocabulary.ABOUT, iri(Sample.ID + "/event/99")),
            "about is an event of the same graph"),
        fault(
            "confidence above 1",
            set(STATEMENT, Vocabulary.CONFIDENCE, typed("1.5", XSDDatatype.XSDdecimal)),
            "from 0 to 1"),
        fault(
            "confidence as double",
            set(STATEMENT, Vocabulary.CONFIDENCE, typed("0.5", XSDDatatype.XSDdouble)),
            "an xsd:decimal"),
        fault("certainty", set(STATEMENT, Vocabulary.CERTAINTY, text("sure")), "ascribed"),
        fault("quotation", set(STATEMENT, Vocabulary.QUOTATION, text("loud")), "mixed"),
        fault("explicit as text", set(STATEMENT, Vocabulary.EXPLICIT, text("true")), "explicit"),
        fault(
            "no such day",
            set(STATEMENT, Vocabulary.SAID_ON, typed("2031-02-30", XSDDatatype.XSDdate)),
            "an xsd:date"),
        fault("no day", drop(STATEMENT, Vocabulary.SAID_ON), "a dated article has a day"),
        fault(
            "how exact is not told",
            drop(STATEMENT, Vocabulary.SAID_ON_PRECISION),
            "comes with its precision"),
        fault("precision", set(STATEMENT, Vocabulary.SAID_ON_PRECISION, text("year")), "stated or"),
        fault("no evidence", drop(STATEMENT, Vocabulary.HAS_EVIDENCE), "one piece of evidence"),
        fault("derived of nothing", drop(STATEMENT, Vocabulary.WAS_DERIVED_FROM), "one article"),
        fault(
            "derived from elsewhere",
            set(STATEMENT, Vocabulary.WAS_DERIVED_FROM, iri("article/other")),
            "derived from exactly one article, that of its graph"),
        fault(
            "misspelt property",
            add(STATEMENT, NodeFactory.createURI(Vocabulary.HS + "speeker"), HOLM),
            "no other properties"));
  }

  static Stream<Fault> faultsOfPlaces() {
    return Stream.of(
        fault(
            "end before start",
            set(EVIDENCE, Vocabulary.END, Literals.integer(3)),
            "less than its end"),
        fault("end at start", set(EVIDENCE, Vocabulary.END, Literals.integer(50)), "than its end"),
        fault(
            "start below zero",
            set(EVIDENCE, Vocabulary.START, Literals.integer(-1)),
            "a whole number from 0"),
        fault("start as text", set(EVIDENCE, Vocabulary.START, text("50")), "exactly one start"),
        fault("two ends", add(EVIDENCE, Vocabulary.END, Literals.integer(147)), "one end"),
        fault("no words", drop(EVIDENCE, Vocabulary.EXACT), "its words exactly once"),
        fault("hash", set(ARTICLE, Vocabulary.TEXT_HASH, text("abc")), "64 hexadecimal digits"),
        fault("no source", drop(ARTICLE, Vocabulary.SOURCE), "exactly one source"),
        fault(
            "published at a time",
            set(
                ARTICLE,
                Vocabulary.DATE_PUBLISHED,
                typed("2031-05-04T00:00:00Z", XSDDatatype.XSDdateTime)),
            "date of publication, an xsd:date"),
        fault(
            "script as address",
            set(ARTICLE, Vocabulary.URL, NodeFactory.createURI("javascript:alert(1)")),
            "a web IRI"));
  }

  static Stream<Fault> faultsOfActors() {
    return Stream.of(
        fault("no name", drop(HOLM, Vocabulary.PREF_LABEL), "exactly one name"),
        fault("two names", add(HOLM, Vocabulary.PREF_LABEL, text("A. Holm")), "exactly one name"),
        fault("empty name", set(HOLM, Vocabulary.PREF_LABEL, text("")), "that is not empty"),
        fault(
            "two kinds",
            add(HOLM, Vocabulary.TYPE, Vocabulary.kind(ActorKind.STATE)),
            "exactly one kind"),
        fault("acts for text", set(HOLM, Vocabulary.ACTS_FOR, text("X")), "acts for another actor"),
        fault("same as text", set(NORLAND, Vocabulary.SAME_AS, text("Q1")), "given by an IRI"),
        fault("no event type", drop(EVENT, Vocabulary.HAS_EVENT_TYPE), "exactly one type"),
        fault(
            "unknown event type",
            set(EVENT, Vocabulary.HAS_EVENT_TYPE, Vocabulary.eventType("picnic")),
            "a concept of the scheme of event types"),
        fault("no label", drop(EVENT, Vocabulary.LABEL), "exactly one label"),
        fault("date as text", set(EVENT, Vocabulary.DATE, text("May")), "one date, an xsd:date"),
        fault(
            "statement takes part",
            set(EVENT, Vocabulary.PARTICIPANT, STATEMENT),
            "participant of an event is an actor"));
  }

  static Stream<Fault> faultsOfGraphs() {
    return Stream.of(
        fault("no class", drop(EVENT, Vocabulary.TYPE), "has a class"),
        fault(
            "second article",
            add(iri("article/other"), Vocabulary.TYPE, Vocabulary.ARTICLE),
            "holds one article"),
        fault("no article", drop(ARTICLE, Vocabulary.TYPE), "holds one article"),
        fault(
            "statement of another article",
            add(iri("article/other/statement/1"), Vocabulary.TYPE, Vocabulary.STATEMENT),
            "IRIs below their article's"),
        fault(
            "run in it",
            add(iri("run/1"), Vocabulary.TYPE, Vocabulary.RUN),
            "holds an article, its statements"),
        fault(
            "blank node",
            set(HOLM, Vocabulary.ACTS_FOR, NodeFactory.createBlankNode()),
            "an IRI or a literal"));
  }

  @Test
  void violationNamesTheNodeTheRuleAndWhatWasFound() {
    Graph graph = sound();
    set(STATEMENT, Vocabulary.CERTAINTY, text("sure")).accept(graph);
    assertEquals(
        List.of(
            STATEMENT
                + ": The certainty of a statement is exactly one of reported, hedged, ascribed."
                + " Found: \"sure\" (string)."),
        CHECKER.checkArticle(ARTICLE, graph).stream().map(Violation::toString).toList());
  }

  @Test
  void longValueIsCutInTheMessage() {
    Graph graph = sound();
    set(STATEMENT, Vocabulary.CERTAINTY, text("🚢".repeat(5000))).accept(graph);
    Violation violation = CHECKER.checkArticle(ARTICLE, graph).getFirst();
    assertTrue(violation.toString().length() < 400, violation.toString());
  }

  @Test
  void manyThreadsShareOneChecker() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Boolean>> answers = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        boolean broken = i % 2 == 0;
        answers.add(
            threads.submit(
                () -> {
                  Graph graph = sound();
                  if (broken) {
                    drop(STATEMENT, Vocabulary.HAS_ACT).accept(graph);
                  }
                  return CHECKER.checkArticle(ARTICLE, graph).isEmpty();
                }));
      }
      for (int i = 0; i < answers.size(); i++) {
        assertEquals(i % 2 != 0, answers.get(i).get());
      }
    }
  }

  @Test
  void authorityGraphPassesTheShapes() {
    Graph authority = new AuthorityGraph(IriSpace.DEFAULT).of(Sample.actors());
    assertFalse(authority.isEmpty());
    assertEquals(List.of(), CHECKER.check(authority));
  }

  private static Graph sound() {
    return new ArticleGraph(IriSpace.DEFAULT).of(Sample.reading());
  }

  private static Fault fault(String name, Consumer<Graph> harm, String told) {
    return new Fault(name, harm, told);
  }

  private static Consumer<Graph> drop(Node subject, Node property) {
    return graph -> {
      assertTrue(graph.contains(subject, property, Node.ANY), "nothing to drop");
      graph.remove(subject, property, Node.ANY);
    };
  }

  private static Consumer<Graph> add(Node subject, Node property, Node value) {
    return graph -> graph.add(Triple.create(subject, property, value));
  }

  private static Consumer<Graph> set(Node subject, Node property, Node value) {
    return graph -> {
      graph.remove(subject, property, Node.ANY);
      graph.add(Triple.create(subject, property, value));
    };
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node typed(String text, XSDDatatype type) {
    return NodeFactory.createLiteralDT(text, type);
  }

  private static Node act(String code) {
    return NodeFactory.createURI(Vocabulary.ACT + code);
  }

  private static Node iri(String id) {
    return IriSpace.DEFAULT.node(id);
  }
}
