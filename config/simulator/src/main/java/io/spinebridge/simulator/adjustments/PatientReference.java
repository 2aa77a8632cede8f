package io.spinebridge.simulator.adjustments;

import java.util.Optional;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.DomainResource;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.Reference;

/**
 * The element in which a resource names its patient. The profiles allow nothing in it but the reference.
 *
 * @param path element path
 * @param reference its value
 */
record PatientReference(String path, Reference reference) {

    static Optional<PatientReference> of(DomainResource resource) {
        if (resource instanceof Consent consent) {
            return Optional.of(new PatientReference("Consent.patient", consent.getPatient()));
        }
        if (resource instanceof Flag flag) {
            return Optional.of(new PatientReference("Flag.subject", flag.getSubject()));
        }
        if (resource instanceof ListResource list) {
            return Optional.of(new PatientReference("List.subject", list.getSubject()));
        }
        if (resource instanceof Condition condition) {
            return Optional.of(new PatientReference("Condition.subject", condition.getSubject()));
        }
        return Optional.empty();
    }

    /** Null when the reference has not the form that the specification gives it. */
    String nhsNumber() {
        return Canonicals.nhsNumber(reference.getReference());
    }

    void check(ElementProblems findings) {
        check(path, findings);
    }

    void check(String at, ElementProblems findings) {
        findings.require(reference.hasReference(), at + ".reference", "is missing");
        findings.require(
                !reference.hasReference() || nhsNumber() != null,
                at + ".reference",
                "must be " + Canonicals.patient("{NHS number}"));
        findings.prohibit(reference.hasId(), at + ".id");
        findings.prohibit(reference.hasIdentifier(), at + ".identifier");
        findings.prohibit(reference.hasDisplay(), at + ".display");
    }

    /** Without the NHS number. */
    @Override
    public String toString() {
        return "PatientReference[" + path + "]";
    }
}
