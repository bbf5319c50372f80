package org.hearsay.article;

import static org.hearsay.article.Reads.blocks;
import static org.hearsay.article.Reads.paragraphs;
import static org.hearsay.article.Reads.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  private static final String BODY =
      """
      Arvenia accused its neighbour Tolsk on Monday of shelling a border village.

      Tolsk denied the accusation, calling it "a fairy tale".
      """;

  @Test
  void takesAnArticleApartAsNewsSitesPrintIt() {
    Article article =
        text(
            """


            Tolsk proposes joint inquiry into border shelling (Update)

            December 20 2014, by Ilse Marrow-Venn

            Tolsk called on Saturday for a joint inquiry into the shelling of a village, rejecting what it called "slander".

            'A fairy tale'

            Arvenia has said repeatedly that the shells were fired from the other

            bank, which its neighbour holds.

            © 2014 Northern Wire

            Citation: Tolsk proposes joint inquiry into border shelling (Update) (2014, December 20) retrieved 6 May 2024 from <https://news.example/2014-12-tolsk-inquiry.html>

            <p>This document is subject to copyright. No part may be reproduced without the written permission.</p>
            """);
    assertEquals(
        """
        Tolsk proposes joint inquiry into border shelling (Update)

        Tolsk called on Saturday for a joint inquiry into the shelling of a village, rejecting what it called "slander".

        'A fairy tale'

        Arvenia has said repeatedly that the shells were fired from the other bank, which its neighbour holds.""",
        article.text().string());
    assertEquals(
        List.of(
            Block.Kind.HEADLINE, Block.Kind.PARAGRAPH, Block.Kind.HEADING, Block.Kind.PARAGRAPH),
        article.blocks().stream().map(Block::kind).toList());
    assertEquals(Optional.of(LocalDate.of(2014, 12, 20)), article.published());
    assertEquals(Optional.of("Ilse Marrow-Venn"), article.author());
    assertEquals(Optional.of("Northern Wire"), article.publisher());
    assertEquals(Optional.of("https://news.example/2014-12-tolsk-inquiry.html"), article.url());
    assertEquals(
        Optional.of("Tolsk proposes joint inquiry into border shelling (Update)"),
        article.headline());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Arvenia blames Tolsk for shelling",
        "Did Tolsk shell the village?",
        "Minister: 'We will respond'",
        "ARVENIA BLAMES TOLSK",
        "Arvenia Blames Tolsk for Shelling of Village."
      })
  void takesAShortFirstLineForTheHeadline(String line) {
    Article article = text(line + "\n\n" + BODY);
    assertEquals(Optional.of(line), article.headline());
    assertEquals(List.of(line), blocks(article, Block.Kind.HEADLINE));
    assertEquals(2, paragraphs(article).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister resigned on Monday.",
        "\"We will respond,\" the minister said.",
        "The minister said on Monday: \"We will respond.\"",
        "The ministry listed three demands:",
        "He resigned. She did not",
      })
  void takesAnOrdinarySentenceForTheBody(String line) {
    Article article = text(line + "\n\n" + BODY);
    assertEquals(Optional.empty(), article.headline());
    assertEquals(3, paragraphs(article).size());
  }

  @Test
  void aLoneSentenceIsABody() {
    assertEquals(List.of("Tolsk denies it"), paragraphs(text("Tolsk denies it")));
    assertEquals(List.of("By the sea."), paragraphs(text("By the sea.")));
  }

  @Test
  void aSectionNameAboveTheHeadlineIsNotIt() {
    Article article = text("WORLD\n\nArvenia blames Tolsk for shelling\n\n" + BODY);
    assertEquals(Optional.of("Arvenia blames Tolsk for shelling"), article.headline());
  }

  @Test
  void joinsHardWrappedLines() {
    Article article =
        text(
            """
            Arvenia blames Tolsk for shelling
            By Jane Doe
            3 May 2021

            Arvenia accused its neighbour Tolsk on Monday of shelling a
            border village, killing three people, and demanded that those
            who gave the order be handed over.

            Tolsk denied the accusation. A spokesman for its army, Colonel
            Ruud Henning, said no unit had been within
            40 kilometres of the village that day, and called the charge
            absurd.
            """);
    assertEquals(Optional.of("Arvenia blames Tolsk for shelling"), article.headline());
    assertEquals(Optional.of("Jane Doe"), article.author());
    assertEquals(Optional.of(LocalDate.of(2021, 5, 3)), article.published());
    assertEquals(
        List.of(
            "Arvenia accused its neighbour Tolsk on Monday of shelling a border village, killing"
                + " three people, and demanded that those who gave the order be handed over.",
            "Tolsk denied the accusation. A spokesman for its army, Colonel Ruud Henning, said no"
                + " unit had been within 40 kilometres of the village that day, and called the"
                + " charge absurd."),
        paragraphs(article));
  }

  @Test
  void indentsStartParagraphsInWrappedText() {
    Article article =
        text(
            """
              Arvenia accused its neighbour Tolsk on Monday of shelling
            a border village, killing three people, and demanded that
            those who gave the order be handed over at once to a court.
              Tolsk denied the accusation. A spokesman for its army said
            that no unit had been near the village on that day, and he
            called the charge absurd.
            """);
    assertEquals(2, paragraphs(article).size());
    assertEquals(true, paragraphs(article).get(1).startsWith("Tolsk denied"));
  }

  @Test
  void joinsASentenceThatAPageBreakCut() {
    for (String gap : List.of("\n\n", "\n\f", "\n\n2\n\n", "\n\n2/3\n\n", "\r\n\r\n")) {
      Article article =
          text(
              "The ministry said that it had seen no proof that the army was"
                  + gap
                  + "behind the shelling. It asked for more.\n\nTolsk did not reply.");
      assertEquals(
          "The ministry said that it had seen no proof that the army was behind the shelling."
              + " It asked for more.",
          paragraphs(article).getFirst(),
          () -> "gap " + gap);
    }
  }

  @Test
  void joinsBeforeANameWhereTheSentenceCannotEnd() {
    Article article =
        text(
            "Three people were killed.\n\nThe charge was read out in parliament by the\n\n"
                + "Defence Minister, Ilse Marrow. She gave no proof.");
    assertEquals(2, paragraphs(article).size());
  }

  @Test
  void doesNotJoinWhatEnds() {
    Article article =
        text(
            "Arvenia protested.\n\n\"we did not do it\" was all he said.\n\nHe asked for:\n\nhelp.");
    assertEquals(4, paragraphs(article).size());
  }

  @Test
  void readsAParagraphALine() {
    assertEquals(2, paragraphs(text(BODY.replace("\n\n", "\n"))).size());
  }

  @Test
  void readsMarkedHeadings() {
    Article article = text("# Talks fail.\n\nTolsk left.\n## Why it left\nIt was late.\n");
    assertEquals(
        "Talks fail.\n\nTolsk left.\n\nWhy it left\n\nIt was late.", article.text().string());
    assertEquals(Optional.of("Talks fail."), article.headline());
    assertEquals(List.of("Why it left"), blocks(article, Block.Kind.HEADING));
  }

  @Test
  void keepsListsOutOfTheHeadings() {
    Article article =
        text(
            "Tolsk listed its demands.\n\nIt wants three things:\n\nAn apology\n\nA new border\n\n"
                + "Free passage for its ships\n\nArvenia refused them all.");
    assertEquals(List.of(), blocks(article, Block.Kind.HEADING));
    assertEquals(6, paragraphs(article).size());
  }

  @Test
  void anAgencyDatelineIsABlockOfItsOwn() {
    Article article =
        text("Talks fail\n\nTOLSK CITY (AFP) — The talks failed.\n\nNobody was surprised.");
    assertEquals(
        "Talks fail\n\nTOLSK CITY (AFP) — The talks failed.\n\nNobody was surprised.",
        article.text().string());
    assertEquals(List.of("TOLSK CITY (AFP) —"), blocks(article, Block.Kind.BYLINE));
    assertEquals(List.of("The talks failed.", "Nobody was surprised."), paragraphs(article));
    assertEquals(Optional.of("AFP"), article.publisher());
  }

  @Test
  void creditsAtTheEndOfTheLastParagraphAreDropped() {
    Article article = text(BODY + "\nTalks go on. (Reporting by Jane Doe; Editing by John Roe)\n");
    assertEquals("Talks go on.", paragraphs(article).getLast());
  }

  @Test
  void readsRemnantsOfMarkup() {
    Article article =
        text(
            "Talks fail\n\n<p>Tolsk &amp; Arvenia met on <b>Mon</b>day.</p><p>They did not"
                + " agree.<br/>\nThey said &quot;no&quot; &lt;twice&gt;; see <https://x.example>.</p>");
    assertEquals(
        List.of(
            "Tolsk & Arvenia met on Monday.",
            "They did not agree.",
            "They said \"no\" <twice>; see <https://x.example>."),
        paragraphs(article));
  }

  @Test
  void cleansCharactersThatNobodySees() {
    Article article =
        text(
            "Ange\u0301la\u00A0\u202EDupont\u202C sa\u00ADid\u200B no\u0000thing\u0007, he\u0092s sure. 👩\u200D💻\n");
    assertEquals("Angéla Dupont said nothing, he’s sure. 👩\u200D💻", article.text().string());
  }
}
