package org.hearsay.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.model.Act;

/** CX2, which Cytoscape and NDEx take: a list of aspects, each with a name. */
final class Cx2 {

  private Cx2() {}

  static void write(Network network, OutputStream out) throws IOException {
    Json.write(out, json -> write(network, json));
  }

  private static void write(Network network, JsonGenerator json) throws IOException {
    json.writeStartArray();
    json.writeStartObject();
    json.writeStringField("CXVersion", "2.0");
    json.writeBooleanField("hasFragments", false);
    json.writeEndObject();
    aspect(json, "metaData", of -> counts(of, network));
    aspect(json, "attributeDeclarations", Cx2::declarations);
    aspect(json, "networkAttributes", Cx2::about);
    aspect(json, "nodes", of -> nodes(of, network));
    aspect(json, "edges", of -> edges(of, network));
    aspect(json, "visualProperties", Cx2::looks);
    aspect(
        json,
        "status",
        of -> {
          of.writeStartObject();
          of.writeBooleanField("success", true);
          of.writeEndObject();
        });
    json.writeEndArray();
  }

  private static void aspect(JsonGenerator json, String name, Json.Content content)
      throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart(name);
    content.write(json);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void counts(JsonGenerator json, Network network) throws IOException {
    Map<String, Integer> counts =
        new TreeMap<>(
            Map.of(
                "attributeDeclarations", 1,
                "edges", network.edges().size(),
                "networkAttributes", 1,
                "nodes", network.actors().size(),
                "visualProperties", 1));
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      json.writeStartObject();
      json.writeStringField("name", each.getKey());
      json.writeNumberField("elementCount", each.getValue());
      json.writeEndObject();
    }
  }

  private static void declarations(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("networkAttributes");
    declare(json, "name", "string");
    json.writeEndObject();
    json.writeObjectFieldStart("nodes");
    declare(json, "iri", "string");
    declare(json, "name", "string");
    declare(json, Attribute.OF_NODES);
    json.writeEndObject();
    json.writeObjectFieldStart("edges");
    declare(json, "interaction", "string");
    declare(json, Attribute.OF_EDGES);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static <T> void declare(JsonGenerator json, List<Attribute<T>> attributes)
      throws IOException {
    for (Attribute<T> each : attributes) {
      String type =
          switch (each.type()) {
            case TEXT -> "string";
            case LIST -> "list_of_string";
            case WHOLE -> "integer";
            case DECIMAL -> "double";
          };
      declare(json, each.name(), type);
    }
  }

  private static void declare(JsonGenerator json, String name, String type) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("d", type);
    json.writeEndObject();
  }

  private static void about(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", "Who is reported to have done what to whom by saying it");
    json.writeEndObject();
  }

  private static void nodes(JsonGenerator json, Network network) throws IOException {
    Map<String, Integer> numbers = network.numbers(0);
    for (Network.Node node : network.nodes()) {
      json.writeStartObject();
      json.writeNumberField("id", numbers.get(node.actor().id()));
      json.writeObjectFieldStart("v");
      Json.text(json, "iri", node.actor().id());
      Json.text(json, "name", node.actor().label());
      Json.fields(json, Attribute.OF_NODES, node);
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  private static void edges(JsonGenerator json, Network network) throws IOException {
    Map<String, Integer> numbers = network.numbers(0);
    int number = 0;
    for (Network.Edge edge : network.edges()) {
      json.writeStartObject();
      json.writeNumberField("id", number++);
      json.writeNumberField("s", numbers.get(edge.source()));
      json.writeNumberField("t", numbers.get(edge.target()));
      json.writeObjectFieldStart("v");
      json.writeStringField("interaction", edge.act());
      Json.fields(json, Attribute.OF_EDGES, edge);
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  /** How Cytoscape is to draw it: names on nodes, arrows, the colours of acts. */
  private static void looks(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("default");
    json.writeObjectFieldStart("edge");
    json.writeStringField("EDGE_TARGET_ARROW_SHAPE", "triangle");
    json.writeEndObject();
    json.writeEndObject();
    json.writeObjectFieldStart("nodeMapping");
    json.writeObjectFieldStart("NODE_LABEL");
    json.writeStringField("type", "PASSTHROUGH");
    json.writeObjectFieldStart("definition");
    json.writeStringField("attribute", "label");
    json.writeStringField("type", "string");
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeObjectFieldStart("edgeMapping");
    json.writeObjectFieldStart("EDGE_LINE_COLOR");
    json.writeStringField("type", "DISCRETE");
    json.writeObjectFieldStart("definition");
    json.writeStringField("attribute", "act");
    json.writeStringField("type", "string");
    json.writeArrayFieldStart("map");
    for (Act act : Act.values()) {
      json.writeStartObject();
      json.writeStringField("v", act.code());
      json.writeStringField("vp", Looks.colour(act.code()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }
}
