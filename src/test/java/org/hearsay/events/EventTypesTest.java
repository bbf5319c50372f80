package org.hearsay.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.language.FactFile;
import org.junit.jupiter.api.Test;

class EventTypesTest {

  private static final EventTypes TYPES = new EventTypes(FactFile.read(Triggers.FILE));

  @Test
  void theTypesAreThoseOfTheOntology() throws IOException {
    Map<String, String> ontology = new TreeMap<>();
    for (String block : Files.readString(Path.of("ontology/event-types.ttl")).split("\n\n", -1)) {
      Matcher code = Pattern.compile("skos:notation \"(\\w+)\"").matcher(block);
      Matcher broader = Pattern.compile("skos:broader etype:(\\w+)").matcher(block);
      if (code.find()) {
        ontology.put(code.group(1), broader.find() ? broader.group(1) : "");
      }
    }
    Map<String, String> ours = new TreeMap<>();
    TYPES.codes().forEach(type -> ours.put(type, TYPES.broader(type)));
    ours.remove("none");
    assertEquals(ontology, ours);
  }

  @Test
  void typesOfOneBranchAreCompatibleUpAndDown() {
    assertTrue(TYPES.compatible("attack", "cyber_attack"));
    assertTrue(TYPES.compatible("cyber_attack", "violence"));
    assertFalse(TYPES.compatible("bombing", "cyber_attack"));
    assertFalse(TYPES.compatible("talks", "war"));
    assertEquals("cyber_attack", TYPES.narrower("attack", "cyber_attack"));
    assertEquals("cyber_attack", TYPES.narrower("cyber_attack", "attack"));
  }
}
