package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hearsay.model.Article;
import org.hearsay.model.Block;
import org.junit.jupiter.api.Test;

class NitfTest {

  static final String NITF =
      """
      <nitf version="-//IPTC//DTD NITF 3.5//EN">
        <head>
          <title>tolsk-talks</title>
          <docdata><doc-id regsrc="EXW" id-string="EXW-17"/><ed-msg info="ADDS quote"/>
            <date.issue norm="20191109T073000Z"/><doc.copyright year="2019" holder="Example Wire"/></docdata>
        </head>
        <body>
          <body.head>
            <hedline><hl1>Talks fail in Port Ellery</hl1><hl2>Delegation walks out</hl2></hedline>
            <note noteclass="editorsnote"><body.content><p>Eds: new throughout</p></body.content></note>
            <byline>By <person>Jane Doe</person><byttl>Political editor</byttl></byline>
            <dateline><location>PORT ELLERY</location></dateline>
          </body.head>
          <body.content>
            <block>
              <p>Tolsk accused <location>Arvenia</location> of lying on Friday, and left.</p>
              <media media-type="image"><media-caption>The hall.</media-caption></media>
              <hl2>An empty chair</hl2>
              <p>Arvenia denied it. "We came to talk," said its envoy.</p>
            </block>
          </body.content>
          <body.end><tagline>Example Wire staff</tagline></body.end>
        </body>
      </nitf>
      """;

  @Test
  void readsHeadAndBody() {
    Article article = Filed.of("a.xml", "<?xml version=\"1.0\"?>\n" + NITF).only();
    assertEquals(
        "Talks fail in Port Ellery | 2019-11-09 | Jane Doe | Example Wire", Filed.says(article));
    assertEquals(
        List.of(
            "Tolsk accused Arvenia of lying on Friday, and left.",
            "Arvenia denied it. \"We came to talk,\" said its envoy."),
        Reads.paragraphs(article));
    assertEquals(List.of("An empty chair"), Reads.blocks(article, Block.Kind.HEADING));
    assertEquals(List.of("PORT ELLERY —"), Reads.blocks(article, Block.Kind.BYLINE));
  }

  @Test
  void readsItWithADoctype() {
    assertEquals(
        1, Filed.of("a", "<!DOCTYPE nitf SYSTEM \"nitf-3-5.dtd\">" + NITF).articles().size());
  }

  @Test
  void refusesWhatIsCutOffOrHasNoText() {
    assertEquals(
        "malformed: cut off: it ends before </nitf>",
        Filed.of("a.xml", NITF.substring(0, NITF.indexOf("Arvenia denied"))).refusal());
    assertEquals(
        "empty: NITF without a text (body.content)",
        Filed.of("a.xml", "<nitf><head><title>x</title></head></nitf>").refusal());
  }
}
