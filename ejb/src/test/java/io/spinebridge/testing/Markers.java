package io.spinebridge.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts something that nobody expects at every place of a resource, one at a time: whatever reads it must show it. */
public final class Markers {

    /** Found in whatever shows the marked place. */
    public static final String MARKER = "Zebra-4711";

    private Markers() {}

    /**
     * A way of marking.
     *
     * @param place where, for messages
     * @param apply marks
     * @param undo takes the mark away again
     */
    public record Mark(String place, Runnable apply, Runnable undo) {}

    /** All marks of a resource, in place. Of a contained or inner resource the type is left alone, and of an extension its address. */
    public static List<Mark> in(ObjectNode resource) {
        List<Mark> marks = new ArrayList<>();
        collect(resource, "", marks);
        return marks;
    }

    private static void collect(JsonNode node, String place, List<Mark> marks) {
        if (node instanceof ObjectNode object) {
            member(object, "somethingNew", marks, place);
            member(object, "modifierExtension", marks, place);
            if (!object.has("extension")) {
                extension(object, marks, place);
            }
            List<Map.Entry<String, JsonNode>> fields = new ArrayList<>();
            object.fields().forEachRemaining(fields::add);
            for (Map.Entry<String, JsonNode> field : fields) {
                String name = field.getKey();
                String at = place + "/" + name;
                JsonNode was = field.getValue();
                if (was.isTextual() && !name.equals("resourceType")) {
                    marks.add(new Mark(at, () -> object.put(name, MARKER), () -> object.set(name, was)));
                    String beside = "_" + name;
                    if (!object.has(beside)) {
                        marks.add(new Mark(
                                at + " beside",
                                () -> object.putObject(beside)
                                        .putArray("extension")
                                        .addObject()
                                        .put("url", "https://example.org/new")
                                        .put("valueString", MARKER),
                                () -> object.remove(beside)));
                    }
                } else if (was.isArray() && !was.isEmpty()) {
                    ArrayNode array = (ArrayNode) was;
                    marks.add(new Mark(at + " end", () -> array.add(MARKER), () -> array.remove(array.size() - 1)));
                } else if (was.isObject()) {
                    marks.add(new Mark(at + " replaced", () -> object.put(name, MARKER), () -> object.set(name, was)));
                }
                collect(was, at, marks);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                JsonNode was = array.get(i);
                if (was.isTextual()) {
                    marks.add(new Mark(
                            place + "/" + i,
                            () -> array.set(index, TextNode.valueOf(MARKER)),
                            () -> array.set(index, was)));
                }
                collect(was, place + "/" + i, marks);
            }
        }
    }

    private static void member(ObjectNode object, String name, List<Mark> marks, String place) {
        marks.add(new Mark(
                place + "/" + name,
                () -> object.putArray(name)
                        .addObject()
                        .put("url", "https://example.org/new")
                        .put("valueString", MARKER),
                () -> object.remove(name)));
    }

    private static void extension(ObjectNode object, List<Mark> marks, String place) {
        marks.add(new Mark(
                place + "/extension",
                () -> object.putArray("extension")
                        .addObject()
                        .put("url", "https://example.org/new")
                        .put("valueString", MARKER),
                () -> object.remove("extension")));
    }
}
