package org.hearsay.article;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the names of files say, and the names that documents are reported under. */
final class SourceNames {

  private static final int LONGEST = 300;

  /** In a folder full of articles these are none. */
  private static final Pattern NO_ARTICLE =
      Pattern.compile(
          "(?:\\..*|~.*|.*~|__MACOSX|Thumbs\\.db|desktop\\.ini"
              + "|README(?:\\..*)?"
              + "|(?:LICEN[CS]E|COPYING|NOTICE|CHANGELOG|CONTRIBUTING)(?:\\.(?:txt|md|rst))?"
              + "|.*\\.(?:css|js|mjs|map|png|jpe?g|gif|svg|webp|ico|bmp|tiff?|woff2?|ttf|otf|eot"
              + "|mp3|mp4|m4a|avi|mov|webm|ogg|wav|class|jar|exe|dll|so|pyc|py|java|sh|bat|ini|lock"
              + "|sha256|md5|sig|asc))",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private SourceNames() {}

  /** Whether a file or folder met on the way may be or hold an article. */
  static boolean mayBeArticle(String fileName) {
    return !NO_ARTICLE.matcher(fileName).matches();
  }

  /** The same for the path of a member of an archive, whose folders count too. */
  static boolean mayHoldArticle(String member) {
    return List.of(member.replace('\\', '/').split("/", -1)).stream()
        .filter(step -> !step.isEmpty() && !step.equals(".") && !step.equals(".."))
        .allMatch(SourceNames::mayBeArticle);
  }

  /** Whether a file with this name has to be unpacked. */
  static boolean isPacked(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return List.of(".zip", ".tar", ".gz", ".tgz").stream().anyMatch(name::endsWith);
  }

  static String fileName(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  /** {@code probe.txt} for {@code probe.txt.gz}, {@code news.tar} for {@code news.tgz}. */
  static String unpacked(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".tgz")
        ? fileName.substring(0, fileName.length() - 4) + ".tar"
        : fileName.substring(0, fileName.length() - 3);
  }

  /**
   * The name in reports of a path that was given: its last step, on one line, with nothing
   * invisible. The folders that it lies in are the machine's, and nobody else's business.
   */
  static String given(Path path) {
    return printable(fileName(path.toAbsolutePath().normalize()));
  }

  /** The name in reports of what lies in a folder. */
  static String below(String folder, Path path) {
    String name = printable(fileName(path));
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  /**
   * The name of a member of an archive. What an archive calls its members is anybody's guess: steps
   * upwards and roots are left out. Nothing is ever written under such a name.
   */
  static String member(String archive, String name) {
    List<String> steps =
        List.of(name.replace('\\', '/').split("/", -1)).stream()
            .filter(step -> !step.isEmpty() && !step.equals(".") && !step.equals(".."))
            .toList();
    String inside = String.join("/", steps);
    String shown = inside.length() > LONGEST ? inside.substring(inside.length() - LONGEST) : inside;
    return archive + "!/" + printable(shown);
  }

  /** The name of a line of JSON Lines, under its own id where it has one. */
  static String line(String file, String id, long number) {
    String name = printable(Characters.collapse(id).replace('/', '_').replace('\\', '_'));
    String shown = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    return file + "!/" + (shown.isEmpty() ? "line-" + number : shown);
  }

  private static String printable(String name) {
    StringBuilder shown = new StringBuilder(name.length());
    name.codePoints().map(c -> isShown(c) ? c : '\uFFFD').forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static boolean isShown(int c) {
    return c > 0xFFFF
        ? !Characters.isInvisible(c)
        : c == ' '
            || !(Characters.isSpace((char) c)
                || Characters.isInvisible((char) c)
                || Character.isISOControl(c)
                || Character.isSurrogate((char) c));
  }
}
