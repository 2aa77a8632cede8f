package io.spinebridge.adjustments;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.Reread;
import io.spinebridge.api.adjustments.Version;
import io.spinebridge.spine.SpineCall;
import io.spinebridge.spine.SpineGateway;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** Conditional reads: is what the host has still current? Thread safe. */
final class Rereads {

    private static final int NOT_MODIFIED = 304;

    private final SpineGateway gateway;
    private final Supplier<ReasonableAdjustmentsClient> client;
    private final RecordReader reader;

    Rereads(SpineGateway gateway, Supplier<ReasonableAdjustmentsClient> client, RecordReader reader) {
        this.gateway = gateway;
        this.client = client;
        this.reader = reader;
    }

    Reread<Consent> consent(Consent known) {
        return new Reread<>(ifChanged(
                        known.version(),
                        (id, etag) -> client.get().readConsent(id, etag),
                        org.hl7.fhir.dstu3.model.Consent.class)
                .map(reader::value)
                .orElse(null));
    }

    Reread<Adjustment> adjustment(Adjustment known) {
        return new Reread<>(
                ifChanged(known.version(), (id, etag) -> client.get().readFlag(id, etag), Flag.class)
                        .map(reader::value)
                        .orElse(null));
    }

    Reread<Conditions> impairments(Conditions known) {
        if (known.kind() != ConditionKind.IMPAIRMENT) {
            throw new InvalidInputException(
                    "conditions", "must be the list of impairments: no other can be asked for by id");
        }
        Version version = known.knownVersion()
                .orElseThrow(
                        () -> new InvalidInputException("conditions", "must come from a patient who has such a list"));
        return new Reread<>(ifChanged(version, (id, etag) -> client.get().readList(id, etag), ListResource.class)
                .map(list -> reader.value(ConditionKind.IMPAIRMENT, list))
                .orElse(null));
    }

    private <T extends IBaseResource> Optional<T> ifChanged(
            Version known, BiFunction<String, String, Response> read, Class<T> type) {
        if (known.id().isEmpty() || known.versionId().isEmpty()) {
            throw new InvalidInputException("version", "must be one that the Spine gave");
        }
        // No NHS number for the audit entry: the value that is asked for does not carry it.
        return gateway.read(SpineCall.aboutSomebody(), () -> {
            try (Response answer = read.apply(known.id(), "W/\"" + known.versionId() + "\"")) {
                return answer.getStatus() == NOT_MODIFIED ? Optional.empty() : Optional.of(answer.readEntity(type));
            }
        });
    }
}
