package io.spinebridge.simulator.pointers;

import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.SpineRefusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.hl7.fhir.dstu3.model.Reference;

/** The elements that every pointer has, each by itself. Thread safe. */
final class PointerElementRules {

    private final Supplier<PointersOptions> options;

    PointerElementRules(Supplier<PointersOptions> options) {
        this.options = options;
    }

    List<Rule<DocumentReference, SpineRefusal>> all() {
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
                Rule.rule(
                        "nrl.pointer.content",
                        "There is content; each has one stability, a media type, an absolute address and a format of the value sets.",
                        pointer -> ContentRules.check(pointer, exact())),
                element(
                        "context.practiceSetting",
                        "nrl.pointer.practice-setting",
                        "The practice setting is one SNOMED CT code with its display.",
                        this::hasPracticeSetting));
    }

    private boolean exact() {
        return options.get().displaysExact();
    }

    private static Rule<DocumentReference, SpineRefusal> element(
            String element, String text, Predicate<DocumentReference> kept) {
        return element(element, "nrl.pointer." + element, text, kept);
    }

    private static Rule<DocumentReference, SpineRefusal> element(
            String element, String id, String text, Predicate<DocumentReference> kept) {
        return Rule.rule(
                id,
                text,
                pointer -> kept.test(pointer) ? Optional.empty() : Optional.of(Refusals.invalidElement(element)));
    }

    private static boolean isPlain(Reference reference) {
        return reference.hasReference() && !reference.hasIdentifier() && !reference.hasDisplay();
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
}
