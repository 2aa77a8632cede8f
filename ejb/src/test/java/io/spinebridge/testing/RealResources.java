package io.spinebridge.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Resources that the NHS published, faults included, where they lie beside the checkout. */
public final class RealResources {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RealResources() {}

    /** Files of a kind of body, by the end of their name. The test is skipped where there are none. */
    public static List<Path> files(String end) {
        Path folder = Stream.of("../shared", "../../shared")
                .map(shared -> Path.of(shared, "trials", "resources"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(
                folder != null, "the published resources (trials/resources) are not beside this checkout");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(end))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Those of some kinds that are sound JSON, also from within bundles. */
    public static List<ObjectNode> resources(String... types) {
        Set<ObjectNode> found = new LinkedHashSet<>();
        for (Path file : files("-ok.json")) {
            try {
                collect(JSON.readTree(file.toFile()), List.of(types), found);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return List.copyOf(found);
    }

    /** Of those, one of each shape: many are published more than once, with other words in the same places. */
    public static Collection<ObjectNode> shapes(String... types) {
        Map<Set<String>, ObjectNode> shapes = new LinkedHashMap<>();
        for (ObjectNode resource : resources(types)) {
            Set<String> places = new TreeSet<>();
            places(resource, "", places);
            shapes.putIfAbsent(places, resource);
        }
        return shapes.values();
    }

    private static void places(JsonNode node, String place, Set<String> places) {
        if (!node.isContainerNode()) {
            // The state of an entry, and the address of an extension, decide how it is read.
            boolean telling = place.endsWith("tatus") || place.endsWith("url") || place.endsWith("deleted");
            places.add(telling ? place + "=" + node.asText() : place);
        }
        node.fields().forEachRemaining(field -> places(field.getValue(), place + "/" + field.getKey(), places));
        if (node.isArray()) {
            node.forEach(child -> places(child, place, places));
        }
    }

    private static void collect(JsonNode node, List<String> types, Set<ObjectNode> found) {
        if (node instanceof ObjectNode object
                && types.contains(object.path("resourceType").asText())) {
            found.add(object);
            return;
        }
        for (JsonNode child : node.path("entry")) {
            collect(child.path("resource"), types, found);
        }
    }
}
