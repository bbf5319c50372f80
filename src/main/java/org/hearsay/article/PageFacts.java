package org.hearsay.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of its article outside the body: JSON-LD, meta tags, marked-up elements. */
final class PageFacts {

  private static final List<String> TITLES =
      List.of(
          "og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title", "headline");

  private static final List<String> DATES =
      List.of(
          "article:published_time",
          "article:published",
          "article:published_date",
          "og:article:published_time",
          "og:published_time",
          "citation_publication_date",
          "citation_online_date",
          "citation_date",
          "dc.date",
          "dc.date.issued",
          "dcterms.created",
          "dcterms.date",
          "dcterms.issued",
          "bepress_citation_date",
          "cxenseparse:recs:publishtime",
          "rnews:datepublished",
          "datepublished",
          "parsely-pub-date",
          "sailthru.date",
          "pubdate",
          "publish-date",
          "publishdate",
          "publication_date",
          "pub_date",
          "date");

  private static final List<String> AUTHORS =
      List.of(
          "author",
          "article:author",
          "citation_author",
          "dc.creator",
          "dcterms.creator",
          "parsely-author",
          "byl",
          "sailthru.author");

  private static final List<String> PUBLISHERS =
      List.of(
          "og:site_name",
          "article:publisher",
          "citation_journal_title",
          "citation_publisher",
          "dc.publisher",
          "dcterms.publisher",
          "publisher",
          "application-name");

  private static final Pattern SITE_SUFFIX =
      Pattern.compile("\\s+(?:[|•·–—»]|-{1,2}|::)\\s+[^|•·–—»]{1,60}$");

  /** "Politics | " before a headline that is told without it. */
  private static final Pattern KICKER = Pattern.compile("^[^|•·»]{1,40}\\s[|•·»]\\s");

  private static final Pattern HOME =
      Pattern.compile(
          "https?://[^/?#]+/?|\\.?/(?:index\\.\\w{1,5})?|index\\.\\w{1,5}",
          Pattern.CASE_INSENSITIVE);

  /** What browsers write into the pages that they save. */
  private static final Pattern SAVED_FROM =
      Pattern.compile("\\s*saved from url=\\(\\d+\\)(https?://\\S+)\\s*");

  private static final String DATED =
      "time, abbr.published, [class~=(?i)(?:^|[-_\\s])(?:pub(?:lish|lished|lication)?-?)?"
          + "(?:date|datetime|dateline|timestamp|published|posted)(?:$|[-_\\s])]";

  /** The day on which the page was shown. */
  private static final Pattern TODAY =
      Pattern.compile("(?:^|[-_\\s])(?:current|today|now|clock)", Pattern.CASE_INSENSITIVE);

  /** Hostile pages nest elements deep, each with all the text below it: a few are enough. */
  private static final int MOST_ELEMENTS = 20;

  private final Document page;

  /** What meta tags say, by their names in lower case. */
  private final Map<String, List<String>> metas = new HashMap<>();

  private PageFacts(Document page) {
    this.page = page;
    for (Element meta : page.select("meta[content]")) {
      String value = meta.attr("content").strip();
      for (String attribute : List.of("property", "name", "itemprop")) {
        String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !value.isEmpty()) {
          metas.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
        }
      }
    }
  }

  /** What {@code page} says, the more reliable place first. */
  static Bibliography of(Document page, Bibliography linkedData) {
    return new PageFacts(page).says(linkedData);
  }

  private Bibliography says(Bibliography linkedData) {
    Bibliography marked =
        Bibliography.of(
            headline(linkedData),
            meta(DATES, value -> Dates.find(value).isPresent()).or(this::time).orElse(""),
            Bylines.withoutBy(authors()),
            meta(PUBLISHERS, value -> !value.contains("://") && !value.startsWith("@")).orElse(""),
            address().orElse(""));
    return Bibliography.ofHeadline(marked.headline().orElse(""))
        .or(Bibliography.ofUrl(marked.url().orElse("")))
        .or(linkedData)
        .or(marked)
        .or(byline());
  }

  private String authors() {
    return AUTHORS.stream()
        .map(name -> metas.getOrDefault(name, List.of()))
        .map(values -> values.stream().filter(value -> !value.contains("://")).toList())
        .filter(values -> !values.isEmpty())
        .map(values -> values.stream().distinct().collect(Collectors.joining(", ")))
        .findFirst()
        .or(() -> text("[itemprop=author] [itemprop=name], [itemprop=author], a[rel=author]"))
        .orElse("");
  }

  private Bibliography byline() {
    return page.select("[class~=(?i)\\bby-?line\\b]").stream()
        .limit(MOST_ELEMENTS)
        .flatMap(element -> Bylines.read(Characters.collapse(element.text())).stream())
        .reduce(Bibliography.NONE, Bibliography::or);
  }

  /** What stands on the page is the headline; what is told to machines may be another. */
  private String headline(Bibliography linkedData) {
    Optional<String> told =
        linkedData
            .headline()
            .or(() -> meta(TITLES, Characters::hasWords).map(this::withoutSite))
            .or(this::title);
    List<Element> headings = page.select("h1").stream().limit(MOST_ELEMENTS).toList();
    Predicate<String> site = site(headings, linkedData);
    Optional<String> title = told.filter(site.negate());
    List<String> titles = headings.stream().map(Element::text).filter(site.negate()).toList();
    Optional<String> same =
        headings.stream()
            .flatMap(h1 -> told.flatMap(words -> repeated(h1, words)).stream())
            .findFirst();
    Optional<String> seen =
        Optional.of(titles)
            .filter(found -> found.size() == 1)
            .map(List::getFirst)
            .or(() -> text("article h1, main h1, [itemprop=headline]"))
            .filter(PageFacts::isTitle)
            .filter(text -> title.isEmpty() || sharesWords(text, title.get()) || isOpening(text));
    return same.filter(site.negate())
        .or(() -> seen.filter(site.negate()))
        .or(() -> title)
        .or(() -> text("article h2, main h2, h2").filter(PageFacts::isTitle).filter(site.negate()))
        .or(() -> told)
        .or(() -> seen)
        .orElse("");
  }

  private static boolean isTitle(String text) {
    return Sentences.words(text) > 1 && text.length() <= 300;
  }

  /** The window's title begins with it. */
  private boolean isOpening(String heading) {
    return Headlines.areSame(title().orElse(""), heading);
  }

  /**
   * What {@code title} is on the page, where a kicker, a subtitle or the site may stand with it.
   */
  private static Optional<String> repeated(Element heading, String title) {
    String text = Characters.collapse(heading.text());
    if (Headlines.areSame(text, title)
        || (isTitle(text)
            && Headlines.areSame(SITE_SUFFIX.matcher(title).replaceFirst(""), text))) {
      return Optional.of(text);
    }
    boolean part =
        Headlines.areSame(KICKER.matcher(text).replaceFirst(""), title)
            || Headlines.areSame(heading.ownText(), title)
            || heading.children().stream()
                .limit(MOST_ELEMENTS)
                .anyMatch(child -> Headlines.areSame(child.text(), title));
    return part ? Optional.of(title) : Optional.empty();
  }

  /** Whether a text is the name of the site: it publishes as such, or leads to its first page. */
  private Predicate<String> site(List<Element> headings, Bibliography linkedData) {
    List<String> names = new ArrayList<>(metas.getOrDefault("og:site_name", List.of()));
    linkedData.publisher().ifPresent(names::add);
    headings.stream()
        .filter(h1 -> h1.select("a[href]").stream().anyMatch(PageFacts::leadsHome))
        .map(Element::text)
        .forEach(names::add);
    return text -> names.stream().anyMatch(name -> Headlines.areSame(name, text));
  }

  private static boolean leadsHome(Element link) {
    return HOME.matcher(link.attr("href").strip()).matches();
  }

  /** A lone h1 is at times the name of the site. */
  private static boolean sharesWords(String heading, String told) {
    List<String> words = List.of(told.toLowerCase(Locale.ROOT).split("\\P{L}+", -1));
    return List.of(heading.toLowerCase(Locale.ROOT).split("\\P{L}+", -1)).stream()
        .filter(word -> word.length() > 3)
        .anyMatch(words::contains);
  }

  private String withoutSite(String title) {
    Matcher suffix = SITE_SUFFIX.matcher(title);
    String site = meta(PUBLISHERS, Characters::hasWords).orElse("");
    return suffix.find() && Headlines.areSame(suffix.group(), site)
        ? title.substring(0, suffix.start())
        : title;
  }

  /** The window's title without the site's name. */
  private Optional<String> title() {
    String title = page.title();
    String bare = SITE_SUFFIX.matcher(title).replaceFirst("");
    return Optional.of(Sentences.words(bare) > 2 ? bare : title).filter(Characters::hasWords);
  }

  private Optional<String> address() {
    Optional<String> canonical =
        page.select("link[rel~=(?i)\\bcanonical\\b]").stream()
            .map(link -> link.attr("href"))
            .filter(PageFacts::isWebAddress)
            .findFirst();
    return canonical
        .or(
            () ->
                meta(
                    List.of("og:url", "citation_fulltext_html_url", "twitter:url"),
                    PageFacts::isWebAddress))
        .or(this::savedFrom);
  }

  private Optional<String> savedFrom() {
    return Stream.concat(page.childNodes().stream(), page.child(0).childNodes().stream())
        .limit(MOST_ELEMENTS)
        .filter(Comment.class::isInstance)
        .map(comment -> SAVED_FROM.matcher(((Comment) comment).getData()))
        .filter(Matcher::matches)
        .map(saved -> saved.group(1))
        .findFirst();
  }

  private static boolean isWebAddress(String value) {
    return Bibliography.ofUrl(value).url().isPresent();
  }

  private Optional<String> time() {
    return List.of("[itemprop=datePublished]", "article:has(h1), main:has(h1)", "body").stream()
        .flatMap(where -> page.select(where).stream().limit(MOST_ELEMENTS))
        .flatMap(
            where -> where.hasAttr("itemprop") ? Stream.of(where) : where.select(DATED).stream())
        .limit(10 * MOST_ELEMENTS)
        .filter(element -> !TODAY.matcher(element.className()).find())
        .map(PageFacts::dateOf)
        .filter(value -> Dates.find(value).isPresent())
        .findFirst();
  }

  private static String dateOf(Element element) {
    for (String attribute : List.of("datetime", "content", "title")) {
      if (element.hasAttr(attribute)) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }

  private Optional<String> text(String selector) {
    return page.select(selector).stream()
        .limit(MOST_ELEMENTS)
        .map(element -> element.hasAttr("content") ? element.attr("content") : element.text())
        .filter(Characters::hasWords)
        .findFirst();
  }

  private Optional<String> meta(List<String> names, Predicate<String> usable) {
    return names.stream()
        .flatMap(name -> metas.getOrDefault(name, List.of()).stream())
        .filter(usable)
        .findFirst();
  }
}
