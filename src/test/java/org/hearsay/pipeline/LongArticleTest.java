package org.hearsay.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import org.hearsay.article.Articles;
import org.hearsay.article.Document;
import org.hearsay.model.Outcome;
import org.hearsay.model.Reading;
import org.hearsay.model.Rejected;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts made to take long. Times are the thread's own: other programs do not count. */
class LongArticleTest {

  private static final int MOST = 2 << 20;
  private static final int SECONDS = 20;

  /** What is repeated up to a size. */
  enum Shape {
    PROSE(LongArticleTest::prose),
    ONE_LINE(n -> repeat("the minister said that the company had lied and ", n)),
    ONE_WORD("a"::repeat),
    NO_SPACES(n -> repeat("Norland,accused.Estovia;", n)),
    QUOTES(n -> "He said " + repeat("\"", n)),
    PAIRS_OF_QUOTES(n -> "He said " + repeat("\u201C\u201D", n)),
    NESTED_QUOTES(n -> repeat("\u201CHe said \u2018she said ", n)),
    QUOTATIONS(n -> repeat("\"We will win,\" Mira Vane said. ", n)),
    NAMES(n -> names(n, " accused the minister ", " of fraud, and he denied it. ")),
    LIST(
        n -> "The bill was backed by " + names(n, " of the bank, ", " from the city, ") + "and I."),
    BRACKETS(n -> repeat("(", n / 2) + "Norland accused Estovia" + repeat(")", n / 2)),
    OPEN_BRACKETS(n -> repeat("Norland (and its ally [Estovia ", n)),
    CAPITALS(n -> repeat("NORLAND ACCUSED ESTOVIA OF FRAUD ", n)),
    TITLES(n -> repeat("President Prime Minister ", n)),
    OF_THE(n -> "The " + repeat("head of the ", n) + "bank said no."),
    SAID_THAT(n -> repeat("Norland said that ", n) + "it rained."),
    PRONOUNS(n -> "Mira Vane left. " + repeat("He said she said it. ", n)),
    LINES(n -> repeat("Norland said no\n", n)),
    EVENTS(n -> repeat("The attack on Harrow killed ten on Monday. ", n)),
    TAGS(n -> "<html><body>" + repeat("<div><b>Norland accused Estovia. ", n));

    @SuppressWarnings("ImmutableEnumChecker") // Methods without state.
    private final IntFunction<String> text;

    Shape(IntFunction<String> text) {
      this.text = text;
    }
  }

  private static String repeat(String words, int size) {
    return words.repeat(size / words.length());
  }

  private static String prose(int size) {
    List<String> who =
        List.of("Mira Vane", "Rolf Ekman", "Norland", "Estovia", "a spokesman", "he");
    List<String> cue = List.of(" accused ", " criticised ", " denied ", " warned ", " praised ");
    List<String> rest =
        List.of(
            " of shelling the village of Harrow on Monday. ",
            ". \"We will not go,\" he said. ",
            " over the new tax on grain, which many opposed.\n\n",
            " and left the room, according to a report by the Estovian Herald. ");
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    while (text.length() < size) {
      text.append(who.get(random.nextInt(who.size())))
          .append(cue.get(random.nextInt(cue.size())))
          .append(who.get(random.nextInt(who.size())))
          .append(rest.get(random.nextInt(rest.size())));
    }
    return text.toString();
  }

  /** Each name is another, and hardly one comes twice. */
  private static String names(int size, String between, String end) {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    while (text.length() < size) {
      text.append(name(random)).append(' ').append(name(random)).append(between);
      text.append(name(random)).append(' ').append(name(random)).append(end);
    }
    return text.toString();
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int syllables = 2 + random.nextInt(2); syllables > 0; syllables--) {
      name.append("bdfgklmnprst".charAt(random.nextInt(12)));
      name.append("aeiou".charAt(random.nextInt(5)));
    }
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** Seconds of processor. */
  private static double read(Shape shape, int size, Reader reader) {
    byte[] text = shape.text.apply(size).getBytes(StandardCharsets.UTF_8);
    int end = Math.min(text.length, size);
    while (text[end - 1] < 0) {
      end--; // No character is cut.
    }
    Document document = new Document("a.txt", Arrays.copyOf(text, end));
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Outcome<Reading> outcome = Articles.reader().read(document).then(reader::read);
    double taken =
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000_000.0;
    if (outcome instanceof Outcome.Refused<Reading> refused) {
      assertTrue(refused.reason().code() != Rejected.Code.INTERNAL, refused.toString());
      assertEquals(1, refused.reason().detail().lines().count());
    }
    System.out.printf(
        Locale.ROOT,
        "%s %d: %.1f s, %s%n",
        shape,
        size,
        taken,
        outcome instanceof Outcome.Refused<Reading> refused ? refused.reason().code() : "read");
    return taken;
  }

  @ParameterizedTest
  @EnumSource(names = {"PROSE", "ONE_LINE", "QUOTES", "NESTED_QUOTES", "LIST", "BRACKETS"})
  void twoMegabytesAreRefusedBeforeTheyCostTime(Shape shape) throws IOException {
    double taken = read(shape, MOST, TestReaders.ofRules());
    assertTrue(taken < SECONDS, () -> shape + " took " + taken + " s");
  }

  @ParameterizedTest
  @EnumSource
  @Tag("slow")
  void twoMegabytesOfAnyShapeAreReadOrRefusedInTime(Shape shape) throws IOException {
    double taken = read(shape, MOST, TestReaders.whole());
    assertTrue(taken < SECONDS, () -> shape + " took " + taken + " s");
  }

  @ParameterizedTest
  @EnumSource
  @Tag("slow")
  void timeGrowsWithTheText(Shape shape) throws IOException {
    Reader reader = TestReaders.ofRules();
    read(Shape.PROSE, 20_000, reader); // Warms up.
    double once = read(shape, 50_000, reader);
    double twice = read(shape, 100_000, reader);
    double fourTimes = read(shape, 200_000, reader);
    // What takes no time has no proportions.
    assertTrue(twice < 1 || twice / once <= 2.5, () -> shape + ": " + once + ", " + twice);
    assertTrue(
        fourTimes < 1 || fourTimes / twice <= 2.5, () -> shape + ": " + twice + ", " + fourTimes);
  }
}
