package io.spinebridge.simulator.pointers;

import static io.spinebridge.simulator.pointers.Refusals.invalidParameter;

import io.spinebridge.simulator.fhir.NhsNumber;
import io.spinebridge.simulator.pointers.Interaction.Kind;
import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.service.SpineRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How an update or delete names its pointer. Stateless. */
final class ChangeRules {

    private ChangeRules() {}

    static List<Rule<SpineRequest, SpineRefusal>> all() {
        return List.of(
                Rule.rule(
                        "nrl.change.address",
                        "An update or delete names its pointer by id, or by subject and master identifier.",
                        ChangeRules::address),
                Rule.rule(
                        "nrl.change.nhs-number",
                        "The NHS number of a pointer to be changed has ten digits and a valid check digit.",
                        request -> Optional.of(request)
                                .filter(r -> Interaction.of(r).changesOne())
                                .flatMap(PointerQuery::nhsNumber)
                                .filter(number -> !NhsNumber.isValid(number))
                                .map(Refusals::invalidNhsNumber)));
    }

    private static Optional<SpineRefusal> address(SpineRequest request) {
        Interaction interaction = Interaction.of(request);
        boolean byId = interaction.id().isPresent()
                || interaction.is(Kind.DELETE)
                        && request.parameter(PointerQuery.ID).isPresent();
        if (!interaction.changesOne() || byId) {
            return Optional.empty();
        }
        boolean subject = PointerQuery.nhsNumber(request).isPresent();
        boolean identifier = PointerQuery.identifier(request).isPresent();
        Function<String, Optional<SpineRefusal>> refuse = text -> Optional.of(invalidParameter(text));
        if (subject && identifier) {
            return Optional.empty();
        }
        if (subject && request.parameter(PointerQuery.IDENTIFIER).isPresent()) {
            return refuse.apply(
                    "The given parameter identifier does not confirm to the expected format - [system]|[value]");
        }
        if (subject || identifier) {
            return refuse.apply("Invalid parameter: " + (subject ? PointerQuery.IDENTIFIER : PointerQuery.SUBJECT));
        }
        return refuse.apply("Invalid parameter: " + (interaction.is(Kind.UPDATE) ? "id" : "_id"));
    }
}
