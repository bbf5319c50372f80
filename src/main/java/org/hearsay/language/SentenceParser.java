package org.hearsay.language;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.model.Span;
import org.hearsay.model.Text;

/**
 * Tags, lemmatises and parses one sentence with NLP4J, and finds its names. Quotation marks disturb
 * the tree, so the parser does not see them; they are put back beside their neighbours afterwards.
 * Thread-safe.
 */
final class SentenceParser {

  /** The tokens of one sentence, numbered in the article, and its names. */
  record Parsed(List<Token> tokens, List<Name> names) {}

  private final NLPDecoder decoder;

  SentenceParser(NLPDecoder decoder) {
    this.decoder = decoder;
  }

  /**
   * Parses one sentence.
   *
   * @param offset UTF-16 index of the paragraph in the text
   * @param words not empty
   * @param first number of the sentence's first token in the article
   */
  Parsed parse(Text text, int offset, List<WordSplitter.Word> words, int first) {
    NLPNode[] nodes = new NLPNode[words.size() + 1];
    nodes[0] = new NLPNode();
    nodes[0].toRoot();
    for (int i = 1; i < nodes.length; i++) {
      nodes[i] = new NLPNode(i, words.get(i - 1).form());
    }
    decoder.decode(nodes);
    List<Token> tokens = new ArrayList<>();
    for (int i = 1; i < nodes.length; i++) {
      WordSplitter.Word word = words.get(i - 1);
      Span span = text.span(offset + word.start(), offset + word.end());
      tokens.add(token(first, span, text.cut(span), nodes[i]));
    }
    return new Parsed(TreeRepairs.mend(tokens, first), names(nodes, tokens, first));
  }

  private static Token token(int first, Span span, String form, NLPNode node) {
    NLPNode head = node.getDependencyHead();
    boolean isRoot = head == null || head.getID() == 0;
    String relation = node.getDependencyLabel();
    return new Token(
        first + node.getID() - 1,
        span,
        form,
        lemma(node, form),
        node.getPartOfSpeechTag(),
        isRoot ? -1 : first + head.getID() - 1,
        isRoot ? "root" : relation == null ? "dep" : relation);
  }

  /** NLP4J has placeholders such as #crd# for figures and links. */
  private static String lemma(NLPNode node, String form) {
    String lemma = node.getLemma();
    return (lemma == null || lemma.startsWith("#") ? form : lemma).toLowerCase(Locale.ROOT);
  }

  /** Names from the tagger's B-, I-, L- and U- tags. */
  private static List<Name> names(NLPNode[] nodes, List<Token> tokens, int first) {
    List<Name> names = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < nodes.length; i++) {
      String tag = nodes[i].getNamedEntityTag();
      if (tag == null || tag.length() < 3) {
        start = 0;
        continue;
      }
      char position = tag.charAt(0);
      if (position == 'B' || position == 'U' || start == 0) {
        start = i;
      }
      boolean last = position == 'L' || position == 'U';
      if (last) {
        int from = start - 1;
        int to = nodes[i].getPartOfSpeechTag().equals("POS") && i > start ? i - 1 : i;
        Span span = tokens.get(from).span().cover(tokens.get(to - 1).span());
        names.add(new Name(tag.substring(2), span, first + from, first + to));
        start = 0;
      }
    }
    return names;
  }
}
