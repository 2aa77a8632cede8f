package io.spinebridge.fhir;

import io.spinebridge.fhir.Element.Kind;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads FHIR's XML into the elements that the same content has in JSON, everything that is there, as far as that can be told without knowing
 * the definitions. Thread safe.
 */
final class XmlElements {

    private static final int DEEPEST = 100;
    private static final int MOST = 1_000_000;
    /** Of different names in one element; to look among more would cost time without end. */
    private static final int MOST_MEMBERS = 250;

    /** Whose names stand for themselves; a name of any other with its prefix is another name. */
    private static final Set<String> OWN = Set.of("", "http://hl7.org/fhir", "http://www.w3.org/1999/xhtml");

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
                Element body = new Reading(reader).resource("", 0);
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

    /** One body. */
    private static final class Reading {
        private final XMLStreamReader reader;
        private int values;

        Reading(XMLStreamReader reader) {
            this.reader = reader;
        }

        Element resource(String name, int depth) throws XMLStreamException {
            Element resource = Element.ofXml(name, Kind.OBJECT, null);
            resource(resource, depth);
            return resource;
        }

        /** What JSON says by a member stands around all else: {@code <contained><Flag>…</Flag></contained>}. */
        private void resource(Element into, int depth) throws XMLStreamException {
            into.children().add(Element.ofXml("resourceType", Kind.TEXT, name()));
            String value = content(into, depth);
            if (value != null) {
                add(into, "value", Element.ofXml("value", Kind.TEXT, value));
            }
        }

        /** Of the element at which the reader stands. */
        private String name() {
            String prefix = reader.getPrefix();
            boolean own = prefix == null || prefix.isEmpty() || OWN.contains(String.valueOf(reader.getNamespaceURI()));
            return own ? reader.getLocalName() : prefix + ":" + reader.getLocalName();
        }

        /**
         * Attributes and parts of the element at which the reader stands, up to its end.
         *
         * @return what the element is as a primitive; null when it is none
         */
        private String content(Element into, int depth) throws XMLStreamException {
            if (depth > DEEPEST || ++values > MOST) {
                throw new UnreadableAnswerException("it is nested too deep, or holds too much");
            }
            String value = null;
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                String prefix = reader.getAttributePrefix(i);
                boolean own = prefix == null || prefix.isEmpty();
                String name = (own ? "" : prefix + ":") + reader.getAttributeLocalName(i);
                if (name.equals("value")) {
                    value = reader.getAttributeValue(i);
                } else {
                    add(into, name, Element.ofXml(name, Kind.TEXT, reader.getAttributeValue(i)));
                }
            }
            for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    part(into, depth + 1);
                } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                    add(into, "text()", Element.ofXml("text()", Kind.TEXT, "&" + reader.getLocalName() + ";"));
                } else if (reader.hasText()
                        && event != XMLStreamConstants.COMMENT
                        && !reader.getText().isBlank()) {
                    add(into, "text()", Element.ofXml("text()", Kind.TEXT, reader.getText()));
                }
            }
            return value;
        }

        private void part(Element into, int depth) throws XMLStreamException {
            String name = name();
            // One resource behind another, or in one, is none of FHIR: it must not be mixed with the first.
            if (Character.isUpperCase(name.charAt(0)) && !into.has("resourceType")) {
                resource(into, depth);
                return;
            }
            Element part = Element.ofXml(name, Kind.OBJECT, null);
            String value = content(part, depth);
            if (value == null) {
                add(into, name, part);
                return;
            }
            add(into, name, Element.ofXml(name, Kind.TEXT, value));
            if (!part.children().isEmpty()) {
                Element beside = Element.ofXml("_" + name, Kind.OBJECT, null);
                beside.children().addAll(part.children());
                add(into, "_" + name, beside);
            }
        }

        /** Several of one name become a list. */
        private static void add(Element into, String name, Element part) {
            List<Element> children = into.children();
            Element last = children.isEmpty() ? Element.NOTHING : children.get(children.size() - 1);
            Element known = last.name().equals(name) ? last : into.find(name);
            if (known == null) {
                if (children.size() >= MOST_MEMBERS) {
                    throw new UnreadableAnswerException("one of its elements has more parts than any of FHIR");
                }
                children.add(part);
            } else if (known.kind() == Kind.ARRAY) {
                known.children().add(part);
            } else {
                Element list = Element.ofXml(name, Kind.ARRAY, null);
                list.children().add(known);
                list.children().add(part);
                children.set(children.indexOf(known), list);
            }
        }
    }
}
