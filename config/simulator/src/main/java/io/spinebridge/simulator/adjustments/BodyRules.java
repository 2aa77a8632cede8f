package io.spinebridge.simulator.adjustments;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.adjustments.Interaction.Kind;
import io.spinebridge.simulator.fhir.NhsNumber;
import io.spinebridge.simulator.service.Refusal;
import io.spinebridge.simulator.service.Rule;
import io.spinebridge.simulator.service.SpineRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.DomainResource;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.Parameters;
import org.hl7.fhir.dstu3.model.Provenance;

/** Rules about the body alone: that it can be read, and that it keeps to the profiles. */
final class BodyRules {
    private final FhirContext context;
    private final Supplier<AdjustmentsOptions> options;

    BodyRules(FhirContext context, Supplier<AdjustmentsOptions> options) {
        this.context = context;
        this.options = options;
    }

    List<Rule> all() {
        return List.of(
                rule(
                        "ra.body.parses",
                        "A body is FHIR STU3 in the announced format.",
                        (interaction, body) -> Optional.ofNullable(body.fault()).map(Refusals::notWellFormed)),
                rule("ra.body.id", "A body to be created has no id; one to update has the id of the URL.", this::id),
                rule("ra.body.type", "A body is the type of resource that the endpoint takes.", BodyRules::type),
                rule("ra.body.values", "Every value fits its element's type and fixed code list.", BodyRules::values),
                rule(
                        "ra.body.nhs-number",
                        "The NHS number of the patient has ten digits and a valid check digit.",
                        BodyRules::nhsNumber),
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
                        BodyRules::conditions),
                profile(
                        "ra.profile.provenance",
                        "A Provenance keeps to RARecord-Provenance-1.",
                        ListResource.class,
                        BodyRules::provenances),
                profile(
                        "ra.removal.parameters",
                        "The removal of a record names NHS number, reason and comment.",
                        Parameters.class,
                        (parameters, findings) ->
                                RemovalParameters.of(parameters).check(findings)));
    }

    private Rule rule(String id, String text, BiFunction<Interaction, Body, Optional<Refusal>> check) {
        return new Rule(
                id,
                text,
                request -> Interaction.of(request.method(), request.path())
                        .filter(interaction -> interaction.writes() || interaction.is(Kind.REMOVE_RECORD))
                        .flatMap(interaction -> check.apply(interaction, body(request))));
    }

    @FunctionalInterface
    private interface ProfileCheck<T> {
        void check(T resource, Findings findings);
    }

    private <T> Rule profile(String id, String text, Class<T> type, ProfileCheck<T> check) {
        return rule(
                id,
                text,
                (interaction, body) -> body.as(type).flatMap(resource -> {
                    Findings findings = new Findings();
                    check.check(resource, findings);
                    return findings.refusal(Refusals::invalidResource);
                }));
    }

    private Body body(SpineRequest request) {
        return Body.of(request, context);
    }

    private Optional<Refusal> id(Interaction interaction, Body body) {
        String id = body.as(DomainResource.class)
                .map(resource -> resource.getIdElement().getIdPart())
                .orElse(null);
        if (id == null) {
            return Optional.empty();
        }
        if (interaction.is(Kind.CREATE) && options.get().clientIdsRefused()) {
            return Optional.of(Refusals.idNotAllowed());
        }
        boolean differs = interaction.is(Kind.UPDATE) && !id.equals(interaction.id());
        return differs && options.get().idsMustAgree() ? Optional.of(Refusals.idsDiffer()) : Optional.empty();
    }

    private static Optional<Refusal> type(Interaction interaction, Body body) {
        String wanted = interaction.is(Kind.REMOVE_RECORD)
                ? "Parameters"
                : interaction.part().resourceType();
        return body.resource() == null || body.resource().fhirType().equals(wanted)
                ? Optional.empty()
                : Optional.of(Refusals.invalidResource("resourceType must be " + wanted));
    }

    private static Optional<Refusal> values(Interaction interaction, Body body) {
        Findings findings = new Findings();
        for (String element : body.badValues()) {
            findings.require(false, element, "has a value that is not allowed");
        }
        return findings.refusal(Refusals::invalidResource);
    }

    /** A reference of another form than the specification's is for the profile rules to refuse. */
    private static Optional<Refusal> nhsNumber(Interaction interaction, Body body) {
        return body.nhsNumber()
                .filter(number -> !NhsNumber.isValid(number))
                .map(number -> Refusals.invalidNhsNumber("The NHS number in the body"));
    }

    private static void conditions(ListResource list, Findings findings) {
        for (Condition condition : ListContent.of(list).conditions()) {
            ConditionProfile.check(condition, list.getSubject(), findings);
        }
    }

    private static void provenances(ListResource list, Findings findings) {
        for (Provenance provenance : ListContent.of(list).provenances()) {
            ProvenanceProfile.check(provenance, findings);
        }
    }
}
