package org.hearsay.graph;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Article;
import org.hearsay.model.Block;
import org.hearsay.model.Certainty;
import org.hearsay.model.Event;
import org.hearsay.model.Mention;
import org.hearsay.model.Party;
import org.hearsay.model.Quotation;
import org.hearsay.model.Reading;
import org.hearsay.model.Span;
import org.hearsay.model.Statement;
import org.hearsay.model.Text;

/** A reading made by hand, of an article about countries that do not exist. */
final class Sample {

  static final Text TEXT =
      new Text(
          """
          Norland blames Sundria for break-in at harbour 🚢

          Norland on Saturday accused Sundria of the hacking that closed its largest harbour for \
          two days.

          "We know who broke into our computers," said Ada Holm, a spokeswoman for Norland's \
          harbour ministry, who demanded that Sundria hand over the "culprits".

          Sundria's foreign ministry denied any part in the attack, according to the Sundrian \
          Herald. An official in its capital told the Herald that Norland had "stopped short" of \
          naming anybody.

          A man on the quay said it would rain.
          """
              .strip());

  static final String ID = "article/harbour-1";

  private Sample() {}

  static Span at(String words) {
    int start = TEXT.string().indexOf(words);
    if (start < 0 || TEXT.string().indexOf(words, start + 1) >= 0) {
      throw new IllegalArgumentException("not once in the text: " + words);
    }
    return TEXT.span(start, start + words.length());
  }

  static Article article() {
    return new Article(
        "harbour-1",
        "articles/harbour.txt",
        Optional.of("Norland blames Sundria for break-in at harbour 🚢"),
        Optional.of(LocalDate.of(2031, 5, 4)),
        Optional.of("Ina Reporter"),
        Optional.of("The Daily Example"),
        Optional.of("https://news.example/harbour?id=1"),
        TEXT,
        List.of(
            new Block(
                at("Norland blames Sundria for break-in at harbour 🚢"), Block.Kind.HEADLINE)),
        "0123456789abcdef".repeat(4));
  }

  static Reading reading() {
    return new Reading(article(), actors(), List.of(hacking(), storm()), statements());
  }

  static List<Actor> actors() {
    return List.of(
        actor(
            "actor/ada-holm",
            "Ada Holm",
            ActorKind.PERSON,
            "spokeswoman",
            "actor/norland/harbour-ministry"),
        actor("actor/bystander", "Bo Bystander", ActorKind.PERSON, "", ""),
        new Actor(
            "actor/norland",
            "Norland",
            ActorKind.STATE,
            List.of("Kingdom of Norland", "Nordia"),
            Optional.empty(),
            Optional.empty(),
            List.of("https://countries.example/norland"),
            List.of(mention("Norland on"))),
        actor(
            "actor/norland/harbour-ministry",
            "harbour ministry of Norland",
            ActorKind.GOVERNMENT_BODY,
            "",
            "actor/norland"),
        actor("actor/sundria", "Sundria", ActorKind.STATE, "", ""),
        actor(
            "actor/sundria/foreign-ministry",
            "foreign ministry of Sundria",
            ActorKind.GOVERNMENT_BODY,
            "",
            "actor/sundria"),
        actor("actor/sundrian-herald", "Sundrian Herald", ActorKind.MEDIA, "", ""),
        actor(ID + "/actor/1", "official", ActorKind.UNNAMED, "", "actor/sundria"));
  }

  private static Actor actor(String id, String name, ActorKind kind, String role, String actsFor) {
    return new Actor(
        id,
        name,
        kind,
        List.of(),
        Optional.of(role).filter(text -> !text.isEmpty()),
        Optional.of(actsFor).filter(text -> !text.isEmpty()),
        List.of(),
        List.of());
  }

  private static Mention mention(String words) {
    return new Mention(at(words), words, Mention.Form.NAME);
  }

  static Event hacking() {
    return new Event(
        ID + "/event/1",
        "hacking of harbour",
        "cyber_attack",
        Optional.of(LocalDate.of(2031, 5, 1)),
        Optional.of("its largest harbour"),
        List.of("actor/norland", "actor/sundria"),
        List.of(new Mention(at("hacking"), "hacking", Mention.Form.DESCRIPTION)));
  }

  /** An event that no statement is about. */
  private static Event storm() {
    return new Event(
        ID + "/event/2",
        "rain",
        "disaster",
        Optional.empty(),
        Optional.empty(),
        List.of("actor/bystander"),
        List.of(new Mention(at("rain"), "rain", Mention.Form.DESCRIPTION)));
  }

  private static List<Statement> statements() {
    Span first = at("Norland on").cover(at("two days."));
    Span second = at("\"We know").cover(at("\"culprits\"."));
    Span third = at("Sundria's").cover(at("Sundrian Herald."));
    Span fourth = at("An official").cover(at("anybody."));
    Span fifth = at("A man").cover(at("rain."));
    Party holm = party("actor/ada-holm", "Ada Holm, a spokeswoman for Norland's harbour ministry");
    Party official = party(ID + "/actor/1", "An official in its capital");
    return List.of(
        new Statement(
            ID + "/statement/1",
            Act.ACCUSE,
            true,
            false,
            Quotation.INDIRECT,
            Certainty.REPORTED,
            Optional.of(party("actor/norland", "Norland on")),
            List.of(party("actor/sundria", "Sundria of")),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(ID + "/event/1"),
            Optional.of(LocalDate.of(2031, 5, 3)),
            Optional.of(at("accused")),
            List.of(at("of the hacking that closed its largest harbour for two days")),
            first,
            0.912345,
            List.of()),
        new Statement(
            ID + "/statement/2",
            Act.STATE,
            false,
            false,
            Quotation.DIRECT,
            Certainty.REPORTED,
            Optional.of(holm),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.of(at("said Ada Holm")),
            List.of(at("We know who broke into our computers")),
            second,
            1,
            List.of()),
        new Statement(
            ID + "/statement/3",
            Act.DEMAND,
            true,
            false,
            Quotation.MIXED,
            Certainty.REPORTED,
            Optional.of(holm),
            List.of(party("actor/sundria", "Sundria hand")),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.of(at("demanded")),
            List.of(at("Sundria hand over"), at("\"culprits\"")),
            second,
            0.8,
            List.of()),
        new Statement(
            ID + "/statement/4",
            Act.DENY,
            true,
            false,
            Quotation.INDIRECT,
            Certainty.REPORTED,
            Optional.of(party("actor/sundria/foreign-ministry", "Sundria's foreign ministry")),
            List.of(),
            List.of(),
            List.of("actor/sundrian-herald"),
            Optional.empty(),
            List.of(ID + "/event/1"),
            Optional.empty(),
            Optional.of(at("denied")),
            List.of(at("any part in the attack")),
            third,
            0.9,
            List.of()),
        new Statement(
            ID + "/statement/5",
            Act.STATE,
            false,
            false,
            Quotation.INDIRECT,
            Certainty.REPORTED,
            Optional.of(official),
            List.of(),
            List.of(party("actor/sundrian-herald", "the Herald that")),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.of(at("told")),
            List.of(at("that Norland had \"stopped short\" of naming anybody")),
            fourth,
            0.7,
            List.of()),
        new Statement(
            ID + "/statement/6",
            Act.ACCUSE,
            true,
            true,
            Quotation.MIXED,
            Certainty.HEDGED,
            Optional.of(new Party(Optional.of("actor/norland"), Optional.empty())),
            List.of(new Party(Optional.empty(), Optional.of(at("anybody")))),
            List.of(),
            List.of(ID + "/actor/1"),
            Optional.of(ID + "/statement/5"),
            List.of(ID + "/event/1"),
            Optional.empty(),
            Optional.of(at("naming")),
            List.of(),
            fourth,
            0.55,
            List.of()),
        new Statement(
            ID + "/statement/7",
            Act.STATE,
            false,
            false,
            Quotation.INDIRECT,
            Certainty.ASCRIBED,
            Optional.of(new Party(Optional.empty(), Optional.of(at("A man on the quay")))),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(at("it would rain")),
            fifth,
            0,
            List.of()));
  }

  private static Party party(String actor, String words) {
    return new Party(Optional.of(actor), Optional.of(at(words)));
  }
}
