package io.spinebridge.web.pointers;

import io.spinebridge.api.CodedText;
import io.spinebridge.api.pointers.MasterIdentifier;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerStatus;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.RecordClass;
import io.spinebridge.api.pointers.RelatedPointer;
import io.spinebridge.web.page.CodedView;
import io.spinebridge.web.page.WrittenTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words the parts of a pointer. */
final class PointerRows {

    private static final String NOT_RECORDED = "Not recorded";

    private PointerRows() {}

    /** The type, in one line. */
    static String title(Pointer pointer) {
        return pointer.knownType()
                .map(PointerType::display)
                .orElse(CodedView.of(pointer.type()).inOneLine("Type of record not recorded"));
    }

    static List<Row> of(Pointer pointer) {
        List<Row> rows = new ArrayList<>();
        List<String> type = coded(pointer.type(), pointer.knownType().map(PointerType::display));
        if (type.size() > 1) {
            rows.add(new Row("Type", type));
        }
        rows.add(new Row(
                "Class",
                coded(
                        pointer.recordClass(),
                        pointer.recordClass()
                                .firstCode()
                                .flatMap(RecordClass::of)
                                .map(RecordClass::display))));
        rows.add(Row.of("Custodian, which maintains this pointer", organisation(pointer.knownCustodian())));
        rows.add(Row.of("Author, which holds the record", organisation(pointer.knownAuthor())));
        rows.add(new Row("Practice setting", coded(pointer.practiceSetting(), Optional.empty())));
        rows.add(Row.of(
                "Period of the record",
                pointer.knownPeriod().map(WrittenDate::of).orElse(NOT_RECORDED)));
        rows.add(Row.of(
                "Pointer made", pointer.knownIndexed().map(WrittenTime::of).orElse(NOT_RECORDED)));
        rows.add(Row.of(
                "Pointer last updated",
                pointer.knownLastUpdated().map(WrittenTime::of).orElse(NOT_RECORDED)));
        pointer.knownReplaced().ifPresent(other -> rows.add(new Row(relation(other), replaced(other))));
        return rows;
    }

    static List<Row> identifiers(Pointer pointer) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(
                "Pointer id", pointer.id() == null ? NOT_RECORDED : pointer.id().value()));
        rows.add(Row.of("Version", pointer.versionId().isBlank() ? NOT_RECORDED : pointer.versionId()));
        pointer.knownMasterIdentifier().ifPresent(id -> rows.add(Row.of("Master identifier", written(id))));
        return rows;
    }

    /** What is unusual about its state; the first says it in short. */
    static List<String> state(Pointer pointer) {
        if (pointer.current()) {
            return List.of();
        }
        PointerStatus known = pointer.knownStatus().orElse(null);
        if (known == PointerStatus.SUPERSEDED) {
            return List.of("Not current: superseded", "Another pointer has replaced it. Do not act on this one.");
        }
        if (known == PointerStatus.ENTERED_IN_ERROR) {
            return List.of("Not current: entered in error", "It should never have been made. Do not act on it.");
        }
        return List.of(
                "Not known to be current",
                (pointer.status().isBlank()
                                ? "It has no status."
                                : "Its status is recorded as “" + pointer.status() + "”.")
                        + " Do not act on it before you have asked its custodian.");
    }

    private static List<String> coded(CodedText recorded, Optional<String> official) {
        CodedView view = CodedView.of(recorded);
        String line = view.inOneLine(NOT_RECORDED);
        List<String> texts = new ArrayList<>(List.of(official.orElse(line)));
        official.filter(text -> CodedView.saysMore(recorded, line, text))
                .ifPresent(text -> texts.add("As recorded: " + line));
        view.codesBeside(official).forEach(code -> texts.add("Code " + code));
        return texts;
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
