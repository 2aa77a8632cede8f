package io.spinebridge.simulator.pointers;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.service.SpineRequest;
import io.spinebridge.simulator.validation.KnownSystems;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.hl7.fhir.dstu3.model.Reference;

/** Whether a pointer is new, and whose it is. Thread safe. */
final class NewPointerRules {

    private final PointerStore store;
    private final FhirContext context;
    private final KnownSystems known;

    NewPointerRules(PointerStore store, FhirContext context, KnownSystems known) {
        this.store = store;
        this.context = context;
        this.known = known;
    }

    List<Rule<SpineRequest, SpineRefusal>> all() {
        return List.of(
                ofNew(
                        "nrl.create.duplicate",
                        "A master identifier was never used for the patient before.",
                        this::duplicate),
                ofNew(
                        "nrl.create.owner",
                        "The custodian of a new pointer belongs to the system in fromASID.",
                        (request, pointer) -> Organisations.odsCode(
                                        pointer.getCustodian().getReference())
                                .filter(code -> !known.actsFor(
                                        request.header("fromASID").orElse(""), code))
                                .map(code -> Refusals.notOwner())),
                ofNew(
                        "nrl.create.organisations",
                        "Custodian and author are known; the custodian is a provider.",
                        (request, pointer) -> organisations(pointer)));
    }

    private Rule<SpineRequest, SpineRefusal> ofNew(
            String id, String text, BiFunction<SpineRequest, DocumentReference, Optional<SpineRefusal>> check) {
        return Rule.rule(
                id,
                text,
                request -> BodyRules.pointer(request, context).flatMap(pointer -> check.apply(request, pointer)));
    }

    private Optional<SpineRefusal> duplicate(SpineRequest request, DocumentReference pointer) {
        return PointerRules.nhsNumber(pointer)
                .flatMap(number -> MasterIdentifier.of(pointer.getMasterIdentifier())
                        .filter(identifier -> store.wasUsed(number, identifier))
                        .map(Refusals::duplicate));
    }

    private static Optional<SpineRefusal> organisations(DocumentReference pointer) {
        return unless(pointer.getCustodian(), Organisations::isProvider)
                .or(() -> unless(pointer.getAuthorFirstRep(), Organisations::knows));
    }

    private static Optional<SpineRefusal> unless(Reference organisation, Predicate<String> fits) {
        return Organisations.odsCode(organisation.getReference())
                .filter(fits.negate())
                .map(Refusals::organisationNotFound);
    }
}
