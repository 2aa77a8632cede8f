package io.spinebridge.simulator.pointers;

import io.spinebridge.simulator.fhir.NhsNumber;
import io.spinebridge.simulator.service.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.hl7.fhir.dstu3.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.dstu3.model.Reference;

/**
 * The rules of NRL-DocumentReference-1, and those that its guide adds (<em>NRL FHIR API: Pointer FHIR Resource</em>). Elements that the guide
 * does not have are let pass. Thread safe.
 */
final class PointerRules {

    /**
     * A rule about a pointer to be created.
     *
     * @param id its id
     * @param text the rule in a sentence
     * @param check the refusal when it is broken
     */
    record PointerRule(String id, String text, Function<DocumentReference, Optional<Refusal>> check) {}

    private final Supplier<PointersOptions> options;

    PointerRules(Supplier<PointersOptions> options) {
        this.options = options;
    }

    List<PointerRule> all() {
        return List.of(
                element(
                        "type",
                        "The type is one of NRL-RecordType-1, with its display.",
                        pointer -> CodedValues.TYPES.has(pointer.getType(), exact())),
                element(
                        "class",
                        "The class is one of NRL-RecordClass-1, with its display.",
                        pointer -> CodedValues.CLASSES.has(pointer.getClass_(), exact())),
                element(
                        "subject",
                        "The subject is a reference and nothing beside.",
                        pointer -> isPlain(pointer.getSubject())),
                element(
                        "author",
                        "There is one author, a reference and nothing beside.",
                        pointer -> pointer.getAuthor().size() == 1 && isPlain(pointer.getAuthorFirstRep())),
                element(
                        "custodian",
                        "The custodian is a reference and nothing beside.",
                        pointer -> isPlain(pointer.getCustodian())),
                new PointerRule(
                        "nrl.pointer.content",
                        "There is content; each has one stability, a media type, an absolute address and a format of the value sets.",
                        pointer -> Contents.check(pointer, exact())),
                element(
                        "context.practiceSetting",
                        "nrl.pointer.practice-setting",
                        "The practice setting is one SNOMED CT code with its display.",
                        this::hasPracticeSetting),
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
                new PointerRule("nrl.pointer.status", "A new pointer is current.", PointerRules::status),
                new PointerRule(
                        "nrl.pointer.patient",
                        "The subject is the address of a patient.",
                        pointer -> !pointer.getSubject().hasReference()
                                        || nhsNumber(pointer).isPresent()
                                ? Optional.empty()
                                : Optional.of(Refusals.notAPatient())),
                new PointerRule(
                        "nrl.pointer.nhs-number",
                        "The NHS number has ten digits and a valid check digit.",
                        pointer -> nhsNumber(pointer)
                                .filter(number -> !NhsNumber.isValid(number))
                                .map(Refusals::invalidNhsNumber)),
                new PointerRule(
                        "nrl.pointer.organisations",
                        "Author and custodian are addresses of organisations.",
                        pointer -> isOrganisation(pointer.getAuthorFirstRep()) && isOrganisation(pointer.getCustodian())
                                ? Optional.empty()
                                : Optional.of(Refusals.notAnOrganisation())),
                new PointerRule(
                        "nrl.pointer.relates-to",
                        "A pointer replaces at most one, named by its address or master identifier.",
                        Predecessor::check),
                special(
                        "nrl.pointer.period",
                        "A period has a start.",
                        "context.period.start",
                        pointer -> !pointer.getContext().hasPeriod()
                                || pointer.getContext().getPeriod().hasStart(),
                        "When included the period element must have a valid start dateTime."));
    }

    private boolean exact() {
        return options.get().displaysExact();
    }

    private static PointerRule element(String element, String text, Predicate<DocumentReference> kept) {
        return element(element, "nrl.pointer." + element, text, kept);
    }

    private static PointerRule element(String element, String id, String text, Predicate<DocumentReference> kept) {
        return new PointerRule(
                id,
                text,
                pointer -> kept.test(pointer) ? Optional.empty() : Optional.of(Refusals.invalidElement(element)));
    }

    private static PointerRule special(
            String id, String text, String element, Predicate<DocumentReference> kept, String diagnostics) {
        return new PointerRule(
                id,
                text,
                pointer -> kept.test(pointer)
                        ? Optional.empty()
                        : Optional.of(Refusals.invalidResource(element, diagnostics)));
    }

    private static boolean isPlain(Reference reference) {
        return reference.hasReference() && !reference.hasIdentifier() && !reference.hasDisplay();
    }

    /** One that is missing is for another rule to refuse. */
    private static boolean isOrganisation(Reference reference) {
        return !reference.hasReference()
                || Organisations.odsCode(reference.getReference()).isPresent();
    }

    private boolean hasPracticeSetting(DocumentReference pointer) {
        CodeableConcept setting = pointer.getContext().getPracticeSetting();
        Coding coding = setting.getCodingFirstRep();
        return setting.getCoding().size() == 1
                && Canonicals.SNOMED.equals(coding.getSystem())
                && coding.hasCode()
                && coding.getCode().matches("[1-9][0-9]{5,17}")
                && coding.hasDisplay()
                && (options.get().practiceSettings().isEmpty()
                        || options.get().practiceSettings().contains(coding.getCode()));
    }

    private static boolean hasProfile(DocumentReference pointer) {
        return pointer.getMeta().getProfile().size() == 1
                && Canonicals.POINTER.equals(
                        pointer.getMeta().getProfile().get(0).getValue());
    }

    private static Optional<Refusal> status(DocumentReference pointer) {
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
