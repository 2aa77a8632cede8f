package io.spinebridge.adjustments;

import io.spinebridge.api.ConflictException;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Version;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.fhir.ParseNotes;
import io.spinebridge.fhir.stu3.NamedPatients;
import io.spinebridge.spine.SpineCall;
import io.spinebridge.spine.SpineGateway;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.DomainResource;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.Reference;
import org.hl7.fhir.dstu3.model.Resource;

/**
 * Entries as the Spine has them now, to be changed and sent back whole. Thread safe.
 *
 * <p>An update replaces the whole resource, also what a value record has no place for; so the resource is read anew, and must still be the
 * version that the user saw. What HAPI could not keep while parsing would be lost by sending back: such entries are not changed.
 */
final class Originals {

    private final SpineGateway gateway;
    private final ReasonableAdjustmentsClient client;
    private final Searches searches;
    private final FhirBodies bodies;

    Originals(SpineGateway gateway, ReasonableAdjustmentsClient client, Searches searches, FhirBodies bodies) {
        this.gateway = gateway;
        this.client = client;
        this.searches = searches;
        this.bodies = bodies;
    }

    Consent consent(NhsNumber patient, Version known) {
        Consent consent = byId(patient, Consent.class, () -> client.readConsent(id(known), null));
        return sound(patient, consent.getPatient(), known, consent);
    }

    Flag flag(NhsNumber patient, Version known) {
        Flag flag = byId(patient, Flag.class, () -> client.readFlag(id(known), null));
        return sound(patient, flag.getSubject(), known, flag);
    }

    ListResource list(NhsNumber patient, ConditionKind kind, Version known) {
        ListResource list = kind == ConditionKind.UNDERLYING_CONDITION
                ? underlying(patient, known)
                : byId(patient, ListResource.class, () -> client.readList(id(known), null));
        return sound(patient, list.getSubject(), known, list);
    }

    /** Underlying conditions cannot be read by id. A list from a search is parsed again by itself, so that it refers to nothing around it. */
    private ListResource underlying(NhsNumber patient, Version known) {
        Resource found = searches.conditions(patient, ConditionKind.UNDERLYING_CONDITION).resources().stream()
                .filter(resource -> resource instanceof ListResource
                        && id(known).equals(resource.getIdElement().getIdPart()))
                .findFirst()
                .orElseThrow(Originals::changed);
        if (!ParseNotes.of(found).isEmpty()) {
            throw notKept();
        }
        return bodies.read(
                ListResource.class, FhirBodies.JSON, bodies.write(found).getBytes(StandardCharsets.UTF_8));
    }

    private <T extends DomainResource> T byId(NhsNumber patient, Class<T> type, Supplier<Response> read) {
        return gateway.read(SpineCall.about(patient), () -> {
            try (Response answer = read.get()) {
                return answer.readEntity(type);
            }
        });
    }

    private static <T extends DomainResource> T sound(NhsNumber patient, Reference subject, Version known, T now) {
        if (NamedPatients.another(subject, patient)) {
            throw new InvalidInputException("entry", "belongs to another patient");
        }
        if (!known.versionId().equals(now.getMeta().getVersionId())) {
            throw changed();
        }
        if (!ParseNotes.of(now).isEmpty()) {
            throw notKept();
        }
        return now;
    }

    private static ConflictException changed() {
        return new ConflictException(SpineError.NONE);
    }

    private static InvalidInputException notKept() {
        return new InvalidInputException(
                "entry",
                "holds content that this module cannot send back unchanged; it can only be removed with the whole record");
    }

    private static String id(Version known) {
        if (known.id().isEmpty() || known.versionId().isEmpty()) {
            throw new InvalidInputException("version", "must be one that the Spine gave");
        }
        return known.id();
    }
}
