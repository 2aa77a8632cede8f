package io.spinebridge.simulator.pointers;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.pointers.Interaction.Kind;
import io.spinebridge.simulator.service.Refusal;
import io.spinebridge.simulator.service.Rule;
import io.spinebridge.simulator.service.SpineRequest;
import io.spinebridge.simulator.validation.KnownSystems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.hl7.fhir.dstu3.model.Reference;

/** Rules that look at the store: duplicates, ownership, what is there and in which status. Thread safe. */
final class StateRules {

    private final PointerStore store;
    private final FhirContext context;
    private final KnownSystems known;
    private final Supplier<PointersOptions> options;

    StateRules(PointerStore store, FhirContext context, KnownSystems known, Supplier<PointersOptions> options) {
        this.store = store;
        this.context = context;
        this.known = known;
        this.options = options;
    }

    List<Rule> all() {
        List<Rule> rules = new ArrayList<>(List.of(
                ofNew(
                        "nrl.create.duplicate",
                        "A master identifier was never used for the patient before.",
                        this::duplicate),
                ofNew(
                        "nrl.create.owner",
                        "The custodian of a new pointer belongs to the system in fromASID.",
                        (request, pointer) -> Organisations.odsCode(
                                        pointer.getCustodian().getReference())
                                .filter(code -> !isSenders(request, code))
                                .map(code -> Refusals.notOwner())),
                ofNew(
                        "nrl.create.organisations",
                        "Custodian and author are known; the custodian is a provider.",
                        (request, pointer) -> organisations(pointer))));
        rules.addAll(new SupersedeRules(store, context, options).all());
        rules.addAll(List.of(
                new Rule(
                        "nrl.search.known",
                        "A patient searched for has a clinical record on the Spine.",
                        this::patient),
                new Rule(
                        "nrl.pointer.known",
                        "A pointer that is read, updated, deleted or searched for by id exists.",
                        this::unknown),
                ofStored(
                        "nrl.change.owner",
                        "The custodian of a pointer to be changed belongs to the system in fromASID.",
                        Set.of(Kind.UPDATE, Kind.DELETE),
                        (request, pointer) -> pointer.custodian()
                                        .filter(c -> isSenders(request, c))
                                        .isEmpty()
                                ? Optional.of(Refusals.notOwner())
                                : Optional.empty()),
                ofStored(
                        "nrl.pointer.current",
                        "A pointer that is read or updated is current.",
                        Set.of(Kind.READ, Kind.UPDATE),
                        (request, pointer) ->
                                pointer.isCurrent() ? Optional.empty() : Optional.of(Refusals.notCurrent()))));
        return rules;
    }

    @FunctionalInterface
    private interface Check<T> {
        Optional<Refusal> test(SpineRequest request, T pointer);
    }

    private Rule ofNew(String id, String text, Check<DocumentReference> check) {
        return new Rule(
                id,
                text,
                request -> BodyRules.pointer(request, context).flatMap(pointer -> check.test(request, pointer)));
    }

    private Rule ofStored(String id, String text, Set<Kind> kinds, Check<StoredPointer> check) {
        return new Rule(
                id,
                text,
                request -> kinds.contains(Interaction.of(request).kind())
                        ? Address.of(request)
                                .flatMap(address -> address.resolve(store))
                                .flatMap(pointer -> check.test(request, pointer))
                        : Optional.empty());
    }

    private Optional<Refusal> duplicate(SpineRequest request, DocumentReference pointer) {
        return PointerRules.nhsNumber(pointer)
                .flatMap(number -> MasterIdentifier.of(pointer.getMasterIdentifier())
                        .filter(identifier -> store.wasUsed(number, identifier))
                        .map(Refusals::duplicate));
    }

    private boolean isSenders(SpineRequest request, String odsCode) {
        return known.find(request.header("fromASID").orElse(""))
                .filter(system -> system.organisations().contains(odsCode))
                .isPresent();
    }

    private static Optional<Refusal> organisations(DocumentReference pointer) {
        return unless(pointer.getCustodian(), Organisations::isProvider)
                .or(() -> unless(pointer.getAuthorFirstRep(), Organisations::knows));
    }

    private static Optional<Refusal> unless(Reference organisation, Predicate<String> fits) {
        return Organisations.odsCode(organisation.getReference())
                .filter(fits.negate())
                .map(Refusals::organisationNotFound);
    }

    private Optional<Refusal> patient(SpineRequest request) {
        return Interaction.of(request).is(Kind.SEARCH)
                        && request.parameter(Query.ID).isEmpty()
                ? Query.nhsNumber(request)
                        .filter(number -> !store.knows(number))
                        .map(Refusals::unknownPatient)
                : Optional.empty();
    }

    private Optional<Refusal> unknown(SpineRequest request) {
        Optional<Address> address = Address.of(request);
        Optional<StoredPointer> found = address.flatMap(named -> named.resolve(store));
        boolean hidden = Interaction.of(request).is(Kind.READ)
                && found.filter(p -> !options.get()
                                .isApproved(request.header("fromASID").orElse(""), p.typeCode()))
                        .isPresent();
        return found.isEmpty() || hidden ? address.map(Address::unknown) : Optional.empty();
    }
}
