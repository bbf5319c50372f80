package org.hearsay.actors;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
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

  /** What is the same of a pronoun whichever mention it takes up. */
  private record Pronoun(Sort sort, boolean quoted, String part, boolean speaks) {}

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
    Pronoun asking = new Pronoun(sort, discourse.isQuoted(pronoun), part(pronoun), speaks(pronoun));
    int most = mentions.stream().mapToInt(m -> m.figure().mentions().size()).max().orElse(0);
    Map<Figure, Integer> ranks = new HashMap<>();
    List<Considered> all = new ArrayList<>();
    Figure best = null;
    double highest = Double.NEGATIVE_INFINITY;
    for (Earlier mention : mentions) {
      Figure figure = mention.figure();
      ranks.putIfAbsent(figure, ranks.size());
      List<String> features = features(asking, mention, ranks.get(figure));
      if (figure.mentions().size() == most) {
        features.add(sort + " most spoken of");
      }
      double known = salience(asking, mention);
      double score = known + scorer.score(features);
      if (score > highest) {
        highest = score;
        best = figure;
      }
      all.add(new Considered(features, known));
    }
    if (best != null) {
      last.put(sort, best);
      if (kept) {
        asked.add(new Asked(pronoun, mentions, all));
      }
    }
    return Optional.ofNullable(best);
  }

  /** The questions so far, in order. */
  List<Asked> asked() {
    return asked;
  }

  /** What salience is worth. */
  private static double salience(Pronoun asking, Earlier mention) {
    boolean it = asking.sort() == Sort.IT;
    boolean unlikely = asking.sort() == Sort.PERSON && mention.figure().gender() == Gender.UNKNOWN;
    double salience =
        mention.salience(!asking.quoted())
            - (unlikely ? GENDER_UNKNOWN : 0)
            - (it && mention.figure().isThing() ? THING : 0);
    return (it ? SALIENCE_OF_IT : SALIENCE) * salience;
  }

  private List<String> features(Pronoun asking, Earlier mention, int rank) {
    Sort sort = asking.sort();
    Figure figure = mention.figure();
    Token head = mention.head();
    String distance = "distance " + Math.min(mention.distance(), 6);
    String was = "was " + part(head);
    String is = "is " + asking.part();
    String form = "form " + form(head);
    String ranked = "rank " + Math.min(rank, 4);
    String mentions = "mentions " + amount(figure.mentions().size());
    String quoted = where(asking.quoted()) + " takes up " + where(mention.quoted());
    String spoke = !asking.speaks() ? "says nothing" : speaks(head) ? "spoke" : "spoke not";
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
    if (asking.speaks()) {
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
      return discourse.isOfMainClause(first) ? "main subject" : "subject";
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
