package io.spinebridge.api.pointers;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.NotUnderstood;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A pointer as the Spine holds it.
 *
 * <p>Pointers are made by many systems and by two versions of the model. What is missing or unknown stands in {@link #notUnderstood}, with
 * its raw content, beside everything that was understood: such a pointer is to be shown, not left out.
 *
 * @param id its id; null when it cannot be told
 * @param versionId its version; empty when not said
 * @param lastUpdated when this version was stored; null when not said
 * @param indexed when the pointer was made; null when not said
 * @param status its status as a code, empty when it cannot be told; {@link #knownStatus()} tells the meaning
 * @param type type of the record, empty when not said; {@link #knownType()} tells the meaning
 * @param recordClass class of the record; empty when not said
 * @param author ODS code of the organisation that holds the record; null when it cannot be told
 * @param custodian ODS code of the organisation that maintains the pointer; null when it cannot be told
 * @param masterIdentifier the provider's identifier; null for none
 * @param replaces the pointer that this one replaced; null for none
 * @param contents the ways of fetching the record
 * @param period time that the record is about; null when not said
 * @param practiceSetting clinical setting; empty when not said
 * @param notUnderstood what of the pointer is missing, unknown or unexpected
 */
public record Pointer(
        PointerId id,
        String versionId,
        Instant lastUpdated,
        Instant indexed,
        String status,
        CodedText type,
        CodedText recordClass,
        OdsCode author,
        OdsCode custodian,
        MasterIdentifier masterIdentifier,
        RelatedPointer replaces,
        List<PointerContent> contents,
        RecordPeriod period,
        CodedText practiceSetting,
        List<NotUnderstood> notUnderstood)
        implements Serializable {

    public Pointer {
        versionId = versionId == null ? "" : versionId;
        status = status == null ? "" : status;
        type = type == null ? CodedText.empty() : type;
        recordClass = recordClass == null ? CodedText.empty() : recordClass;
        practiceSetting = practiceSetting == null ? CodedText.empty() : practiceSetting;
        contents = List.copyOf(contents);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** Its id, if known. */
    public Optional<PointerId> knownId() {
        return Optional.ofNullable(id);
    }

    /** The type, where its code is a known one. */
    public Optional<PointerType> knownType() {
        return type.firstCode().flatMap(PointerType::of);
    }

    /** Code of the type, known or not; empty when the pointer has none. */
    public String typeCode() {
        return type.firstCode().filter(Code::isSnomedCt).map(Code::code).orElse("");
    }

    /** The status, where it is a known one. */
    public Optional<PointerStatus> knownStatus() {
        return PointerStatus.of(status);
    }

    /** Whether the pointer is in force; anything else must not be acted on. */
    public boolean current() {
        return knownStatus().filter(PointerStatus.CURRENT::equals).isPresent();
    }

    /** When this version was stored, if known. */
    public Optional<Instant> knownLastUpdated() {
        return Optional.ofNullable(lastUpdated);
    }

    /** When the pointer was made, if known. */
    public Optional<Instant> knownIndexed() {
        return Optional.ofNullable(indexed);
    }

    /** Who holds the record, if known. */
    public Optional<OdsCode> knownAuthor() {
        return Optional.ofNullable(author);
    }

    /** Who maintains the pointer, if known. */
    public Optional<OdsCode> knownCustodian() {
        return Optional.ofNullable(custodian);
    }

    /** The provider's identifier, if any. */
    public Optional<MasterIdentifier> knownMasterIdentifier() {
        return Optional.ofNullable(masterIdentifier);
    }

    /** The pointer that this one replaced, if any. */
    public Optional<RelatedPointer> knownReplaced() {
        return Optional.ofNullable(replaces);
    }

    /** Time that the record is about, if said. */
    public Optional<RecordPeriod> knownPeriod() {
        return Optional.ofNullable(period);
    }

    @Override
    public String toString() {
        return "Pointer[" + knownType().map(Enum::name).orElse("other") + ", "
                + knownStatus().map(Enum::name).orElse("other") + "]";
    }
}
