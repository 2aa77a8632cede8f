package io.spinebridge.api.pointers;

import io.spinebridge.api.InputRules;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.SnomedCode;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A pointer to be published. Immutable; the {@code with} methods give changed copies.
 *
 * <p>Follows <em>National Record Locator API: Pointer data model</em>. The class follows from the type; status, profile and dates of the
 * pointer itself are not the provider's to choose.
 *
 * @param type what kind of record
 * @param author the organisation that holds the record, and whose endpoint is asked for it
 * @param custodian the organisation that maintains the pointer: one that our ASID belongs to
 * @param practiceSetting clinical setting of the record, a SNOMED CT concept of the UK's clinical specialty reference set with its
 *     preferred term
 * @param contents the ways of fetching it, at least one, each different
 * @param period time that the record is about; null when it is not said
 * @param masterIdentifier the provider's identifier of the pointer; null for none
 */
public record NewPointer(
        PointerType type,
        OdsCode author,
        OdsCode custodian,
        SnomedCode practiceSetting,
        List<NewContent> contents,
        RecordPeriod period,
        MasterIdentifier masterIdentifier)
        implements Serializable {

    /**
     * Checks the pointer.
     *
     * @throws InvalidInputException naming field and rule
     */
    public NewPointer {
        InputRules.required("pointer type", type);
        InputRules.required("author", author);
        InputRules.required("custodian", custodian);
        InputRules.required("practice setting", practiceSetting);
        if (contents == null || contents.isEmpty() || contents.stream().anyMatch(Objects::isNull)) {
            throw new InvalidInputException("contents", "must be at least one, and none null");
        }
        contents = List.copyOf(contents);
        if (new HashSet<>(contents).size() < contents.size()) {
            throw new InvalidInputException("contents", "must differ from each other");
        }
        if (!contents.stream().allMatch(content -> type.formats().contains(content.format()))) {
            throw new InvalidInputException("content format", "is not offered for this pointer type");
        }
        if (period != null) {
            RecordPeriod.of(period.start(), period.end());
        }
    }

    /** A pointer of one content, without period and master identifier. */
    public static NewPointer of(
            PointerType type, OdsCode author, OdsCode custodian, SnomedCode practiceSetting, NewContent content) {
        return new NewPointer(
                type, author, custodian, practiceSetting, content == null ? null : List.of(content), null, null);
    }

    /** The same with a period. */
    public NewPointer withPeriod(RecordPeriod newPeriod) {
        return new NewPointer(type, author, custodian, practiceSetting, contents, newPeriod, masterIdentifier);
    }

    /** The same with a master identifier. */
    public NewPointer withMasterIdentifier(MasterIdentifier newIdentifier) {
        return new NewPointer(type, author, custodian, practiceSetting, contents, period, newIdentifier);
    }

    /** Time that the record is about, if said. */
    public Optional<RecordPeriod> knownPeriod() {
        return Optional.ofNullable(period);
    }

    /** The master identifier, if any. */
    public Optional<MasterIdentifier> knownMasterIdentifier() {
        return Optional.ofNullable(masterIdentifier);
    }

    @Override
    public String toString() {
        return "NewPointer[" + type + "]";
    }
}
