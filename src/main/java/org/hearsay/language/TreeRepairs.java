package org.hearsay.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Mends what the parser often gets wrong in news. Pure. */
final class TreeRepairs {

  private TreeRepairs() {}

  /**
   * The tokens of one sentence, mended.
   *
   * @param first number of the sentence's first token in the article
   */
  static List<Token> mend(List<Token> tokens, int first) {
    List<Token> mended = new ArrayList<>(tokens);
    for (int i = 0; i < mended.size(); i++) {
      Token verb = mended.get(i);
      if (verb.tag().equals("VBN") && isActive(verb, tokens)) {
        mended.set(i, with(verb, "VBD", verb.relation()));
        for (Token child : children(verb, tokens)) {
          if (child.is("nsubjpass")) {
            mended.set(child.index() - first, with(child, child.tag(), "nsubj"));
          }
        }
      }
    }
    for (int i = 0; i < mended.size(); i++) {
      if (mended.get(i).tag().equals("VBN") && mended.get(i).is("nmod")) {
        mendPerfect(i, first, mended);
      }
    }
    mended.stream()
        .filter(t -> t.is("root") && t.isNoun())
        .findFirst()
        .ifPresent(root -> activate(root, mended, first));
    nameComplements(mended, first);
    return List.copyOf(mended);
  }

  /** What stands between "have" and a participle, but not before one that modifies a noun. */
  private static final Set<String> FLOATING = Set.of("since", "all", "both");

  /**
   * "They have since denounced Reke's comments": read as "they have comments", though a participle
   * that modifies a noun stands after its article and its owner.
   */
  private static void mendPerfect(int at, int first, List<Token> tokens) {
    Token participle = tokens.get(at);
    boolean floating = false;
    int before = at - 1;
    while (before >= 0 && isBetween(tokens.get(before))) {
      floating |= FLOATING.contains(tokens.get(before).lemma());
      before--;
    }
    boolean ledByHave = before >= 0 && tokens.get(before).lemma().equals("have");
    int noun = participle.head() - first;
    if (!ledByHave || noun < at || tokens.get(before).is("aux")) {
      return;
    }
    List<Token> parts = children(tokens.get(noun), tokens);
    if (!floating && parts.stream().noneMatch(c -> c.is("det", "poss") && c.index() - first > at)) {
      return;
    }
    Token have = tokens.get(before);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (i == at) {
        tokens.set(i, under(have.head(), have.relation(), participle));
      } else if (i == before) {
        tokens.set(i, under(participle.index(), "aux", have));
      } else if (i == noun) {
        tokens.set(i, under(participle.index(), "dobj", token));
      } else if (i > before && i < at) {
        tokens.set(i, under(participle.index(), "advmod", token));
      } else if (token.head() == have.index()) {
        tokens.set(i, under(participle.index(), token.relation(), token));
      }
    }
  }

  private static boolean isBetween(Token token) {
    return token.tag().equals("RB") || FLOATING.contains(token.lemma());
  }

  /**
   * "Jon Porter, head of the union, called the ruling a win": read as a noun that a participle with
   * an object describes, though the sentence then has no verb.
   */
  private static void activate(Token subject, List<Token> mended, int first) {
    boolean verbless = mended.stream().noneMatch(t -> isMainVerb(t, mended, first));
    Optional<Token> verb =
        children(subject, mended).stream()
            .filter(t -> t.is("acl") && t.tag().equals("VBN") && t.index() > subject.index())
            .filter(t -> isAfterComma(t, mended, first))
            .filter(t -> children(t, mended).stream().anyMatch(c -> c.is("dobj", "oprd", "ccomp")))
            .findFirst();
    if (!verbless || verb.isEmpty()) {
      return;
    }
    Token main = verb.get();
    mended.set(main.index() - first, changed(main, "VBD", -1, "root"));
    mended.set(subject.index() - first, under(main.index(), "nsubj", subject));
  }

  /** A finite verb that hangs on the root, and heads no clause inside the sentence. */
  private static boolean isMainVerb(Token token, List<Token> sentence, int first) {
    return token.hasTag("VBD", "VBZ", "VBP", "MD")
        && !token.is("relcl", "ccomp", "advcl", "conj")
        && (token.head() < 0 || sentence.get(token.head() - first).is("root"));
  }

  /** Whether a comma stands right before a word or the name it ends. */
  private static boolean isAfterComma(Token word, List<Token> sentence, int first) {
    int before = word.index() - first - 1;
    while (before >= 0
        && sentence.get(before).is("compound")
        && sentence.get(before).head() == word.index()) {
      before--;
    }
    return before >= 0 && sentence.get(before).form().equals(",");
  }

  /** "Branded Estovia an outlaw": of two complements side by side the second names the first. */
  private static void nameComplements(List<Token> mended, int first) {
    Map<Integer, List<Token>> byVerb = new LinkedHashMap<>();
    for (Token token : mended) {
      if (token.is("dobj", "oprd")
          && token.head() >= first
          && token.index() > token.head()
          && mended.get(token.head() - first).isVerb()) {
        byVerb.computeIfAbsent(token.head(), verb -> new ArrayList<>()).add(token);
      }
    }
    for (List<Token> complements : byVerb.values()) {
      Token object = complements.getFirst();
      Token name = complements.getLast();
      // Behind a comma the second is an apposition: "one of the managers, X".
      if (complements.size() == 2
          && object.relation().equals(name.relation())
          && !isAfterComma(name, mended, first)) {
        mended.set(object.index() - first, with(object, object.tag(), "dobj"));
        mended.set(name.index() - first, with(name, name.tag(), "oprd"));
      }
    }
  }

  /**
   * "North Korea called Saturday for a joint investigation": read as a passive, though nothing but
   * the form of the participle speaks for one.
   */
  private static boolean isActive(Token verb, List<Token> sentence) {
    List<Token> children = children(verb, sentence);
    boolean subject = children.stream().anyMatch(c -> c.is("nsubjpass"));
    boolean passive = children.stream().anyMatch(c -> c.is("auxpass", "aux", "agent"));
    return subject && !passive && !verb.is("conj", "acl");
  }

  private static List<Token> children(Token head, List<Token> sentence) {
    return sentence.stream().filter(t -> t.head() == head.index()).toList();
  }

  private static Token with(Token token, String tag, String relation) {
    return changed(token, tag, token.head(), relation);
  }

  private static Token under(int head, String relation, Token token) {
    return changed(token, token.tag(), head, relation);
  }

  private static Token changed(Token token, String tag, int head, String relation) {
    return new Token(token.index(), token.span(), token.form(), token.lemma(), tag, head, relation);
  }
}
