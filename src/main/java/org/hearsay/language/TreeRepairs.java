package org.hearsay.language;

import java.util.ArrayList;
import java.util.List;

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
    return List.copyOf(mended);
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
