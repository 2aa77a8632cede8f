package io.spinebridge.adjustments.stu3;

import io.spinebridge.api.ConflictException;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Version;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.NamedPatients;
import io.spinebridge.fhir.ReceivedResource;

/**
 * Entries as the Spine has them now, to be changed and sent back whole. Thread safe.
 *
 * <p>An update replaces the whole resource, also what a value record has no place for; so the resource is read anew, must still be the version
 * that the user saw, and is changed where it stands: everything else goes back as it came.
 */
final class StoredResources {

    private final EntryReads reads;
    private final ReasonableAdjustmentsClient client;
    private final AdjustmentsQueries searches;

    StoredResources(EntryReads reads, ReasonableAdjustmentsClient client, AdjustmentsQueries searches) {
        this.reads = reads;
        this.client = client;
        this.searches = searches;
    }

    ReceivedResource consent(NhsNumber patient, Version known) {
        return sound(patient, known, reads.byId(patient, "Consent", () -> client.readConsent(id(known), null)));
    }

    ReceivedResource flag(NhsNumber patient, Version known) {
        return sound(patient, known, reads.byId(patient, "Flag", () -> client.readFlag(id(known), null)));
    }

    ReceivedResource list(NhsNumber patient, ConditionKind kind, Version known) {
        return sound(
                patient,
                known,
                kind == ConditionKind.UNDERLYING_CONDITION
                        ? underlying(patient, known)
                        : reads.byId(patient, ConditionsMapper.LIST, () -> client.readList(id(known), null)));
    }

    /** Underlying conditions cannot be read by id. */
    private Element underlying(NhsNumber patient, Version known) {
        return searches.conditions(patient, ConditionKind.UNDERLYING_CONDITION).resources().stream()
                .filter(resource -> resource.resourceType().equals(ConditionsMapper.LIST)
                        && id(known).equals(resource.text("id")))
                .findFirst()
                .orElseThrow(StoredResources::changed);
    }

    private static ReceivedResource sound(NhsNumber patient, Version known, Element now) {
        if (NamedPatients.another(now, EntrySubject.member(now), patient)) {
            throw new InvalidInputException("entry", "belongs to another patient");
        }
        if (!known.versionId().equals(now.one("meta").text("versionId"))) {
            throw changed();
        }
        return new ReceivedResource(now);
    }

    private static ConflictException changed() {
        return new ConflictException(SpineError.NONE);
    }

    private static String id(Version known) {
        if (known.id().isEmpty() || known.versionId().isEmpty()) {
            throw new InvalidInputException("version", "must be one that the Spine gave");
        }
        return known.id();
    }
}
