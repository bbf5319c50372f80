package org.hearsay.article;

import static org.hearsay.article.Reads.blocks;
import static org.hearsay.article.Reads.paragraphs;
import static org.hearsay.article.Reads.verbatim;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.hearsay.model.Article;
import org.hearsay.model.Block;
import org.hearsay.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerbatimTest {

  @Test
  void changesNothing() {
    String odd =
        "  Ange\u0301la\u00A0said\u202E nothing. \r\n\r\n\tAt all,\u200B she added.\u0007  \n";
    assertEquals(
        List.of("Ange\u0301la\u00A0said\u202E nothing.", "At all,\u200B she added."),
        paragraphs(verbatim(odd)));
  }

  @Test
  void onlyTheByteOrderMarkGoes() {
    Article article =
        Reads.article(Articles.verbatim(), "probe.txt", "\uFEFFTolsk denied \uFEFFit.");
    assertEquals("Tolsk denied \uFEFFit.", article.text().string());
  }

  @Test
  void findsParagraphsHoweverTheyAreSetOff() {
    for (String gap : List.of("\n\n", "\n", "\n  ", "\r\n", "\n\u00A0\n", " \n", "\u2029")) {
      Article article =
          verbatim("Arvenia accused Tolsk of shelling." + gap + "Tolsk denied it." + gap);
      assertEquals(
          List.of("Arvenia accused Tolsk of shelling.", "Tolsk denied it."), paragraphs(article));
    }
  }

  @Test
  void aBlockSpansTheLinesThatItsSentenceRunsOver() {
    String text =
        """
        Arvenia accused Tolsk of "never" having kept to the truce that the two had signed
        last spring, and withdrew.
          Tolsk denied it.
        """;
    assertEquals(
        List.of(
            "Arvenia accused Tolsk of \"never\" having kept to the truce that the two had signed\n"
                + "last spring, and withdrew.",
            "Tolsk denied it."),
        paragraphs(verbatim(text)));
  }

  @Test
  void anAbbreviatedTitleAtTheEndOfALineIsNotTheEndOfASentence() {
    Article article =
        verbatim(
            "The choice fell on a retired officer, Lt. Gen.\nRuud Henning, he said.\n  It was late.");
    assertEquals(2, paragraphs(article).size());
  }

  @Test
  void aTitleInTitleCaseIsAHeadlineThoughItEndsInAFullStop() {
    Article article =
        verbatim(
            "Silence Over Shelling: Marrow Was Told but Diverted to Avoid Bad Headlines.\n\n"
                + "The Wire reports that the minister was told at once.");
    assertEquals(
        List.of("Silence Over Shelling: Marrow Was Told but Diverted to Avoid Bad Headlines."),
        blocks(article, Block.Kind.HEADLINE));
  }

  @Test
  void aTitleAboveADatelineIsAHeadline() {
    Article article =
        verbatim(
            "Party candidate removed from debate site by police.\n\n"
                + "TOLSK CITY, N.Y., Sept. 26 (UPI) — A candidate was escorted off on Monday.");
    assertEquals(1, blocks(article, Block.Kind.HEADLINE).size());
    assertEquals(List.of("TOLSK CITY, N.Y., Sept. 26 (UPI) —"), blocks(article, Block.Kind.BYLINE));
    assertEquals(List.of("A candidate was escorted off on Monday."), paragraphs(article));
  }

  @Test
  void aSentenceThatMayBeATitleIsLeftInTheBody() {
    Article article =
        verbatim(
            "Former party chairman calls for a contingency plan.\n\nThe party should look for"
                + " another candidate, its former chairman says.");
    assertEquals(Optional.empty(), article.headline());
    assertEquals(2, paragraphs(article).size());
  }

  @Test
  void twoDecksAreOneHeadline() {
    Article article =
        verbatim(
            "Marrow, surprise hawk; \n'Stay or pay' could make Tolsk reconsider.\n\nThe minister spoke.");
    assertEquals(
        List.of("Marrow, surprise hawk; \n'Stay or pay' could make Tolsk reconsider."),
        blocks(article, Block.Kind.HEADLINE));
  }

  @Test
  void noticesAndRulesAreNoParagraphs() {
    Article article =
        verbatim(
            "Tolsk denied it.\n\n___\n\nIt said so twice.\n\n© 2014 Northern Wire\n\nRead more: talks");
    assertEquals(List.of("Tolsk denied it.", "It said so twice."), paragraphs(article));
    assertEquals(
        List.of("© 2014 Northern Wire", "Read more: talks"),
        blocks(article, Block.Kind.BOILERPLATE));
    assertEquals(Optional.of("Northern Wire"), article.publisher());
  }

  @Test
  void blocksLeaveOutTheTagsAroundThem() {
    Article article = verbatim("<p>Tolsk denied <b>it</b>.</p>\n<p>It said so twice.</p>\n");
    assertEquals(List.of("Tolsk denied <b>it</b>.", "It said so twice."), paragraphs(article));
  }

  @Test
  void aHeaderIsKeptAndRead() {
    Article article =
        verbatim("Title: Talks fail\nAuthor: Jane Doe\nDate: 2014-12-20\n\nTolsk left.");
    assertEquals(List.of("Talks fail"), blocks(article, Block.Kind.HEADLINE));
    assertEquals(
        List.of("Author: Jane Doe", "Date: 2014-12-20"), blocks(article, Block.Kind.BYLINE));
    assertEquals(List.of("Tolsk left."), paragraphs(article));
  }

  @Test
  void spansCountCodePoints() {
    Article article = verbatim("🙂🙂 Tolsk denied it.\n\n𝔸 second line, she said.");
    assertEquals("𝔸 second line, she said.", paragraphs(article).get(1));
    assertEquals(21, article.blocks().get(1).span().start());
  }

  private static final String WORDS = "Tolsk left the hall on Friday, and said that Arvenia lied.";

  /** Texts that begin as other formats do. */
  private static final List<String> LOOKALIKES =
      List.of(
          "Message-ID: <1@wire.example>\nFrom: desk@wire.example\nSubject: x\n\n" + WORDS,
          "From desk@wire.example Fri Nov  8 22:00:00 2019\nSubject: x\n\n" + WORDS,
          "title,text,date\nTalks fail," + WORDS + ",2019-11-09\n",
          "{\"text\": \"" + WORDS + "\"}",
          "1 of 2 DOCUMENTS\n\nThe Wire\n\nNovember 9, 2019\n\nBYLINE: Doe\n\n" + WORDS,
          "<rss><channel><item><title>x</title></item></channel></rss>\n" + WORDS,
          "{\\rtf1 " + WORDS + "}",
          "https://a.example/1\nhttps://a.example/2\nhttps://a.example/3\n");

  @Test
  void whateverATextLooksLikeItIsTakenWhole() {
    LOOKALIKES.forEach(Reads::verbatim);
  }

  @Test
  void filesAreTakenWholeButArchivesUnpacked(@TempDir Path folder) throws IOException {
    for (int i = 0; i < LOOKALIKES.size(); i++) {
      Packing.write(
          folder.resolve("texts/" + i + (i % 2 == 0 ? ".txt" : ".json")), LOOKALIKES.get(i));
    }
    Map<String, byte[]> packed = Map.of("a.eml", Packing.utf8(LOOKALIKES.getFirst()));
    Packing.zip(folder.resolve("packed.zip"), packed);
    Sources sources =
        Sources.of(List.of(folder.resolve("texts"), folder.resolve("packed.zip"))).verbatim();
    List<String> read;
    try (var documents = sources.stream()) {
      read =
          documents
              .map(one -> one.then(Articles.verbatim()::read))
              .map(one -> ((Outcome.Done<Article>) one).value().text().string())
              .toList();
    }
    List<String> expected = new ArrayList<>(LOOKALIKES);
    expected.add(LOOKALIKES.getFirst());
    assertEquals(expected, read);
    assertEquals(OptionalLong.of(expected.size()), sources.count());
  }
}
