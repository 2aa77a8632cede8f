package io.spinebridge.adjustments.stu3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** The job role codes that the Spine takes in a Provenance: code system {@code CareConnect-SDSJobRoleName-1}. Immutable. */
final class JobRoles {

    static final String SYSTEM = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-SDSJobRoleName-1";

    private static final String LIST = "job-role-codes.txt";

    private final Set<String> codes;

    JobRoles() {
        try (InputStream list = JobRoles.class.getResourceAsStream(LIST)) {
            codes = Set.of(new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The job role in a smartcard role code such as {@code S8000:G8000:R8001}, when the Spine knows it. */
    Optional<String> of(String roleCode) {
        String last = roleCode.substring(roleCode.lastIndexOf(':') + 1);
        return codes.contains(last) ? Optional.of(last) : Optional.empty();
    }
}
