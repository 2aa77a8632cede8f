package io.spinebridge.simulator.pointers;

import java.util.Map;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Coding;

/**
 * A value set of pointers: codes of one system with the exact display of each.
 *
 * @param system the code system
 * @param versioned whether a coding may name the version of its system
 * @param displays display by code
 */
record CodedValues(String system, boolean versioned, Map<String, String> displays) {

    /** NRL-RecordType-1, version 1.3.0. */
    static final CodedValues TYPES = new CodedValues(
            Canonicals.SNOMED,
            false,
            Map.of(
                    "736253002", "Mental health crisis plan",
                    "887701000000100", "Emergency health care plan",
                    "861421000000109", "End of life care coordination summary",
                    "1363501000000100", "Royal College of Physicians NEWS2 (National Early Warning Score 2) chart",
                    "736373009", "End of life care plan",
                    "1382601000000107", "ReSPECT (Recommended Summary Plan for Emergency Care and Treatment) form",
                    "325691000000100", "Contingency plan",
                    "735324008", "Treatment escalation plan",
                    "736366004", "Advance care plan"));

    /** NRL-RecordClass-1, version 1.1.0. */
    static final CodedValues CLASSES = new CodedValues(
            Canonicals.SNOMED,
            true,
            Map.of(
                    "734163000", "Care plan",
                    "1102421000000108", "Observations"));

    /** NRL-FormatCode-1, version 1.0.0. */
    static final CodedValues FORMATS = new CodedValues(
            Canonicals.FORMAT_CODES,
            true,
            Map.of(
                    "urn:nhs-ic:record-contact", "Contact details (HTTP Unsecured)",
                    "urn:nhs-ic:unstructured", "Unstructured Document"));

    /** NRL-ContentStability-1, version 1.0.0. */
    static final CodedValues STABILITIES = new CodedValues(
            Canonicals.STABILITY_CODES,
            false,
            Map.of(
                    "static", "Static",
                    "dynamic", "Dynamic"));

    /** Whether a concept is exactly one of these codes. */
    boolean has(CodeableConcept concept, boolean exactDisplay) {
        return concept.getCoding().size() == 1 && has(concept.getCodingFirstRep(), exactDisplay);
    }

    /** Whether a coding is one of these codes. */
    boolean has(Coding coding, boolean exactDisplay) {
        return system.equals(coding.getSystem())
                && (versioned || !coding.hasVersion())
                && coding.hasCode()
                && displays.containsKey(coding.getCode())
                && coding.hasDisplay()
                && (!exactDisplay || displays.get(coding.getCode()).equals(coding.getDisplay()));
    }

    /** One of these codes with its display. */
    Coding coding(String code) {
        return new Coding(system, code, displays.get(code));
    }

    CodeableConcept concept(String code) {
        return new CodeableConcept().addCoding(coding(code));
    }
}
