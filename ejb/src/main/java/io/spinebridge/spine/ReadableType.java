package io.spinebridge.spine;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.http.Header;

/**
 * The type of an answer in a form that Jersey can read: it parses {@code Content-Type} before anybody reads the body, and fails where it makes
 * no sense. Neither a record nor a refusal is lost for that. Stateless.
 */
final class ReadableType {

    private ReadableType() {}

    /**
     * What is handed on.
     *
     * @param said the headers as they came, also several
     * @param stream whether it is a record: of two types neither is its own, while a body that is read says itself whether it is FHIR
     * @return empty when nothing was said that makes sense
     */
    static Optional<String> of(Header[] said, boolean stream) {
        List<String> readable = Arrays.stream(said)
                .map(Header::getValue)
                .filter(ReadableType::makesSense)
                .toList();
        if (stream && said.length > 1) {
            return Optional.empty();
        }
        return readable.stream().findFirst();
    }

    private static boolean makesSense(String type) {
        try {
            return MediaType.valueOf(type) != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
