package io.spinebridge.testing;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts something that nobody expects at every place of a resource in XML, one at a time: whatever reads it must show it. */
public final class XmlMarkers {

    private static final String FHIR = "http://hl7.org/fhir";

    private XmlMarkers() {}

    /**
     * A resource with something new in it.
     *
     * @param type kind of resource
     * @param place where it is, for messages
     * @param bytes the whole resource
     */
    public record Marked(String type, String place, byte[] bytes) {}

    /**
     * All that can be made of the resources of some kinds, also from within bundles.
     *
     * @param read resources that were marked before, which many files repeat; those of this body are added
     */
    public static List<Marked> in(byte[] body, Set<String> types, Set<String> read) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(body));
            Transformer writer = TransformerFactory.newInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            List<Marked> marked = new ArrayList<>();
            for (Element resource : resources(document.getDocumentElement(), types)) {
                String whole = new String(marked(resource, "", writer).bytes(), StandardCharsets.UTF_8);
                if (read.add(whole.replaceAll("\\s+", " "))) {
                    mark(resource, resource, "", writer, marked);
                }
            }
            return marked;
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<Element> resources(Element element, Set<String> types) {
        if (types.contains(element.getLocalName())) {
            return List.of(element);
        }
        List<Element> found = new ArrayList<>();
        children(element).forEach(child -> found.addAll(resources(child, types)));
        return found;
    }

    private static void mark(Element resource, Element at, String place, Transformer writer, List<Marked> to)
            throws Exception {
        Element added = at.getOwnerDocument().createElementNS(FHIR, "somethingNew");
        added.setAttribute("value", Markers.MARKER);
        at.appendChild(added);
        to.add(marked(resource, place + " end", writer));
        at.insertBefore(added, at.getFirstChild());
        to.add(marked(resource, place + " start", writer));
        at.removeChild(added);
        if (!at.hasAttribute("somethingNew")) {
            at.setAttribute("somethingNew", Markers.MARKER);
            to.add(marked(resource, place + " attribute", writer));
            at.removeAttribute("somethingNew");
        }
        boolean withoutValue = !at.hasAttribute("value");
        if (withoutValue) {
            at.setAttribute("value", Markers.MARKER);
            to.add(marked(resource, place + " value", writer));
            at.removeAttribute("value");
        }
        for (Element child : children(at)) {
            mark(resource, child, place + "/" + child.getLocalName(), writer, to);
        }
    }

    private static Marked marked(Element resource, String place, Transformer writer) throws Exception {
        StringWriter text = new StringWriter();
        writer.transform(new DOMSource(resource), new StreamResult(text));
        return new Marked(resource.getLocalName(), place, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element part) {
                children.add(part);
            }
        }
        return children;
    }
}
