package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.actors.Authority;
import org.hearsay.graph.ActorFile;
import org.hearsay.graph.WrongActorFile;
import org.hearsay.model.KnownActor;
import picocli.CommandLine.Option;

/** Actors of the user's own. */
final class AuthorityOption {

  @Option(
      names = "--authority",
      paramLabel = "FILE",
      description = {
        "Actors of your own, to be known beside Hearsay's: a table in CSV with the columns name,"
            + " kind, aliases, acts_for and same_as (name and kind are needed, | stands between"
            + " several values), or RDF with a kind such as hs:Company and a skos:prefLabel each."
      })
  private List<Path> files = new ArrayList<>();

  /** The authority file with them. */
  Authority authority() throws IOException {
    List<KnownActor> own = new ArrayList<>();
    try {
      for (Path file : files) {
        if (!Files.isRegularFile(file)) {
          throw Failure.usage("there is no file " + file);
        }
        own.addAll(ActorFile.read(file));
      }
      return Authority.bundledWith(own);
    } catch (WrongActorFile | IllegalArgumentException e) {
      throw Failure.usage(e.getMessage());
    }
  }

  /** Another text for other files, so that articles are read again with them; else empty. */
  String edition() throws IOException {
    return files.isEmpty() ? "" : " " + Build.hashOf(files);
  }
}
