package io.spinebridge.benchmark.stub;

import io.spinebridge.simulator.evidence.Evidence;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the simulator answered, by method and path: the first answer of each. Immutable.
 *
 * <p>A query is not looked at, so there is one patient for each kind of record.
 */
public final class Recording {

    private static final Set<String> HEADERS = Set.of("content-type", "etag", "last-modified", "location");

    private final Map<String, RecordedAnswer> answers;

    private Recording(Map<String, RecordedAnswer> answers) {
        this.answers = Map.copyOf(answers);
    }

    /**
     * Of these requests, as answers of another Spine.
     *
     * @param simulator base of the one that answered
     * @param stub base of the one that is to answer so
     */
    public static Recording of(List<Evidence> evidence, URI simulator, URI stub) {
        Map<String, RecordedAnswer> answers = new HashMap<>();
        for (Evidence entry : evidence) {
            answers.putIfAbsent(
                    key(entry.method(), URI.create(entry.uri()).getRawPath()),
                    new RecordedAnswer(
                            entry.status(),
                            entry.answerHeaders().entrySet().stream()
                                    .filter(header ->
                                            HEADERS.contains(header.getKey().toLowerCase(Locale.ROOT)))
                                    .collect(Collectors.toMap(
                                            Map.Entry::getKey, header -> moved(header.getValue(), simulator, stub))),
                            moved(entry.answerBody(), simulator, stub).getBytes(StandardCharsets.UTF_8)));
        }
        return new Recording(answers);
    }

    private static String moved(String text, URI simulator, URI stub) {
        return text.replace(simulator.toString(), stub.toString());
    }

    /** The answer to such a request; null when there was none. */
    RecordedAnswer answer(String method, String path) {
        return answers.get(key(method, path));
    }

    private static String key(String method, String path) {
        return method + " " + path;
    }
}
