package org.hearsay.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.hearsay.model.Span;
import org.hearsay.model.Text;

/**
 * The text of an article, where the server may show it: each part of each statement marked in its
 * place, and beside each paragraph who does what to whom in it.
 */
final class ArticleText {

  private static final String ARTICLE = "article/";

  private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\s*\\n\\s*\\n\\s*");

  /** Statements of one paragraph that the style sheet tells apart. */
  private static final int TOLD_APART = 40;

  private final Holdings holdings;
  private final StatementCards cards;

  ArticleText(Holdings holdings, StatementCards cards) {
    this.holdings = holdings;
    this.cards = cards;
  }

  /** The text of the article of this IRI, if there is one to show. */
  Optional<Text> find(String iri) {
    return holdings
        .iris()
        .id(NodeFactory.createURI(iri))
        .filter(id -> id.startsWith(ARTICLE))
        .flatMap(id -> holdings.texts().apply(id.substring(ARTICLE.length())))
        .map(Text::new);
  }

  /** A stretch of text with what is marked in it and the statements that are told beside it. */
  private record Paragraph(Span span, List<Mark> marks, List<Told> told) {

    /** Which of its statements it is; empty for one that another paragraph tells. */
    Optional<Integer> place(int statement) {
      return told.isEmpty() || statement < told.getFirst().number()
          ? Optional.empty()
          : Optional.of(statement - told.getFirst().number())
              .filter(place -> place < told.size())
              .map(place -> place % TOLD_APART + 1);
    }

    String classes(Mark mark) {
      return mark.statements().stream()
          .flatMap(statement -> place(statement).stream())
          .map(place -> " n" + place)
          .collect(Collectors.joining("", mark.part().code(), ""));
    }
  }

  /**
   * @param title a first paragraph that says the same and nothing else is left out
   */
  void write(Html html, Text text, List<Told> told, String title) {
    Map<String, Told> byIri =
        told.stream().collect(Collectors.toMap(Told::iri, Function.identity(), (one, two) -> one));
    html.open("section", "class", "reading", "aria-label", "The text with its statements").line();
    legend(html);
    List<Paragraph> paragraphs = paragraphs(text, told);
    for (Paragraph paragraph : paragraphs) {
      boolean isTitle =
          paragraph.equals(paragraphs.getFirst()) && text.line(paragraph.span()).equals(title);
      if (!isTitle || !paragraph.told().isEmpty()) {
        write(html, text, paragraph, byIri);
      }
    }
    html.close().line();
  }

  private static void legend(Html html) {
    html.open("p", "class", "note legend-of-text").text("In the text, a number leads to the act: ");
    html.element("span", "speaker", "class", Mark.Part.SPEAKER.code()).text(" ");
    html.element("span", "cue", "class", Mark.Part.CUE.code()).text(" ");
    html.element("span", "what was said", "class", Mark.Part.CONTENT.code()).text(" ");
    html.element("span", "target or addressee", "class", Mark.Part.TARGET.code());
    html.close().line();
  }

  private void write(Html html, Text text, Paragraph paragraph, Map<String, Told> byIri) {
    Map<Integer, List<Told>> numbers = new TreeMap<>();
    for (Told each : paragraph.told()) {
      int end = Math.clamp(each.end().orElse(0), paragraph.span().start(), paragraph.span().end());
      numbers.computeIfAbsent(end, any -> new ArrayList<>()).add(each);
    }
    html.open("div", "class", "paragraph").open("p");
    new MarkedText(text, paragraph::classes)
        .write(
            html,
            paragraph.span(),
            paragraph.marks(),
            (here, position) ->
                numbers.getOrDefault(position, List.of()).forEach(each -> number(here, each)));
    html.close();
    if (!paragraph.told().isEmpty()) {
      html.open("ol", "class", "margin").line();
      paragraph.told().forEach(each -> told(html, paragraph, each, byIri));
      html.close();
    }
    html.close().line();
  }

  private static void number(Html html, Told told) {
    html.open("sup");
    html.element(
        "a",
        String.valueOf(told.number()),
        "href",
        "#" + told.anchor(),
        "id",
        "in-text-" + told.anchor(),
        "aria-label",
        "Statement " + told.number() + ": " + StatementCards.sentence(told.rows().getFirst()));
    html.close();
  }

  private void told(Html html, Paragraph paragraph, Told told, Map<String, Told> byIri) {
    String act = told.rows().getFirst().text("act");
    html.open(
        "li",
        "id",
        told.anchor(),
        "class",
        "n" + paragraph.place(told.number()).orElse(0) + " " + StatementCards.tone(act));
    html.element(
        "a",
        String.valueOf(told.number()),
        "class",
        "no",
        "href",
        "#in-text-" + told.anchor(),
        "aria-label",
        "Statement " + told.number() + " in the text");
    html.text(" ");
    cards.line(html, told.rows());
    Told outer = byIri.get(told.reportedBy());
    if (outer != null) {
      html.text(" ").open("small").text("reported in ");
      html.element("a", String.valueOf(outer.number()), "href", "#" + outer.anchor()).close();
    }
    html.close().line();
  }

  private static List<Paragraph> paragraphs(Text text, List<Told> told) {
    List<Span> spans = spans(text);
    int[] starts = spans.stream().mapToInt(Span::start).toArray();
    List<List<Mark>> marks = new ArrayList<>();
    List<List<Told>> beside = new ArrayList<>();
    spans.forEach(
        span -> {
          marks.add(new ArrayList<>());
          beside.add(new ArrayList<>());
        });
    for (Told each : told) {
      for (Mark mark : each.marks()) {
        for (int i = at(starts, mark.span().start());
            i < spans.size() && spans.get(i).start() < mark.span().end();
            i++) {
          if (spans.get(i).overlaps(mark.span())) {
            marks.get(i).add(mark.within(spans.get(i)));
          }
        }
      }
      if (!spans.isEmpty()) {
        int start = each.marks().isEmpty() ? 0 : each.marks().getFirst().span().start();
        beside.get(at(starts, start)).add(each);
      }
    }
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      paragraphs.add(new Paragraph(spans.get(i), Mark.together(marks.get(i)), beside.get(i)));
    }
    return paragraphs;
  }

  private static List<Span> spans(Text text) {
    List<Span> spans = new ArrayList<>();
    Matcher between = BETWEEN_PARAGRAPHS.matcher(text.string());
    int from = 0;
    while (between.find()) {
      if (between.start() > from) {
        spans.add(text.span(from, between.start()));
      }
      from = between.end();
    }
    if (from < text.string().length()) {
      spans.add(text.span(from, text.string().length()));
    }
    return spans;
  }

  /** The last paragraph that starts at a position or before. */
  private static int at(int[] starts, int position) {
    int found = Arrays.binarySearch(starts, position);
    return Math.max(0, found >= 0 ? found : -found - 2);
  }
}
