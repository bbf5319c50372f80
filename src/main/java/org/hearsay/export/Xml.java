package org.hearsay.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML an element a line, with whatever text in it made fit for XML 1.0. */
final class Xml {

  /** What an element holds. */
  interface Content {
    void write() throws XMLStreamException;
  }

  interface Document {
    void write(Xml xml) throws XMLStreamException;
  }

  private final XMLStreamWriter writer;
  private int depth;

  private Xml(XMLStreamWriter writer) {
    this.writer = writer;
  }

  static void write(OutputStream out, Document document) throws IOException {
    try {
      XMLStreamWriter writer =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      document.write(new Xml(writer));
      writer.writeCharacters("\n");
      writer.writeEndDocument();
      writer.flush();
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
    }
  }

  /** An element without content. */
  void empty(String name, String... attributes) throws XMLStreamException {
    newLine();
    writer.writeEmptyElement(name);
    attributes(attributes);
  }

  /** An element that holds text. */
  void text(String name, String text, String... attributes) throws XMLStreamException {
    newLine();
    writer.writeStartElement(name);
    attributes(attributes);
    writer.writeCharacters(Characters.xml(text));
    writer.writeEndElement();
  }

  /** An element that holds elements. */
  void element(String name, Content content, String... attributes) throws XMLStreamException {
    newLine();
    writer.writeStartElement(name);
    attributes(attributes);
    depth++;
    content.write();
    depth--;
    newLine();
    writer.writeEndElement();
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      // A reader turns a line break in an attribute into a blank; so it may as well be one here.
      String value = attributes[i + 1].replaceAll("[\\r\\n\\t]+", " ");
      writer.writeAttribute(attributes[i], Characters.xml(value));
    }
  }

  private void newLine() throws XMLStreamException {
    writer.writeCharacters("\n" + "  ".repeat(depth));
  }
}
