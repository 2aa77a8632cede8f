package io.spinebridge.simulator.adjustments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The code lists of the service that are closed, so that a code outside them can be refused. SNOMED CT lists are open
 * (extensible bindings) and therefore not held here.
 */
final class CodeLists {
    static final Map<String, String> PROXY_ROLES = Map.of(
            "001", "Patient consent",
            "002", "Best interest decision made on behalf of the patient (Mental Capacity Act 2005)",
            "003", "Lasting power of attorney for health and welfare, or court-appointed deputy, or equivalent",
            "004", "Other legitimate patient representative - parental responsibility");

    static final Map<String, String> ADJUSTMENT_CATEGORIES = Map.ofEntries(
            Map.entry("001", "Communication support"),
            Map.entry("002", "Requires communication professional"),
            Map.entry("003", "Requires specific contact method"),
            Map.entry("004", "Requires specific information format"),
            Map.entry("005", "Additional communication needs and support"),
            Map.entry("006", "Community Language Support"),
            Map.entry("007", "Adjustments for providing Additional Support to patients"),
            Map.entry("008", "Adjustments for Individual Care Requirements"),
            Map.entry("009", "Adjustments in relation to the environment of care"),
            Map.entry("010", "Adjustments to support Additional needs"),
            Map.entry("011", "Bespoke Reasonable adjustments"));

    static final Map<String, String> IMPAIRMENTS = Map.ofEntries(
            Map.entry("1", "Vision (for example blindness or partial sight)"),
            Map.entry("2", "Hearing (for example deafness or partial hearing)"),
            Map.entry("3", "Mobility (for example walking short distances or climbing stairs)"),
            Map.entry("4", "Dexterity (for example lifting and carrying objects, using a keyboard)"),
            Map.entry("5", "Learning or understanding or concentrating"),
            Map.entry("6", "Memory"),
            Map.entry("7", "Mental health"),
            Map.entry("8", "Stamina or breathing or fatigue"),
            Map.entry(
                    "9",
                    "Social or behavioural (for example associated with autism spectrum disorder (ASD) which includes"
                            + " Asperger\u2019s, or attention deficit hyperactivity disorder (ADHD))"),
            Map.entry("10", "Other (please specify)"),
            Map.entry("12", "Patient would prefer not to say"));

    static final Set<String> REMOVAL_REASONS =
            Set.of("Error", "PatientDissent", "ProxyDissent", "BestInterest", "DoesntApply");

    /** The one the guide uses, retired in 2022, and the four that replaced it: all are met on the wire. */
    static final List<String> REMOVAL_REASON_SYSTEMS = List.of(
            Canonicals.REMOVAL_REASON_SYSTEM,
            "https://fhir.nhs.uk/STU3/CodeSystem/RARecord-RemovalReasonEntireRecord-1",
            "https://fhir.nhs.uk/STU3/CodeSystem/RARecord-RemovalReasonIndividualAdjustment-1",
            "https://fhir.nhs.uk/STU3/CodeSystem/RARecord-RemovalReasonIndividualImpairment-1",
            "https://fhir.nhs.uk/STU3/CodeSystem/RARecord-RemovalReasonUnderlyingCondition-1");

    static final Map<String, String> PROVENANCE_ACTIVITIES = Map.of("CREATE", "create", "UPDATE", "revise");

    /** Codes of the Spine's job roles, {@code R0260} and the like. */
    static final Set<String> JOB_ROLES = jobRoles();

    private CodeLists() {}

    private static Set<String> jobRoles() {
        try (InputStream codes = CodeLists.class.getResourceAsStream("job-role-codes.txt")) {
            return Set.of(new String(codes.readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
