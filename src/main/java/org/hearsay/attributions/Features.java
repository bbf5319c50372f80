package org.hearsay.attributions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.actors.Cast;
import org.hearsay.grammar.Scope;
import org.hearsay.language.Analysis;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Actor;
import org.hearsay.model.Span;

/**
 * What about a cue's surroundings tells whether it reports a statement here: short readable names,
 * the keys of the weights file. "Think" reports less often after "I" and inside a quotation than
 * after a name.
 */
final class Features {

  private final Analysis analysis;
  private final Tree tree;
  private final Cast cast;
  private final Scope scope;
  private final Quotations quotations;

  Features(Analysis analysis, Tree tree, Cast cast, Scope scope, Quotations quotations) {
    this.analysis = analysis;
    this.tree = tree;
    this.cast = cast;
    this.scope = scope;
    this.quotations = quotations;
  }

  /**
   * @param others all drafts of the article
   */
  List<String> of(Draft draft, DraftIndex others) {
    List<String> features = new ArrayList<>();
    features.add("any");
    if (draft.match.isEmpty()) {
      features.add("no cue");
      return features;
    }
    Match match = draft.match.get();
    Token head = match.head();
    String slots = String.join(",", match.rules().values().stream().sorted().toList());
    String manner = match.cue().manner().name().toLowerCase(Locale.ROOT);
    String subject = subject(match);
    String place = quotations.isQuoted(head) ? "in quotation" : "in narration";
    String content = content(draft);
    String cue = match.cue().text();
    features.add("cue " + cue);
    features.add("cue " + cue + " " + content);
    features.add("cue " + cue + " " + place);
    features.add("slots " + slots);
    features.add("act " + draft.act.code());
    features.add("manner " + manner + ", subject " + subject);
    features.add("manner " + manner + ", " + place + ", " + subject);
    features.add("manner " + manner + ", content " + content);
    features.add("content " + content + ", subject " + subject);
    features.add("form " + head.tag() + " " + head.relation());
    features.add("form " + head.tag() + ", subject " + subject);
    features.add("subject " + subject);
    features.add(place);
    features.add("words of content " + length(draft));
    if (scope.isSupposed(head)) {
      features.add("supposed");
    }
    if (draft.negated) {
      features.add("negated");
      features.add("negated, manner " + manner);
    }
    auxiliary(head).ifPresent(word -> features.add("auxiliary " + word));
    if (analysis.token(draft.sentence.endToken() - 1).form().equals("?")) {
      features.add("question");
    }
    if (isCapitalised(draft)) {
      features.add("headline style");
    }
    grammar(match, cue, manner, features);
    features.add("cue " + cue + ", slots " + slots);
    features.add("cue " + cue + ", subject " + subject);
    features.add("content begins " + firstWord(draft) + ", manner " + manner);
    surroundings(draft, others, manner, features);
    return features;
  }

  /** Voice, tense, what it hangs on, how a noun is introduced. */
  private void grammar(Match match, String cue, String manner, List<String> features) {
    Token head = match.head();
    features.add("cue " + cue + ", form " + head.tag());
    if (head.isVerb()) {
      features.add((tree.isPassive(head) ? "passive" : "active") + ", manner " + manner);
      features.add("cue " + cue + (tree.isPassive(head) ? " passive" : " active"));
    }
    if (head.is("xcomp", "pcomp", "advcl", "acl", "relcl", "dobj", "conj")) {
      tree.head(head)
          .filter(governor -> !governor.isProperNoun())
          .ifPresent(governor -> features.add(head.relation() + " of " + governor.lemma()));
      features.add("cue " + cue + " " + head.relation());
    }
    if (head.isNoun()) {
      String determiner =
          tree.child(head, "det", "poss")
              .map(d -> d.is("poss") ? "poss" : d.lemma())
              .orElse("none");
      features.add("noun with " + determiner);
      features.add("cue " + cue + " with " + determiner);
    }
    match.fillers().keySet().stream()
        .filter(role -> role == Role.ADDRESSEE || role == Role.TARGET)
        .forEach(role -> features.add("has " + role + ", manner " + manner));
    match
        .filler(Role.SPEAKER)
        .filter(speaker -> !speaker.isProperNoun()) // No name may tell for itself.
        .ifPresent(
            speaker -> features.add("subject word " + speaker.lemma() + ", manner " + manner));
  }

  private String firstWord(Draft draft) {
    if (draft.content.isEmpty()) {
      return "none";
    }
    Token first = analysis.token(analysis.tokenAt(draft.content.getLast().start()));
    return (first.tag().startsWith("W") || first.hasTag("IN", "TO", "DT", "PRP", "MD", "CC"))
        ? first.lemma()
        : first.tag();
  }

  /** Whether it stands in what somebody else said, and whether another cue claims its content. */
  private void surroundings(Draft draft, DraftIndex others, String manner, List<String> features) {
    int depth = 0;
    for (Draft outer : others.around(draft.match.get().head().span())) {
      if (outer != draft && outer.match.isPresent()) {
        depth++;
        features.add("inside " + outer.match.get().cue().manner() + ", manner " + manner);
      }
    }
    features.add("inside " + Math.min(depth, 2) + " others");
    for (Draft rival : others.sharing(draft)) {
      if (rival.match.isPresent()) {
        boolean before = rival.position() < draft.position();
        String which = (before ? "earlier " : "later ") + rival.match.get().cue().manner();
        features.add("rival " + which);
        features.add("rival " + which + ", manner " + manner);
        if (rival.match.get().head().index() == draft.match.get().head().head()) {
          features.add("rival above it");
        } else if (rival.match.get().head().head() == draft.match.get().head().index()) {
          features.add("rival below it");
        }
      }
    }
  }

  private Optional<String> auxiliary(Token head) {
    return tree.child(head, "aux").map(Token::lemma);
  }

  private boolean isCapitalised(Draft draft) {
    long words =
        analysis.tokens(draft.sentence).stream().filter(t -> t.form().length() > 3).count();
    long capitals =
        analysis.tokens(draft.sentence).stream()
            .filter(t -> t.form().length() > 3 && Character.isUpperCase(t.form().codePointAt(0)))
            .count();
    return words > 2 && capitals * 4 > words * 3;
  }

  private String subject(Match match) {
    Optional<Token> speaker = match.filler(Role.SPEAKER);
    if (speaker.isEmpty()) {
      return "none";
    }
    Token token = speaker.get();
    String word = token.form().toLowerCase(Locale.ROOT);
    if (token.isPronoun() || token.tag().equals("WDT")) {
      return switch (word) {
        case "i", "me", "my" -> "I";
        case "we", "us", "our" -> "we";
        case "you", "your" -> "you";
        case "it", "its" -> "it";
        case "they", "them", "their" -> "they";
        default -> person(word);
      };
    }
    Optional<Actor> actor = cast.atModifier(token);
    if (actor.isEmpty()) {
      return "thing";
    }
    boolean named = actor.get().isNamed();
    return (named ? "named " : "described ") + actor.get().kind().code();
  }

  private static String person(String word) {
    return word.startsWith("who") || word.equals("which") || word.equals("that")
        ? "who"
        : "he or she";
  }

  private String content(Draft draft) {
    if (draft.content.isEmpty()) {
      return "none";
    }
    Match match = draft.match.get();
    String slot =
        match
            .rules()
            .getOrDefault(
                Role.CONTENT,
                match.rules().containsKey(Role.TARGET) || match.rules().containsKey(Role.THING)
                    ? "actor or thing"
                    : "beside");
    boolean inQuotes = draft.content.stream().anyMatch(quotations::containsQuotation);
    boolean before =
        draft.cue.isPresent() && draft.content.getFirst().end() <= draft.cue.get().start();
    return slot + (inQuotes ? " quoted" : "") + (before ? " before" : "");
  }

  private String length(Draft draft) {
    int words = 0;
    for (Span span : draft.content) {
      words += analysis.tokensIn(span).size();
    }
    return words == 0
        ? "0"
        : words < 3
            ? "1-2"
            : words < 6 ? "3-5" : words < 12 ? "6-11" : words < 25 ? "12-24" : "25+";
  }
}
