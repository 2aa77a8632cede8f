package io.spinebridge.simulator.pointers;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.hl7.fhir.dstu3.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.dstu3.model.InstantType;
import org.hl7.fhir.dstu3.model.Meta;

/**
 * A pointer in the store. Its resource is never changed; a new version replaces it.
 *
 * @param nhsNumber whose record it points to
 * @param resource the resource, with id
 * @param deleted whether it was deleted, so that nobody sees it any more
 */
record StoredPointer(String nhsNumber, DocumentReference resource, boolean deleted) {

    /** A pointer as it is made: version 1, indexed now, whatever the client said about that. */
    static StoredPointer created(String id, String nhsNumber, DocumentReference sent, Instant now) {
        DocumentReference resource = sent.copy();
        resource.setId(id);
        resource.setMeta(new Meta().setVersionId("1").setLastUpdatedElement(instant(now)));
        sent.getMeta().getProfile().forEach(profile -> resource.getMeta().addProfile(profile.getValue()));
        resource.setIndexedElement(instant(now));
        return new StoredPointer(nhsNumber, resource, false);
    }

    /** The next version, in another status. */
    StoredPointer as(DocumentReferenceStatus status, Instant now) {
        DocumentReference next = copy();
        next.setStatus(status);
        next.getMeta().setVersionId(String.valueOf(version() + 1));
        next.getMeta().setLastUpdatedElement(instant(now));
        return new StoredPointer(nhsNumber, next, false);
    }

    /** A test may have put a pointer here that says something else in place of a number. */
    private int version() {
        String version = resource.getMeta().getVersionId();
        return version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 1;
    }

    StoredPointer asDeleted() {
        return new StoredPointer(nhsNumber, resource, true);
    }

    private static InstantType instant(Instant now) {
        return new InstantType(Date.from(now), TemporalPrecisionEnum.MILLI, TimeZone.getTimeZone("UTC"));
    }

    String id() {
        return resource.getIdElement().getIdPart();
    }

    boolean isCurrent() {
        return !deleted && resource.getStatus() == DocumentReferenceStatus.CURRENT;
    }

    Optional<MasterIdentifier> masterIdentifier() {
        return MasterIdentifier.of(resource.getMasterIdentifier());
    }

    Optional<String> custodian() {
        return Organisations.odsCode(resource.getCustodian().getReference());
    }

    /** Code of its type; empty when it has none. */
    String typeCode() {
        // Not getCodingFirstRep, which would add a coding to the stored resource.
        return resource.getType().getCoding().stream()
                .map(Coding::getCode)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    DocumentReference copy() {
        return resource.copy();
    }
}
