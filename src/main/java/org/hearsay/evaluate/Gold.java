package org.hearsay.evaluate;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.Act;
import org.hearsay.model.Quotation;
import org.hearsay.model.Span;
import org.hearsay.model.Text;

/** Articles with what people found in them. */
public sealed interface Gold {

  /** Who said what: the spans of source, cue and content of each attribution. */
  record Attributions(List<QuotedArticle> articles) implements Gold {

    public Attributions {
      articles = List.copyOf(articles);
    }
  }

  /** Who does which communicative act to whom. */
  record Acts(List<ClaimedArticle> articles) implements Gold {

    public Acts {
      articles = List.copyOf(articles);
    }
  }

  /** An article and its attributions, in the order of the file. */
  record QuotedArticle(String id, Text text, List<Quote> quotes) {

    public QuotedArticle {
      quotes = List.copyOf(quotes);
    }
  }

  /**
   * One attribution.
   *
   * @param speaker canonical name of who speaks, where the annotators gave it
   */
  record Quote(
      Optional<Span> source,
      Optional<Span> cue,
      List<Span> content,
      Optional<Quotation> type,
      Optional<String> speaker) {

    public Quote {
      content = List.copyOf(content);
    }
  }

  /** An article, its actors and its acts, in the order of the file. */
  record ClaimedArticle(String id, Text text, List<Named> actors, List<Claim> claims) {

    public ClaimedArticle {
      actors = List.copyOf(actors);
      claims = List.copyOf(claims);
    }
  }

  /** An actor under all the names the article has for it. */
  record Named(String name, List<String> aliases) {

    public Named {
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * One act. Speaker and target are canonical names.
   *
   * @param agreed whether more than one annotator saw it
   * @param evidence the words that carry it, as they stand in the text
   * @param speakerWords where the sentence names the speaker, if it does
   * @param targetWords where the sentence names the target, if it does
   */
  record Claim(
      String speaker,
      Act act,
      Optional<String> target,
      boolean explicit,
      boolean negated,
      boolean agreed,
      String evidence,
      Optional<Span> speakerWords,
      Optional<Span> targetWords) {}
}
