package org.hearsay.attributions;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.grammar.Slots;
import org.hearsay.language.Analysis;
import org.hearsay.language.Quote;
import org.hearsay.language.Sentence;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;
import org.hearsay.model.Span;

/**
 * Finds statements that a mark alone reports: "Obama: We will respond" of headlines and
 * transcripts, and a quotation signed after a dash.
 */
final class MarkCues {

  private static final int LONGEST_SOURCE = 9;
  private static final Cue COLON = cue(":");
  private static final Cue DASH = cue("–");

  /** Quotations of fewer words after a colon are names of things. */
  private static final int SPOKEN_WORDS = 3;

  private final Tree tree;
  private final Analysis analysis;

  MarkCues(Tree tree) {
    this.tree = tree;
    this.analysis = tree.analysis();
  }

  private static Cue cue(String mark) {
    return new Cue(
        mark,
        List.of(),
        Act.STATE,
        Manner.SAY,
        Frame.parse("subj=speaker clause=content", Slots.VERB),
        List.of(),
        List.of());
  }

  /** What a name and a colon report, at the head of a sentence. */
  List<Draft> in(Sentence sentence) {
    return colon(sentence).stream().toList();
  }

  /** A quotation that is signed after a dash. */
  List<Draft> behind(Quote quote) {
    return signature(quote).stream().toList();
  }

  /** A quotation that nobody owns, after a clause that ends with a colon. */
  List<Draft> before(Quote quote) {
    return introduced(quote).stream().toList();
  }

  /** A name, a colon, and what was said. */
  private Optional<Draft> colon(Sentence sentence) {
    int end = Math.min(sentence.endToken() - 1, sentence.firstToken() + LONGEST_SOURCE);
    for (int i = sentence.firstToken(); i < end; i++) {
      Token token = analysis.token(i);
      if (token.form().equals(":")) {
        return i == sentence.firstToken()
            ? Optional.empty()
            : speakerIn(sentence.firstToken(), i)
                .map(
                    speaker ->
                        draft(
                            sentence,
                            COLON,
                            token,
                            speaker,
                            analysis.span(token.index() + 1, sentence.endToken())));
      }
      if (token.isVerb()
          || token.is("punct") && !token.form().equals(",")
          || Character.isDigit(token.form().codePointAt(0))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A quotation, a dash, a name, and the end of the paragraph. */
  private Optional<Draft> signature(Quote quote) {
    int dash = analysis.tokenAt(quote.span().end());
    if (dash + 1 >= analysis.tokens().size() || !analysis.token(dash).isDash()) {
      return Optional.empty();
    }
    Sentence sentence = analysis.sentenceOf(analysis.token(dash));
    int end = sentence.endToken();
    boolean last =
        sentence.index() + 1 >= analysis.sentences().size()
            || analysis.sentences().get(sentence.index() + 1).paragraph() != sentence.paragraph();
    if (!last || end - dash > LONGEST_SOURCE + 1) {
      return Optional.empty();
    }
    return speakerIn(dash + 1, end)
        .map(speaker -> draft(sentence, DASH, analysis.token(dash), speaker, quote.span()));
  }

  /**
   * "Jonas Reke was brief: 'We left.'" A quotation that nobody owns, after a clause that ends with
   * a colon, is said by the subject of that clause.
   */
  private Optional<Draft> introduced(Quote quote) {
    int colon = analysis.tokenAt(quote.span().start()) - 1;
    if (colon < 1
        || !analysis.token(colon).form().equals(":")
        || analysis.tokensIn(quote.inner()).size() < SPOKEN_WORDS) {
      return Optional.empty();
    }
    Sentence sentence = analysis.sentenceOf(analysis.token(colon));
    return analysis.tokens(sentence).stream()
        .filter(t -> t.is("root") && t.isVerb() && t.index() < colon)
        .findFirst()
        .flatMap(
            verb ->
                tree.child(verb, "nsubj")
                    .filter(subject -> subject.isProperNoun() || subject.isPronoun())
                    .map(subject -> draft(sentence, COLON, verb, subject, quote.span())));
  }

  /** The head of the phrase that these tokens make, if they begin with a capital letter. */
  private Optional<Token> speakerIn(int first, int end) {
    if (!Character.isUpperCase(analysis.token(first).form().codePointAt(0))) {
      return Optional.empty();
    }
    Optional<Token> head = Optional.empty();
    for (int i = first; i < end; i++) {
      Token token = analysis.token(i);
      if (token.isVerb()) {
        return Optional.empty();
      }
      boolean inner = token.head() >= first && token.head() < end;
      if (token.isNoun() && (!inner || head.isEmpty() && !token.is("compound", "nmod", "poss"))) {
        head = head.isEmpty() || !inner ? Optional.of(token) : head;
      }
    }
    return head;
  }

  private Draft draft(Sentence sentence, Cue cue, Token mark, Token speaker, Span content) {
    Map<Role, List<Token>> fillers = new EnumMap<>(Role.class);
    fillers.put(Role.SPEAKER, List.of(speaker));
    Match match = new Match(cue, mark, List.of(mark), fillers, Map.of(Role.SPEAKER, "subj"));
    Draft draft = new Draft(sentence, Optional.of(match));
    draft.cue = Optional.of(mark.span());
    draft.speakers.add(speaker);
    draft.addContent(content);
    draft.because("cue", "mark " + mark.form());
    return draft;
  }
}
