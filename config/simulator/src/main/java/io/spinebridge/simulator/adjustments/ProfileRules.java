package io.spinebridge.simulator.adjustments;

import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.service.SpineRequest;
import java.util.List;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.Parameters;
import org.hl7.fhir.dstu3.model.Provenance;

/** The rules of the profiles that bodies keep to. */
final class ProfileRules {

    private final BodyRules bodies;

    ProfileRules(BodyRules bodies) {
        this.bodies = bodies;
    }

    List<Rule<SpineRequest, SpineRefusal>> all() {
        return List.of(
                profile(
                        "ra.profile.consent",
                        "A Consent keeps to RARecord-Consent-1.",
                        Consent.class,
                        ConsentProfile::check),
                profile("ra.profile.flag", "A Flag keeps to RARecord-Flag-1.", Flag.class, FlagProfile::check),
                profile(
                        "ra.profile.list",
                        "A List keeps to CareConnect-RARecord-List-1.",
                        ListResource.class,
                        ListProfile::check),
                profile(
                        "ra.profile.list.contained",
                        "A List contains Conditions and Provenances, each with one entry that refers to it.",
                        ListResource.class,
                        ListContainment::check),
                profile(
                        "ra.profile.condition",
                        "A Condition keeps to CareConnect-RARecord-Condition-1 and is about the List's patient.",
                        ListResource.class,
                        ProfileRules::conditions),
                profile(
                        "ra.profile.provenance",
                        "A Provenance keeps to RARecord-Provenance-1.",
                        ListResource.class,
                        ProfileRules::provenances),
                profile(
                        "ra.removal.parameters",
                        "The removal of a record names NHS number, reason and comment.",
                        Parameters.class,
                        (parameters, findings) ->
                                RemovalParameters.of(parameters).check(findings)));
    }

    @FunctionalInterface
    private interface ProfileCheck<T> {
        void check(T resource, ElementProblems findings);
    }

    private <T> Rule<SpineRequest, SpineRefusal> profile(String id, String text, Class<T> type, ProfileCheck<T> check) {
        return bodies.rule(
                id,
                text,
                (interaction, body) -> body.as(type).flatMap(resource -> {
                    ElementProblems findings = new ElementProblems();
                    check.check(resource, findings);
                    return findings.refusal(Refusals::invalidResource);
                }));
    }

    private static void conditions(ListResource list, ElementProblems findings) {
        for (Condition condition : ListContent.of(list).conditions()) {
            ConditionProfile.check(condition, list.getSubject(), findings);
        }
    }

    private static void provenances(ListResource list, ElementProblems findings) {
        for (Provenance provenance : ListContent.of(list).provenances()) {
            ProvenanceProfile.check(provenance, findings);
        }
    }
}
