package org.hearsay.statements;

import java.util.List;
import java.util.Optional;
import org.hearsay.actors.Cast;
import org.hearsay.acts.ActClassifier;
import org.hearsay.attributions.Drafts;
import org.hearsay.attributions.Owners;
import org.hearsay.attributions.Quotations;
import org.hearsay.language.Analysis;
import org.hearsay.language.Encoded;
import org.hearsay.language.Faults;
import org.hearsay.language.Tree;
import org.hearsay.model.Span;

/**
 * Every cue of an article that could report a statement, with what tells whether it does: what the
 * weights of {@link Likelihood} are estimated from.
 */
public final class CueCandidates {

  /** A cue, what it would report, and its {@link Features}. */
  public record Candidate(Optional<Span> cue, List<Span> content, List<String> features) {

    public Candidate {
      content = List.copyOf(content);
      features = List.copyOf(features);
    }
  }

  private final Knowledge knowledge = Knowledge.bundled(ActClassifier.NONE);

  /** With what the encoder says of the article's windows; none where it has not read it. */
  public List<Candidate> find(Analysis analysis, Cast cast, Iterable<Encoded> encoded) {
    Tree tree = new Tree(analysis);
    Owners owners = knowledge.owners(tree, cast);
    Quotations quotations = new Quotations(analysis);
    Faults faults = new Faults(analysis.article());
    Drafts drafts = knowledge.drafts(analysis, tree, cast, quotations, owners, faults);
    encoded.forEach(drafts::hear);
    return drafts.find().stream()
        .map(d -> new Candidate(d.cue(), d.content(), d.features()))
        .toList();
  }
}
