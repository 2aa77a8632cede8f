package io.spinebridge.simulator.pointers;

import io.spinebridge.simulator.fhir.NhsNumber;
import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.SpineRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.hl7.fhir.dstu3.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.dstu3.model.Reference;

/**
 * The rules of NRL-DocumentReference-1, and those that its guide adds (<em>NRL FHIR API: Pointer FHIR Resource</em>). Elements that the guide
 * does not have are let pass. Thread safe.
 */
final class PointerRules {

    private final Supplier<PointersOptions> options;

    PointerRules(Supplier<PointersOptions> options) {
        this.options = options;
    }

    List<Rule<DocumentReference, SpineRefusal>> all() {
        List<Rule<DocumentReference, SpineRefusal>> rules = new ArrayList<>(new PointerElementRules(options).all());
        rules.addAll(List.of(
                special(
                        "nrl.pointer.profile",
                        "There is one profile, that of pointers.",
                        "meta.Profile",
                        PointerRules::hasProfile,
                        "There must be a single profile of the value " + Canonicals.POINTER),
                special(
                        "nrl.pointer.master-identifier",
                        "A master identifier has a system and a value.",
                        "masterIdentifier",
                        pointer -> !pointer.hasMasterIdentifier()
                                || MasterIdentifier.of(pointer.getMasterIdentifier())
                                        .isPresent(),
                        "If the masterIdentifier is supplied then the value and system properties are mandatory"),
                Rule.rule("nrl.pointer.status", "A new pointer is current.", PointerRules::status),
                Rule.rule(
                        "nrl.pointer.patient",
                        "The subject is the address of a patient.",
                        pointer -> !pointer.getSubject().hasReference()
                                        || nhsNumber(pointer).isPresent()
                                ? Optional.empty()
                                : Optional.of(Refusals.notAPatient())),
                Rule.rule(
                        "nrl.pointer.nhs-number",
                        "The NHS number has ten digits and a valid check digit.",
                        pointer -> nhsNumber(pointer)
                                .filter(number -> !NhsNumber.isValid(number))
                                .map(Refusals::invalidNhsNumber)),
                Rule.rule(
                        "nrl.pointer.organisations",
                        "Author and custodian are addresses of organisations.",
                        pointer -> isOrganisation(pointer.getAuthorFirstRep()) && isOrganisation(pointer.getCustodian())
                                ? Optional.empty()
                                : Optional.of(Refusals.notAnOrganisation())),
                Rule.rule(
                        "nrl.pointer.relates-to",
                        "A pointer replaces at most one, named by its address or master identifier.",
                        Predecessor::check),
                special(
                        "nrl.pointer.period",
                        "A period has a start.",
                        "context.period.start",
                        pointer -> !pointer.getContext().hasPeriod()
                                || pointer.getContext().getPeriod().hasStart(),
                        "When included the period element must have a valid start dateTime.")));
        return rules;
    }

    private static Rule<DocumentReference, SpineRefusal> special(
            String id, String text, String element, Predicate<DocumentReference> kept, String diagnostics) {
        return Rule.rule(
                id,
                text,
                pointer -> kept.test(pointer)
                        ? Optional.empty()
                        : Optional.of(Refusals.invalidResource(element, diagnostics)));
    }

    /** One that is missing is for another rule to refuse. */
    private static boolean isOrganisation(Reference reference) {
        return !reference.hasReference()
                || Organisations.odsCode(reference.getReference()).isPresent();
    }

    private static boolean hasProfile(DocumentReference pointer) {
        return pointer.getMeta().getProfile().size() == 1
                && Canonicals.POINTER.equals(
                        pointer.getMeta().getProfile().get(0).getValue());
    }

    private static Optional<SpineRefusal> status(DocumentReference pointer) {
        if (pointer.getStatus() == null) {
            return Optional.of(Refusals.invalidElement("status"));
        }
        return pointer.getStatus() == DocumentReferenceStatus.CURRENT
                ? Optional.empty()
                : Optional.of(Refusals.invalidResource(
                        "status", "The status of a new DocumentReference can only be \"current\""));
    }

    /** The NHS number of the subject; empty when that is no address of a patient. */
    static Optional<String> nhsNumber(DocumentReference pointer) {
        return Optional.ofNullable(pointer.getSubject().getReference())
                .filter(reference ->
                        reference.startsWith(Canonicals.PATIENT) && reference.length() > Canonicals.PATIENT.length())
                .map(reference -> reference.substring(Canonicals.PATIENT.length()));
    }
}
