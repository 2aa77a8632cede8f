package io.spinebridge.benchmark.stub;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Searches that find so many pointers: a recorded one of few, whose first pointer is there so many times, each time with another id. Immutable.
 */
public final class PointerSearches {

    private static final String SUBJECT = "subject=";

    private final Map<String, RecordedAnswer> answers;

    private PointerSearches(Map<String, RecordedAnswer> answers) {
        this.answers = Map.copyOf(answers);
    }

    /**
     * Made of a recording.
     *
     * @param path of the search
     * @param recorded patient of the recorded one
     * @param numbers how many pointers each patient is to have
     */
    public static PointerSearches of(Recording recording, String path, String recorded, Map<String, Integer> numbers) {
        RecordedAnswer answer = recording.answer("GET", path);
        JsonObject first = bundle(answer).getJsonArray("entry").getJsonObject(0);
        Map<String, RecordedAnswer> answers = new LinkedHashMap<>();
        numbers.forEach((patient, number) -> answers.put(
                patient,
                new RecordedAnswer(
                        answer.status(),
                        answer.headers(),
                        several(first, recorded, patient, number).getBytes(StandardCharsets.UTF_8))));
        return new PointerSearches(answers);
    }

    /** How many of such pointers make an answer of so many bytes. */
    public static int numberFor(Recording recording, String path, int bytes) {
        return bytes
                / bundle(recording.answer("GET", path))
                        .getJsonArray("entry")
                        .getJsonObject(0)
                        .toString()
                        .length();
    }

    private static JsonObject bundle(RecordedAnswer answer) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
            return reader.readObject();
        }
    }

    private static String several(JsonObject entry, String recorded, String patient, int number) {
        String id = entry.getJsonObject("resource").getString("id");
        String logicalIdBeginning = id.substring(0, id.indexOf('-'));
        String text = entry.toString().replace(recorded, patient);
        StringBuilder bundle = new StringBuilder("{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":")
                .append(number)
                .append(",\"entry\":[");
        for (int i = 0; i < number; i++) {
            bundle.append(i == 0 ? "" : ",")
                    .append(text.replace(logicalIdBeginning + "-", String.format("%08x-", 0x10000000 + i)));
        }
        return bundle.append("]}").toString();
    }

    /** The answer to a search with this query; null for any other request. */
    RecordedAnswer answer(String query) {
        if (query == null || !query.startsWith(SUBJECT)) {
            return null;
        }
        String subject = URLDecoder.decode(query.substring(SUBJECT.length()).split("&", 2)[0], StandardCharsets.UTF_8);
        return answers.get(subject.substring(subject.lastIndexOf('/') + 1));
    }
}
