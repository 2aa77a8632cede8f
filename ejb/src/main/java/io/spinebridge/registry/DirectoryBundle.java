package io.spinebridge.registry;

import static io.spinebridge.registry.DirectoryFailures.malformed;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a search of the Spine Directory Service's FHIR API found. An answer with anything in it that was not asked for is not taken in part: what
 * is left out could be what decides. Stateless.
 */
final class DirectoryBundle {

    private static final String TYPE = "resourceType";
    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

    private DirectoryBundle() {}

    /**
     * The resources of a Bundle.
     *
     * @param body the answer
     * @param type the only type of resource that was asked for
     * @throws io.spinebridge.api.DirectoryException when it is no Bundle of such resources
     */
    static List<DirectoryResource> resources(byte[] body, String type) {
        JsonObject bundle = json(body);
        if (!is("Bundle", bundle)) {
            throw malformed("something else than a Bundle", null);
        }
        JsonValue entries = bundle.getOrDefault("entry", JsonValue.EMPTY_JSON_ARRAY);
        if (entries.getValueType() != JsonValue.ValueType.ARRAY) {
            throw malformed("a Bundle of another shape", null);
        }
        List<DirectoryResource> found = new ArrayList<>();
        for (JsonValue entry : entries.asJsonArray()) {
            JsonValue resource = object(entry).get("resource");
            if (!is(type, resource)) {
                throw malformed("a Bundle with an entry that is no " + type, null);
            }
            found.add(new DirectoryResource(resource.asJsonObject()));
        }
        return found;
    }

    private static JsonObject json(byte[] body) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        } catch (RuntimeException | StackOverflowError notJson) {
            // Parsers tell broken text by exceptions of several kinds, and some of them nesting without end by none.
            throw malformed("something else than JSON", notJson);
        }
    }

    private static JsonObject object(JsonValue value) {
        if (value.getValueType() != JsonValue.ValueType.OBJECT) {
            throw malformed("a Bundle of another shape", null);
        }
        return value.asJsonObject();
    }

    private static boolean is(String type, JsonValue resource) {
        return resource instanceof JsonObject object
                && object.get(TYPE) instanceof JsonString name
                && name.getString().equals(type);
    }
}
