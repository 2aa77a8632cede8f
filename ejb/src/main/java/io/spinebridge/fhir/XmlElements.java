package io.spinebridge.fhir;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads FHIR's XML into the elements that the same content has in JSON, everything that is there, as far as that can be told without knowing
 * the definitions. Thread safe.
 */
final class XmlElements {

    private static final XMLInputFactory FACTORY = factory();

    private XmlElements() {}

    private static XMLInputFactory factory() {
        // The JDK's, whatever else is there: what it must not do is known.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /**
     * Reads a body.
     *
     * @throws UnreadableAnswerException when it is no XML
     */
    static Element read(String text) {
        try {
            XMLStreamReader reader;
            synchronized (FACTORY) {
                // It is not said to be thread safe.
                reader = FACTORY.createXMLStreamReader(new StringReader(text));
            }
            try {
                while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    if (reader.getEventType() == XMLStreamConstants.DTD) {
                        throw new UnreadableAnswerException("XML with a document type");
                    }
                }
                Element body = new XmlBody(reader).resource();
                while (reader.hasNext()) {
                    reader.next();
                }
                return body;
            } finally {
                reader.close();
            }
        } catch (XMLStreamException malformed) {
            throw new UnreadableAnswerException("not XML, or cut off");
        }
    }
}
