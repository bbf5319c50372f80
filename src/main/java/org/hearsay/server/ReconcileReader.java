package org.hearsay.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.server.ReconcileQuery.Asked;
import org.hearsay.server.ReconcileQuery.Value;

/** Reads what programs send to be reconciled or extended; what they should not send is told. */
final class ReconcileReader {

  /** How many queries come at once. */
  static final int MOST_QUERIES = 200;

  /** How many candidates a query has. */
  static final int MOST_CANDIDATES = 50;

  private static final int CANDIDATES = 10;
  private static final int MOST_IDS = 1_000;
  private static final int MOST_PROPERTIES = 30;
  private static final int MOST_VALUES = 100;
  private static final int LONGEST_TEXT = 1_000;

  private ReconcileReader() {}

  /**
   * What somebody wants to know of actors.
   *
   * @param ids of the actors
   */
  record Extension(List<String> ids, List<ReconcileProperty> properties) {}

  /** A batch of queries, by their keys. */
  static Map<String, ReconcileQuery> queries(String json) throws WrongRequest {
    JsonNode batch = object(json, "queries");
    if (batch.size() > MOST_QUERIES) {
      throw new WrongRequest(
          413, "there are " + batch.size() + " queries; send " + MOST_QUERIES + " at once at most");
    }
    Map<String, ReconcileQuery> queries = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : batch.properties()) {
      queries.put(entry.getKey(), query(entry.getValue(), StrictJson.shown(entry.getKey()) + ": "));
    }
    return queries;
  }

  static Extension extension(String json) throws WrongRequest {
    JsonNode asked = object(json, "extend");
    List<String> ids = new ArrayList<>();
    for (JsonNode id : array(asked, "ids", MOST_IDS, "")) {
      ids.add(text(id, "an id"));
    }
    List<ReconcileProperty> properties = new ArrayList<>();
    for (JsonNode property : array(asked, "properties", MOST_PROPERTIES, "")) {
      properties.add(property(property.path("id"), "id", ""));
    }
    return new Extension(ids, properties);
  }

  private static JsonNode object(String json, String parameter) throws WrongRequest {
    try {
      return StrictJson.object(json)
          .orElseThrow(() -> new WrongRequest(400, parameter + " is to be one JSON object"));
    } catch (StrictJson.Broken e) {
      throw new WrongRequest(400, parameter + " is not JSON" + e.place());
    }
  }

  private static ReconcileQuery query(JsonNode query, String where) throws WrongRequest {
    if (!query.isObject()) {
      throw new WrongRequest(400, where + "a query is an object");
    }
    JsonNode name = query.path("query");
    List<Asked> properties = properties(query.path("properties"), where);
    if (isAbsent(name) && properties.isEmpty()) {
      throw new WrongRequest(400, where + "neither \"query\" nor \"properties\" is there");
    }
    return new ReconcileQuery(
        isAbsent(name) ? "" : text(name, where + "\"query\"").strip(),
        types(query.path("type"), where),
        strict(query.path("type_strict"), where),
        limit(query.path("limit"), where),
        properties);
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  private static String text(JsonNode value, String what) throws WrongRequest {
    if (!value.isTextual()) {
      throw new WrongRequest(400, what + " is a string");
    }
    if (value.textValue().length() > LONGEST_TEXT) {
      throw new WrongRequest(400, what + " has more than " + LONGEST_TEXT + " characters");
    }
    return value.textValue();
  }

  private static Set<String> types(JsonNode given, String where) throws WrongRequest {
    Set<String> types = new TreeSet<>();
    for (JsonNode each : several(given, MOST_VALUES, where + "\"type\"")) {
      JsonNode id = each.isObject() ? each.path("id") : each;
      String type = text(id, where + "a type").strip();
      if (!type.isEmpty()) {
        types.add(type.toLowerCase(Locale.ROOT));
      }
    }
    return types;
  }

  private static boolean strict(JsonNode given, String where) throws WrongRequest {
    return switch (isAbsent(given) ? "should" : text(given, where + "\"type_strict\"")) {
      case "any", "all" -> true;
      case "should" -> false;
      default -> throw new WrongRequest(400, where + "\"type_strict\" is any, all or should");
    };
  }

  private static int limit(JsonNode given, String where) throws WrongRequest {
    if (isAbsent(given)) {
      return CANDIDATES;
    }
    if (!given.isNumber() || given.doubleValue() < 1) {
      throw new WrongRequest(400, where + "\"limit\" is a number from 1");
    }
    return (int) Math.min(given.doubleValue(), MOST_CANDIDATES);
  }

  private static List<Asked> properties(JsonNode given, String where) throws WrongRequest {
    if (isAbsent(given)) {
      return List.of();
    }
    if (!given.isArray() || given.size() > MOST_PROPERTIES) {
      throw new WrongRequest(
          400, where + "\"properties\" is an array of " + MOST_PROPERTIES + " at most");
    }
    List<Asked> properties = new ArrayList<>();
    for (JsonNode each : given) {
      ReconcileProperty property = property(each.path("pid"), "pid", where);
      List<Value> values = new ArrayList<>();
      for (JsonNode value : several(each.path("v"), MOST_VALUES, where + "\"v\"")) {
        Value read = value(value, where);
        if (!read.text().isEmpty() || read.id().isPresent()) {
          values.add(read);
        }
      }
      if (!values.isEmpty()) {
        properties.add(new Asked(property, values));
      }
    }
    return properties;
  }

  private static ReconcileProperty property(JsonNode id, String field, String where)
      throws WrongRequest {
    if (isAbsent(id)) {
      throw new WrongRequest(400, where + "a property has no \"" + field + "\"");
    }
    String name = text(id, where + "\"" + field + "\"");
    return ReconcileProperty.of(name)
        .orElseThrow(
            () ->
                new WrongRequest(
                    400,
                    where
                        + "there is no property \""
                        + StrictJson.shown(name)
                        + "\"; there are "
                        + String.join(", ", ReconcileProperty.ids())));
  }

  private static Value value(JsonNode value, String where) throws WrongRequest {
    if (value.isNumber() || value.isBoolean()) {
      return new Value(value.asText(), Optional.empty());
    }
    if (value.isObject()) {
      JsonNode name = value.path("name");
      return new Value(
          isAbsent(name) ? "" : text(name, where + "a name").strip(),
          Optional.of(text(value.path("id"), where + "an id")));
    }
    return new Value(text(value, where + "a value of a property").strip(), Optional.empty());
  }

  /** The items of an array; what is none stands for itself, nothing for no items. */
  private static Iterable<JsonNode> several(JsonNode given, int most, String what)
      throws WrongRequest {
    if (isAbsent(given)) {
      return List.of();
    }
    if (!given.isArray()) {
      return List.of(given);
    }
    if (given.size() > most) {
      throw new WrongRequest(400, what + " has more than " + most + " values");
    }
    return given;
  }

  private static JsonNode array(JsonNode object, String field, int most, String where)
      throws WrongRequest {
    JsonNode array = object.path(field);
    if (!array.isArray()) {
      throw new WrongRequest(400, where + "\"" + field + "\" is to be an array");
    }
    if (array.size() > most) {
      throw new WrongRequest(
          413, "there are " + array.size() + " " + field + "; send " + most + " at most");
    }
    return array;
  }
}
