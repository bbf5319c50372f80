package org.hearsay.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.attributions.Match;
import org.hearsay.attributions.NamedAct;
import org.hearsay.attributions.Owners;
import org.hearsay.attributions.Role;
import org.hearsay.grammar.Arguments;
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

  private static final List<String> ASKED = List.of("from", "by", "on", "against", "with", "to");

  private static final Set<Act> TO_SOMEBODY = Set.of(Act.PROMISE, Act.AGREE, Act.PROPOSE);
  private static final List<String> RECIPIENTS = List.of("to", "for", "with");

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
  NamedAct of(Act act, Match match) {
    List<Token> targets = new ArrayList<>();
    List<Token> things = new ArrayList<>();
    if (act == Act.STATE
        || !match.fillers(Role.TARGET).isEmpty()
        || !match.fillers(Role.THING).isEmpty()) {
      return new NamedAct(act, Optional.empty(), targets, things);
    }
    for (Token content : match.fillers(Role.CONTENT)) {
      if (!content.isVerb() && AT_THINGS.contains(act)) {
        things.add(content);
      } else if (!content.isVerb() && (AT_SUBJECT.contains(act) || act == Act.PROPOSE)) {
        aimed(content).ifPresent(targets::add);
      } else if (content.isVerb() && AT_AFFECTED.contains(act)) {
        for (Token deed : tree.conjuncts(content)) {
          affected(deed)
              .filter(target -> deed.index() == content.index() || rules.isHostile(deed, tree))
              .ifPresent(targets::add);
        }
      } else if (TO_SOMEBODY.contains(act)) {
        served(content)
            .filter(whom -> !match.fillers(Role.SPEAKER).contains(whom))
            .ifPresent(targets::add);
      } else if (content.isVerb() && (AT_SUBJECT.contains(act) || act == Act.PROPOSE)) {
        for (Token subject : acting(content)) {
          owners
              .behind(subject)
              .filter(owner -> !match.fillers(Role.SPEAKER).contains(owner))
              .ifPresent(targets::add);
        }
      }
    }
    return new NamedAct(act, Optional.empty(), targets, things);
  }

  /** Of whom a deed is asked, or to whom it would be done: "an apology from X", "a ban on X". */
  private Optional<Token> aimed(Token deed) {
    if (!owners.befalls(deed)) {
      Optional<Token> doer = tree.objectOf(deed, "of").flatMap(owners::behind);
      if (doer.isPresent()) {
        return doer; // "The withdrawal of X from Y", unlike "the release of X".
      }
    }
    for (String aim : ASKED) {
      Optional<Token> object = tree.objectOf(deed, aim).flatMap(owners::behind);
      if (object.isPresent()) {
        return object;
      }
    }
    return owners.behind(deed).filter(owner -> owner.index() != deed.index());
  }

  /**
   * To whom a promise or an offer is made: "agreed to help X", "promised aid to X", "offered to
   * talk with X", "pledged that X would take part".
   */
  private Optional<Token> served(Token content) {
    List<Token> candidates = new ArrayList<>();
    if (content.isVerb() && arguments.isInfinitive(content)) {
      List<Token> objects = arguments.fill(content, "obj");
      if (rules.isHelp(content, tree)) {
        candidates.addAll(objects);
        candidates.addAll(actingBelow(content));
      }
      candidates.addAll(recipients(content));
      objects.forEach(object -> candidates.addAll(recipients(object)));
    } else if (content.isVerb()) {
      candidates.addAll(acting(content));
    } else {
      candidates.addAll(recipients(content));
    }
    return candidates.stream().filter(owners::isActor).findFirst();
  }

  private List<Token> recipients(Token governor) {
    return RECIPIENTS.stream().flatMap(p -> tree.objectOf(governor, p).stream()).toList();
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
    candidates.addAll(actingBelow(verb));
    for (Token object : objects) {
      owners
          .behind(object)
          .filter(owner -> !owner.tag().equals("PRP$")) // "Refuses to release his records".
          .ifPresent(candidates::add);
    }
    for (Token condition : tree.childrenOf(verb, "advcl")) {
      if (tree.childrenOf(condition, "mark").stream()
          .anyMatch(m -> CONDITIONS.contains(m.lemma()))) {
        acting(condition).stream().filter(owners::isActor).forEach(candidates::add);
      }
    }
    return candidates.stream().findFirst();
  }

  /** "Make X testify", "help X rebuild": who does it. */
  private List<Token> actingBelow(Token verb) {
    return tree.childrenOf(verb, "ccomp").stream()
        .filter(below -> below.tag().equals("VB") && !tree.hasChild(below, "mark", "aux"))
        .flatMap(below -> tree.childrenOf(below, "nsubj").stream())
        .filter(owners::isActor)
        .toList();
  }

  private static final Set<String> CONDITIONS = Set.of("if", "unless");
}
