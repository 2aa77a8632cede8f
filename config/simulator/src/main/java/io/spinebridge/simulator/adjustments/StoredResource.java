package io.spinebridge.simulator.adjustments;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.DomainResource;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.InstantType;
import org.hl7.fhir.dstu3.model.ListResource;

/**
 * One version of a resource of a patient. The resource is never changed after this record was made: whoever needs another
 * one takes a copy.
 *
 * @param part where in the record it belongs
 * @param nhsNumber whose it is
 * @param resource Consent, Flag, List, or (for the threshold alone) Condition
 */
record StoredResource(RecordPart part, String nhsNumber, DomainResource resource) {

    /** Makes a version of a resource: gives it identity, time and nothing else of what its {@code meta} held before. */
    static StoredResource version(
            RecordPart part, String nhsNumber, DomainResource resource, String id, String versionId, Instant when) {
        DomainResource copy = copyOf(resource);
        copy.setId(id);
        copy.setMeta(null);
        copy.getMeta()
                .setVersionId(versionId)
                .setLastUpdatedElement(instant(when))
                .addProfile(profile(resource));
        return new StoredResource(part, nhsNumber, copy);
    }

    static InstantType instant(Instant when) {
        return new InstantType(Date.from(when), TemporalPrecisionEnum.MILLI, TimeZone.getTimeZone("UTC"));
    }

    private static String profile(DomainResource resource) {
        return switch (resource.fhirType()) {
            case "Consent" -> Canonicals.CONSENT;
            case "Flag" -> Canonicals.FLAG;
            case "List" -> Canonicals.LIST;
            case "Condition" -> Canonicals.CONDITION;
            default -> throw new IllegalArgumentException(resource.fhirType() + " is no part of a record");
        };
    }

    private static DomainResource copyOf(DomainResource resource) {
        DomainResource copy = resource.copy();
        References.detach(copy);
        return copy;
    }

    DomainResource copy() {
        return copyOf(resource);
    }

    String id() {
        return resource.getIdElement().getIdPart();
    }

    String versionId() {
        return resource.getMeta().getVersionId();
    }

    /** When this version was made; Lists of the real Spine do not tell. */
    Optional<Instant> lastUpdated() {
        return Optional.ofNullable(resource.getMeta().getLastUpdated()).map(Date::toInstant);
    }

    String entityTag() {
        return "W/\"" + versionId() + "\"";
    }

    /** Whether a search for active or current resources finds it. */
    boolean isCurrent() {
        if (resource instanceof Consent consent) {
            return consent.getStatus() == Consent.ConsentState.ACTIVE;
        }
        if (resource instanceof Flag flag) {
            return flag.getStatus() == Flag.FlagStatus.ACTIVE;
        }
        if (resource instanceof ListResource list) {
            return list.getStatus() == ListResource.ListStatus.CURRENT;
        }
        return resource instanceof Condition condition
                && condition.getClinicalStatus() == Condition.ConditionClinicalStatus.ACTIVE;
    }

    /** Without the content, which is about a patient. */
    @Override
    public String toString() {
        return "StoredResource[" + part + "]";
    }
}
