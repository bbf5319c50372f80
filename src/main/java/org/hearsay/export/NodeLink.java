package org.hearsay.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;

/** Nodes and links in JSON, as D3 draws them and networkx reads them. */
final class NodeLink {

  private NodeLink() {}

  static void write(Network network, OutputStream out) throws IOException {
    Json.write(out, json -> write(network, json));
  }

  private static void write(Network network, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("directed", true);
    json.writeBooleanField("multigraph", true);
    json.writeObjectFieldStart("graph");
    json.writeEndObject();
    json.writeArrayFieldStart("nodes");
    for (Network.Node node : network.nodes()) {
      json.writeStartObject();
      Json.text(json, "id", node.actor().id());
      Json.fields(json, Attribute.OF_NODES, node);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("links");
    for (Network.Edge edge : network.edges()) {
      json.writeStartObject();
      Json.text(json, "source", edge.source());
      Json.text(json, "target", edge.target());
      Json.text(json, "key", edge.act());
      Json.fields(json, Attribute.OF_EDGES, edge);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
