package org.hearsay.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.hearsay.query.QueryProblem.Kind;

/**
 * A query with a name, a title and parameters, as a file in {@code queries/} gives it.
 *
 * <p>The comment that opens the file holds the title in its first line, then a description, then a
 * line for each parameter: <code># &#64;param name type description</code>. In the query, a
 * parameter {@code min-confidence} is a line <code>VALUES ?askedMinConfidence &#123; UNDEF &#125;
 * </code>: any store can run the file as it is, and a value takes the place of {@code UNDEF}, here
 * as a term and never as text.
 *
 * @param name the file's name, without its ending
 * @param parameters in the order of the file; last comes {@code limit}, which every question takes
 * @param text the whole file
 */
public record Question(
    String name, String title, String description, List<Parameter> parameters, String text) {

  private static final Pattern PARAM = Pattern.compile("@param\\s+(\\S+)\\s+(\\S+)\\s*(.*)");

  private static final Pattern PARAM_NAME = Pattern.compile("[a-z]+(-[a-z]+)*");

  public Question {
    parameters = List.copyOf(parameters);
  }

  /**
   * Reads a query file. One without an opening comment has its name for a title.
   *
   * @throws QueryProblem where the query is not SPARQL 1.1, or does not fit its parameters
   */
  public static Question read(String name, String text) throws QueryProblem {
    Question question = described(name, text);
    question.with(Map.of());
    return question;
  }

  /**
   * What the opening comment of a query file says; the query itself is looked at when it is asked.
   *
   * @throws QueryProblem where a parameter is described wrongly
   */
  static Question described(String name, String text) throws QueryProblem {
    List<String> prose = new ArrayList<>();
    List<Parameter> parameters = new ArrayList<>();
    for (String line : openingComment(text)) {
      Matcher param = PARAM.matcher(line);
      if (param.matches()) {
        parameters.add(parameter(param.group(1), param.group(2), param.group(3)));
      } else if (parameters.isEmpty()) {
        prose.add(line);
      }
    }
    parameters.add(Parameter.LIMIT);
    return new Question(
        name,
        prose.isEmpty() || prose.getFirst().isEmpty() ? name : prose.getFirst(),
        String.join(" ", prose.stream().skip(1).toList()).strip(),
        parameters,
        text);
  }

  private static List<String> openingComment(String text) {
    return text.lines()
        .takeWhile(line -> line.startsWith("#"))
        .map(line -> line.substring(1).strip())
        .toList();
  }

  private static Parameter parameter(String name, String type, String description)
      throws QueryProblem {
    Optional<ParameterType> known = ParameterType.of(type);
    if (known.isEmpty() || !PARAM_NAME.matcher(name).matches()) {
      throw new QueryProblem(
          Kind.SYNTAX,
          known.isEmpty()
              ? "@param " + name + ": there is no type \"" + type + "\""
              : "@param " + name + ": a name has lower-case letters and hyphens");
    }
    return new Parameter(name, known.get(), description);
  }

  /** The parameter of this name. */
  public Optional<Parameter> parameter(String parameter) {
    return parameters.stream().filter(each -> each.name().equals(parameter)).findFirst();
  }

  /**
   * The query with values in the place of its parameters. An empty value is no value; of several,
   * each may be the one.
   *
   * @throws QueryProblem where there is no such parameter, or it cannot take the value
   */
  Query with(Map<String, String> values) throws QueryProblem {
    Query query = SparqlReader.read(text);
    Map<Var, List<Node>> asked = new HashMap<>();
    for (Map.Entry<String, String> each : values.entrySet()) {
      Parameter parameter =
          parameter(each.getKey())
              .orElseThrow(() -> QueryProblem.unknownParameter(name, each.getKey(), parameters));
      if (!each.getValue().isBlank()) {
        List<Node> value = parameter.type().parse(parameter.name(), each.getValue());
        if (parameter.equals(Parameter.LIMIT)) {
          limit(query, Integer.parseInt(value.getFirst().getLiteralLexicalForm()));
        } else {
          asked.put(Var.alloc(parameter.variable()), value);
        }
      }
    }
    return put(asked, query);
  }

  /**
   * The same query, in which an actor's name may be each of several.
   *
   * @param names what the values of some parameters for actors stand for, by parameter
   */
  Query with(Map<String, String> values, Map<String, ? extends Collection<String>> names)
      throws QueryProblem {
    Query query = with(values);
    for (Map.Entry<String, ? extends Collection<String>> each : names.entrySet()) {
      Parameter parameter = parameter(each.getKey()).orElseThrow();
      query = AskedNames.put(query, Var.alloc(parameter.variable()), each.getValue());
    }
    return query;
  }

  /**
   * The file with values in it, for people to read and change: each in the place of its {@code
   * UNDEF}.
   *
   * @param names what the values of some parameters for actors stand for, by parameter
   * @throws QueryProblem where there is no such parameter, or it cannot take the value
   */
  public String filled(Map<String, String> values, Map<String, ? extends Collection<String>> names)
      throws QueryProblem {
    String filled = text;
    for (Parameter parameter : parameters) {
      String value = values.getOrDefault(parameter.name(), "");
      if (value.isBlank()) {
        continue;
      }
      List<Node> terms =
          names.containsKey(parameter.name())
              ? names.get(parameter.name()).stream().map(NodeFactory::createLiteralString).toList()
              : parameter.type().parse(parameter.name(), value);
      String written =
          terms.stream().map(NodeFmtLib::strTTL).collect(Collectors.joining(" ", "{ ", " }"));
      filled =
          parameter.equals(Parameter.LIMIT)
              ? filled + "LIMIT " + terms.getFirst().getLiteralLexicalForm() + "\n"
              : filled.replaceFirst(
                  "(VALUES \\?" + parameter.variable() + " )\\{ UNDEF \\}",
                  "$1" + Matcher.quoteReplacement(written));
    }
    return filled;
  }

  private static void limit(Query query, int rows) {
    if (!query.hasLimit() || query.getLimit() > rows) {
      query.setLimit(rows);
    }
  }

  private Query put(Map<Var, List<Node>> asked, Query query) throws QueryProblem {
    Set<Var> found = new HashSet<>();
    Query bound =
        QueryTransformOps.transform(
            query,
            new ElementTransformCopyBase() {
              @Override
              public Element transform(ElementData data) {
                if (data.getVars().size() != 1) {
                  return data;
                }
                Var variable = data.getVars().getFirst();
                found.add(variable);
                if (!asked.containsKey(variable)) {
                  return data;
                }
                ElementData filled = new ElementData();
                filled.add(variable);
                for (Node value : asked.get(variable)) {
                  filled.add(BindingFactory.binding(variable, value));
                }
                return filled;
              }
            });
    for (Parameter each : parameters) {
      if (!each.equals(Parameter.LIMIT) && !found.contains(Var.alloc(each.variable()))) {
        throw new QueryProblem(
            Kind.SYNTAX,
            "@param " + each.name() + " needs a line VALUES ?" + each.variable() + " { UNDEF }");
      }
    }
    return bound;
  }
}
