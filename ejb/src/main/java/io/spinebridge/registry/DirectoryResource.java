package io.spinebridge.registry;

import static io.spinebridge.registry.DirectoryFailures.malformed;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * A resource of the Spine Directory Service's FHIR API, of which a few elements are needed. Immutable.
 *
 * @param json as it came
 */
record DirectoryResource(JsonObject json) {

    /** All values of the identifiers of a system. */
    List<String> identifiers(String system) {
        JsonValue identifiers = json.getOrDefault("identifier", JsonValue.EMPTY_JSON_ARRAY);
        if (!(identifiers instanceof JsonArray all)) {
            throw malformed("a resource of another shape", null);
        }
        List<String> values = new ArrayList<>();
        for (JsonValue identifier : all) {
            if (!(identifier instanceof JsonObject object)) {
                throw malformed("a resource of another shape", null);
            }
            if (text(object, "system").equals(system) && !text(object, "value").isBlank()) {
                values.add(text(object, "value").strip());
            }
        }
        return values;
    }

    /** Its text of a name; empty when there is none. */
    String text(String name) {
        return text(json, name);
    }

    private static String text(JsonObject object, String name) {
        return object.get(name) instanceof JsonString text ? text.getString() : "";
    }
}
