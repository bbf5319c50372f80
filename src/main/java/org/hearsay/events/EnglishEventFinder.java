package org.hearsay.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.actors.Cast;
import org.hearsay.language.Analysis;
import org.hearsay.language.Faults;
import org.hearsay.language.Sentence;
import org.hearsay.language.Tree;
import org.hearsay.language.WordNet;
import org.hearsay.model.Event;
import org.hearsay.model.Fault.Stage;
import org.hearsay.model.Mention;
import org.hearsay.model.Span;
import org.hearsay.model.Statement;

/** The default {@link EventFinder}: lists of words, WordNet and grammar. */
public final class EnglishEventFinder implements EventFinder {

  private final EventWords words;
  private final Labels labels;

  public EnglishEventFinder(WordNet wordNet) {
    words = new EventWords(wordNet);
    labels = new Labels(words);
  }

  @Override
  public Found find(Analysis analysis, Cast cast, List<Statement> statements) {
    Tree tree = new Tree(analysis);
    Faults faults = new Faults(analysis.article());
    MentionFinder finder = new MentionFinder(tree, cast, words, labels, cues(statements));
    Grouping grouping = new Grouping(words);
    for (Sentence sentence : analysis.sentences()) {
      faults.passes(
          Stage.EVENTS, sentence.span(), () -> finder.in(sentence).forEach(grouping::add));
    }
    List<EventChain> chains = grouping.chains();
    Topics topics = new Topics(tree, cast, words, chains);
    List<Set<Integer>> about = new ArrayList<>();
    Set<Integer> wanted = new TreeSet<>();
    for (Statement statement : statements) {
      about.add(
          faults.guard(
              Stage.EVENTS, statement.evidence(), () -> topics.of(statement), Set.<Integer>of()));
      wanted.addAll(about.getLast());
    }
    Map<Integer, String> ids = new HashMap<>();
    List<Event> events = new ArrayList<>();
    for (int chain : wanted) {
      String id = "article/" + analysis.article().id() + "/event/" + (events.size() + 1);
      EventChain told = chains.get(chain);
      Span sentence = analysis.sentenceOf(told.last().head()).span();
      if (faults.passes(Stage.EVENTS, sentence, () -> events.add(event(id, told, tree)))) {
        ids.put(chain, id);
      }
    }
    List<Statement> filled = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      filled.add(
          statements
              .get(i)
              .withAbout(about.get(i).stream().filter(ids::containsKey).map(ids::get).toList()));
    }
    return new Found(events, filled, faults.met());
  }

  private static List<Span> cues(List<Statement> statements) {
    return statements.stream().flatMap(statement -> statement.cue().stream()).toList();
  }

  private Event event(String id, EventChain chain, Tree tree) {
    List<Mention> mentions = new ArrayList<>();
    for (EventMention mention : chain.mentions()) {
      Span span = tree.span(mention.triggerWords());
      mentions.add(
          new Mention(span, tree.analysis().article().text().cut(span), Mention.Form.DESCRIPTION));
    }
    return new Event(
        id,
        labels.of(chain),
        chain.type(),
        chain.date(),
        chain.place(),
        chain.participants(),
        mentions);
  }
}
