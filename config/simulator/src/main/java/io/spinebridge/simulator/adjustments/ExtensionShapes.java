package io.spinebridge.simulator.adjustments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.dstu3.model.Annotation;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.StringType;

/** The shapes of the service's extensions. */
final class ExtensionShapes {
    private ExtensionShapes() {}

    static List<Extension> byUrl(List<Extension> extensions, String url) {
        return extensions.stream()
                .filter(extension -> url.equals(extension.getUrl()))
                .toList();
    }

    static Optional<Extension> first(List<Extension> extensions, String url) {
        return byUrl(extensions, url).stream().findFirst();
    }

    /** One coding from a closed list, as ProxyRole and AdjustmentCategory have it. */
    static void coded(
            Extension extension, String path, String system, Map<String, String> codes, ElementProblems findings) {
        if (!(extension.getValue() instanceof CodeableConcept concept)) {
            findings.require(false, path, "must have a valueCodeableConcept");
            return;
        }
        findings.prohibit(extension.hasExtension(), path + ".extension");
        findings.exactlyOne(concept.getCoding(), path + ".valueCodeableConcept.coding");
        for (Coding coding : concept.getCoding()) {
            String at = path + ".valueCodeableConcept.coding";
            findings.require(system.equals(coding.getSystem()), at + ".system", "must be " + system);
            findings.require(
                    coding.hasCode() && codes.containsKey(coding.getCode()), at + ".code", "is not in the code list");
        }
    }

    static void annotation(Extension extension, String path, ElementProblems findings) {
        findings.require(
                extension.getValue() instanceof Annotation annotation && annotation.hasText(),
                path,
                "must have a valueAnnotation with a text");
    }

    static void bestInterestSummary(Extension extension, String path, ElementProblems findings) {
        findings.prohibit(extension.hasValue(), path + ".value");
        for (String part : new String[] {"createSummary", "removeSummary"}) {
            List<Extension> summaries = byUrl(extension.getExtension(), part);
            findings.atMostOne(summaries, path + "." + part);
            summaries.forEach(summary -> annotation(summary, path + "." + part, findings));
        }
    }

    /** RemovalReason reasons, of which there is at most one and which have been nested since release 0.3.4. */
    static void removalReasons(List<Extension> extensions, String path, ElementProblems findings) {
        List<Extension> reasons = byUrl(extensions, Canonicals.REMOVAL_REASON);
        String at = path + ".extension(RemovalReason)";
        findings.atMostOne(reasons, at);
        reasons.forEach(reason -> removalReason(reason, at, findings));
    }

    private static void removalReason(Extension extension, String path, ElementProblems findings) {
        findings.prohibit(extension.hasValue(), path + ".value");
        List<Extension> reasons = byUrl(extension.getExtension(), "removalReason");
        findings.exactlyOne(reasons, path + ".removalReason");
        for (Extension reason : reasons) {
            if (reason.getValue() instanceof CodeableConcept concept) {
                reason(concept, path + ".removalReason.valueCodeableConcept", findings);
            } else {
                findings.require(false, path + ".removalReason", "must have a valueCodeableConcept");
            }
        }
        List<Extension> comments = byUrl(extension.getExtension(), "supportingComment");
        findings.exactlyOne(comments, path + ".supportingComment");
        for (Extension comment : comments) {
            findings.require(isText(comment), path + ".supportingComment", "must have a valueString that is not blank");
        }
    }

    static void reason(CodeableConcept concept, String path, ElementProblems findings) {
        findings.require(concept.hasCoding(), path + ".coding", "is missing");
        for (Coding coding : concept.getCoding()) {
            String at = path + ".coding";
            findings.require(
                    coding.hasSystem() && CodeLists.REMOVAL_REASON_SYSTEMS.contains(coding.getSystem()),
                    at + ".system",
                    "is no code system of removal reasons");
            findings.require(
                    coding.hasCode() && CodeLists.REMOVAL_REASONS.contains(coding.getCode()),
                    at + ".code",
                    "is not in the code list");
            findings.require(coding.hasDisplay(), at + ".display", "is missing");
            findings.prohibit(coding.hasVersion(), at + ".version");
            findings.prohibit(coding.hasUserSelected(), at + ".userSelected");
        }
    }

    private static boolean isText(Extension extension) {
        return extension.getValue() instanceof StringType text
                && text.getValue() != null
                && !text.getValue().isBlank();
    }
}
