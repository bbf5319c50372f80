package org.hearsay.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.NodeConst;
import org.hearsay.model.Act;

/** What a parameter takes. */
public enum ParameterType {
  /** A name of an actor, whole, in any case. */
  ACTOR("a name, such as \"North Korea\""),
  /** Any text. */
  TEXT("text"),
  /** A day. */
  DATE("a day, such as 2014-12-01"),
  /** A decimal fraction. */
  DECIMAL("a number, such as 0.8"),
  /** A positive whole number. */
  NUMBER("a whole number from 1, such as 20"),
  /** One of the top-level acts. */
  ACT("an act, such as accuse"),
  /** The exact thing, by its absolute IRI. */
  IRI("the IRI of a thing, such as https://w3id.org/hearsay/id/actor/norland"),
  /** The code of an event type. */
  EVENT_TYPE("a type of event, such as cyber_attack"),
  YES_NO("yes or no");

  private static final List<String> ACTS = Arrays.stream(Act.values()).map(Act::code).toList();

  private static final Pattern IRI_SHAPE =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|^`\\\\]+");

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
   * The value as an RDF term.
   *
   * @throws QueryProblem where the text is no such value
   */
  Node parse(String parameter, String text) throws QueryProblem {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      throw bad(parameter, trimmed);
    }
    try {
      return switch (this) {
        case ACTOR, TEXT -> NodeFactory.createLiteralString(trimmed);
        case DATE ->
            NodeFactory.createLiteralDT(LocalDate.parse(trimmed).toString(), XSDDatatype.XSDdate);
        case DECIMAL ->
            NodeFactory.createLiteralDT(
                new BigDecimal(trimmed).toPlainString(), XSDDatatype.XSDdecimal);
        case NUMBER -> {
          int number = Integer.parseInt(trimmed);
          if (number < 1) {
            throw bad(parameter, trimmed);
          }
          yield NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
        }
        case ACT -> act(parameter, trimmed);
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

  private Node act(String parameter, String text) throws QueryProblem {
    String code = text.toLowerCase(Locale.ROOT);
    if (!ACTS.contains(code)) {
      throw new QueryProblem(
          QueryProblem.Kind.BAD_VALUE,
          parameter + ": no act \"" + text + "\"; there are " + String.join(", ", ACTS));
    }
    return NodeFactory.createLiteralString(code);
  }

  private QueryProblem bad(String parameter, String text) {
    return new QueryProblem(
        QueryProblem.Kind.BAD_VALUE, parameter + " takes " + hint + ", not \"" + text + "\"");
  }
}
