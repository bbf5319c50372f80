package org.hearsay.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    mended.stream()
        .filter(t -> t.is("root") && t.isNoun())
        .findFirst()
        .ifPresent(root -> activate(root, mended, first));
    for (Token verb : List.copyOf(mended)) {
      if (verb.isVerb()) {
        nameComplement(verb, mended, first);
      }
    }
    return List.copyOf(mended);
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
    mended.set(main.index() - first, moved(with(main, "VBD", "root"), -1));
    mended.set(subject.index() - first, moved(with(subject, subject.tag(), "nsubj"), main.index()));
  }

  /** A finite verb that hangs on the root, and heads no clause inside the sentence. */
  private static boolean isMainVerb(Token token, List<Token> sentence, int first) {
    return token.tag().matches("VBD|VBZ|VBP|MD")
        && !token.is("relcl", "ccomp", "advcl", "conj")
        && (token.head() < 0 || sentence.get(token.head() - first).is("root"));
  }

  private static boolean isAfterComma(Token verb, List<Token> sentence, int first) {
    int before = verb.index() - first - 1;
    return before >= 0 && sentence.get(before).form().equals(",");
  }

  /** "Branded Estovia an outlaw": of two complements side by side the second names the first. */
  private static void nameComplement(Token verb, List<Token> mended, int first) {
    List<Token> complements =
        children(verb, mended).stream()
            .filter(t -> t.is("dobj", "oprd") && t.index() > verb.index())
            .toList();
    if (complements.size() == 2
        && complements.get(0).relation().equals(complements.get(1).relation())) {
      Token object = complements.get(0);
      Token name = complements.get(1);
      mended.set(object.index() - first, with(object, object.tag(), "dobj"));
      mended.set(name.index() - first, with(name, name.tag(), "oprd"));
    }
  }

  private static Token moved(Token token, int head) {
    return new Token(
        token.index(),
        token.span(),
        token.form(),
        token.lemma(),
        token.tag(),
        head,
        token.relation());
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
    return new Token(
        token.index(), token.span(), token.form(), token.lemma(), tag, token.head(), relation);
  }
}
