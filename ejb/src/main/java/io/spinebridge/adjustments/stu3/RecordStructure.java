package io.spinebridge.adjustments.stu3;

import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.ElementValues;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes what every entry bears and no value needs, as long as it is what it always is: category, purpose, policy, title, profile. Anything else
 * in those places is left to be told. Stateless.
 */
final class RecordStructure {

    /** Before release 0.3.7, names of code systems began differently. */
    private static final String CODE_SYSTEM = "https://fhir.nhs.uk/STU3/CodeSystem/";

    private static final Set<String> CATEGORY_SYSTEMS = Set.of(
            CODE_SYSTEM + "RARecord-FlagCategory-1",
            CODE_SYSTEM + "CodeSystem-RARecord-FlagCategory-1",
            CODE_SYSTEM + "RARecord-ConsentCategory-1",
            CODE_SYSTEM + "CodeSystem-RARecord-ConsentCategory-1",
            "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-ConditionCategory-1",
            "https://fhir.hl7.org.uk/STU3/ValueSet/CareConnect-ConditionCategory-1");
    private static final Set<String> CATEGORIES =
            Set.of("NRAF", "reasonable adjustments flag", "reasonable adjustments Consent", "issue");
    private static final Set<String> CATEGORY_DISPLAYS = Set.of(
            "National Reasonable Adjustments Flag",
            "Reasonable Adjustments Flag",
            "Reasonable Adjustments Consent",
            "Issue");
    private static final Set<String> PURPOSE_SYSTEMS =
            Set.of(AdjustmentDefinitions.CONSENT_PURPOSE.system(), "http://snomed.info/sct", "https://snomed.info/sct");
    private static final Set<String> PURPOSES = Set.of(AdjustmentDefinitions.CONSENT_PURPOSE.code(), "370856009");
    private static final Set<String> PURPOSE_DISPLAYS = Set.of(
            AdjustmentDefinitions.CONSENT_PURPOSE.display(), "Limiting access to confidential patient information");
    private static final Set<String> POLICY_AUTHORITIES = Set.of(AdjustmentsResources.POLICY_AUTHORITY);
    private static final Set<String> ACTIVITY_SYSTEMS = Set.of("http://hl7.org/fhir/v3/DataOperation");
    private static final Set<String> ACTIVITY_DISPLAYS = Set.of("create", "revise");
    private static final Set<String> LIST_MODES = Set.of("changes", "working", "snapshot");
    private static final Set<String> LIST_TITLES = Set.of("Reasonable Adjustment List");
    private static final Set<String> LIST_CODES = Set.of(AdjustmentDefinitions.LIST_CODE.code());
    private static final Set<String> LIST_DISPLAYS = Set.of(AdjustmentDefinitions.LIST_CODE.display());
    private static final Set<String> PROFILES = Set.of(
            AdjustmentDefinitions.CONSENT,
            AdjustmentDefinitions.FLAG,
            AdjustmentDefinitions.LIST,
            AdjustmentDefinitions.CONDITION,
            AdjustmentDefinitions.PROVENANCE_PROFILE);
    private static final Set<String> PROVENANCE_PARTS = Set.of("created", "Created", "updated", "Updated");
    private static final Pattern PATIENT = Pattern.compile("((https?://)?[A-Za-z0-9./_-]*/)?Patient/[0-9]{9,10}");
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9 -]{9,13}");
    private static final Pattern POLICY = Pattern.compile("https://www\\.gov\\.uk/\\S*");
    private static final Set<String> NHS_NUMBER = Set.of("https://fhir.nhs.uk/Id/nhs-number");
    /** A year, month or day, or a moment; of a list and its entries only, whose dates say no more than those of what they hold. */
    private static final Pattern DATE =
            Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9:.]{8,18}(Z|[+-][0-9:]{5}))?)?)?");

    private static final Pattern OWN_TARGET = Pattern.compile(
            "#[A-Za-z0-9.-]{0,64}|urn:uuid:[0-9A-Fa-f-]{36}|(https?://[A-Za-z0-9./_-]+/)?[A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64}");
    private static final Pattern UUID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final Pattern LOCAL_ID = Pattern.compile("#?([0-9A-Fa-f-]{1,64}|[A-Za-z]{0,3}[0-9]{1,4})");
    private static final Pattern ID_REFERENCE = Pattern.compile("(#|Provenance/|urn:uuid:)?[A-Za-z0-9.-]{1,64}");

    private RecordStructure() {}

    /** Of any resource. */
    static void profile(Element meta) {
        meta.takeExpected("profile", PROFILES);
    }

    static void category(Element concept) {
        for (Element coding : concept.all("coding")) {
            coding.takeExpected("system", CATEGORY_SYSTEMS);
            coding.takeExpected("code", CATEGORIES);
            coding.takeExpected("display", CATEGORY_DISPLAYS);
        }
    }

    static void consent(Element consent) {
        consent.all("category").forEach(RecordStructure::category);
        for (Element purpose : consent.all("purpose")) {
            purpose.takeExpected("system", PURPOSE_SYSTEMS);
            purpose.takeExpected("code", PURPOSES);
            purpose.takeExpected("display", PURPOSE_DISPLAYS);
        }
        for (Element policy : consent.all("policy")) {
            policy.takeExpected("authority", POLICY_AUTHORITIES);
            policy.value("uri", written -> matching(POLICY, written));
        }
    }

    static void list(Element list) {
        list.takeExpected("mode", LIST_MODES);
        list.takeExpected("title", LIST_TITLES);
        for (Element coding : list.one("code").all("coding")) {
            coding.takeExpected("system", PURPOSE_SYSTEMS);
            coding.takeExpected("code", LIST_CODES);
            coding.takeExpected("display", LIST_DISPLAYS);
        }
        date(list, "date");
    }

    static void date(Element parent, String member) {
        parent.value(member, written -> matching(DATE, written));
    }

    /** Whose the entry is has been looked at; what names nobody is told. */
    static void patient(Element reference) {
        reference.value("reference", written -> matching(PATIENT, written));
        Element identifier = reference.one("identifier");
        identifier.takeExpected("system", NHS_NUMBER);
        identifier.value("value", written -> matching(IDENTIFIER, written));
    }

    /** The id of a contained resource, by which nothing else than the resource around it names it. */
    static void localId(Element contained) {
        contained.value("id", written -> matching(LOCAL_ID, written));
    }

    /** Ids of what an entry contains. */
    static Set<String> containedIds(Element entry) {
        return entry.all("contained").stream()
                .map(contained -> contained.peek("id").textOrEmpty())
                .map(ListEntryReferences::lastPart)
                .collect(Collectors.toSet());
    }

    /** What a contained resource names is the entry that it stands in; what else it may name is told. */
    static void ownTarget(Element target, String resourceType) {
        target.value(
                "reference",
                written -> matching(OWN_TARGET, written)
                        .filter(own -> own.startsWith("#")
                                || own.startsWith("urn:")
                                || own.startsWith(resourceType + "/")
                                || own.contains("/" + resourceType + "/")));
    }

    /** Withdrawn in release 0.3.5; it only refers to a contained Provenance, which is read anyway. */
    static void withdrawnProvenance(Element entry, Set<String> containedIds) {
        for (Element extension : entry.extensions(AdjustmentDefinitions.PROVENANCE)) {
            for (String part : PROVENANCE_PARTS) {
                extension
                        .extensions(part)
                        .forEach(each -> each.one("valueReference")
                                .value(
                                        "reference",
                                        written -> matching(ID_REFERENCE, written)
                                                .filter(reference ->
                                                        UUID.matcher(reference).find()
                                                                || containedIds.contains(
                                                                        ListEntryReferences.lastPart(reference)))));
            }
        }
    }

    private static Optional<String> matching(Pattern form, String written) {
        return form.matcher(written).matches() ? Optional.of(written) : Optional.empty();
    }

    /** Code of what was done; its system and display say nothing else. */
    static void activity(Element coding) {
        coding.takeExpected("system", ACTIVITY_SYSTEMS);
        coding.takeExpected("display", ACTIVITY_DISPLAYS);
    }

    /** Of what a version of an entry is. */
    static Instant lastUpdated(Element resource) {
        return ElementValues.instant(resource.one("meta"), "lastUpdated");
    }
}
