package org.hearsay.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.NodeConst;
import org.hearsay.model.Act;
import org.hearsay.model.ActorKind;

/** What a parameter takes. */
public enum ParameterType {
  /** A name of an actor, whole or in part, in any case. */
  ACTOR("a name or part of one, such as \"North Korea\""),
  /** Any text. */
  TEXT("text"),
  /** A day. */
  DATE("a day, such as 2014-12-01"),
  /** A decimal fraction. */
  DECIMAL("a number, such as 0.8"),
  /** A positive whole number. */
  NUMBER("a whole number from 1, such as 20"),
  /** Top-level acts, with commas between them. */
  ACT("an act or several, such as accuse,deny"),
  /** Kinds of actor, with commas between them. */
  KIND("a kind of actor or several, such as state,person"),
  /** The exact thing, or several, by absolute IRIs with blanks between them. */
  IRI("the IRI of a thing, such as https://w3id.org/hearsay/id/actor/norland"),
  /** Names, a line each, as they are and as English ones. */
  LABELS("names, a line each"),
  /** The code of an event type. */
  EVENT_TYPE("a type of event, such as cyber_attack"),
  YES_NO("yes or no");

  private static final List<String> ACTS = Arrays.stream(Act.values()).map(Act::code).toList();

  private static final List<String> KINDS =
      Arrays.stream(ActorKind.values()).map(ActorKind::code).toList();

  private static final Pattern IRI_SHAPE =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|^`\\\\]+");

  /** Nothing that is asked for has more; written out in full, 1e2000000000 fills the memory. */
  private static final int DIGITS = 20;

  private final String hint;

  ParameterType(String hint) {
    this.hint = hint;
  }

  /** What to write, for a human: "a day, such as 2014-12-01". */
  public String hint() {
    return hint;
  }

  /** The name in the header of a query file: lower case, with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<ParameterType> of(String code) {
    return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
  }

  /**
   * The values as RDF terms: one, but for the types that take several.
   *
   * @throws QueryProblem where the text is no such value
   */
  public List<Node> parse(String parameter, String text) throws QueryProblem {
    String separator =
        switch (this) {
          case ACT, KIND -> "\\s*,\\s*";
          case IRI -> "\\s+";
          case LABELS -> "\\R";
          default -> "(?!)";
        };
    Set<Node> values = new LinkedHashSet<>();
    for (String each : text.strip().split(separator, -1)) {
      values.add(parseOne(parameter, each));
      if (this == LABELS) {
        values.add(NodeFactory.createLiteralLang(each.strip(), "en"));
      }
    }
    return List.copyOf(values);
  }

  private Node parseOne(String parameter, String text) throws QueryProblem {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      throw bad(parameter, trimmed);
    }
    try {
      return switch (this) {
        case ACTOR, TEXT, LABELS -> NodeFactory.createLiteralString(trimmed);
        case DATE ->
            NodeFactory.createLiteralDT(LocalDate.parse(trimmed).toString(), XSDDatatype.XSDdate);
        case DECIMAL -> {
          BigDecimal number = new BigDecimal(trimmed);
          if (number.precision() > DIGITS || number.scale() > DIGITS || number.scale() < -DIGITS) {
            throw bad(parameter, trimmed);
          }
          yield NodeFactory.createLiteralDT(number.toPlainString(), XSDDatatype.XSDdecimal);
        }
        case NUMBER -> {
          int number = Integer.parseInt(trimmed);
          if (number < 1) {
            throw bad(parameter, trimmed);
          }
          yield NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
        }
        case ACT -> code(parameter, trimmed, "act", ACTS);
        case KIND -> code(parameter, trimmed, "kind of actor", KINDS);
        case IRI -> {
          if (!IRI_SHAPE.matcher(trimmed).matches()) {
            throw bad(parameter, trimmed);
          }
          yield NodeFactory.createURI(trimmed);
        }
        case EVENT_TYPE ->
            NodeFactory.createLiteralString(
                trimmed.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_'));
        case YES_NO ->
            switch (trimmed.toLowerCase(Locale.ROOT)) {
              case "yes", "true", "1" -> NodeConst.TRUE;
              case "no", "false", "0" -> NodeConst.FALSE;
              default -> throw bad(parameter, trimmed);
            };
      };
    } catch (DateTimeParseException | NumberFormatException e) {
      throw bad(parameter, trimmed);
    }
  }

  private static Node code(String parameter, String text, String what, List<String> known)
      throws QueryProblem {
    String code = text.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    if (!known.contains(code)) {
      throw new QueryProblem(
          QueryProblem.Kind.BAD_VALUE,
          parameter + ": no " + what + " \"" + text + "\"; there are " + String.join(", ", known));
    }
    return NodeFactory.createLiteralString(code);
  }

  private QueryProblem bad(String parameter, String text) {
    return new QueryProblem(
        QueryProblem.Kind.BAD_VALUE, parameter + " takes " + hint + ", not \"" + text + "\"");
  }
}
