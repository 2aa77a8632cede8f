package io.spinebridge.simulator.server;

import io.spinebridge.simulator.service.SpineRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which format an answer has. Stateless. */
final class MediaTypes {

    static final String JSON = "application/fhir+json";
    static final String XML = "application/fhir+xml";

    private MediaTypes() {}

    /** {@code _format}, else {@code Accept}, else the request's own {@code Content-Type}, else JSON. */
    static boolean xmlIfAsked(SpineRequest request) {
        return asked(Stream.of(request.parameter("_format"), request.header("accept"), request.header("content-type")))
                .orElse(false);
    }

    /** {@code _format}, else {@code Accept}, else XML. */
    static boolean xmlUnlessAskedForJson(SpineRequest request) {
        return asked(Stream.of(request.parameter("_format"), request.header("accept")))
                .orElse(true);
    }

    private static Optional<Boolean> asked(Stream<Optional<String>> where) {
        return where.flatMap(Optional::stream)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> text.contains("xml") || text.contains("json"))
                .findFirst()
                .map(MediaTypes::xmlComesFirst);
    }

    private static boolean xmlComesFirst(String text) {
        int json = text.indexOf("json");
        int xml = text.indexOf("xml");
        return xml >= 0 && (json < 0 || xml < json);
    }
}
