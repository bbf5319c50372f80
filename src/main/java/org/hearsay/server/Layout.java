package org.hearsay.server;

import java.util.Map;

/** The frame of all pages. */
final class Layout {

  private Layout() {}

  /** Writes a whole page. */
  static void write(Html html, String title, Html.Part content) {
    html.open("html", "lang", "en").line();
    head(html, title);
    html.open("body").line();
    html.element("a", "Skip to the content", "class", "skip", "href", "#content").line();
    header(html);
    html.open("main", "id", "content").line();
    content.write(html);
    html.close().line();
    html.open("footer").open("p");
    html.text("Nothing here is asserted as fact: it is what articles report that somebody said.");
    html.close().close().line();
    html.close().close().line();
  }

  /** Writes a page that is shown within another. */
  static void writeCard(Html html, String title, Html.Part content) {
    html.open("html", "lang", "en").line();
    head(html, title);
    html.open("body", "class", "embedded").line();
    content.write(html);
    html.close().close().line();
  }

  private static void head(Html html, String title) {
    html.open("head").line();
    html.open("meta", "charset", "utf-8").line();
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.element("title", title.equals("Hearsay") ? title : title + " · Hearsay").line();
    html.open("link", "rel", "stylesheet", "href", "/assets/hearsay.css").line();
    html.open("link", "rel", "icon", "type", "image/svg+xml", "href", "/assets/icon.svg").line();
    html.close().line();
  }

  private static void header(Html html) {
    html.open("header", "class", "top");
    html.element("a", "Hearsay", "class", "brand", "href", "/");
    html.open("nav", "aria-label", "Site");
    html.element("a", "Questions", "href", "/#questions");
    html.element("a", "Network", "href", NetworkPage.PATH);
    html.element("a", "Matrix", "href", MatrixPage.PATH);
    html.element("a", "Timeline", "href", TimelinePage.PATH);
    html.element("a", "Actors", "href", Links.question("actors", Map.of()));
    html.element("a", "Articles", "href", Links.question("articles", Map.of()));
    html.element("a", "SPARQL", "href", "/query");
    html.element("a", "Ontology", "href", "/ontology");
    html.close().close().line();
  }
}
