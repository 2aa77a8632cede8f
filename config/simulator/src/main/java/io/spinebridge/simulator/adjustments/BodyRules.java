package io.spinebridge.simulator.adjustments;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.adjustments.Interaction.Kind;
import io.spinebridge.simulator.fhir.NhsNumber;
import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.service.SpineRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.hl7.fhir.dstu3.model.DomainResource;

/** Rules about the body alone: that it can be read, and that it keeps to the profiles. */
final class BodyRules {
    private final FhirContext context;
    private final Supplier<AdjustmentsOptions> options;

    BodyRules(FhirContext context, Supplier<AdjustmentsOptions> options) {
        this.context = context;
        this.options = options;
    }

    List<Rule<SpineRequest, SpineRefusal>> all() {
        List<Rule<SpineRequest, SpineRefusal>> rules = new ArrayList<>(List.of(
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
                        BodyRules::nhsNumber)));
        rules.addAll(new ProfileRules(this).all());
        return rules;
    }

    /** A rule about the body of a write. */
    Rule<SpineRequest, SpineRefusal> rule(
            String id, String text, BiFunction<Interaction, RequestBody, Optional<SpineRefusal>> check) {
        return Rule.rule(
                id,
                text,
                request -> Interaction.of(request.method(), request.path())
                        .filter(interaction -> interaction.writes() || interaction.is(Kind.REMOVE_RECORD))
                        .flatMap(interaction -> check.apply(interaction, body(request))));
    }

    private RequestBody body(SpineRequest request) {
        return RequestBody.of(request, context);
    }

    private Optional<SpineRefusal> id(Interaction interaction, RequestBody body) {
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

    private static Optional<SpineRefusal> type(Interaction interaction, RequestBody body) {
        String wanted = interaction.is(Kind.REMOVE_RECORD)
                ? "Parameters"
                : interaction.part().resourceType();
        return body.resource() == null || body.resource().fhirType().equals(wanted)
                ? Optional.empty()
                : Optional.of(Refusals.invalidResource("resourceType must be " + wanted));
    }

    private static Optional<SpineRefusal> values(Interaction interaction, RequestBody body) {
        ElementProblems findings = new ElementProblems();
        for (String element : body.badValues()) {
            findings.require(false, element, "has a value that is not allowed");
        }
        return findings.refusal(Refusals::invalidResource);
    }

    /** A reference of another form than the specification's is for the profile rules to refuse. */
    private static Optional<SpineRefusal> nhsNumber(Interaction interaction, RequestBody body) {
        return body.nhsNumber()
                .filter(number -> !NhsNumber.isValid(number))
                .map(number -> Refusals.invalidNhsNumber("The NHS number in the body"));
    }
}
