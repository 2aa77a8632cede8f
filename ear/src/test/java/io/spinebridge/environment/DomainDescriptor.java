package io.spinebridge.environment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A domain's {@code domain.xml}, for what must be right before the server starts for the first time: as delivered it listens on all
 * interfaces and joins a data grid by multicast.
 */
final class DomainDescriptor {

    private final Path file;
    private final Document document;
    private final Element server;

    private DomainDescriptor(Path file, Document document) {
        this.file = file;
        this.document = document;
        this.server = all(document.getDocumentElement(), "config")
                .filter(config -> config.getAttribute("name").equals("server-config"))
                .findFirst()
                .orElseThrow(() -> new EnvironmentException(file + " has no server-config"));
    }

    static DomainDescriptor read(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new DomainDescriptor(file, factory.newDocumentBuilder().parse(file.toFile()));
        } catch (ParserConfigurationException | SAXException unreadable) {
            throw new IOException(file + " is not readable", unreadable);
        }
    }

    DomainDescriptor listenOnLoopback(ServerPorts ports) {
        listener("network-listener", "name", "http-listener-1", ports.http());
        listener("network-listener", "name", "http-listener-2", ports.https());
        listener("network-listener", "name", "admin-listener", ports.admin());
        listener("jmx-connector", "name", "system", ports.jmx());
        listener("iiop-listener", "id", "orb-listener-1", ports.iiop().get(0));
        listener("iiop-listener", "id", "SSL", ports.iiop().get(1));
        listener("iiop-listener", "id", "SSL_MUTUALAUTH", ports.iiop().get(2));
        // The embedded JMS broker would listen on all interfaces, whatever host it is given.
        Element jms = document.createElement("jms-service");
        jms.setAttribute("type", "DISABLED");
        server.appendChild(jms);
        element("hazelcast-config-specific-configuration").setAttribute("enabled", "false");
        return this;
    }

    /**
     * As in the files for hospitals, which say why: so many requests at once instead of five, and no HTTP/2 with browsers. Neither takes
     * effect in a server that runs.
     */
    DomainDescriptor serveAtOnce(int requests) {
        named("thread-pool", "name", "http-thread-pool")
                .setAttribute("max-thread-pool-size", Integer.toString(requests));
        all(named("protocol", "name", "http-listener-2"), "http")
                .forEach(http -> http.setAttribute("http2-enabled", "false"));
        return this;
    }

    DomainDescriptor jvmOptions(List<String> options) {
        Element java = element("java-config");
        all(java, "jvm-options")
                .filter(option -> option.getTextContent().contains("org.apache.felix.shell.remote,"))
                .forEach(option ->
                        option.setTextContent(option.getTextContent().replace("org.apache.felix.shell.remote,", "")));
        for (String text : options) {
            Element option = document.createElement("jvm-options");
            option.setTextContent(text);
            java.appendChild(option);
        }
        return this;
    }

    void write() throws IOException {
        try {
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(file.toFile()));
        } catch (TransformerException unwritable) {
            throw new IOException(file + " cannot be written", unwritable);
        }
    }

    private void listener(String kind, String key, String name, int port) {
        Element listener = named(kind, key, name);
        listener.setAttribute("address", Ports.LOOPBACK);
        listener.setAttribute("port", Integer.toString(port));
    }

    private Element named(String kind, String key, String name) {
        return all(server, kind)
                .filter(candidate -> candidate.getAttribute(key).equals(name))
                .findFirst()
                .orElseThrow(() -> new EnvironmentException(file + " has no " + kind + " " + name));
    }

    private Element element(String name) {
        return all(server, name).findFirst().orElseThrow(() -> new EnvironmentException(file + " has no " + name));
    }

    private static Stream<Element> all(Element below, String name) {
        NodeList found = below.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList().stream();
    }
}
