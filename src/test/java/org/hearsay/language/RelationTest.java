package org.hearsay.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rule that asks for a relation which the parser never gives would never hold. */
class RelationTest {

  private static final Path ROOMS = Path.of("src/main/java/org/hearsay");
  private static final Pattern ASKS =
      Pattern.compile(
          "(?:\\.|\\b)(?:is|child|childrenOf|hasChild)\\(|RELATIONS\\w* =\\s+Set\\.of\\(");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

  /** What stands between a bracket and the one that closes it, without brackets inside it. */
  private static String arguments(String source, int from) {
    StringBuilder arguments = new StringBuilder();
    int depth = 1;
    for (int i = from; depth > 0; i++) {
      depth += source.charAt(i) == '(' ? 1 : source.charAt(i) == ')' ? -1 : 0;
      if (depth == 1 && source.charAt(i) != ')') {
        arguments.append(source.charAt(i));
      }
    }
    return arguments.toString();
  }

  private static Set<String> asked(Path file) throws IOException {
    String source = Files.readString(file);
    Set<String> asked = new TreeSet<>();
    Matcher question = ASKS.matcher(source);
    while (question.find()) {
      WORD.matcher(arguments(source, question.end())).results().forEach(w -> asked.add(w.group(1)));
    }
    return asked;
  }

  @Test
  void rulesAskForRelationsThatTheParserGives() throws IOException {
    Set<String> unknown = new TreeSet<>();
    int known = 0;
    for (String room :
        List.of("language", "grammar", "actors", "attributions", "acts", "statements", "events")) {
      try (Stream<Path> files = Files.list(ROOMS.resolve(room))) {
        for (Path file : files.sorted().toList()) {
          for (String relation : asked(file)) {
            if (Relation.isKnown(relation)) {
              known++;
            } else {
              unknown.add(file.getFileName() + ": " + relation);
            }
          }
        }
      }
    }
    assertEquals(Set.of(), unknown);
    assertTrue(known > 300, () -> "the source has changed so that nothing is found");
  }

  @Test
  void theParserGivesNoOthers() {
    Analysis analysis =
        TestLanguage.analyze(
            "Oh, Mira Tolvanen, the very old mayor of Harrow, has not told all of the 20 new"
                + " councillors what she saw on Monday.");
    for (Token token : analysis.tokens()) {
      assertTrue(Relation.isKnown(token.relation()), token::toString);
    }
  }
}
