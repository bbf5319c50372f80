package org.hearsay.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.cli.FeatureWords.Subject;
import org.hearsay.language.Contribution;
import org.hearsay.model.Act;
import org.hearsay.model.Reason;
import org.hearsay.model.Span;
import org.hearsay.model.Statement;
import org.hearsay.pipeline.Explained;
import org.hearsay.statements.Deliberation;
import org.hearsay.statements.SentenceActs;
import org.hearsay.statements.Weighed;
import org.hearsay.statements.Weighing;

/**
 * Puts into words what was weighed: how likely it is and where the line is drawn, which voices gave
 * it, what speaks for it and against it, what else was thought of.
 */
final class Considerations {

  private static final int RUNNERS_UP = 3;
  private static final int MOST = 4;

  /** What adds less is not worth telling. */
  private static final double LEAST = 0.05;

  private final Deliberation deliberation;
  private final Wording wording;
  private final Map<Subject, FeatureWords> words = new EnumMap<>(Subject.class);

  Considerations(Explained explained) {
    this.deliberation = explained.deliberation();
    this.wording = new Wording(explained);
    for (Subject subject : Subject.values()) {
      words.put(subject, FeatureWords.bundled(subject));
    }
  }

  /** The lines about how a statement was weighed. */
  List<String> of(Statement statement) {
    List<Weighed> told =
        deliberation.weighed().stream()
            .filter(w -> w.told() && w.statement().get().equals(statement.id()))
            .toList();
    if (told.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    List<String> likelihoods = new ArrayList<>();
    for (Weighed one : told) {
      String target = told.size() == 1 ? "" : target(one) + ": ";
      likelihoods.add(target + likelihood(one));
    }
    Wording.add(lines, "likelihood", likelihoods);
    Weighed first = told.getFirst();
    if (first.act() != Act.STATE) { // Else its cue says it all.
      Wording.add(lines, "voices", voices(first));
    }
    Wording.add(lines, "for it", contributions(first, true));
    Wording.add(lines, "against it", contributions(first, false));
    Wording.add(lines, "runners-up", runnersUp(first.sentence()));
    return lines;
  }

  /** The lines about something that was thought of and did not become a statement. */
  List<String> of(Weighed one) {
    List<String> lines = new ArrayList<>();
    Wording.add(lines, "act", List.of(one.act().code()));
    Wording.add(lines, "speaker", List.of(one.speaker().map(wording::party).orElse("nobody")));
    Wording.add(lines, "target", one.target().stream().map(wording::party).toList());
    Wording.add(lines, "cue", one.cue().stream().map(wording::quoted).toList());
    Wording.add(lines, "likelihood", List.of(likelihood(one)));
    Wording.add(
        lines, "told", one.statement().map(id -> "at another target: " + id).stream().toList());
    Wording.add(lines, "voices", voices(one));
    Wording.add(lines, "against it", contributions(one, false));
    return lines;
  }

  /** What the classifier makes of a sentence in which nothing was thought of. */
  String likeliest(Span sentence) {
    return deliberation.sentences().stream()
        .filter(acts -> acts.sentence().equals(sentence))
        .findFirst()
        .flatMap(SentenceActs::likeliest)
        .map(act -> "the classifier's likeliest act is " + act.code() + ", " + guess(sentence, act))
        .orElse("the classifier sees no act");
  }

  private String guess(Span sentence, Act act) {
    return deliberation.sentences().stream()
        .filter(acts -> acts.sentence().equals(sentence))
        .map(acts -> number(acts.acts().get(act)))
        .findFirst()
        .orElseThrow();
  }

  private static String likelihood(Weighed one) {
    String whole = against(one.whole());
    return one.deed().isEmpty() || one.told() && one.whole().isAbove()
        ? whole
        : whole + "; whatever the target " + against(one.deed().get());
  }

  private static String against(Weighing weighing) {
    return number(weighing.likelihood())
        + (weighing.isAbove() ? ", above" : ", below")
        + " the line at "
        + number(weighing.floor());
  }

  private static List<String> voices(Weighed one) {
    List<String> voices = new ArrayList<>();
    one.rule().map(Considerations::rule).ifPresent(voices::add);
    if (one.act() != Act.STATE) {
      String parties =
          switch (one.agreement()) {
            case NOTHING -> "";
            case ACT -> ", with another speaker or target";
            case ALL -> ", with this speaker and target";
          };
      one.classifier()
          .map(likelihood -> "the classifier: " + number(likelihood) + parties)
          .ifPresent(voices::add);
    }
    return voices;
  }

  private static String rule(Reason reason) {
    return (reason.role().equals("act") ? "a rule for contents: " : "the cue: ")
        + Wording.rule(reason);
  }

  private List<String> contributions(Weighed one, boolean inFavour) {
    FeatureWords names = words.get(one.deed().isPresent() ? Subject.ACT : Subject.CUE);
    return FeatureWords.together(one.whole().contributions()).stream()
        .filter(c -> inFavour ? c.weight() >= LEAST : c.weight() <= -LEAST)
        .limit(MOST)
        .map(c -> contribution(c, names))
        .toList();
  }

  private static String contribution(Contribution one, FeatureWords names) {
    return String.format(
        Locale.ROOT, "%+.2f  %s", one.weight(), names.of(one.feature()).orElse(one.feature()));
  }

  private List<String> runnersUp(Span sentence) {
    return deliberation.weighed().stream()
        .filter(w -> !w.told() && w.deed().isPresent() && w.sentence().equals(sentence))
        .limit(RUNNERS_UP)
        .map(this::runnerUp)
        .toList();
  }

  private String runnerUp(Weighed one) {
    return number(one.whole().likelihood())
        + "  "
        + one.act().code()
        + ", "
        + one.speaker().map(wording::name).orElse("nobody")
        + " -> "
        + target(one)
        + (one.statement().isPresent() ? " (told at another target)" : "");
  }

  private String target(Weighed one) {
    return one.target().map(wording::name).orElse("nobody");
  }

  private static String number(double likelihood) {
    return String.format(Locale.ROOT, "%.2f", likelihood);
  }
}
