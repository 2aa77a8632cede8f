package io.spinebridge.simulator.pointers;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.service.SpineRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hl7.fhir.dstu3.model.DocumentReference;

/** Rules about a new pointer that replaces one (<em>NRL FHIR API: Create with supersede</em>). Thread safe. */
final class SupersedeRules {

    private final PointerStore store;
    private final FhirContext context;
    private final Supplier<PointersOptions> options;

    SupersedeRules(PointerStore store, FhirContext context, Supplier<PointersOptions> options) {
        this.store = store;
        this.context = context;
        this.options = options;
    }

    List<Rule<SpineRequest, SpineRefusal>> all() {
        return List.of(
                rule(
                        "nrl.supersede.master-identifier",
                        "A pointer that replaces another by its master identifier has one itself (off by default).",
                        (pointer, named) -> options.get().successorNeedsMasterIdentifier()
                                        && named.identifier().isPresent()
                                        && !pointer.hasMasterIdentifier()
                                ? refuse("masterIdentifier")
                                : Optional.empty()),
                rule(
                        "nrl.supersede.known",
                        "The pointer to be replaced exists.",
                        (pointer, named) -> old(pointer, named).isEmpty()
                                ? refuse("relatesTo.target", "Referenced DocumentReference does not exist.")
                                : Optional.empty()),
                ofOld(
                        "nrl.supersede.patient",
                        "The pointer to be replaced is the same patient's.",
                        (pointer, named, old) -> PointerRules.nhsNumber(pointer).equals(Optional.of(old.nhsNumber())),
                        (pointer, old) -> "Resolved DocumentReference is not associated with the same patient."),
                ofOld(
                        "nrl.supersede.identifier",
                        "The pointer to be replaced has the master identifier that its address comes with.",
                        (pointer, named, old) -> named.identifier().isEmpty()
                                || named.identifier().equals(old.masterIdentifier()),
                        (pointer, old) -> old.masterIdentifier().isEmpty()
                                ? "Resolved DocumentReference does not have an MasterIdentifier."
                                : "Resolved DocumentReference does not have a matching MasterIdentifier."),
                ofOld(
                        "nrl.supersede.custodian",
                        "The pointer to be replaced has the same custodian.",
                        (pointer, named, old) -> old.custodian()
                                .equals(Organisations.odsCode(
                                        pointer.getCustodian().getReference())),
                        (pointer, old) -> "Resolved DocumentReference is not associated with custodian "
                                + Organisations.odsCode(pointer.getCustodian().getReference())
                                        .orElse("")),
                rule(
                        "nrl.supersede.current",
                        "The pointer to be replaced is current.",
                        (pointer, named) -> old(pointer, named)
                                .filter(old -> !old.isCurrent())
                                .map(old -> Refusals.notCurrent())));
    }

    @FunctionalInterface
    private interface Check {
        Optional<SpineRefusal> test(DocumentReference pointer, Predecessor named);
    }

    @FunctionalInterface
    private interface Kept {
        boolean test(DocumentReference pointer, Predecessor named, StoredPointer old);
    }

    @FunctionalInterface
    private interface Words {
        String of(DocumentReference pointer, StoredPointer old);
    }

    private Rule<SpineRequest, SpineRefusal> rule(String id, String text, Check check) {
        return Rule.rule(
                id,
                text,
                request -> BodyRules.pointer(request, context)
                        .flatMap(pointer -> Predecessor.of(pointer).flatMap(named -> check.test(pointer, named))));
    }

    private Rule<SpineRequest, SpineRefusal> ofOld(String id, String text, Kept kept, Words words) {
        return rule(
                id,
                text,
                (pointer, named) -> old(pointer, named)
                        .filter(old -> !kept.test(pointer, named, old))
                        .flatMap(old -> refuse("relatesTo.target", words.of(pointer, old))));
    }

    private Optional<StoredPointer> old(DocumentReference pointer, Predecessor named) {
        return named.resolve(store, PointerRules.nhsNumber(pointer).orElse(""));
    }

    private static Optional<SpineRefusal> refuse(String element) {
        return Optional.of(Refusals.invalidElement(element));
    }

    private static Optional<SpineRefusal> refuse(String element, String diagnostics) {
        return Optional.of(Refusals.invalidResource(element, diagnostics));
    }
}
