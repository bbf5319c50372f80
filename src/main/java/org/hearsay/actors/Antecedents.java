package org.hearsay.actors;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.actors.Discourse.Earlier;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/**
 * Chooses whom a pronoun takes up among those mentioned before it. What tells one mention from
 * another is put into features, whose weights were estimated from annotated articles: {@code
 * antecedent-weights.tsv}. Used by one thread for one article.
 */
final class Antecedents {

  /** What is asked for. */
  enum Sort {
    PERSON,
    IT,
    THEY
  }

  /** A question as it was put, for estimates; an option for each mention. */
  record Asked(Token pronoun, List<Earlier> mentions, List<Considered> options) {}

  /**
   * What holds of a mention.
   *
   * @param known what its salience is worth beside the features
   */
  record Considered(List<String> features, double known) {}

  /**
   * What a point of salience is worth: the annotated pronouns are speakers and targets, and tell
   * little of "Norland said it would", which salience gets right. Of 0, .25, .5 and 1 this did best
   * on articles left out.
   */
  private static final double SALIENCE = 0.25;

  /** The same of "it", which is annotated so seldom that features tell next to nothing. */
  private static final double SALIENCE_OF_IT = 1;

  /** What speaks against a person of whom it is not known whether "he" or "she" is said. */
  private static final double GENDER_UNKNOWN = 1.5;

  /** What speaks against a thing where an organisation may be meant. */
  private static final double THING = 3;

  private final Tree tree;
  private final Discourse discourse;
  private final AntecedentScorer scorer;
  private final List<Asked> asked = new ArrayList<>();
  private final boolean kept;
  private final Map<Sort, Figure> last = new EnumMap<>(Sort.class);

  /**
   * @param kept whether {@link #asked} is wanted
   */
  Antecedents(Tree tree, Discourse discourse, AntecedentScorer scorer, boolean kept) {
    this.tree = tree;
    this.discourse = discourse;
    this.scorer = scorer;
    this.kept = kept;
  }

  /** The best of these mentions, the latest first; empty if there are none. */
  Optional<Figure> choose(Token pronoun, Sort sort, List<Earlier> mentions) {
    Map<Figure, Integer> ranks = new LinkedHashMap<>();
    mentions.forEach(m -> ranks.putIfAbsent(m.figure(), ranks.size()));
    Map<Figure, Integer> spoken = new HashMap<>();
    ranks.keySet().forEach(f -> spoken.put(f, f.mentions().size()));
    int most = spoken.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<Considered> all = new ArrayList<>();
    Figure best = null;
    double highest = Double.NEGATIVE_INFINITY;
    for (Earlier mention : mentions) {
      Figure figure = mention.figure();
      List<String> features = features(pronoun, sort, mention, ranks.get(figure));
      if (spoken.get(figure) == most) {
        features.add(sort + " most spoken of");
      }
      double known =
          (sort == Sort.IT ? SALIENCE_OF_IT : SALIENCE) * salience(pronoun, sort, mention);
      double score = known + scorer.score(features);
      if (score > highest) {
        highest = score;
        best = figure;
      }
      all.add(new Considered(features, known));
    }
    if (kept && best != null) {
      asked.add(new Asked(pronoun, mentions, all));
    }
    if (best != null) {
      last.put(sort, best);
    }
    return Optional.ofNullable(best);
  }

  /** The questions so far, in order. */
  List<Asked> asked() {
    return asked;
  }

  private double salience(Token pronoun, Sort sort, Earlier mention) {
    boolean unlikely = sort == Sort.PERSON && mention.figure().gender() == Gender.UNKNOWN;
    return mention.salience(!discourse.isQuoted(pronoun))
        - (unlikely ? GENDER_UNKNOWN : 0)
        - (sort == Sort.IT && mention.figure().isThing() ? THING : 0);
  }

  private List<String> features(Token pronoun, Sort sort, Earlier mention, int rank) {
    Figure figure = mention.figure();
    Token head = mention.head();
    String distance = "distance " + Math.min(mention.distance(), 6);
    String was = "was " + part(head);
    String is = "is " + part(pronoun);
    String form = "form " + form(head);
    String ranked = "rank " + Math.min(rank, 4);
    String mentions = "mentions " + amount(figure.mentions().size());
    String quoted = where(discourse.isQuoted(pronoun)) + " takes up " + where(mention.quoted());
    String spoke = !speaks(pronoun) ? "says nothing" : speaks(head) ? "spoke" : "spoke not";
    List<String> features = new ArrayList<>(24);
    for (String alone : List.of(distance, was, form, ranked, quoted, "kind " + kind(figure))) {
      features.add(sort + " " + alone);
    }
    features.add(is + ", " + was);
    features.add(mentions);
    features.add(spoke);
    features.add(sort + " " + distance + ", " + was);
    features.add(sort + " " + distance + ", " + quoted);
    features.add(sort + " " + distance + ", " + form);
    features.add(sort + " " + distance + ", " + ranked);
    features.add(sort + " " + is + ", " + quoted);
    features.add(distance + ", " + spoke);
    features.add(distance + ", " + mentions);
    if (sort == Sort.PERSON) {
      features.add("gender " + (figure.gender() == Gender.UNKNOWN ? "unknown" : "known"));
    }
    if (figure.isNamed()) {
      features.add(sort + " named");
    }
    if (figure.isSeveral()) {
      features.add(sort + " several");
    }
    if (speaks(pronoun)) {
      features.add(sort + " speaks, kind " + kind(figure));
    }
    if (figure.equals(last.get(sort))) {
      features.add(sort + " same again");
    }
    if (mention.distance() == 0) {
      features.add(sort + " in the same sentence, " + is);
    }
    return features;
  }

  private static String where(boolean quoted) {
    return quoted ? "quoted" : "told";
  }

  private static String form(Token head) {
    return head.isPronoun() ? "pronoun" : head.isProperNoun() ? "name" : "noun";
  }

  private static String kind(Figure figure) {
    return !figure.members().isEmpty() ? "joint" : figure.kind().code();
  }

  private static String amount(int mentions) {
    return mentions < 3 ? String.valueOf(mentions) : mentions < 6 ? "some" : "many";
  }

  /** The part it has in its clause. */
  private String part(Token word) {
    Token first = tree.firstConjunct(word);
    if (first.is("nsubj", "nsubjpass")) {
      boolean main = tree.head(first).map(v -> v.is("root", "parataxis", "conj")).orElse(false);
      return main ? "main subject" : "subject";
    }
    if (first.is("dobj", "dative", "agent")) {
      return "object";
    }
    return first.is("pobj") ? "of preposition" : first.is("poss") ? "owner" : "other";
  }

  /** Whether it is who says something. */
  private boolean speaks(Token word) {
    return word.is("nsubj")
        && tree.head(word)
            .filter(v -> v.lemma().equals("say") || tree.hasChild(v, "ccomp", "parataxis"))
            .isPresent();
  }
}
