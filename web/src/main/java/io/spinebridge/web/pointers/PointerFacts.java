package io.spinebridge.web.pointers;

import io.spinebridge.api.pointers.MasterIdentifier;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.RecordClass;
import io.spinebridge.api.pointers.RelatedPointer;
import io.spinebridge.web.page.CodedView;
import io.spinebridge.web.page.WrittenTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The facts that a pointer states, in words. */
final class PointerFacts {

    private PointerFacts() {}

    /** The type, in one line. */
    static String title(Pointer pointer) {
        return pointer.knownType()
                .map(PointerType::display)
                .orElse(CodedView.of(pointer.type()).inOneLine("Type of record not recorded"));
    }

    static List<Fact> of(Pointer pointer) {
        List<Fact> facts = new ArrayList<>();
        List<String> type = Fact.wordsOf(pointer.type(), pointer.knownType().map(PointerType::display));
        if (type.size() > 1) {
            facts.add(new Fact("Type", type));
        }
        facts.add(new Fact(
                "Class",
                Fact.wordsOf(
                        pointer.recordClass(),
                        pointer.recordClass()
                                .firstCode()
                                .flatMap(RecordClass::of)
                                .map(RecordClass::display))));
        facts.add(Fact.of("Custodian, which maintains this pointer", organisation(pointer.knownCustodian())));
        facts.add(Fact.of("Author, which holds the record", organisation(pointer.knownAuthor())));
        facts.add(new Fact("Practice setting", Fact.wordsOf(pointer.practiceSetting(), Optional.empty())));
        facts.add(Fact.of(
                "Period of the record",
                pointer.knownPeriod().map(WrittenDate::of).orElse(Fact.NOT_RECORDED)));
        facts.add(Fact.of(
                "Pointer made", pointer.knownIndexed().map(WrittenTime::of).orElse(Fact.NOT_RECORDED)));
        facts.add(Fact.of(
                "Pointer last updated",
                pointer.knownLastUpdated().map(WrittenTime::of).orElse(Fact.NOT_RECORDED)));
        pointer.knownReplaced().ifPresent(other -> facts.add(new Fact(relation(other), replaced(other))));
        return facts;
    }

    static List<Fact> identifiers(Pointer pointer) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                "Pointer id",
                pointer.id() == null ? Fact.NOT_RECORDED : pointer.id().value()));
        facts.add(Fact.of("Version", pointer.versionId().isBlank() ? Fact.NOT_RECORDED : pointer.versionId()));
        pointer.knownMasterIdentifier().ifPresent(id -> facts.add(Fact.of("Master identifier", written(id))));
        return facts;
    }

    /** An organisation by its code: the locator knows no names. */
    static String organisation(Optional<OdsCode> code) {
        return code.map(known -> "ODS code " + known.value()).orElse("Cannot be told");
    }

    private static String relation(RelatedPointer other) {
        return switch (other.relation()) {
            case "replaces" -> "Replaced";
            case "" -> "Related to another pointer";
            default -> "Related to another pointer (" + other.relation() + ")";
        };
    }

    private static List<String> replaced(RelatedPointer other) {
        List<String> names = new ArrayList<>();
        other.knownId().ifPresent(id -> names.add("The pointer with the id " + id.value()));
        other.knownMasterIdentifier()
                .ifPresent(id -> names.add("The pointer with the master identifier " + written(id)));
        return names.isEmpty() ? List.of("Another pointer, of which it is not recorded which one") : names;
    }

    private static String written(MasterIdentifier id) {
        return id.system().equals(MasterIdentifier.OF_URIS) ? id.value() : id.value() + " (" + id.system() + ")";
    }
}
