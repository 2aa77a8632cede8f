package io.spinebridge.adjustments;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.Adjustments;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.Consents;
import io.spinebridge.api.adjustments.Reread;
import io.spinebridge.api.adjustments.Version;
import io.spinebridge.http.Operation;
import io.spinebridge.spine.ReadsAtOnce;
import java.util.function.Supplier;

/** Reads a patient's record, or parts of it. Thread safe. */
public final class AdjustmentsReader {

    private final AdjustmentsSource source;
    private final ReadsAtOnce atOnce;

    /**
     * Reads from there.
     *
     * @param source reads the parts of a record
     * @param atOnce reads those that do not need each other
     */
    public AdjustmentsReader(AdjustmentsSource source, ReadsAtOnce atOnce) {
        this.source = source;
        this.atOnce = atOnce;
    }

    /** The whole record: the consent first, which says whether there is one, then all else at once. */
    public AdjustmentRecord read(NhsNumber patient) {
        return Operation.join(() -> whole(patient));
    }

    private AdjustmentRecord whole(NhsNumber patient) {
        Consents consents = source.consents(patient);
        if (!consents.exists()) {
            return AdjustmentRecord.none(patient, consents.notUnderstood());
        }
        ReadsAtOnce.Round round = atOnce.round();
        Supplier<Adjustments> adjustments = round.add(() -> source.adjustments(patient));
        Supplier<Conditions> impairments = round.add(() -> source.conditions(patient, ConditionKind.IMPAIRMENT));
        Supplier<Conditions> underlying =
                round.add(() -> source.conditions(patient, ConditionKind.UNDERLYING_CONDITION));
        Supplier<Conditions> threshold = round.add(() -> source.conditions(patient, ConditionKind.THRESHOLD));
        round.make();
        return new AdjustmentRecord(
                patient,
                consents.entries(),
                adjustments.get(),
                impairments.get(),
                underlying.get(),
                threshold.get(),
                consents.notUnderstood());
    }

    /** The active consents: one, or none, unless the Spine holds more. */
    public Consents consents(NhsNumber patient) {
        return source.consents(patient);
    }

    /** The active adjustments. */
    public Adjustments adjustments(NhsNumber patient) {
        return source.adjustments(patient);
    }

    /** One of the lists of conditions. */
    public Conditions conditions(NhsNumber patient, ConditionKind kind) {
        return source.conditions(patient, kind);
    }

    /** Is a consent still as the host knows it? */
    public Reread<Consent> reread(Consent known) {
        return new Reread<>(source.changedConsent(given(known.version())).orElse(null));
    }

    /** Is an adjustment still as the host knows it? */
    public Reread<Adjustment> reread(Adjustment known) {
        return new Reread<>(source.changedAdjustment(given(known.version())).orElse(null));
    }

    /** Is the list of impairments still as the host knows it? */
    public Reread<Conditions> reread(Conditions known) {
        if (known.kind() != ConditionKind.IMPAIRMENT) {
            throw new InvalidInputException(
                    "conditions", "must be the list of impairments: no other can be asked for by id");
        }
        Version version = known.knownVersion()
                .orElseThrow(
                        () -> new InvalidInputException("conditions", "must come from a patient who has such a list"));
        return new Reread<>(source.changedImpairments(given(version)).orElse(null));
    }

    private static Version given(Version version) {
        if (version.id().isEmpty() || version.versionId().isEmpty()) {
            throw new InvalidInputException("version", "must be one that the Spine gave");
        }
        return version;
    }
}
