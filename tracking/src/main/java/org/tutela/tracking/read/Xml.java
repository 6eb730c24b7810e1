package org.tutela.tracking.read;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML from strangers: nothing outside the text is ever read, and no words that it defines are followed. */
final class Xml {
  private Xml() {}

  static XMLStreamReader reader(String text) throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
  }

  static String broken(XMLStreamException e) {
    return "This is not XML from line " + (e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber())) + " on";
  }
}
