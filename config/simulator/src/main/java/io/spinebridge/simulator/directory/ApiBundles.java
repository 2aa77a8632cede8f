package io.spinebridge.simulator.directory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/** What the FHIR API finds, as FHIR R4 JSON. Stateless. */
final class ApiBundles {

    private ApiBundles() {}

    static String of(ApiCall call, Registry registry) {
        List<ObjectNode> found = call.isDevice()
                ? registry.systems().stream()
                        .filter(system -> matches(call, system))
                        .map(ApiResources::device)
                        .toList()
                : registry.handlers().stream()
                        .filter(handler -> matches(call, handler))
                        .map(ApiResources::endpoint)
                        .toList();
        ObjectNode bundle = JsonNodeFactory.instance
                .objectNode()
                .put("resourceType", "Bundle")
                .put("id", UUID.randomUUID().toString())
                .put("type", "searchset")
                .put("total", found.size());
        bundle.putArray("link")
                .addObject()
                .put("relation", "self")
                .put("url", call.http().uri());
        ArrayNode entries = bundle.putArray("entry");
        String base = "https://" + call.http().header("host") + ApiCall.BASE + "/";
        for (ObjectNode resource : found) {
            ObjectNode entry = entries.addObject()
                    .put(
                            "fullUrl",
                            base + resource.get("resourceType").asText() + "/"
                                    + resource.get("id").asText());
            entry.set("resource", resource);
            entry.putObject("search").put("mode", "match");
        }
        return bundle.toString();
    }

    private static boolean matches(ApiCall call, AccreditedSystem system) {
        return call.organisation().filter(system.odsCode()::equals).isPresent()
                && call.interaction().filter(system.interactions()::contains).isPresent()
                && call.partyKey().map(system.partyKey()::equals).orElse(true)
                && call.manufacturer().map("YGA"::equals).orElse(true);
    }

    private static boolean matches(ApiCall call, MessageHandler handler) {
        return call.organisation().map(handler.odsCode()::equals).orElse(true)
                && call.interaction().map(handler.interaction()::equals).orElse(true)
                && call.partyKey().map(handler.partyKey()::equals).orElse(true);
    }
}
