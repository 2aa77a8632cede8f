package io.spinebridge.simulator.adjustments;

import java.util.List;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.Consent.ConsentPolicyComponent;
import org.hl7.fhir.dstu3.model.Extension;

/** RARecord-Consent-1. */
final class ConsentProfile {
    private ConsentProfile() {}

    static void check(Consent consent, ElementProblems findings) {
        findings.require(consent.hasStatus(), "Consent.status", "is missing");
        new PatientReference("Consent.patient", consent.getPatient()).check(findings);
        category(consent.getCategory(), findings);
        extensions(consent.getExtension(), findings);
        findings.atMostOne(consent.getConsentingParty(), "Consent.consentingParty");
        findings.exactlyOne(consent.getPolicy(), "Consent.policy");
        for (ConsentPolicyComponent policy : consent.getPolicy()) {
            findings.require(policy.hasUri(), "Consent.policy.uri", "is missing");
        }
        findings.exactlyOne(consent.getPurpose(), "Consent.purpose");
        consent.getPurpose().forEach(purpose -> purpose(purpose, findings));
        prohibited(consent, findings);
    }

    /** The profile leaves it open, but a search by category could never find a Consent without this one. */
    private static void category(List<CodeableConcept> categories, ElementProblems findings) {
        findings.exactlyOne(categories, "Consent.category");
        categories.forEach(category -> nationalFlag(category, "Consent.category", findings));
    }

    static void nationalFlag(CodeableConcept category, String path, ElementProblems findings) {
        findings.require(category.hasCoding(), path + ".coding", "is missing");
        for (Coding coding : category.getCoding()) {
            findings.require(
                    Canonicals.FLAG_CATEGORY_SYSTEM.equals(coding.getSystem()) && "NRAF".equals(coding.getCode()),
                    path + ".coding",
                    "must be " + Canonicals.CATEGORY_TOKEN);
        }
    }

    /** An extensible binding: other systems may be used, but the list's own has this one code. */
    private static void purpose(Coding purpose, ElementProblems findings) {
        findings.require(
                !Canonicals.CONSENT_PURPOSE_SYSTEM.equals(purpose.getSystem()) || "RACONSENT".equals(purpose.getCode()),
                "Consent.purpose.code",
                "is not in the code list");
    }

    private static void extensions(List<Extension> extensions, ElementProblems findings) {
        List<Extension> roles = ExtensionShapes.byUrl(extensions, Canonicals.PROXY_ROLE);
        String role = "Consent.extension(ProxyRole)";
        findings.atMostOne(roles, role);
        roles.forEach(extension ->
                ExtensionShapes.coded(extension, role, Canonicals.PROXY_ROLE_SYSTEM, CodeLists.PROXY_ROLES, findings));
        List<Extension> summaries = ExtensionShapes.byUrl(extensions, Canonicals.BEST_INTEREST_SUMMARY);
        String summary = "Consent.extension(BestInterestSummary)";
        findings.atMostOne(summaries, summary);
        summaries.forEach(extension -> ExtensionShapes.bestInterestSummary(extension, summary, findings));
        ExtensionShapes.removalReasons(extensions, "Consent", findings);
    }

    private static void prohibited(Consent consent, ElementProblems findings) {
        findings.prohibit(consent.hasIdentifier(), "Consent.identifier");
        findings.prohibit(consent.hasPeriod(), "Consent.period");
        findings.prohibit(consent.hasDateTime(), "Consent.dateTime");
        findings.prohibit(consent.hasActor(), "Consent.actor");
        findings.prohibit(consent.hasAction(), "Consent.action");
        findings.prohibit(consent.hasOrganization(), "Consent.organization");
        findings.prohibit(consent.hasSource(), "Consent.source");
        findings.prohibit(consent.hasPolicyRule(), "Consent.policyRule");
        findings.prohibit(consent.hasSecurityLabel(), "Consent.securityLabel");
        findings.prohibit(consent.hasDataPeriod(), "Consent.dataPeriod");
        findings.prohibit(consent.hasData(), "Consent.data");
        findings.prohibit(consent.hasExcept(), "Consent.except");
    }
}
