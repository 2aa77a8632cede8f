package io.spinebridge.simulator.adjustments;

import static io.spinebridge.simulator.adjustments.StateRules.refuseIf;
import static io.spinebridge.simulator.adjustments.StateRules.rule;

import io.spinebridge.simulator.adjustments.Interaction.Kind;
import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.service.SpineRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a patient's record may have once only, and what it must have before something is added. */
final class RecordLimits {

    private final RecordStore store;
    private final Function<SpineRequest, String> patient;
    private final Supplier<AdjustmentsOptions> options;

    /**
     * Makes the rules.
     *
     * @param patient tells the NHS number that a body is about
     */
    RecordLimits(RecordStore store, Function<SpineRequest, String> patient, Supplier<AdjustmentsOptions> options) {
        this.store = store;
        this.patient = patient;
        this.options = options;
    }

    List<Rule<SpineRequest, SpineRefusal>> all() {
        return List.of(
                rule(
                        "ra.consent.duplicate",
                        "A patient has at most one active Consent.",
                        Kind.CREATE,
                        this::secondConsent),
                rule(
                        "ra.list.duplicate",
                        "A patient has at most one current List of each kind.",
                        Kind.CREATE,
                        this::secondList),
                rule(
                        "ra.consent.required",
                        "A Flag or List is recorded only for a patient with an active Consent (off by default).",
                        Kind.CREATE,
                        this::consentMissing));
    }

    private Optional<SpineRefusal> secondConsent(Interaction interaction, SpineRequest request) {
        boolean second = interaction.part() == RecordPart.CONSENT
                && store.hasCurrent(patient.apply(request), RecordPart.CONSENT);
        return refuseIf(second, Refusals.duplicate("The patient already has an active consent"));
    }

    private Optional<SpineRefusal> secondList(Interaction interaction, SpineRequest request) {
        boolean second = interaction.part().isList()
                && options.get().singleList()
                && store.hasCurrent(patient.apply(request), interaction.part());
        return refuseIf(second, Refusals.duplicate("The patient already has a current list"));
    }

    private Optional<SpineRefusal> consentMissing(Interaction interaction, SpineRequest request) {
        boolean missing = interaction.part() != RecordPart.CONSENT
                && options.get().consentRequired()
                && !store.hasCurrent(patient.apply(request), RecordPart.CONSENT);
        return refuseIf(missing, Refusals.wrongState("The patient has no active consent"));
    }
}
