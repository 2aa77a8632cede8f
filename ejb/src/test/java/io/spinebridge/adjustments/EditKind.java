package io.spinebridge.adjustments;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SnomedCode;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.ImpairmentType;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.ProxyRole;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.RemovalReason;
import io.spinebridge.simulator.adjustments.SeedPatients;

/** Every kind of change that is one request, each as a user makes it: first look, then change. */
enum EditKind {
    RECORD_CONSENT(SeedPatients.FOR_CREATION) {
        @Override
        Runnable after(ReasonableAdjustments spine) {
            return () -> spine.recordConsent(patient(), NewConsent.by(ProxyRole.PATIENT));
        }
    },
    ADD_CODED_ADJUSTMENT(SeedPatients.FOR_CHANGES) {
        @Override
        Runnable after(ReasonableAdjustments spine) {
            return () -> spine.addAdjustment(
                    patient(), NewAdjustment.coded(AdjustmentCategory.SPECIFIC_INFORMATION_FORMAT, EASYREAD));
        }
    },
    ADD_FREE_TEXT_ADJUSTMENT(SeedPatients.FOR_CHANGES) {
        @Override
        Runnable after(ReasonableAdjustments spine) {
            return () -> spine.addAdjustment(
                    patient(),
                    NewAdjustment.freeText(AdjustmentCategory.BESPOKE, "Call her Sam")
                            .withNotes("not Samantha"));
        }
    },
    REMOVE_ADJUSTMENT(SeedPatients.FOR_CHANGES) {
        @Override
        Runnable after(ReasonableAdjustments spine) {
            Adjustment seen = spine.adjustments(patient()).entries().get(1);
            return () -> spine.removeAdjustment(patient(), seen, CAUSE);
        }
    },
    FIRST_IMPAIRMENT(SeedPatients.CONSENT_ONLY) {
        @Override
        Runnable after(ReasonableAdjustments spine) {
            return add(spine, ConditionKind.IMPAIRMENT, NewCondition.impairment(ImpairmentType.MEMORY, null));
        }
    },
    FURTHER_IMPAIRMENT(SeedPatients.FOR_CHANGES) {
        @Override
        Runnable after(ReasonableAdjustments spine) {
            return add(
                    spine,
                    ConditionKind.IMPAIRMENT,
                    NewCondition.impairment(ImpairmentType.OTHER, "faints at needles"));
        }
    },
    REMOVE_IMPAIRMENT(SeedPatients.FOR_CHANGES) {
        @Override
        Runnable after(ReasonableAdjustments spine) {
            return remove(spine, ConditionKind.IMPAIRMENT);
        }
    },
    CORRECT_IMPAIRMENT(SeedPatients.FOR_CHANGES) {
        @Override
        Runnable after(ReasonableAdjustments spine) {
            return correct(
                    spine,
                    ConditionKind.IMPAIRMENT,
                    NewCondition.impairment(ImpairmentType.MEMORY, "since the stroke"));
        }
    },
    THRESHOLD_ALONE(SeedPatients.CONSENT_ONLY) {
        @Override
        Runnable after(ReasonableAdjustments spine) {
            return add(spine, ConditionKind.IMPAIRMENT, NewCondition.threshold());
        }
    },
    FIRST_UNDERLYING_CONDITION(SeedPatients.CONSENT_ONLY) {
        @Override
        Runnable after(ReasonableAdjustments spine) {
            return add(spine, ConditionKind.UNDERLYING_CONDITION, NewCondition.underlying(DIABETES, "type 2"));
        }
    },
    FURTHER_UNDERLYING_CONDITION(SeedPatients.FOR_CHANGES) {
        @Override
        Runnable after(ReasonableAdjustments spine) {
            return add(spine, ConditionKind.UNDERLYING_CONDITION, NewCondition.underlying(DIABETES, null));
        }
    },
    REMOVE_UNDERLYING_CONDITION(SeedPatients.FOR_CHANGES) {
        @Override
        Runnable after(ReasonableAdjustments spine) {
            return remove(spine, ConditionKind.UNDERLYING_CONDITION);
        }
    },
    CORRECT_UNDERLYING_CONDITION(SeedPatients.FOR_CHANGES) {
        @Override
        Runnable after(ReasonableAdjustments spine) {
            return correct(spine, ConditionKind.UNDERLYING_CONDITION, NewCondition.underlying(DIABETES, null));
        }
    },
    WITHDRAW_CONSENT(SeedPatients.FOR_CHANGES) {
        @Override
        Runnable after(ReasonableAdjustments spine) {
            Consent seen = spine.consent(patient()).entries().get(0);
            return () -> spine.withdrawConsent(
                    patient(),
                    seen,
                    new RemovalCause(RemovalReason.BEST_INTEREST, "decided by the team", "meeting of the ward team"));
        }
    },
    REMOVE_RECORD(SeedPatients.FOR_CHANGES) {
        @Override
        Runnable after(ReasonableAdjustments spine) {
            return () -> spine.removeRecord(patient(), CAUSE);
        }
    };

    static final RemovalCause CAUSE = RemovalCause.of(RemovalReason.NO_LONGER_APPLIES, "agreed with the patient");
    static final SnomedCode DIABETES = new SnomedCode("73211009", "Diabetes mellitus");
    static final SnomedCode EASYREAD = new SnomedCode("796161000000101", "Requires information in Easyread");

    private final NhsNumber patient;

    EditKind(String patient) {
        this.patient = new NhsNumber(patient);
    }

    NhsNumber patient() {
        return patient;
    }

    /** Looks at the record; what is returned makes the change. */
    abstract Runnable after(ReasonableAdjustments spine);

    /** Looks and changes. */
    void make(ReasonableAdjustments spine) {
        after(spine).run();
    }

    Runnable add(ReasonableAdjustments spine, ConditionKind kind, NewCondition condition) {
        Conditions seen = spine.conditions(patient, kind);
        return () -> spine.addCondition(patient, seen, condition);
    }

    Runnable remove(ReasonableAdjustments spine, ConditionKind kind) {
        Conditions seen = spine.conditions(patient, kind);
        return () -> spine.removeCondition(patient, seen, seen.entries().get(0), CAUSE);
    }

    Runnable correct(ReasonableAdjustments spine, ConditionKind kind, NewCondition replacement) {
        Conditions seen = spine.conditions(patient, kind);
        return () -> spine.correctCondition(patient, seen, seen.entries().get(0), CAUSE, replacement);
    }
}
