package org.hearsay.acts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.acts.Proposal.Words;
import org.hearsay.language.Analysis;
import org.hearsay.language.Encoded;
import org.hearsay.language.Scores;
import org.hearsay.language.Sentence;
import org.hearsay.language.Token;
import org.hearsay.language.Window;
import org.hearsay.model.Act;
import org.hearsay.model.Span;

/** Reads acts and the words of their parties from what the encoder says of each sentence. */
public final class EncodedActs implements ActClassifier {

  /** Less likely acts are not looked at. */
  private static final double FLOOR = 0.1;

  /** Pieces that are likelier than this play a role. */
  private static final double INSIDE = 0.5;

  /** Where none are, and for targets, those that are likelier than this may. */
  private static final double PERHAPS_INSIDE = 0.15;

  /** In the order in which the model was trained on them, {@code ACTS} of {@code data.py}. */
  private static final List<Act> ACTS =
      List.of(
          Act.ACCUSE,
          Act.CRITICISE,
          Act.DENY,
          Act.REJECT,
          Act.THREATEN,
          Act.WARN,
          Act.DEMAND,
          Act.APPEAL,
          Act.PROPOSE,
          Act.PROMISE,
          Act.PRAISE,
          Act.DEFEND,
          Act.AGREE,
          Act.APOLOGISE);

  /** Places in {@code ROLES} of {@code data.py}: which pieces play a role, then which begin one. */
  private static final int SPEAKER = 0;

  private static final int TARGET = 1;
  private static final int CUE = 2;
  private static final int ROLES = 4;

  @Override
  public List<Proposal> propose(Analysis analysis, Iterable<Encoded> encoded) {
    List<Proposal> proposals = new ArrayList<>();
    for (Encoded one : encoded) {
      Scores acts = one.output("acts");
      for (int sentence = 0; sentence < one.window().sentences(); sentence++) {
        for (int act = 0; one.window().isScored(sentence) && act < ACTS.size(); act++) {
          if (acts.at(sentence, act) >= FLOOR) {
            proposals.add(proposal(analysis, one, sentence, act));
          }
        }
      }
    }
    return proposals;
  }

  @Override
  public List<Guess> guess(Analysis analysis, Iterable<Encoded> encoded) {
    List<Guess> guesses = new ArrayList<>();
    for (Encoded one : encoded) {
      Scores acts = one.output("acts");
      for (int number = 0; number < one.window().sentences(); number++) {
        Sentence sentence = analysis.sentences().get(one.window().inArticle(number));
        for (int act = 0; one.window().isScored(number) && act < ACTS.size(); act++) {
          guesses.add(new Guess(sentence, ACTS.get(act), acts.at(number, act)));
        }
      }
    }
    return guesses;
  }

  private static Proposal proposal(Analysis analysis, Encoded encoded, int number, int act) {
    Scores roles = encoded.output("roles").part(number).part(act);
    Sentence sentence = analysis.sentences().get(encoded.window().inArticle(number));
    return new Proposal(
        sentence,
        ACTS.get(act),
        encoded.output("acts").at(number, act),
        encoded.output("explicit").at(number, act),
        words(analysis, encoded.window(), roles, SPEAKER),
        words(analysis, encoded.window(), roles, TARGET),
        words(analysis, encoded.window(), roles, CUE));
  }

  private static List<Words> words(Analysis analysis, Window window, Scores roles, int role) {
    List<Words> all = new ArrayList<>(words(analysis, window, roles, role, INSIDE));
    if (all.isEmpty() || role == TARGET) {
      for (Words perhaps : words(analysis, window, roles, role, PERHAPS_INSIDE)) {
        if (all.stream().noneMatch(w -> w.span().overlaps(perhaps.span()))) {
          all.add(perhaps);
        }
      }
    }
    if (role != CUE) {
      all.removeIf(w -> analysis.tokensIn(w.span()).stream().allMatch(t -> t.is("det")));
    }
    all.sort(Comparator.comparing(Words::span));
    return all;
  }

  /** Runs of likely pieces, cut where another is likely to begin, as whole words. */
  private static List<Words> words(
      Analysis analysis, Window window, Scores roles, int role, double floor) {
    Scores inside = roles.part(role);
    Scores first = roles.part(ROLES + role);
    List<Words> found = new ArrayList<>();
    int start = -1;
    for (int piece = 0; piece <= window.pieces(); piece++) {
      boolean in =
          piece < window.pieces() && window.span(piece).isPresent() && inside.at(piece) >= floor;
      if (start >= 0
          && (!in && !isBridge(window, inside, piece, floor) || begins(window, first, piece))) {
        add(analysis, window, inside, start, piece, found);
        start = -1;
      }
      if (in && start < 0) {
        start = piece;
      }
    }
    return found;
  }

  /** "Season-ticket holders": a mark between two likely words parts nothing. */
  private static boolean isBridge(Window window, Scores inside, int piece, double floor) {
    return piece + 1 < window.pieces()
        && window.span(piece).filter(span -> span.length() == 1).isPresent()
        && window.span(piece + 1).isPresent()
        && inside.at(piece + 1) >= floor
        && window.span(piece).get().end() == window.span(piece + 1).get().start();
  }

  private static boolean begins(Window window, Scores first, int piece) {
    return piece >= window.pieces() || first.at(piece) >= INSIDE;
  }

  private static void add(
      Analysis analysis, Window window, Scores inside, int from, int to, List<Words> found) {
    double sum = 0;
    for (int piece = from; piece < to; piece++) {
      sum += inside.at(piece);
    }
    Span pieces = window.span(from).orElseThrow().cover(window.span(to - 1).orElseThrow());
    List<Token> tokens = new ArrayList<>();
    for (int i = analysis.tokenAt(pieces.start());
        i < analysis.tokens().size() && analysis.token(i).span().start() < pieces.end();
        i++) {
      tokens.add(analysis.token(i));
    }
    while (!tokens.isEmpty() && !isWord(tokens.getLast())) {
      tokens.removeLast();
    }
    while (!tokens.isEmpty() && !isWord(tokens.getFirst())) {
      tokens.removeFirst();
    }
    if (!tokens.isEmpty()) {
      Span span = tokens.getFirst().span().cover(tokens.getLast().span());
      if (found.isEmpty() || !found.getLast().span().overlaps(span)) {
        found.add(new Words(span, sum / (to - from)));
      }
    }
  }

  private static boolean isWord(Token token) {
    return token.form().codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
