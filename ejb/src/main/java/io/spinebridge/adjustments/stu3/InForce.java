package io.spinebridge.adjustments.stu3;

import static io.spinebridge.api.adjustments.EntryStatus.IN_FORCE;
import static io.spinebridge.api.adjustments.EntryStatus.NOT_IN_FORCE;
import static io.spinebridge.api.adjustments.EntryStatus.NOT_TOLD;

import io.spinebridge.api.adjustments.EntryStatus;
import io.spinebridge.fhir.Element;
import java.util.Map;
import java.util.Optional;

/** Whether an entry of a record is in force. One whose status cannot be read may be: a need must not vanish for that. Stateless. */
final class InForce {

    private static final Map<String, EntryStatus> CONSENT = Map.of(
            "active", IN_FORCE,
            "draft", NOT_IN_FORCE,
            "proposed", NOT_IN_FORCE,
            "rejected", NOT_IN_FORCE,
            "inactive", NOT_IN_FORCE,
            "entered-in-error", NOT_IN_FORCE);
    private static final Map<String, EntryStatus> FLAG =
            Map.of("active", IN_FORCE, "inactive", NOT_IN_FORCE, "entered-in-error", NOT_IN_FORCE);
    private static final Map<String, EntryStatus> LIST =
            Map.of("current", IN_FORCE, "retired", NOT_IN_FORCE, "entered-in-error", NOT_IN_FORCE);
    private static final Map<String, EntryStatus> CONDITION =
            Map.of("active", IN_FORCE, "inactive", NOT_IN_FORCE, "resolved", NOT_IN_FORCE);

    private InForce() {}

    /** What an entry says of itself; other resources say nothing. A word that is not known is told. */
    static EntryStatus of(Element resource) {
        return switch (resource.resourceType()) {
            case "Consent" -> status(resource, "status", CONSENT);
            case "Flag" -> status(resource, "status", FLAG);
            case "List" -> status(resource, "status", LIST);
            case "Condition" -> status(resource, "clinicalStatus", CONDITION);
            default -> NOT_TOLD;
        };
    }

    private static EntryStatus status(Element resource, String member, Map<String, EntryStatus> known) {
        return resource.value(member, word -> Optional.ofNullable(known.get(word)))
                .orElse(NOT_TOLD);
    }
}
