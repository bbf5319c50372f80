package org.hearsay.acts;

import org.hearsay.attributions.CueLexicon;
import org.hearsay.attributions.Match;
import org.hearsay.attributions.NamedAct;
import org.hearsay.attributions.NamedActs;
import org.hearsay.attributions.Owners;
import org.hearsay.attributions.Role;
import org.hearsay.grammar.Arguments;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;

/** Reads from the content of a cue what the act that it names comes to, and at whom it is aimed. */
public final class ContentActs implements NamedActs {

  private final Tree tree;
  private final ContentRules rules;
  private final ContentTargets targets;

  public ContentActs(Tree tree, CueLexicon lexicon, Owners owners, ContentRules rules) {
    this.tree = tree;
    this.rules = rules;
    Arguments arguments = new Arguments(tree, lexicon::isReporting, lexicon::isSaying);
    this.targets = new ContentTargets(tree, arguments, owners, rules);
  }

  @Override
  public NamedAct of(Match match) {
    Act named = match.cue().act();
    if (named == Act.PROMISE && targets.isHostile(match)) {
      return targets.of(Act.THREATEN, match).because("promise of a hostile deed");
    }
    if (named == Act.CRITICISE && namesWrong(match)) {
      return targets.of(Act.ACCUSE, match).because("criticism of a wrongful deed");
    }
    return targets.of(named, match);
  }

  /** "Slammed Sony for abetting terrorism". */
  private boolean namesWrong(Match match) {
    return !match.rules().getOrDefault(Role.CONTENT, "as").equals("as")
        && match.fillers(Role.CONTENT).stream().anyMatch(v -> rules.isWrong(v, tree));
  }
}
