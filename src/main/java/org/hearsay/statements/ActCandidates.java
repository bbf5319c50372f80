package org.hearsay.statements;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.actors.Cast;
import org.hearsay.attributions.Likelihood;
import org.hearsay.language.Analysis;
import org.hearsay.model.Act;
import org.hearsay.model.Statement;

/**
 * Every act of an article that the rules can read, with what tells whether it was read rightly:
 * what the weights of acts are estimated from. Thread-safe.
 */
public final class ActCandidates {

  /** An act, however unlikely, and its {@link ActFeatures}. */
  public record Candidate(Statement statement, List<String> features) {

    public Candidate {
      features = List.copyOf(features);
    }
  }

  private final Knowledge knowledge = Knowledge.bundled().with(Likelihood.even());

  public List<Candidate> find(Analysis analysis, Cast cast) {
    StatementBuilder builder = new StatementBuilder(analysis, cast, knowledge);
    List<Statement> statements = builder.build();
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      if (statements.get(i).act() != Act.STATE) {
        found.add(new Candidate(statements.get(i), builder.utterances().get(i).features()));
      }
    }
    return found;
  }
}
