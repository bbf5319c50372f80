package org.hearsay.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;

/** The elements that Cytoscape.js takes, each with its colour, shape and size among its data. */
final class CytoscapeJs {

  private CytoscapeJs() {}

  static void write(Network network, OutputStream out) throws IOException {
    Json.write(out, json -> write(network, json));
  }

  private static void write(Network network, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("elements");
    json.writeArrayFieldStart("nodes");
    for (Network.Node node : network.nodes()) {
      Looks.Look look = Looks.kind(node.actor().kind());
      data(
          json,
          of -> {
            Json.text(of, "id", node.actor().id());
            // What networkx and the program without the ".js" know a node by.
            Json.text(of, "value", node.actor().id());
            Json.text(of, "name", node.actor().label());
            Json.fields(of, Attribute.OF_NODES, node);
            of.writeStringField("shape", look.shape());
            of.writeStringField("colour", look.colour());
            of.writeNumberField("size", Looks.size(node));
          });
    }
    json.writeEndArray();
    json.writeArrayFieldStart("edges");
    for (Network.Edge edge : network.edges()) {
      data(
          json,
          of -> {
            Json.text(of, "id", edge.source() + " " + edge.act() + " " + edge.target());
            Json.text(of, "source", edge.source());
            Json.text(of, "target", edge.target());
            Json.fields(of, Attribute.OF_EDGES, edge);
            of.writeStringField("colour", Looks.colour(edge.act()));
            of.writeNumberField("width", Looks.width(edge));
          });
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void data(JsonGenerator json, Json.Content content) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("data");
    content.write(json);
    json.writeEndObject();
    json.writeEndObject();
  }
}
