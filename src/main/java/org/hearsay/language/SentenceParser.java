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
   * @param first number of the sentence's first token in the article
   */
  Parsed parse(Text text, int offset, List<WordSplitter.Word> words, int first) {
    int[] wordOfNode = new int[words.size() + 1];
    int[] nodeOfWord = new int[words.size()];
    NLPNode[] nodes = nodes(words, wordOfNode, nodeOfWord);
    if (nodes.length > 1) {
      decoder.decode(nodes);
    }
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      WordSplitter.Word word = words.get(i);
      Span span = text.span(offset + word.start(), offset + word.end());
      String form = text.cut(span);
      int node = nodeOfWord[i];
      tokens.add(
          node > 0
              ? token(first, i, span, form, nodes[node], wordOfNode)
              : mark(first, i, span, form, nodes, nodeOfWord, wordOfNode));
    }
    return new Parsed(tokens, names(nodes, wordOfNode, tokens, first));
  }

  private NLPNode[] nodes(List<WordSplitter.Word> words, int[] wordOfNode, int[] nodeOfWord) {
    List<NLPNode> nodes = new ArrayList<>();
    NLPNode root = new NLPNode();
    root.toRoot();
    nodes.add(root);
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).isHidden()) {
        nodeOfWord[i] = nodes.size();
        wordOfNode[nodes.size()] = i;
        nodes.add(new NLPNode(nodes.size(), words.get(i).form()));
      }
    }
    return nodes.toArray(NLPNode[]::new);
  }

  private static Token token(
      int first, int i, Span span, String form, NLPNode node, int[] wordOfNode) {
    NLPNode head = node.getDependencyHead();
    boolean isRoot = head == null || head.getID() == 0;
    String relation = node.getDependencyLabel();
    return new Token(
        first + i,
        span,
        form,
        lemma(node, form),
        node.getPartOfSpeechTag(),
        isRoot ? -1 : first + wordOfNode[head.getID()],
        isRoot ? "root" : relation == null ? "dep" : relation);
  }

  /** NLP4J has placeholders such as #crd# for figures and links. */
  private static String lemma(NLPNode node, String form) {
    String lemma = node.getLemma();
    return (lemma == null || lemma.startsWith("#") ? form : lemma).toLowerCase(Locale.ROOT);
  }

  /** A hidden quotation mark depends on what the word beside it, on its inner side, depends on. */
  private static Token mark(
      int first,
      int i,
      Span span,
      String form,
      NLPNode[] nodes,
      int[] nodeOfWord,
      int[] wordOfNode) {
    boolean opens = opens(form, i, nodeOfWord);
    int neighbour = neighbour(i, opens ? 1 : -1, nodeOfWord);
    if (neighbour == 0) {
      neighbour = neighbour(i, opens ? -1 : 1, nodeOfWord);
    }
    int head = -1;
    if (neighbour > 0) {
      NLPNode above = nodes[neighbour].getDependencyHead();
      boolean atRoot = above == null || above.getID() == 0;
      head = first + wordOfNode[atRoot ? neighbour : above.getID()];
    }
    return new Token(
        first + i, span, form, form, opens ? "``" : "''", head, head < 0 ? "root" : "punct");
  }

  private static boolean opens(String form, int i, int[] nodeOfWord) {
    return switch (form) {
      case "\u201C", "\u2018", "\u00AB", "\u201E", "``", "`" -> true;
      case "\u201D", "\u2019", "\u00BB" -> false;
      default -> i == 0 || (i + 1 < nodeOfWord.length && nodeOfWord[i + 1] > 0);
    };
  }

  private static int neighbour(int i, int step, int[] nodeOfWord) {
    for (int at = i + step; at >= 0 && at < nodeOfWord.length; at += step) {
      if (nodeOfWord[at] > 0) {
        return nodeOfWord[at];
      }
    }
    return 0;
  }

  /** Names from the tagger's B-, I-, L- and U- tags. */
  private static List<Name> names(
      NLPNode[] nodes, int[] wordOfNode, List<Token> tokens, int first) {
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
        int from = wordOfNode[start];
        int to = wordOfNode[i] + 1;
        Span span = tokens.get(from).span().cover(tokens.get(to - 1).span());
        names.add(new Name(tag.substring(2), span, first + from, first + to));
        start = 0;
      }
    }
    return names;
  }
}
