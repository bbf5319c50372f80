package org.hearsay.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.hearsay.graph.Vocabulary;
import org.hearsay.graph.Withdrawn;
import org.junit.jupiter.api.Test;

class ActorIndexTest {

  private static final String BASE = "https://w3id.org/hearsay/id/";

  private static DatasetGraph dataset(String... quads) {
    String trig =
        """
        PREFIX hs: <https://w3id.org/hearsay/ontology#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        BASE <https://w3id.org/hearsay/id/>
        """;
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(
        dataset,
        () -> RDFParser.fromString(trig + String.join("\n", quads), Lang.TRIG).parse(dataset));
    return dataset;
  }

  private static ActorIndex index(DatasetGraph dataset) throws QueryProblem {
    return new QueryRunner(dataset, Limits.SERVER).actors();
  }

  private static String found(ActorIndex index, String asked) {
    return index.find(asked).stream()
        .map(each -> each.actor().name() + " " + each.how())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  @Test
  void whoIsTheSameIsOneWithAllNamesAndCounts() throws QueryProblem {
    ActorIndex index =
        index(
            dataset(
                "<article/1> { <article/1> a hs:Article .",
                "<actor/a> a hs:Group ; skos:prefLabel 'Meridian League' .",
                "<actor/b> a hs:Group ; skos:prefLabel 'League of Meridian' .",
                "<s1> hs:speaker <actor/a> . <s2> hs:speaker <actor/b> ; hs:target <actor/a> . }",
                "<graph/derived> { <actor/b> hs:sameActorAs <actor/a> . }"));
    assertEquals(1, index.all().size());
    GatheredActor one = index.of(BASE + "actor/b").orElseThrow();
    assertEquals("Meridian League", one.name());
    assertEquals(Set.of("League of Meridian"), one.otherNames());
    assertEquals(2, one.counts().said());
    assertEquals("Meridian League OTHER_NAME", found(index, "league of MERIDIAN"));
  }

  @Test
  void circlesOfWhoIsWhoAndWhoActsForWhomEnd() throws QueryProblem {
    ActorIndex index =
        index(
            dataset(
                "<g> { <a> a hs:Person ; skos:prefLabel 'A' ; hs:actsFor <b> .",
                "<b> a hs:Person ; skos:prefLabel 'B' ; hs:actsFor <c> .",
                "<c> a hs:Person ; skos:prefLabel 'C' ; hs:actsFor <a> , <b> .",
                "<d> a hs:Person ; skos:prefLabel 'D' ; hs:sameActorAs <e> .",
                "<e> a hs:Person ; skos:prefLabel 'E' ; hs:sameActorAs <d> . }"));
    GatheredActor first = index.of(BASE + "a").orElseThrow();
    assertEquals(
        List.of("B", "C"), index.actsFor(first).stream().map(GatheredActor::name).toList());
    assertTrue(index.of(BASE + "d").isPresent());
  }

  @Test
  void whatCorrectionsWithdrawDoesNotCount() throws QueryProblem {
    DatasetGraph dataset =
        dataset(
            "<g> { <a> a hs:Person ; skos:prefLabel 'Ada Holm' , 'Ada Home' .",
            "<s> hs:speaker <a> . <t> hs:speaker <a> . }");
    new Withdrawn(
            Set.of(
                Triple.create(
                    NodeFactory.createURI(BASE + "s"),
                    Vocabulary.SPEAKER,
                    NodeFactory.createURI(BASE + "a"))))
        .noteIn(dataset.getContext(), () -> "no filter of a store");
    assertEquals(1, index(dataset).of(BASE + "a").orElseThrow().counts().said());
  }

  @Test
  void partsAreWholeWordsBesideEachOther() throws QueryProblem {
    ActorIndex index =
        index(
            dataset("<g> { <a> a hs:Group ; skos:prefLabel 'Bank of North Norland', 'B.N.N.' . }"));
    assertEquals("B.N.N. PART", found(index, "north norland"));
    assertEquals("", found(index, "bank norland"));
    assertEquals("", found(index, "Nor"));
    assertEquals("B.N.N. MAIN_NAME", found(index, "b n n"));
    assertEquals("", found(index, "?!"));
    assertEquals("", found(index, ""));
    assertEquals(1, index.beginning("nor").size());
    assertEquals(0, index.beginning("orth").size());
  }

  @Test
  void anArticleBeforeANameIsPassedOver() throws QueryProblem {
    ActorIndex index =
        index(
            dataset(
                "<g> { <a> a hs:State ; skos:prefLabel 'United Isles' .",
                "<b> a hs:GovernmentBody ; skos:prefLabel 'Navy of the United Isles' .",
                "<c> a hs:Group ; skos:prefLabel 'The Who' . }"));
    assertEquals(
        "Navy of the United Isles PART, United Isles MAIN_NAME", found(index, "the United Isles"));
    assertEquals("The Who MAIN_NAME", found(index, "the who"));
    assertEquals("The Who PART", found(index, "WHO"));
    assertEquals("Navy of the United Isles PART, The Who PART", found(index, "the"));
  }
}
