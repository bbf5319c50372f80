package org.hearsay.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Match;
import org.hearsay.model.Match.Degree;

/**
 * A table of candidates in which somebody accepted some.
 *
 * @param refused a line for each row that cannot be taken, with its place
 */
public record MatchFile(List<Match> matches, List<String> refused) {

  private static final String ACCEPT = "accept";

  public MatchFile {
    matches = List.copyOf(matches);
    refused = List.copyOf(refused);
  }

  /**
   * Reads what was accepted.
   *
   * @throws IllegalArgumentException where it is no such table; the message says which file and why
   */
  public static MatchFile read(Path file, String by, Instant at) throws IOException {
    UserTable table = UserTable.read(file);
    if (!table.columns().containsAll(List.of("actor", "candidate", ACCEPT))) {
      throw new IllegalArgumentException(
          file + ", line 1: the columns actor, candidate, accept are needed");
    }
    List<Match> matches = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (UserTable.Row row : table.rows()) {
      String word = row.cell(ACCEPT);
      if (word.isEmpty() || word.equals("no")) {
        continue;
      }
      String actor = row.cell("actor");
      String candidate = row.cell("candidate");
      Optional<Degree> degree = Degree.of(word);
      String place = file + ", line " + row.line() + ": ";
      if (degree.isEmpty()) {
        refused.add(place + "accept takes same, exact, close or no, not \"" + word + "\"");
      } else if (!IriSpace.isWebAddress(actor) || !IriSpace.isWebAddress(candidate)) {
        refused.add(place + actor + " and " + candidate + " are not both web addresses");
      } else {
        matches.add(new Match(actor, degree.get(), candidate, row.cell("why"), by, at));
      }
    }
    return new MatchFile(matches, refused);
  }
}
