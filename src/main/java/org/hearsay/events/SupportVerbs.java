package org.hearsay.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.language.FactFile;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/** Words that tie somebody to an event named by a noun, from {@code support-verbs.tsv}. */
final class SupportVerbs {

  private static final String FILE = "/org/hearsay/events/support-verbs.tsv";

  /** Where the actor stands. */
  private enum Holder {
    SUBJECT,
    OBJECT,
    OWNER,
    NONE
  }

  private record Frame(List<String> link, Holder holder) {}

  /**
   * A supporting word of the text.
   *
   * @param verb the verb whose adverbials are the event's as well: "carried it out on Friday", but
   *     not "blames them for it on Friday"
   * @param tied heads of the phrases of those tied to the event
   */
  record Support(Optional<Token> verb, List<Token> tied) {}

  private final Map<String, List<Frame>> frames = new HashMap<>();

  SupportVerbs() {
    for (FactFile.Fact fact : FactFile.read(FILE)) {
      frames
          .computeIfAbsent(fact.column(0), word -> new ArrayList<>())
          .add(
              new Frame(
                  List.of(fact.column(1).split(" ", -1)),
                  Holder.valueOf(fact.column(2).toUpperCase(Locale.ROOT))));
    }
  }

  /** The words that support the event noun, from the nearest; mostly none or one. */
  List<Support> of(Token noun, Tree tree) {
    List<Support> found = new ArrayList<>();
    Token first = tree.firstConjunct(noun);
    Optional<Token> above = tree.head(first);
    if (above.isEmpty()) {
      return found;
    }
    if (first.is("pobj")) {
      Token preposition = above.get();
      tree.head(preposition)
          .flatMap(word -> match(word, preposition.lemma(), tree))
          .ifPresent(found::add);
    } else if (first.is("dobj", "nsubjpass")) {
      match(above.get(), "object", tree).ifPresent(found::add);
    } else if (first.is("nsubj")) {
      match(above.get(), "subject", tree).ifPresent(found::add);
    }
    // "the attack carried out by them", "an attack they launched"
    for (Token clause : tree.childrenOf(noun, "acl", "relcl")) {
      match(clause, "object", tree).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Support> match(Token word, String slot, Tree tree) {
    for (Frame frame : frames.getOrDefault(word.lemma(), List.of())) {
      boolean fits =
          frame.link().getLast().equals(slot)
              && (frame.link().size() == 1 || hasWord(word, frame.link().getFirst(), tree));
      if (fits) {
        Token verb = word.isVerb() ? word : tree.head(word).filter(Token::isVerb).orElse(word);
        boolean doing = frame.holder() == Holder.SUBJECT || frame.holder() == Holder.NONE;
        return Optional.of(
            new Support(
                doing && verb.isVerb() ? Optional.of(verb) : Optional.empty(),
                tied(word, verb, frame.holder(), tree)));
      }
    }
    return Optional.empty();
  }

  private static boolean hasWord(Token word, String lemma, Tree tree) {
    return tree.analysis().children(word).stream().anyMatch(child -> child.lemma().equals(lemma));
  }

  private static List<Token> tied(Token word, Token verb, Holder holder, Tree tree) {
    return switch (holder) {
      case SUBJECT -> Grammar.subjects(verb, tree);
      case OBJECT -> Grammar.objects(word, tree);
      case OWNER -> Grammar.owners(word, tree);
      case NONE -> List.of();
    };
  }
}
