package org.hearsay.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ActorNamesTest {

  private static final String GRAPHS =
      """
      PREFIX hs: <https://w3id.org/hearsay/ontology#>
      PREFIX act: <https://w3id.org/hearsay/act/>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      BASE <https://w3id.org/hearsay/id/>
      <graph/authority> {
        <actor/russia> a hs:State ; skos:prefLabel "Russia" ; skos:altLabel "Russian Federation" .
        <actor/moscow-times> a hs:Media ; skos:prefLabel "Moscow Times" .
        <actor/bank-of-korea> a hs:GovernmentBody ; skos:prefLabel "Bank of Korea" .
        <actor/north-korea> a hs:State ; skos:prefLabel "North Korea" ; skos:altLabel "N. Korea" .
      }
      <article/1> {
        <article/1> a hs:Article .
        <actor/russia> a hs:State ; skos:prefLabel "Russia" .
        <actor/north-korea> a hs:State ; skos:prefLabel "North Korea" .
        <actor/south-korea> a hs:State ; skos:prefLabel "South Korea" .
        <actor/erdogan> a hs:Person ; skos:prefLabel "Recep Tayyip Erdoğan" .
        <article/1/statement/1> a hs:Statement ; hs:act act:accuse ; prov:wasDerivedFrom <article/1> ;
          hs:speaker <actor/russia> ; hs:target <actor/north-korea> .
        <article/1/statement/2> a hs:Statement ; hs:act act:accuse ; prov:wasDerivedFrom <article/1> ;
          hs:speaker <actor/north-korea> ; hs:target <actor/south-korea> .
      }
      """;

  private static final DatasetGraph DATASET = DatabaseMgr.createDatasetGraph();

  @BeforeAll
  static void load() {
    Txn.executeWrite(DATASET, () -> RDFParser.fromString(GRAPHS, Lang.TRIG).parse(DATASET));
  }

  private final QueryRunner runner = new QueryRunner(DATASET, Limits.SERVER);
  private final Question question = Questions.bundled().find("network").orElseThrow();
  private final Question accusations = Questions.bundled().find("who-accused-whom").orElseThrow();

  private Set<String> meant(String name) throws QueryProblem {
    return runner
        .meant(accusations, Map.of("speaker", name))
        .getOrDefault("speaker", new TreeSet<>());
  }

  @Test
  void aWholeNameIsTakenAsItIs() throws QueryProblem {
    assertEquals(Set.of(), meant("Russian Federation"));
    assertEquals(Set.of("Russia"), meant("russia"));
  }

  @Test
  void wordsOfANameAreTakenForWhomArticlesNameSo() throws QueryProblem {
    assertEquals(Set.of("North Korea", "South Korea"), meant("KOREA"));
    assertEquals(Set.of("Recep Tayyip Erdoğan"), meant("erdogan"));
    assertEquals(Set.of("Bank of Korea"), meant("bank of"));
  }

  @Test
  void aCapitalIsTakenForItsState() throws QueryProblem {
    assertEquals(Set.of("Russia"), meant("moscow"));
  }

  @Test
  void nobodyBearsHalfAWord() {
    QueryProblem problem = assertThrows(QueryProblem.class, () -> meant("Kor"));
    assertEquals(QueryProblem.Kind.UNKNOWN_NAME, problem.kind());
    assertEquals(
        "nobody here is called \"Rusia\"; did you mean Russia?",
        assertThrows(QueryProblem.class, () -> meant("Rusia")).getMessage());
    assertEquals(
        "nobody here is called \"Xyzzy\"; the question \"actors\" lists who is here",
        assertThrows(QueryProblem.class, () -> meant("Xyzzy")).getMessage());
  }

  @Test
  void severalNamesFindNothingTwice() throws QueryProblem {
    Answer.Rows rows = runner.rows(accusations, Map.of("target", "korea"));
    assertEquals(
        List.of("Russia", "North Korea"),
        rows.rows().stream().map(row -> row.text("speaker")).toList());
    assertEquals(2, runner.rows(question, Map.of("target", "korea")).rows().size());
  }

  @Test
  void whereNothingWasReadNobodyIsUnknown() throws QueryProblem {
    QueryRunner empty = new QueryRunner(DatabaseMgr.createDatasetGraph(), Limits.SERVER);
    assertEquals(List.of(), empty.rows(accusations, Map.of("speaker", "Russia")).rows());
  }
}
