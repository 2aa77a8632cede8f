package io.spinebridge.simulator.pointers;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.pointers.Interaction.Kind;
import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.service.SpineRequest;
import io.spinebridge.simulator.validation.KnownSystems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

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

    List<Rule<SpineRequest, SpineRefusal>> all() {
        List<Rule<SpineRequest, SpineRefusal>> rules =
                new ArrayList<>(new NewPointerRules(store, context, known).all());
        rules.addAll(new SupersedeRules(store, context, options).all());
        rules.addAll(List.of(
                Rule.rule(
                        "nrl.search.known",
                        "A patient searched for has a clinical record on the Spine.",
                        this::patient),
                Rule.rule(
                        "nrl.pointer.known",
                        "A pointer that is read, updated, deleted or searched for by id exists.",
                        this::unknown),
                ofStored(
                        "nrl.change.owner",
                        "The custodian of a pointer to be changed belongs to the system in fromASID.",
                        Set.of(Kind.UPDATE, Kind.DELETE),
                        (request, pointer) -> pointer.custodian()
                                        .filter(c -> known.actsFor(
                                                request.header("fromASID").orElse(""), c))
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

    private Rule<SpineRequest, SpineRefusal> ofStored(
            String id,
            String text,
            Set<Kind> kinds,
            BiFunction<SpineRequest, StoredPointer, Optional<SpineRefusal>> check) {
        return Rule.rule(
                id,
                text,
                request -> kinds.contains(Interaction.of(request).kind())
                        ? PointerAddress.of(request)
                                .flatMap(address -> address.resolve(store))
                                .flatMap(pointer -> check.apply(request, pointer))
                        : Optional.empty());
    }

    private Optional<SpineRefusal> patient(SpineRequest request) {
        return Interaction.of(request).is(Kind.SEARCH)
                        && request.parameter(PointerQuery.ID).isEmpty()
                ? PointerQuery.nhsNumber(request)
                        .filter(number -> !store.knows(number))
                        .map(Refusals::unknownPatient)
                : Optional.empty();
    }

    private Optional<SpineRefusal> unknown(SpineRequest request) {
        Optional<PointerAddress> address = PointerAddress.of(request);
        Optional<StoredPointer> found = address.flatMap(named -> named.resolve(store));
        boolean hidden = Interaction.of(request).is(Kind.READ)
                && found.filter(p -> !options.get()
                                .isApproved(request.header("fromASID").orElse(""), p.typeCode()))
                        .isPresent();
        return found.isEmpty() || hidden ? address.map(PointerAddress::unknown) : Optional.empty();
    }
}
