package io.spinebridge.adjustments;

import io.spinebridge.api.CorrectionIncompleteException;
import io.spinebridge.api.InputRules;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.SpineUser;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.PendingAdjustmentChange.Kind;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.Version;
import java.util.ArrayList;
import org.hl7.fhir.dstu3.model.Consent.ConsentState;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.Flag.FlagStatus;

/**
 * Changes of consent, adjustments, and the record as a whole. Thread safe.
 *
 * <p>Each looks before it writes, so that a user gets a sentence instead of the Spine's refusal; what changes between the look and the write, the
 * Spine catches by If-Match.
 */
final class Edits {

    private final Writing writing;
    private final Originals originals;
    private final RecordReader reader;
    private final Drafts drafts;

    Edits(Writing writing, Originals originals, RecordReader reader, Drafts drafts) {
        this.writing = writing;
        this.originals = originals;
        this.reader = reader;
        this.drafts = drafts;
    }

    Consent recordConsent(NhsNumber patient, NewConsent value) {
        writing.editor();
        if (!reader.consents(patient, new ArrayList<>()).isEmpty()) {
            throw new InvalidInputException("consent", "is there already: a patient has at most one that is active");
        }
        return writing.write(
                writing.pending(Kind.RECORD_CONSENT, patient, null, null, null, value),
                client -> reader.value(client.createConsent(drafts.consent(patient, value))));
    }

    Adjustment addAdjustment(NhsNumber patient, NewAdjustment value) {
        writing.editor();
        requireConsent(patient);
        return create(patient, value);
    }

    private Adjustment create(NhsNumber patient, NewAdjustment value) {
        return writing.write(
                writing.pending(Kind.ADD_ADJUSTMENT, patient, null, null, null, value),
                client -> reader.value(client.createFlag(drafts.flag(patient, value))));
    }

    Adjustment removeAdjustment(NhsNumber patient, Adjustment known, RemovalCause cause) {
        writing.editor();
        refuseSummary(cause);
        Version version = known.version();
        Flag flag = originals.flag(patient, version);
        if (flag.getStatus() != FlagStatus.ACTIVE) {
            throw new InvalidInputException("adjustment", "is removed already");
        }
        flag.setStatus(FlagStatus.INACTIVE);
        Drafts.removalReason(flag.getExtension(), writing.reason(RemovalReasons.ADJUSTMENT, cause), cause);
        return writing.write(
                writing.pending(Kind.REMOVE_ADJUSTMENT, patient, version, null, null, null),
                client -> reader.value(client.updateFlag(version.id(), Writing.etag(version), flag)));
    }

    Adjustment correctAdjustment(NhsNumber patient, Adjustment known, RemovalCause cause, NewAdjustment replacement) {
        InputRules.required("replacement", replacement);
        removeAdjustment(patient, known, cause);
        try {
            return create(patient, replacement);
        } catch (SpineException failed) {
            throw new CorrectionIncompleteException(failed);
        }
    }

    void withdrawConsent(NhsNumber patient, Consent known, RemovalCause cause) {
        writing.editor();
        Version version = known.version();
        org.hl7.fhir.dstu3.model.Consent consent = originals.consent(patient, version);
        if (consent.getStatus() != ConsentState.ACTIVE) {
            throw new InvalidInputException("consent", "is withdrawn already");
        }
        consent.setStatus(ConsentState.INACTIVE);
        Drafts.removalReason(consent.getExtension(), writing.reason(RemovalReasons.ENTIRE_RECORD, cause), cause);
        cause.knownBestInterestSummary().ifPresent(summary -> drafts.bestInterest(consent, "removeSummary", summary));
        writing.write(
                writing.pending(Kind.WITHDRAW_CONSENT, patient, version, null, null, null),
                client -> client.updateConsent(version.id(), Writing.etag(version), consent));
    }

    void removeRecord(NhsNumber patient, RemovalCause cause) {
        writing.editor();
        refuseSummary(cause);
        Version consent = reader.consents(patient, new ArrayList<>()).stream()
                .findFirst()
                .map(Consent::version)
                .orElseThrow(() ->
                        new InvalidInputException("record", "is not there: it was removed already, or never made"));
        writing.write(
                writing.pending(Kind.REMOVE_RECORD, patient, consent, null, null, null),
                client -> client.removeRecord(
                        drafts.removal(patient, writing.reason(RemovalReasons.ENTIRE_RECORD, cause), cause)));
    }

    /** The Spine would take an adjustment without consent; the specification wants consent first. */
    void requireConsent(NhsNumber patient) {
        if (reader.consents(patient, new ArrayList<>()).isEmpty()) {
            throw new InvalidInputException("record", "is not there: record the patient's consent first");
        }
    }

    /** Only a consent has a place for the summary: elsewhere it would be lost. */
    static void refuseSummary(RemovalCause cause) {
        if (cause.bestInterestSummary() != null) {
            throw new InvalidInputException(
                    "best-interest summary", "goes with the withdrawal of consent; put it into the comment");
        }
    }

    SpineUser editor() {
        return writing.editor();
    }
}
