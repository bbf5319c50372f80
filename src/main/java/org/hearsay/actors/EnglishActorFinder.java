package org.hearsay.actors;

import java.util.List;
import org.hearsay.language.Analysis;
import org.hearsay.language.Likelihood;

/** The default {@link ActorFinder}: authority file, name finder, grammar and learned weights. */
public final class EnglishActorFinder implements ActorFinder {

  private static final String WEIGHTS = "/org/hearsay/actors/antecedent-weights.tsv";

  private final Lexicon lexicon;
  private final AntecedentScorer scorer;

  public EnglishActorFinder(Authority authority) {
    this(authority, Likelihood.read(WEIGHTS)::sum);
  }

  public EnglishActorFinder(Authority authority, AntecedentScorer scorer) {
    this.lexicon = Lexicon.bundled(authority);
    this.scorer = scorer;
  }

  @Override
  public Cast find(Analysis analysis) {
    return new CastBuilder(analysis, lexicon, scorer, false).build();
  }

  /** A cast, and whom each pronoun might have taken up. */
  public record Asked(Cast cast, List<AntecedentQuestion> questions) {

    public Asked {
      questions = List.copyOf(questions);
    }
  }

  /** Finds the cast and keeps what was asked on the way. */
  public Asked ask(Analysis analysis) {
    CastBuilder builder = new CastBuilder(analysis, lexicon, scorer, true);
    return new Asked(builder.build(), builder.questions());
  }
}
