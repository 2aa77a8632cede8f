package io.spinebridge.fhir;

import io.spinebridge.fhir.ElementNode.Kind;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one body of XML, see {@link XmlElements}. For one thread. */
final class XmlBody {

    /** Nested deeper than this is no FHIR; it is kept as text, as in JSON. */
    private static final int DEEPEST = 64;
    /** Nested deeper than this, a body is refused, as in JSON. */
    private static final int DEEPEST_OF_ALL = 1000;

    private static final int MOST = 1_000_000;
    /** Whose names stand for themselves; a name of any other with its prefix is another name. */
    private static final Set<String> OWN = Set.of("", "http://hl7.org/fhir", "http://www.w3.org/1999/xhtml");

    private final XMLStreamReader reader;
    private int values;

    /** Reads on from here. */
    XmlBody(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** The resource at whose element the reader stands. */
    Element resource() throws XMLStreamException {
        Element resource = Element.ofXml("", Kind.OBJECT, null);
        resource(new XmlMembers(resource), 0);
        return resource;
    }

    /** What JSON says by a member stands around all else: {@code <contained><Flag>…</Flag></contained>}. */
    private void resource(XmlMembers into, int depth) throws XMLStreamException {
        into.add("resourceType", name());
        String value = content(into, depth);
        if (value != null) {
            into.add("value", value);
        }
    }

    /** Of the element at which the reader stands. */
    private String name() {
        String prefix = reader.getPrefix();
        boolean own = prefix == null || prefix.isEmpty() || OWN.contains(String.valueOf(reader.getNamespaceURI()));
        return own ? reader.getLocalName() : prefix + ":" + reader.getLocalName();
    }

    private String attribute(int index) {
        String prefix = reader.getAttributePrefix(index);
        boolean own = prefix == null || prefix.isEmpty();
        return (own ? "" : prefix + ":") + reader.getAttributeLocalName(index);
    }

    private void count(int depth) {
        if (depth > DEEPEST_OF_ALL || ++values > MOST) {
            throw new UnreadableAnswerException("it is nested too deep, or holds too much");
        }
    }

    /**
     * Attributes and parts of the element at which the reader stands, up to its end.
     *
     * @return what the element is as a primitive; null when it is none
     */
    private String content(XmlMembers into, int depth) throws XMLStreamException {
        count(depth);
        String value = null;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = attribute(i);
            if (name.equals("value")) {
                value = reader.getAttributeValue(i);
            } else {
                into.add(name, reader.getAttributeValue(i));
            }
        }
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                part(into, depth + 1);
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                into.add("text()", "&" + reader.getLocalName() + ";");
            } else if (isText(event)) {
                into.add("text()", reader.getText());
            }
        }
        return value;
    }

    private boolean isText(int event) {
        return reader.hasText()
                && event != XMLStreamConstants.COMMENT
                && !reader.getText().isBlank();
    }

    private void part(XmlMembers into, int depth) throws XMLStreamException {
        String name = name();
        if (depth > DEEPEST) {
            into.add(Element.ofXml(name, Kind.TOO_DEEP, tooDeep(depth)));
            return;
        }
        // One resource behind another, or in one, is none of FHIR: it must not be mixed with the first.
        if (Character.isUpperCase(name.charAt(0)) && !into.has("resourceType")) {
            resource(into, depth);
            return;
        }
        Element part = Element.ofXml(name, Kind.OBJECT, null);
        String value = content(new XmlMembers(part), depth);
        if (value == null) {
            into.add(part);
            return;
        }
        into.add(name, value);
        if (!part.children().isEmpty()) {
            Element beside = Element.ofXml("_" + name, Kind.OBJECT, null);
            beside.children().addAll(part.children());
            into.add(beside);
        }
    }

    /** The element at which the reader stands, up to its end, about as it was written. */
    private String tooDeep(int depth) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int open = 0;
        do {
            int event = open == 0 ? XMLStreamConstants.START_ELEMENT : reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
                count(depth + open);
                text.append('<').append(name());
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    text.append(' ')
                            .append(attribute(i))
                            .append("=\"")
                            .append(reader.getAttributeValue(i))
                            .append('"');
                }
                text.append('>');
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
                text.append("</").append(name()).append('>');
            } else if (isText(event)) {
                text.append(reader.getText());
            }
        } while (open > 0);
        return text.toString();
    }
}
