package io.spinebridge.adjustments;

import io.spinebridge.api.CodedText;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.Adjustments;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.Consents;
import io.spinebridge.api.adjustments.Version;
import java.util.List;
import java.util.Optional;

/** A record with consent and these adjustments. */
record FixedRecord(List<Adjustment> adjustments, List<NotUnderstood> notUnderstood) implements AdjustmentsSource {

    @Override
    public Consents consents(NhsNumber patient) {
        Consent consent = new Consent(
                new Version("c", "1"), true, null, CodedText.empty(), null, null, null, List.of(), List.of());
        return new Consents(List.of(consent), List.of());
    }

    @Override
    public Adjustments adjustments(NhsNumber patient) {
        return new Adjustments(adjustments, notUnderstood);
    }

    @Override
    public Conditions conditions(NhsNumber patient, ConditionKind kind) {
        return Conditions.none(kind);
    }

    @Override
    public Adjustment adjustment(NhsNumber patient, String id) {
        return adjustments.get(0);
    }

    @Override
    public Optional<Consent> changedConsent(Version known) {
        return Optional.empty();
    }

    @Override
    public Optional<Adjustment> changedAdjustment(Version known) {
        return Optional.empty();
    }

    @Override
    public Optional<Conditions> changedImpairments(Version known) {
        return Optional.empty();
    }
}
