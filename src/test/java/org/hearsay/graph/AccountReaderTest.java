package org.hearsay.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.hearsay.model.Account;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Certainty;
import org.hearsay.model.Claim;
import org.hearsay.model.Quotation;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;

class AccountReaderTest {

  private static final Node NAME = IriSpace.DEFAULT.article("harbour-1");

  private final AccountReader reader = new AccountReader(IriSpace.DEFAULT);
  private final Graph graph = new ArticleGraph(IriSpace.DEFAULT).of(Sample.reading());
  private final Account account = reader.read(NAME, graph);

  @Test
  void claimHasWhatTheStatementHad() {
    assertEquals(
        new Claim(
            Sample.ID + "/statement/1",
            Act.ACCUSE,
            true,
            false,
            Quotation.INDIRECT,
            Certainty.REPORTED,
            Optional.of("actor/norland"),
            List.of("actor/sundria"),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(Sample.ID + "/event/1"),
            Optional.of(LocalDate.of(2031, 5, 3)),
            "of the hacking that closed its largest harbour for two days",
            new Span(50, 146),
            0.912),
        account.claims().getFirst());
  }

  @Test
  void reportedClaimKeepsItsReporterAndNegation() {
    Claim claim = account.claims().get(5);
    assertTrue(claim.negated());
    assertEquals(Certainty.HEDGED, claim.certainty());
    assertEquals(List.of(Sample.ID + "/actor/1"), claim.via());
    assertEquals(Optional.of(Sample.ID + "/statement/5"), claim.reportedBy());
    assertEquals("", claim.quote());
    assertEquals(List.of("actor/sundrian-herald"), account.claims().get(4).addressees());
  }

  @Test
  void dayOfPublicationStandsInForTheDayOfSaying() {
    assertEquals(Optional.of(LocalDate.of(2031, 5, 4)), account.published());
    assertEquals(account.published(), account.claims().get(1).date());
  }

  @Test
  void eventsAndActorsComeWithoutMentions() {
    assertEquals(1, account.events().size());
    assertEquals("cyber_attack", account.events().getFirst().type());
    assertEquals(Sample.hacking().participants(), account.events().getFirst().participants());
    assertEquals(Sample.hacking().date(), account.events().getFirst().date());
    assertEquals(Sample.hacking().label(), account.events().getFirst().label());
    assertEquals(
        new Actor(
            "actor/ada-holm",
            "Ada Holm",
            ActorKind.PERSON,
            List.of(),
            Optional.of("spokeswoman"),
            Optional.of("actor/norland/harbour-ministry"),
            List.of(),
            List.of()),
        account.actors().getFirst());
    assertEquals(List.of("https://countries.example/norland"), account.actors().get(1).sameAs());
  }

  @Test
  void onlyArticlesOfADatasetAreRead() {
    DatasetGraph dataset = DatasetGraphFactory.create();
    dataset.addGraph(NAME, graph);
    dataset.addGraph(
        IriSpace.DEFAULT.authorityGraph(),
        new AuthorityGraph(IriSpace.DEFAULT).of(Sample.actors()));
    dataset.add(IriSpace.DEFAULT.derivedGraph(), NAME, Vocabulary.ANSWERS, NAME);
    assertEquals(List.of(account), reader.read(dataset).toList());
  }

  @Test
  void brokenStatementIsPassedOver() {
    Node first = IriSpace.DEFAULT.node(Sample.ID + "/statement/1");
    Node second = IriSpace.DEFAULT.node(Sample.ID + "/statement/2");
    graph.remove(first, Vocabulary.HAS_ACT, Node.ANY);
    graph.remove(second, Vocabulary.SAID_ON, Node.ANY);
    graph.add(Triple.create(second, Vocabulary.SAID_ON, NodeFactory.createLiteralString("soon")));
    Account rest = reader.read(NAME, graph);
    assertEquals(account.claims().size() - 1, rest.claims().size());
    assertEquals(Optional.empty(), rest.claims().getFirst().date());
  }
}
