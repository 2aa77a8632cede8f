package io.spinebridge.adjustments.stu3;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.adjustments.Version;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.FhirAnswer;
import io.spinebridge.spine.SpineCall;
import io.spinebridge.spine.SpineGateway;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Reads single entries by id. Thread safe. */
final class EntryReads {

    private static final int NOT_MODIFIED = 304;

    private final SpineGateway gateway;

    EntryReads(SpineGateway gateway) {
        this.gateway = gateway;
    }

    Element byId(NhsNumber patient, String type, Supplier<Response> request) {
        return gateway.read(SpineCall.about(patient), () -> {
            try (Response answer = request.get()) {
                return resource(answer, type);
            }
        });
    }

    /**
     * Reads an entry unless it is still of a version.
     *
     * @param request of id and entity tag
     */
    Optional<Element> changed(Version known, String type, BiFunction<String, String, Response> request) {
        return gateway.read(call(known), () -> {
            try (Response answer = request.apply(known.id(), etag(known))) {
                return answer.getStatus() == NOT_MODIFIED ? Optional.empty() : Optional.of(resource(answer, type));
            }
        });
    }

    private static Element resource(Response answer, String type) {
        return answer.readEntity(FhirAnswer.class).resource(type);
    }

    /** Whose entry it is stands before the dot of its id, {@code <NHS number>.<UUID>}: the audit entry must not be about nobody. */
    private static SpineCall call(Version known) {
        return NhsNumber.parse(known.id().split("\\.", 2)[0])
                .map(SpineCall::about)
                .orElseGet(SpineCall::aboutSomebody);
    }

    /** A version as the entity tag that the Spine gives it. */
    static String etag(Version version) {
        return "W/\"" + version.versionId() + "\"";
    }
}
