package io.spinebridge.simulator.directory;

import java.util.List;

/** Service interactions that the simulated systems are registered for. */
public final class Interactions {

    /** Retrieval, as a consumer holds it and {@code Ssp-InteractionID} says it. */
    public static final String RETRIEVAL = "urn:nhs:names:services:nrl:DocumentReference.content.read";

    /** Retrieval, as a provider registers it. */
    public static final String CONTENT = "urn:nhs:names:services:nrl:DocumentReference.content";

    /** Retrieval as the National Record Locator Service had it, for consumer and provider alike. */
    public static final String LEGACY_RETRIEVAL = "urn:nhs:names:services:nrls:binary.read";

    /** The interactions of the National Record Locator itself. */
    public static final List<String> LOCATOR = List.of(
            "urn:nhs:names:services:nrl:DocumentReference.read",
            "urn:nhs:names:services:nrl:DocumentReference.search",
            "urn:nhs:names:services:nrl:DocumentReference.create",
            "urn:nhs:names:services:nrl:DocumentReference.update",
            "urn:nhs:names:services:nrl:DocumentReference.delete");

    /** The interactions of Reasonable Adjustments. */
    public static final List<String> ADJUSTMENTS = List.of(
            "urn:nhs:names:services:raflags:Consent.read:1", "urn:nhs:names:services:raflags:Consent.write:1",
            "urn:nhs:names:services:raflags:Flag.read:1", "urn:nhs:names:services:raflags:Flag.write:1",
            "urn:nhs:names:services:raflags:Condition.read:1", "urn:nhs:names:services:raflags:Condition.write:1",
            "urn:nhs:names:services:raflags:List.read:1", "urn:nhs:names:services:raflags:List.write:1");

    private Interactions() {}
}
