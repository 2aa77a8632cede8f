package io.spinebridge.simulator.adjustments;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of a Reasonable Adjustments record, each with an endpoint of its own. Impairments, underlying conditions and
 * the Equality Act threshold have the same profile, title and code: only the path tells them apart.
 */
public enum RecordPart {
    /** The patient's consent; an active one is what makes a record. */
    CONSENT("Consent", "Consent"),
    /** The adjustments. */
    FLAG("Flag", "Flag"),
    /** The impairments. */
    LIST("List", "List"),
    /** The underlying conditions; one draft of the interface calls the path {@code UnderlyingConditionList}. */
    UNDERLYING_CONDITIONS("UnderlyingConditions", "List", "UnderlyingConditionList"),
    /** The Equality Act threshold: can be read only. */
    THRESHOLD_CODE("ThresholdCode", "List");

    private final String path;
    private final String resourceType;
    private final Set<String> aliases;

    RecordPart(String path, String resourceType, String... aliases) {
        this.path = path;
        this.resourceType = resourceType;
        this.aliases = Set.of(aliases);
    }

    /** Path segment below the FHIR base. */
    public String path() {
        return path;
    }

    /** FHIR type of what is exchanged there. */
    public String resourceType() {
        return resourceType;
    }

    boolean isList() {
        return resourceType.equals("List");
    }

    boolean isWritable() {
        return this != THRESHOLD_CODE;
    }

    static Optional<RecordPart> at(String segment) {
        return Arrays.stream(values())
                .filter(part -> part.path.equals(segment) || part.aliases.contains(segment))
                .findFirst();
    }
}
