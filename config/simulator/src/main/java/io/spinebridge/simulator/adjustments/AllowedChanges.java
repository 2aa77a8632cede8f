package io.spinebridge.simulator.adjustments;

import io.spinebridge.simulator.service.SpineRefusal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.dstu3.model.Base;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.DomainResource;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.ListResource;

/** Which changes the service allows: create active, remove with a reason, nothing else. Lists: {@link AllowedListChanges}. */
final class AllowedChanges {
    private AllowedChanges() {}

    static Optional<SpineRefusal> create(RecordPart part, DomainResource resource) {
        ElementProblems findings = new ElementProblems();
        findings.require(
                new StoredResource(part, "", resource).isCurrent(),
                resource.fhirType() + ".status",
                "must be " + (part.isList() ? "current" : "active"));
        if (resource instanceof ListResource list) {
            AllowedListChanges.check(new ListResource(), list, findings);
        } else {
            findings.prohibit(resource.hasContained(), resource.fhirType() + ".contained");
        }
        return findings.refusal(Refusals::illegalChange);
    }

    static Optional<SpineRefusal> update(StoredResource stored, DomainResource resource) {
        if (!stored.isCurrent()) {
            return Optional.of(Refusals.wrongState("The resource has already been removed"));
        }
        ElementProblems findings = new ElementProblems();
        DomainResource before = stored.copy();
        if (before instanceof Consent was && resource instanceof Consent now) {
            consent(was, now, findings);
        } else if (before instanceof Flag was && resource instanceof Flag now) {
            flag(was, now, findings);
        } else if (before instanceof ListResource was && resource instanceof ListResource now) {
            AllowedListChanges.check(was, now, findings);
        }
        return findings.refusal(Refusals::illegalChange);
    }

    private static void consent(Consent was, Consent now, ElementProblems findings) {
        findings.require(
                now.getStatus() == Consent.ConsentState.INACTIVE, "Consent.status", "may only become inactive");
        removal(was, now, findings);
        same(was.getCategoryFirstRep(), now.getCategoryFirstRep(), "Consent.category", findings);
        same(was.getPolicyFirstRep(), now.getPolicyFirstRep(), "Consent.policy", findings);
        same(was.getPurposeFirstRep(), now.getPurposeFirstRep(), "Consent.purpose", findings);
        same(was.getConsentingPartyFirstRep(), now.getConsentingPartyFirstRep(), "Consent.consentingParty", findings);
        sameExtension(was, now, Canonicals.PROXY_ROLE, "Consent.extension(ProxyRole)", findings);
    }

    private static void flag(Flag was, Flag now, ElementProblems findings) {
        findings.require(now.getStatus() == Flag.FlagStatus.INACTIVE, "Flag.status", "may only become inactive");
        removal(was, now, findings);
        same(was.getCategory(), now.getCategory(), "Flag.category", findings);
        same(was.getCode(), now.getCode(), "Flag.code", findings);
        sameExtension(was, now, Canonicals.ADJUSTMENT_CATEGORY, "Flag.extension(AdjustmentCategory)", findings);
        sameExtension(was, now, Canonicals.ADJUSTMENT_NOTES, "Flag.extension(AdjustmentNotes)", findings);
    }

    private static void removal(DomainResource was, DomainResource now, ElementProblems findings) {
        findings.require(
                RemovalReason.of(now.getExtension()).isPresent(),
                now.fhirType() + ".extension(RemovalReason)",
                "is needed to remove it");
        Set<String> known = was.getContained().stream().map(References::localId).collect(Collectors.toSet());
        findings.require(
                now.getContained().stream().allMatch(resource -> known.contains(References.localId(resource))),
                now.fhirType() + ".contained",
                "has a Provenance that the service did not make");
    }

    private static void sameExtension(
            DomainResource was, DomainResource now, String url, String path, ElementProblems findings) {
        Optional<Extension> before = ExtensionShapes.first(was.getExtension(), url);
        Optional<Extension> after = ExtensionShapes.first(now.getExtension(), url);
        same(before.orElseGet(Extension::new), after.orElseGet(Extension::new), path, findings);
    }

    static void same(Base before, Base after, String path, ElementProblems findings) {
        findings.require(before.equalsDeep(after), path, "must not change; remove it and create another");
    }
}
