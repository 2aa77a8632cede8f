package io.spinebridge.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Interaction ids by which records are fetched, by code of their format. */
final class RetrievalFormats {

    /** Of release 2.8, for every format that goes through the proxy. */
    private static final String CONTENT_READ = "urn:nhs:names:services:nrl:DocumentReference.content.read";

    private static final List<String> PROXIED = List.of(
            "urn:nhs-ic:unstructured",
            "urn:nhs-ic:fhir:stu3:vaccination-list:1",
            "urn:nhs-ic:fhir:stu3:observation-list:1",
            "urn:nhs-ic:fhir:stu3:services-and-care-list:1",
            "urn:nhs-ic:fhir:stu3:careconnect-immunizations-fhir-stu3",
            "urn:nhs-ic:fhir:stu3:careconnect-allergy-intolerance-fhir-stu3");

    private RetrievalFormats() {}

    /** Those of the release, with changes. */
    static Map<String, String> changed(List<Change> changes) {
        Map<String, String> interactions = new LinkedHashMap<>();
        PROXIED.forEach(format -> interactions.put(format, CONTENT_READ));
        changes.forEach(change -> change.interaction()
                .ifPresentOrElse(
                        id -> interactions.put(change.format(), id), () -> interactions.remove(change.format())));
        return interactions;
    }

    /** A format with another interaction id, or one that is not fetched. */
    record Change(String format, Optional<String> interaction) {

        private static final String NONE = "none";

        /** Reads {@code format=interaction} or {@code format=none}; codes of formats may have equals signs of their own. */
        static Optional<Change> parse(String entry) {
            int equals = entry.lastIndexOf('=');
            String format = equals < 0 ? "" : entry.substring(0, equals).strip();
            String interaction = entry.substring(equals + 1).strip();
            if (format.isEmpty()) {
                return Optional.empty();
            }
            return interaction.equals(NONE)
                    ? Optional.of(new Change(format, Optional.empty()))
                    : NhsForms.INTERACTION.parse(interaction).map(id -> new Change(format, Optional.of(id)));
        }
    }
}
