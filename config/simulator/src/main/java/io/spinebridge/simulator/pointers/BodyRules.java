package io.spinebridge.simulator.pointers;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.fhir.ParsedBody;
import io.spinebridge.simulator.pointers.Interaction.Kind;
import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.service.SpineRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.hl7.fhir.dstu3.model.Parameters;

/** Rules about the body of a create or update, before anything is looked up. Thread safe. */
final class BodyRules {

    private final FhirContext context;
    private final Supplier<PointersOptions> options;

    BodyRules(FhirContext context, Supplier<PointersOptions> options) {
        this.context = context;
        this.options = options;
    }

    /** That it can be read: checked before the query. */
    Rule<SpineRequest, SpineRefusal> parses() {
        return rule(
                "nrl.body.parses",
                "A body is FHIR STU3 in the announced format.",
                (interaction, body) -> Optional.ofNullable(body.fault()).map(fault -> Refusals.unreadable()));
    }

    List<Rule<SpineRequest, SpineRefusal>> all() {
        PointerRules pointers = new PointerRules(options);
        List<Rule<SpineRequest, SpineRefusal>> rules = new ArrayList<>(List.of(
                rule("nrl.body.type", "A create sends a DocumentReference, an update Parameters.", BodyRules::type),
                rule(
                        "nrl.body.values",
                        "Every value fits its element's type and fixed code list.",
                        (interaction, body) ->
                                body.badValues().stream().findFirst().map(Refusals::invalidElement))));
        for (Rule<DocumentReference, SpineRefusal> rule : pointers.all()) {
            rules.add(rule(rule.id(), rule.text(), DocumentReference.class, rule.check()));
        }
        rules.add(rule(
                "nrl.patch.operation",
                "An update replaces DocumentReference.status by entered-in-error, and does nothing else.",
                Parameters.class,
                StatusPatch::check));
        return rules;
    }

    private Rule<SpineRequest, SpineRefusal> rule(
            String id, String text, BiFunction<Interaction, ParsedBody, Optional<SpineRefusal>> check) {
        return Rule.rule(
                id,
                text,
                request -> Optional.of(Interaction.of(request))
                        .filter(Interaction::hasBody)
                        .flatMap(interaction -> check.apply(interaction, ParsedBody.of(request, context))));
    }

    private <T> Rule<SpineRequest, SpineRefusal> rule(
            String id, String text, Class<T> type, Function<T, Optional<SpineRefusal>> check) {
        return rule(
                id,
                text,
                (interaction, body) ->
                        wanted(interaction) == type ? body.as(type).flatMap(check) : Optional.empty());
    }

    private static Class<?> wanted(Interaction interaction) {
        return interaction.is(Kind.CREATE) ? DocumentReference.class : Parameters.class;
    }

    private static Optional<SpineRefusal> type(Interaction interaction, ParsedBody body) {
        return body.resource() == null || wanted(interaction).isInstance(body.resource())
                ? Optional.empty()
                : Optional.of(Refusals.wrongType(body.resource().fhirType()));
    }

    /** The pointer that a create sends; empty for other requests, and for a body that is none. */
    static Optional<DocumentReference> pointer(SpineRequest request, FhirContext context) {
        return Interaction.of(request).is(Kind.CREATE)
                ? ParsedBody.of(request, context).as(DocumentReference.class)
                : Optional.empty();
    }
}
