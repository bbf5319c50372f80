package org.hearsay.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.language.Analysis;
import org.hearsay.language.Token;
import org.hearsay.model.ActorKind;

/**
 * Joins the names of bodies that a name finder cuts at small words: "Committee on Fair Votes", "the
 * Norlandic Embassy in Estovia", "the Coastal Aid and Rescue Fund".
 */
final class JoinedNames {

  /** A body is named by what it is on, for, of; these never tell where it is. */
  private static final Set<String> OF = Set.of("on", "for", "of", "against", "to");

  /** Bodies of which there is one in each place. */
  private static final Set<String> OF_PLACES =
      Set.of("Embassy", "Consulate", "Commerce", "Chamber", "Mission");

  private final Analysis analysis;
  private final KindWords kindWords;

  JoinedNames(Analysis analysis, KindWords kindWords) {
    this.analysis = analysis;
    this.kindWords = kindWords;
  }

  /** The names with those joined that are one; in text order, none overlapping another. */
  List<NameSpan> join(List<NameSpan> names) {
    List<NameSpan> joined = new ArrayList<>();
    for (NameSpan name : names) {
      Optional<NameSpan> whole =
          joined.isEmpty() ? Optional.empty() : whole(joined.getLast(), name);
      whole.ifPresent(w -> joined.removeLast());
      joined.add(whole.orElse(name));
    }
    return joined;
  }

  private Optional<NameSpan> whole(NameSpan first, NameSpan second) {
    int between = second.first() - first.end();
    if (between < 1
        || between > 2
        || first.sense().isPresent()
        || first.isPerson()
        || second.isPerson()
        || sentence(first) != sentence(second)) {
      return Optional.empty();
    }
    Token link = analysis.token(first.end());
    boolean bare = between == 1;
    boolean article = between == 2 && analysis.token(second.first() - 1).hasTag("DT");
    boolean one =
        (bare || article) && isBody(first) && ties(link, first, second)
            || bare && link.form().equals("and") && isShared(first, second);
    if (!one) {
      return Optional.empty();
    }
    String form = analysis.article().text().line(analysis.span(first.first(), second.end()));
    return Optional.of(
        new NameSpan(first.first(), second.end(), first.head(), "ORG", form, Optional.empty()));
  }

  private int sentence(NameSpan name) {
    return analysis.sentenceOf(name.head()).index();
  }

  private String last(NameSpan name) {
    return analysis.token(name.end() - 1).form();
  }

  private boolean isBody(NameSpan name) {
    return kindWords.kindOf(last(name)).filter(kind -> kind != ActorKind.PERSON).isPresent()
        || OF_PLACES.contains(last(name));
  }

  private boolean ties(Token link, NameSpan first, NameSpan second) {
    boolean place = second.sense().filter(s -> s.entry().kind() == ActorKind.STATE).isPresent();
    return OF.contains(link.form()) && !(place && link.form().equals("of"))
        || link.form().equals("in") && OF_PLACES.contains(last(first));
  }

  /** "The Coastal Aid and Rescue Fund": the article before stands for all of it. */
  private boolean isShared(NameSpan first, NameSpan second) {
    return first.length() > 1
        && first.first() > 0
        && second.sense().isEmpty()
        && !isBody(first)
        && isBody(second)
        && (analysis.token(first.first()).hasTag("DT")
            || analysis.token(first.first() - 1).hasTag("DT"));
  }
}
