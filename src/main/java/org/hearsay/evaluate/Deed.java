package org.hearsay.evaluate;

import java.util.Optional;
import org.hearsay.model.Act;

/** Who does what to whom, by the annotators' names; "?" begins the name of one they do not have. */
record Deed(String speaker, Act act, Optional<String> target) {

  static Deed of(Gold.Claim claim) {
    return new Deed(claim.speaker(), claim.act(), claim.target());
  }

  /** Acts that annotators themselves find hard to tell apart are one. */
  Act group() {
    return switch (act) {
      case CRITICISE, ACCUSE -> Act.ACCUSE;
      case WARN, THREATEN -> Act.THREATEN;
      case APPEAL, DEMAND -> Act.DEMAND;
      case REJECT, DENY -> Act.DENY;
      case PROMISE, AGREE -> Act.PROMISE;
      case PRAISE, DEFEND -> Act.PRAISE;
      case PROPOSE, APOLOGISE, STATE -> act;
    };
  }

  Deed as(Act other) {
    return new Deed(speaker, other, target);
  }

  Deed atAnybody() {
    return new Deed(speaker, act, Optional.empty());
  }

  @Override
  public String toString() {
    return speaker + " | " + act.code() + " | " + target.orElse("-");
  }
}
