package org.hearsay.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;

/** Finds in the content of an act whom it is aimed at, where its frame names no target. */
final class ContentTargets {

  private static final Set<Act> AT_SUBJECT =
      Set.of(Act.ACCUSE, Act.CRITICISE, Act.PRAISE, Act.DEFEND, Act.DEMAND, Act.APPEAL);

  /** Acts that judge or answer a thing, and so its owner where it has one. */
  static final Set<Act> AT_THINGS =
      Set.of(Act.ACCUSE, Act.CRITICISE, Act.PRAISE, Act.DEFEND, Act.REJECT, Act.AGREE);

  private static final Set<Act> AT_AFFECTED = Set.of(Act.THREATEN, Act.REJECT);

  /** What a deed done to somebody has before him: "impose tariffs on", "cut off gas to". */
  private static final List<String> AIMS =
      List.of("against", "on", "at", "to", "with", "from", "of");

  private static final List<String> ASKED =
      List.of("from", "by", "on", "against", "of", "with", "to");

  private final Tree tree;
  private final Arguments arguments;
  private final Owners owners;
  private final ContentRules rules;

  ContentTargets(Tree tree, Arguments arguments, Owners owners, ContentRules rules) {
    this.tree = tree;
    this.arguments = arguments;
    this.owners = owners;
    this.rules = rules;
  }

  /**
   * An act whose frame names no target is aimed at the owner of what it names, at who acts in the
   * clause it introduces, or at whom the threatened or refused deed would be done to.
   */
  void add(Draft draft, Match match) {
    if (!draft.explicit
        || !match.fillers(Role.TARGET).isEmpty()
        || !match.fillers(Role.THING).isEmpty()) {
      return;
    }
    for (Token content : match.fillers(Role.CONTENT)) {
      if (!content.isVerb() && AT_THINGS.contains(draft.act)) {
        draft.things.add(content);
      } else if (!content.isVerb()
          && (AT_SUBJECT.contains(draft.act) || draft.act == Act.PROPOSE)) {
        aimed(content).ifPresent(draft.targets::add);
      } else if (content.isVerb() && AT_AFFECTED.contains(draft.act)) {
        for (Token deed : tree.conjuncts(content)) {
          affected(deed)
              .filter(target -> deed.index() == content.index() || rules.isHostile(deed, tree))
              .ifPresent(draft.targets::add);
        }
      } else if (content.isVerb() && (AT_SUBJECT.contains(draft.act) || draft.act == Act.PROPOSE)) {
        for (Token subject : acting(content)) {
          owners
              .behind(subject)
              .filter(owner -> !match.fillers(Role.SPEAKER).contains(owner))
              .ifPresent(draft.targets::add);
        }
      }
    }
  }

  /** Of whom a deed is asked, or to whom it would be done: "an apology from X", "a ban on X". */
  private Optional<Token> aimed(Token deed) {
    for (String aim : ASKED) {
      Optional<Token> object = tree.objectOf(deed, aim).flatMap(owners::behind);
      if (object.isPresent()) {
        return object;
      }
    }
    return owners.behind(deed).filter(owner -> owner.index() != deed.index());
  }

  private List<Token> acting(Token verb) {
    return tree.isPassive(verb) ? arguments.fill(verb, "obj") : arguments.subject(verb);
  }

  /** Whether what is promised is a hostile deed done to somebody. */
  boolean isHostile(Match match) {
    return match.fillers(Role.CONTENT).stream()
        .flatMap(content -> tree.conjuncts(content).stream())
        .anyMatch(v -> v.isVerb() && rules.isHostile(v, tree) && affected(v).isPresent());
  }

  /** Whom a deed is done to: its object, whom it is aimed at, or the owner of its object. */
  private Optional<Token> affected(Token verb) {
    List<Token> objects = arguments.fill(verb, "obj");
    List<Token> candidates = new ArrayList<>(objects);
    candidates.removeIf(object -> !owners.isActor(object));
    List<Token> places = new ArrayList<>(objects);
    places.add(verb);
    places.addAll(tree.childrenOf(verb, "prep")); // "Bomb the hell out of X".
    for (Token place : places) {
      for (String aim : AIMS) {
        tree.objectOf(place, aim).flatMap(owners::behind).ifPresent(candidates::add);
      }
    }
    objects.forEach(object -> owners.behind(object).ifPresent(candidates::add));
    for (Token condition : tree.childrenOf(verb, "advcl")) {
      if (tree.childrenOf(condition, "mark").stream()
          .anyMatch(m -> CONDITIONS.contains(m.lemma()))) {
        acting(condition).stream().filter(owners::isActor).forEach(candidates::add);
      }
    }
    return candidates.stream().findFirst();
  }

  private static final Set<String> CONDITIONS = Set.of("if", "unless");
}
