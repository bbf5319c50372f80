package org.hearsay.actors;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.language.Analysis;

/** Tells whether a name is a person's, by title, office and form, and whose. */
final class PersonReader {

  private final Analysis analysis;
  private final Figures figures;
  private final PersonNames personNames;
  private final Titles titles;
  private final Set<String> named;

  PersonReader(Analysis analysis, Figures figures, Lexicon lexicon, List<NameSpan> names) {
    this.analysis = analysis;
    this.figures = figures;
    this.titles = lexicon.titles();
    this.personNames = new PersonNames(figures, titles, lexicon.givenNames());
    this.named = namedKeys(names);
    learn(names, true); // Those known beforehand first: "Don Trump" is one of them.
    learn(names, false);
    for (NameSpan name : names) {
      if (name.type().equals("PERSON") && name.length() == 1 && name.sense().isEmpty()) {
        figures.famous(name.form(), Gender.UNKNOWN, named);
      }
    }
  }

  private void learn(List<NameSpan> names, boolean known) {
    for (NameSpan name : names) {
      if (name.sense().isPresent() == known && isFullName(name)) {
        personNames.full(name.form(), name.sense().map(Authority.Sense::entry));
      }
    }
  }

  private static Set<String> namedKeys(List<NameSpan> names) {
    return names.stream()
        .flatMap(name -> name.sense().stream())
        .map(sense -> sense.entry().key())
        .collect(Collectors.toSet());
  }

  boolean isFullName(NameSpan name) {
    return name.isPerson() && personNames.parts(name.form()).size() > 1
        || name.type().isEmpty()
            && name.sense().isEmpty()
            && name.length() > 1
            && personNames.looksFull(name.form());
  }

  /** The person a name stands for, if it is one's; {@code office} is what stands before it. */
  Optional<Figure> person(NameSpan name, Optional<RolePhrases.RolePhrase> office) {
    Optional<Titles.Title> title = title(name);
    Gender gender = title.map(Titles.Title::gender).orElse(Gender.UNKNOWN);
    Optional<Figure> person =
        isFullName(name)
            ? Optional.of(personNames.full(name.form(), name.sense().map(Authority.Sense::entry)))
            : personOfOneName(
                name,
                title.isPresent() || office.filter(o -> o.role().isPersonal()).isPresent(),
                gender);
    person.ifPresent(f -> f.learn(gender));
    title
        .map(Titles.Title::noun)
        .filter(noun -> !noun.isEmpty())
        .ifPresent(noun -> person.ifPresent(f -> f.describedBy(noun)));
    return person;
  }

  private Optional<Figure> personOfOneName(NameSpan name, boolean titled, Gender gender) {
    List<String> parts = personNames.parts(name.form());
    if (name.sense().isPresent() || parts.size() > 1) {
      return Optional.empty();
    }
    Optional<Figure> known = personNames.single(parts.getFirst(), gender);
    if (known.isPresent() || !titled && !name.type().equals("PERSON")) {
      return known;
    }
    return figures
        .famous(parts.getFirst(), gender, named)
        .or(() -> Optional.of(personNames.ofOneName(parts.getFirst())));
  }

  /** The index of the first word of the name with the title before it. */
  int firstWithTitle(NameSpan name) {
    int before = name.first() - 1;
    boolean titled =
        before >= analysis.sentenceOf(name.head()).firstToken()
            && titles.title(analysis.token(before).form()).isPresent();
    return titled ? before : name.first();
  }

  /** The title that a name begins with, or that stands before it. */
  private Optional<Titles.Title> title(NameSpan name) {
    if (name.form().contains(" ")) {
      Optional<Titles.Title> first = titles.title(name.form().split(" ")[0]);
      if (first.isPresent()) {
        return first;
      }
    }
    return name.first() > analysis.sentenceOf(name.head()).firstToken()
        ? titles.title(analysis.token(name.first() - 1).form())
        : Optional.empty();
  }
}
