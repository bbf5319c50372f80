package org.hearsay.language;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hearsay.model.Span;
import org.hearsay.model.Text;

/**
 * Tags, lemmatises and parses one sentence with NLP4J, and finds its names. A quotation and the
 * clause that reports it are parsed apart. Thread-safe.
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
    Nodes nodes = new Nodes(words);
    if (ReportedSpeech.in(words).filter(nodes::readApart).isEmpty()) {
      nodes.read(IntStream.range(0, words.size()).boxed().toList());
    }
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      WordSplitter.Word word = words.get(i);
      Span span = text.span(offset + word.start(), offset + word.end());
      tokens.add(nodes.token(i, first, span, text.cut(span)));
    }
    return new Parsed(TreeRepairs.mend(tokens, first), nodes.names(tokens, first));
  }

  /** What the decoder says of each word of a sentence. */
  private final class Nodes {

    private final List<WordSplitter.Word> words;
    private final NLPNode[] nodes;
    private final int[] heads;

    Nodes(List<WordSplitter.Word> words) {
      this.words = words;
      this.nodes = new NLPNode[words.size()];
      this.heads = new int[words.size()];
    }

    /** Parses some of the words as a sentence, and says which is its root. */
    int read(List<Integer> part) {
      NLPNode[] sentence = new NLPNode[part.size() + 1];
      sentence[0] = new NLPNode();
      sentence[0].toRoot();
      for (int i = 1; i < sentence.length; i++) {
        sentence[i] = new NLPNode(i, form(part, i - 1));
      }
      decoder.decode(sentence);
      int root = part.getFirst();
      for (int i = 1; i < sentence.length; i++) {
        int word = part.get(i - 1);
        NLPNode head = sentence[i].getDependencyHead();
        boolean isRoot = head == null || head.getID() == 0;
        nodes[word] = sentence[i];
        heads[word] = isRoot ? -1 : part.get(head.getID() - 1);
        root = isRoot ? word : root;
      }
      return root;
    }

    /** The comma that ends a quotation stands for a full stop, which gives better trees. */
    private String form(List<Integer> part, int at) {
      String form = words.get(part.get(at)).form();
      boolean comma = form.equals(",") && part.size() < words.size();
      boolean ends =
          comma && (at == part.size() - 1 || at == part.size() - 2 && closes(part.getLast()));
      return ends ? "." : form;
    }

    private boolean closes(int word) {
      return words.get(word).form().equals("''");
    }

    /**
     * Parses what is quoted and what reports it, each by itself, and makes the one a clause of the
     * other; or says that the clause is none that reports anything.
     */
    boolean readApart(ReportedSpeech speech) {
      List<Integer> clause = speech.reporting();
      int verb = read(clause);
      boolean first = clause.getFirst() == 0;
      if (!isFinite(verb) || !hasSubject(verb, clause) || first && hasOtherVerb(verb, clause)) {
        return false;
      }
      for (List<Integer> quoted : speech.quoted()) {
        int root = read(quoted);
        heads[root] = verb;
        nodes[root].setDependencyLabel("ccomp");
      }
      return true;
    }

    private boolean isFinite(int word) {
      return nodes[word].getPartOfSpeechTag().startsWith("VB");
    }

    private boolean hasSubject(int verb, List<Integer> clause) {
      return clause.stream().anyMatch(i -> heads[i] == verb && is(i, "nsubj"));
    }

    /** Where there are several, the parser knows better which of them takes the quotation. */
    private boolean hasOtherVerb(int verb, List<Integer> clause) {
      return clause.stream()
          .anyMatch(i -> i != verb && isFinite(i) && !is(i, "aux") && !is(i, "auxpass"));
    }

    private boolean is(int word, String relation) {
      return relation.equals(nodes[word].getDependencyLabel());
    }

    Token token(int word, int first, Span span, String form) {
      NLPNode node = nodes[word];
      String relation = node.getDependencyLabel();
      boolean isRoot = heads[word] < 0;
      return new Token(
          first + word,
          span,
          form,
          lemma(node, form),
          node.getPartOfSpeechTag(),
          isRoot ? -1 : first + heads[word],
          isRoot ? "root" : relation == null ? "dep" : relation);
    }

    /** Names from the tagger's B-, I-, L- and U- tags. */
    List<Name> names(List<Token> tokens, int first) {
      List<Name> names = new ArrayList<>();
      int start = -1;
      for (int i = 0; i < nodes.length; i++) {
        String tag = nodes[i].getNamedEntityTag();
        if (tag == null || tag.length() < 3) {
          start = -1;
          continue;
        }
        char position = tag.charAt(0);
        if (position == 'B' || position == 'U' || start < 0) {
          start = i;
        }
        boolean last = position == 'L' || position == 'U';
        if (last) {
          int to = nodes[i].getPartOfSpeechTag().equals("POS") && i > start ? i : i + 1;
          Span span = tokens.get(start).span().cover(tokens.get(to - 1).span());
          names.add(new Name(tag.substring(2), span, first + start, first + to));
          start = -1;
        }
      }
      return names;
    }
  }

  /** NLP4J has placeholders such as #crd# for figures and links. */
  private static String lemma(NLPNode node, String form) {
    String lemma = node.getLemma();
    return (lemma == null || lemma.startsWith("#") ? form : lemma).toLowerCase(Locale.ROOT);
  }
}
