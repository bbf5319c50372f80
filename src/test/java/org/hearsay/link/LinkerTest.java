package org.hearsay.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hearsay.model.Account;
import org.hearsay.model.Act;
import org.hearsay.model.Links;
import org.junit.jupiter.api.Test;

class LinkerTest {

  private final Linker linker =
      Linker.careful(Map.of("cyber_attack", "attack", "summit", "meeting"));

  @Test
  void nothingGivesNothing() {
    assertEquals(Links.NONE, linker.link(List.of()));
  }

  @Test
  void orderOfAccountsChangesNothing() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<Account> accounts = randomAccounts(random, 60);
    Links links = linker.link(accounts);
    assertTrue(!links.sameEvents().isEmpty() && !links.answers().isEmpty(), "seed " + seed);
    for (int i = 0; i < 10; i++) {
      Collections.shuffle(accounts, random);
      assertEquals(links, linker.link(accounts), "seed " + seed);
    }
  }

  @Test
  void sameAccountTwiceCountsOnce() {
    List<Account> accounts = randomAccounts(new Random(7), 20);
    List<Account> twice = new ArrayList<>(accounts);
    twice.addAll(accounts);
    assertEquals(linker.link(accounts), linker.link(twice));
  }

  /** Comparing each with each would take minutes. */
  @Test
  void costStaysBearableWhenEverybodyWritesOfOneEvent() {
    List<Account> accounts = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      accounts.add(
          new Story(String.format("a%05d", i), "2031-05-04")
              .state("actor/norland")
              .state("actor/sundria")
              .event("cyber_attack", "hacking", "2031-05-01", "actor/norland", "actor/sundria")
              .claim(Act.ACCUSE, "actor/norland", "actor/sundria", "of the hacking", 1)
              .claim(Act.DENY, "actor/sundria", "", "any part", 1)
              .told());
    }
    Links links = assertTimeout(Duration.ofSeconds(30), () -> linker.link(accounts));
    assertEquals(4_999, links.sameEvents().size());
    assertEquals(5_000, links.answers().size());
  }

  private static List<Account> randomAccounts(Random random, int count) {
    List<String> states = List.of("actor/norland", "actor/sundria", "actor/westria");
    List<String> types = List.of("attack", "cyber_attack", "talks", "other");
    List<String> labels = List.of("attack on harbour", "hacking", "talks on fish", "attack", "row");
    List<String> names = List.of("Ada Holm", "Ada B. Holm", "Holm", "Bo Lund", "Bo Lünd");
    List<String> quotes = List.of("the allegations", "of the attack on the harbour", "", "a lie");
    List<Account> accounts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate published = LocalDate.of(2031, 5, 1).plusDays(random.nextInt(20));
      Story story = new Story("a" + i, random.nextInt(8) == 0 ? "" : published.toString());
      states.forEach(story::state);
      String name = pick(names, random);
      String person = "actor/person/" + name.replaceAll("[^a-zA-Z]", "-");
      story.person(person, name, "spokeswoman", pick(states, random));
      for (int e = 0; e < 2; e++) {
        String date = random.nextBoolean() ? "" : published.minusDays(random.nextInt(4)).toString();
        story.event(pick(types, random), pick(labels, random), date, pick(states, random), person);
      }
      for (int s = 0; s < 4; s++) {
        String speaker = random.nextInt(3) == 0 ? person : pick(states, random);
        Act act = pick(List.of(Act.ACCUSE, Act.DENY, Act.REJECT, Act.WARN), random);
        story.claim(act, speaker, pick(states, random), pick(quotes, random), random.nextInt(3));
      }
      accounts.add(story.told());
    }
    return accounts;
  }

  private static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
