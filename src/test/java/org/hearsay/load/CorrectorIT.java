package org.hearsay.load;

import static org.hearsay.load.FakeNews.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.export.GraphFormat;
import org.hearsay.export.NetworkReader;
import org.hearsay.export.NetworkSelection;
import org.hearsay.graph.IriSpace;
import org.hearsay.graph.MatchGraph;
import org.hearsay.graph.Vocabulary;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Correction;
import org.hearsay.query.Answer;
import org.hearsay.query.Limits;
import org.hearsay.query.QueryProblem;
import org.hearsay.query.QueryRunner;
import org.hearsay.query.Questions;
import org.hearsay.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people say against readings, and what follows it. */
class CorrectorIT {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2031-05-04T12:00:00Z"), ZoneOffset.UTC);
  private static final String FIRST = "article/a/statement/1";

  @TempDir Path folder;

  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("store"), IriSpace.DEFAULT);
    load("a", "Ruritania: accuse Graustark. Graustark: deny Ruritania.");
    load("b", "Ruritanian: accuse Graustark. Narnia: warn Graustark.");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void load(String id, String text) {
    load(FakeNews.extractor(), id, text);
  }

  private void load(Extractor extractor, String id, String text) {
    new Loader(store, extractor, LoaderIT.LINKER, new LoadOptions(2, 4, false, true), NOON)
        .load(Stream.of(document(id + ".txt", id, "2031-04-01", text)), Progress.NONE);
  }

  private Corrector corrector() {
    Actor known =
        new Actor(
            "actor/zenda",
            "Zenda",
            ActorKind.STATE,
            List.of("Castle of Zenda"),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());
    return new Corrector(
        store,
        LoaderIT.LINKER,
        List.of(known),
        (kind, name) -> "actor/" + kind.code() + "/" + name.toLowerCase(Locale.ROOT),
        NOON);
  }

  private void correct(String... lines) {
    Corrector.Report report = corrector().correct(Arrays.stream(lines), "Ada");
    assertEquals(List.of(), report.refused());
    assertEquals(lines.length, report.made().size());
    assertFalse(store.isOutdated());
    assertEquals(List.of(), store.check());
  }

  private QueryRunner asker() {
    return new QueryRunner(store.graphs(), Limits.TERMINAL);
  }

  private List<String> accusations(String... values) throws QueryProblem {
    Map<String, String> asked = values.length == 0 ? Map.of() : Map.of(values[0], values[1]);
    return asker().rows(Questions.bundled().named("who-accused-whom"), asked).rows().stream()
        .map(row -> row.text("speaker") + " > " + row.text("target"))
        .toList();
  }

  private List<String> network() throws QueryProblem {
    return new NetworkReader(asker()::rows)
        .read(NetworkSelection.of(Map.of())).edges().stream()
            .map(edge -> last(edge.source()) + " " + edge.act() + " " + last(edge.target()))
            .toList();
  }

  private static String last(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  private boolean holds(String pattern) throws QueryProblem {
    Answer answer =
        asker()
            .ask(
                "PREFIX hs: <https://w3id.org/hearsay/ontology#>"
                    + " PREFIX act: <https://w3id.org/hearsay/act/>"
                    + " PREFIX prov: <http://www.w3.org/ns/prov#>"
                    + " PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>"
                    + " PREFIX owl: <http://www.w3.org/2002/07/owl#>"
                    + " PREFIX : <https://w3id.org/hearsay/id/> ASK { "
                    + pattern.replace("<S>", "<https://w3id.org/hearsay/id/" + FIRST + ">")
                    + " }");
    return ((Answer.Truth) answer).value();
  }

  private String export(GraphFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(store.graphs(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void ofTwoCorrectionsOfOneThingTheLaterHoldsWhateverCameBetween() throws Exception {
    correct("target " + FIRST + " Narnia", "target " + FIRST + " Zenda");
    correct("target " + FIRST + " Narnia");
    assertTrue(accusations().contains("Ruritania > Narnia"), accusations().toString());
  }

  @Test
  void aStatementGetsBackWhatACorrectionOfItsWholeArticleTookAway() throws Exception {
    correct("in article/a Graustark Narnia", "target " + FIRST + " Graustark");
    assertTrue(accusations().contains("Ruritania > Graustark"), accusations().toString());
    assertFalse(accusations().contains("Ruritania > Narnia"), accusations().toString());
    correct("in article/a Graustark Zenda");
    assertTrue(accusations().contains("Ruritania > Zenda"), accusations().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "apart Ruritania Narnia, apart Narnia Ruritania",
    "same Zenda Ruritania Narnia, same Zenda Narnia Ruritania",
  })
  void theOrderOfActorsMakesNoOtherCorrection(String line, String again) {
    correct(line);
    assertEquals(1, corrector().correct(Stream.of(line, again, again), "Ada").already() - 2);
  }

  @Test
  void conclusionsThatWereCutShortAreDrawnByTheSameCommand() throws Exception {
    correct("target " + FIRST + " Narnia");
    store.correct(
        store.read(graphs -> MatchGraph.copy(graphs.getGraph(store.iris().correctionsGraph()))));
    assertTrue(store.isOutdated());
    corrector().correct(Stream.of("target " + FIRST + " Narnia"), "Ada");
    assertFalse(store.isOutdated());
  }

  @Test
  void anArticleIsDescribedAsItIsCorrected() throws Exception {
    correct("target " + FIRST + " Narnia");
    String base = store.iris().base();
    var graph = asker().describe(base + "article/a").graph();
    var statement = store.iris().node(FIRST);
    assertTrue(graph.contains(statement, Vocabulary.TARGET, store.iris().node("actor/narnia")));
    assertFalse(graph.contains(statement, Vocabulary.TARGET, store.iris().node("actor/graustark")));
  }

  @Test
  void manyLinesAreTakenInOneGo() {
    Corrector.Report report =
        corrector()
            .correct(
                IntStream.range(0, 3000)
                    .mapToObj(i -> "same \"person:Ada " + i + "\" \"person:Ida " + i + "\""),
                "Ada");
    assertEquals(3000, report.made().size());
    assertEquals(
        3000, corrector().undo(IntStream.rangeClosed(1, 3000).boxed().toList(), "Ada").size());
  }

  @Test
  void aTargetIsCorrectedInAllQuestionsAndStandsAsReadInItsGraph() throws Exception {
    correct("target " + FIRST + " Narnia because \"see the second paragraph\"");
    assertEquals(List.of("Ruritania > Narnia", "Ruritanian > Graustark"), accusations());
    assertEquals(List.of("Ruritania > Narnia"), accusations("target", "Narnia"));
    assertTrue(network().contains("ruritania accuse narnia"), network().toString());
    assertFalse(network().contains("ruritania accuse graustark"));
    assertTrue(holds("<S> hs:target <https://w3id.org/hearsay/id/actor/narnia>"));
    assertFalse(holds("<S> hs:target <https://w3id.org/hearsay/id/actor/graustark>"));
    assertFalse(holds("<S> hs:target/hs:actsFor* <https://w3id.org/hearsay/id/actor/graustark>"));
    assertTrue(holds("GRAPH ?a { <S> hs:target <https://w3id.org/hearsay/id/actor/graustark> }"));
    assertTrue(
        holds("GRAPH ?a { <S> hs:target/hs:actsFor* ?g } FILTER (STRENDS(STR(?g), 'graustark'))"));
    assertTrue(holds("<https://w3id.org/hearsay/id/actor/ruritania> hs:accused ?narnia"));
    assertTrue(
        holds(
            "<S> hs:correctedBy ?c . ?c prov:wasAttributedTo ?ada ; hs:verdict 'target' ;"
                + " prov:generatedAtTime ?noon . ?w rdf:subject <S> ; prov:wasDerivedFrom ?c"));
  }

  @Test
  void speakerAndActAreCorrectedToo() throws Exception {
    correct("speaker " + FIRST + " nobody", "act article/b/statement/2 accuse");
    assertEquals(
        Set.of(" > Graustark", "Ruritanian > Graustark", "Narnia > Graustark"),
        Set.copyOf(accusations()));
    assertFalse(holds("?s hs:act act:warn"));
  }

  @Test
  void aWrongStatementIsGoneFromQuestionsNetworkAndExports() throws Exception {
    correct("wrong " + FIRST);
    assertEquals(List.of("Ruritanian > Graustark"), accusations());
    assertFalse(network().contains("ruritania accuse graustark"));
    for (GraphFormat format : GraphFormat.values()) {
      String exported = export(format);
      assertFalse(
          exported.contains("target> <https://w3id.org/hearsay/id/actor/graustark>")
              && exported.contains(FIRST + "> <https://w3id.org/hearsay/ontology#target"),
          format + "");
      assertTrue(exported.contains("Withdrawal"), format + "");
    }
    assertTrue(holds("GRAPH ?a { <S> a hs:Statement }"));
    assertFalse(holds("<S> a hs:Statement"));
  }

  @Test
  void nothingStandsInThePlaceOfWhatWasNeverSaid() throws Exception {
    correct("wrong " + FIRST, "target " + FIRST + " Narnia");
    assertFalse(holds("<S> hs:target ?narnia"));
    assertFalse(network().contains("ruritania accuse narnia"));
  }

  @Test
  void actorsThatAreOneStandAsTheFirst() throws Exception {
    correct("same Ruritania Ruritanian because \"a misprint\"");
    assertEquals(
        List.of("Ruritania > Graustark", "Ruritanian > Graustark"),
        accusations("speaker", "Ruritania"));
    assertTrue(network().contains("ruritania accuse graustark"));
    assertFalse(network().contains("ruritanian accuse graustark"));
    assertTrue(
        holds(
            "?a hs:sameActorAs ?b . ?c rdf:subject ?a ; hs:because 'so Ada says' ;"
                + " prov:wasDerivedFrom ?correction . ?correction a hs:Correction"));
  }

  @Test
  void actorsToldApartAreNotJoinedByWhatTheyHaveInCommon() throws Exception {
    correct("is Ruritania Q1", "is Ruritanian Q1");
    assertTrue(holds("?a hs:sameActorAs ?b"));
    correct("apart Ruritania Ruritanian");
    assertFalse(holds("?a hs:sameActorAs ?b"));
    assertEquals(
        List.of("correction 3 says the contrary (apart Ruritania Ruritanian): take it back first"),
        corrector().correct(List.of("same", "Ruritania", "Ruritanian"), "Ada").refused());
  }

  @Test
  void anEntryOfADatasetTakesThePlaceOfTheOneThere() throws Exception {
    correct("is Graustark Q1", "is Graustark http://dbpedia.org/resource/Graustark");
    correct("is Graustark Q2");
    assertFalse(holds("?a owl:sameAs <http://www.wikidata.org/entity/Q1>"));
    assertTrue(
        holds(
            "?a owl:sameAs <http://www.wikidata.org/entity/Q2> ,"
                + " <http://dbpedia.org/resource/Graustark>"));
  }

  @Test
  void anEntryOfTheAuthorityFileStandsForTheActor() throws Exception {
    correct("is Graustark \"Castle of Zenda\"");
    assertTrue(network().contains("ruritania accuse zenda"), network().toString());
    assertEquals(2, accusations("target", "Zenda").size());
  }

  @Test
  void inOneArticleAnActorIsAnother() throws Exception {
    correct("in article/b Graustark \"person:Rudolf\"");
    assertEquals(List.of("Ruritania > Graustark", "Ruritanian > Rudolf"), accusations());
    assertTrue(network().contains("narnia warn rudolf"), network().toString());
  }

  @Test
  void theLaterOfTwoHoldsUntilItIsTakenBack() throws Exception {
    correct("target " + FIRST + " Narnia", "target " + FIRST + " Zenda");
    assertEquals("Ruritania > Zenda", accusations().getFirst());
    assertEquals(
        List.of("Bo"),
        corrector().undo(List.of(2), "Bo").stream()
            .map(c -> c.undone().orElseThrow().by())
            .toList());
    assertEquals("Ruritania > Narnia", accusations().getFirst());
    corrector().undo(List.of(1), "Bo");
    assertEquals("Ruritania > Graustark", accusations().getFirst());
    assertEquals(List.of(), corrector().undo(List.of(1), "Bo"));
    assertTrue(holds("?c hs:takenBackBy ?bo ; prov:invalidatedAtTime ?t"));
    assertEquals(List.of(), store.check());
  }

  @Test
  void correctionsSurviveAnotherReadingOfTheArticle() throws Exception {
    correct("target " + FIRST + " Narnia", "wrong article/a/statement/2");
    load(
        FakeNews.extractor("fake 2"),
        "a",
        "Narnia: praise Zenda. Ruritania: accuse Graustark. Graustark: deny Ruritania.");
    assertEquals("Ruritania > Narnia", accusations().getFirst());
    assertFalse(holds("?s hs:act act:deny"));
    assertTrue(holds("?s hs:act act:praise"));
    load("a", "Narnia: praise Zenda.");
    assertEquals(Set.of(1, 2), corrector().list().waiting());
    load("a", "Ruritania: accuse Graustark.");
    assertEquals("Ruritania > Narnia", accusations().getFirst());
    assertEquals(Set.of(2), corrector().list().waiting());
  }

  @Test
  void correctionsSurviveCompactionBackupAndOpeningAnew() throws Exception {
    correct("target " + FIRST + " Narnia", "same Ruritania Ruritanian");
    List<String> before = accusations();
    List<Correction> listed = corrector().list().corrections();
    store.compact();
    assertEquals(before, accusations());
    Path backup = folder.resolve("backup.nq.gz");
    store.backup(backup);
    store.close();
    store = Store.open(folder.resolve("store"));
    assertEquals(before, accusations());
    store.close();
    Store.restore(backup, folder.resolve("restored"));
    store = Store.open(folder.resolve("restored"));
    assertEquals(before, accusations());
    assertEquals(listed, corrector().list().corrections());
    assertEquals(List.of(), store.check());
  }

  @Test
  void theSameTwiceIsOne() {
    correct("wrong " + FIRST);
    Corrector.Report again =
        corrector().correct(Stream.of("# a comment", "", "wrong " + FIRST + " # again"), "Ada");
    assertEquals(List.of(), again.made());
    assertEquals(1, again.already());
  }

  @Test
  void whatIsListedSaysTheSameInAFile() {
    correct("target " + FIRST + " Narnia because \"it says \"\"Narnia\"\" # twice\"");
    List<Correction> first = corrector().list().corrections();
    corrector().undo(List.of(1), "Ada");
    correct(first.getFirst().instruction());
    assertEquals(first.getFirst().because(), corrector().list().corrections().getLast().because());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "shout x | line 2: there is no correction \"shout\"; there are same, apart, is, in",
        "same Ruritania | line 2: write: same ACTOR ACTOR... [because WHY], with",
        "same Ruritania Rurtania | line 2: nobody here is called \"Rurtania\": write the name",
        "same Ruritania \"Kingdom of Ruritania\" | line 2: they are one in the graph already: actor/",
        "wrong article/z/statement/1 | line 2: there is no statement article/z/statement/1: write",
        "target article/a/statement/9 Narnia | line 2: there is no statement article/a/statement/9",
        "act article/a/statement/1 shout | line 2: there is no act shout; there are accuse, criticise",
        "in article/z Narnia Zenda | line 2: there is no article article/z: write its IRI",
        "is Ruritania \"Q1 | line 2: a quotation mark is not closed",
      })
  void aWrongLineIsToldWithItsNumberAndStopsNoOther(String line, String told) {
    Corrector.Report report = corrector().correct(Stream.of("wrong " + FIRST, line), "Ada");
    assertEquals(1, report.made().size());
    assertEquals(1, report.refused().size());
    assertTrue(report.refused().getFirst().startsWith(told), report.refused().getFirst());
  }
}
