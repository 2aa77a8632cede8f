package io.spinebridge.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Payara's own configuration of this server instance, of which one number is read: its management interfaces tell it only when they were switched on.
 *
 * @param file {@code domain.xml}; empty outside Payara
 * @param server name of the instance
 */
record DomainFile(Optional<Path> file, String server) {

    /** What Payara takes where nothing is set. */
    private static final int USUAL = 5;

    static DomainFile ofThisServer() {
        return new DomainFile(
                Optional.ofNullable(System.getProperty("com.sun.aas.instanceRoot"))
                        .map(root -> Path.of(root, "config", "domain.xml"))
                        .filter(Files::isReadable),
                System.getProperty("com.sun.aas.instanceName", "server"));
    }

    /** The most threads of the pool that serves requests, as it is set; empty when that cannot be read. */
    OptionalInt mostRequestThreads() {
        try {
            return file.isPresent() ? most(root(file.get())) : OptionalInt.empty();
        } catch (IOException | SAXException | ParserConfigurationException | NumberFormatException unreadable) {
            return OptionalInt.empty();
        }
    }

    private static Element root(Path path) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(path.toFile()).getDocumentElement();
    }

    private OptionalInt most(Element domain) {
        String config = elements(domain, "server")
                .filter(element -> element.getAttribute("name").equals(server))
                .map(element -> element.getAttribute("config-ref"))
                .findFirst()
                .orElse("server-config");
        return elements(domain, "config")
                .filter(element -> element.getAttribute("name").equals(config))
                .flatMap(element -> elements(element, "thread-pool"))
                .filter(pool -> pool.getAttribute("name").equals("http-thread-pool"))
                .map(pool -> pool.getAttribute("max-thread-pool-size"))
                .mapToInt(most -> most.isEmpty() ? USUAL : Integer.parseInt(most))
                .findFirst();
    }

    private static Stream<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }
}
