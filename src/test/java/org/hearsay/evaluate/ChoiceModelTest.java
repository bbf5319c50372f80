package org.hearsay.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.hearsay.evaluate.ChoiceModel.Choice;
import org.junit.jupiter.api.Test;

class ChoiceModelTest {

  private static final List<List<String>> NEAR_AND_FAR = List.of(List.of("near"), List.of("far"));

  private static Choice choice(double near, double far, boolean nearIsRight) {
    return new Choice(NEAR_AND_FAR, List.of(near, far), List.of(nearIsRight, !nearIsRight));
  }

  @Test
  void learnsWhatTellsTheRightOptionFromTheOthers() {
    ChoiceModel model = ChoiceModel.fit(Collections.nCopies(10, choice(0, 0, false)), 1);
    assertTrue(model.isRight(choice(0, 0, false)));
    assertFalse(model.isRight(choice(0, 0, true)));
    assertTrue(model.lines(0.1).getFirst().matches("far\t\\d\\.\\d\\d"));
    assertTrue(model.lines(0.1).getLast().matches("near\t-\\d\\.\\d\\d"));
  }

  @Test
  void leavesToOthersWhatTheyTellAlready() {
    List<Choice> told = Collections.nCopies(10, choice(9, 0, true));
    ChoiceModel model = ChoiceModel.fit(told, 1);
    assertEquals(List.of(), model.lines(0.1));
    assertTrue(model.isRight(choice(9, 0, true)));
  }

  @Test
  void whatWasSeenSeldomHasNoWeight() {
    assertEquals(
        List.of(), ChoiceModel.fit(Collections.nCopies(5, choice(0, 0, false)), 1).lines(0));
  }
}
