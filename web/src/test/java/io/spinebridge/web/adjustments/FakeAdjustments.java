package io.spinebridge.web.adjustments;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.Adjustments;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.Consents;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.api.adjustments.Reread;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Stands in for the EJB: answers whole records as it is told, and remembers who was asked for. */
public final class FakeAdjustments implements ReasonableAdjustments {

    private final List<NhsNumber> asked = new ArrayList<>();
    private volatile Function<NhsNumber, AdjustmentRecord> answer;

    public FakeAdjustments(Function<NhsNumber, AdjustmentRecord> answer) {
        this.answer = answer;
    }

    public void answer(Function<NhsNumber, AdjustmentRecord> with) {
        answer = with;
    }

    public synchronized List<NhsNumber> asked() {
        return List.copyOf(asked);
    }

    @Override
    public AdjustmentRecord read(NhsNumber patient) {
        synchronized (this) {
            asked.add(patient);
        }
        return answer.apply(patient);
    }

    @Override
    public Consents consent(NhsNumber patient) {
        throw new UnsupportedOperationException("the page reads whole records");
    }

    @Override
    public Adjustments adjustments(NhsNumber patient) {
        throw new UnsupportedOperationException("the page reads whole records");
    }

    @Override
    public Conditions conditions(NhsNumber patient, ConditionKind kind) {
        throw new UnsupportedOperationException("the page reads whole records");
    }

    @Override
    public Reread<Consent> reread(Consent known) {
        throw new UnsupportedOperationException("the page reads whole records");
    }

    @Override
    public Reread<Adjustment> reread(Adjustment known) {
        throw new UnsupportedOperationException("the page reads whole records");
    }

    @Override
    public Reread<Conditions> reread(Conditions known) {
        throw new UnsupportedOperationException("the page reads whole records");
    }
}
