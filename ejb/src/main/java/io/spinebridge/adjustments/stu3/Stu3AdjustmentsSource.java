package io.spinebridge.adjustments.stu3;

import io.spinebridge.adjustments.AdjustmentsSource;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.Adjustments;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.Consents;
import io.spinebridge.api.adjustments.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the STU3 service by searches, and single entries by id. Thread safe. */
final class Stu3AdjustmentsSource implements AdjustmentsSource {

    private static final String CONSENT = "Consent";
    private static final String FLAG = "Flag";

    private final AdjustmentsQueries queries;
    private final EntryReads reads;
    private final ReasonableAdjustmentsClient client;

    Stu3AdjustmentsSource(AdjustmentsQueries queries, EntryReads reads, ReasonableAdjustmentsClient client) {
        this.queries = queries;
        this.reads = reads;
        this.client = client;
    }

    @Override
    public Consents consents(NhsNumber patient) {
        SearchSorter.Sorted found = SearchSorter.sort(queries.consents(patient), patient, Set.of(CONSENT));
        List<NotUnderstood> notUnderstood = new ArrayList<>(found.notUnderstood());
        List<Consent> active = found.own().stream().map(ConsentMapper::value).toList();
        if (active.size() > 1) {
            notUnderstood.add(new NotUnderstood(
                    CONSENT, "the Spine holds " + active.size() + " active consents, where there should be one", ""));
        }
        return new Consents(active, notUnderstood);
    }

    @Override
    public Adjustments adjustments(NhsNumber patient) {
        SearchSorter.Sorted found = SearchSorter.sort(queries.flags(patient), patient, Set.of(FLAG));
        return new Adjustments(found.own().stream().map(AdjustmentMapper::value).toList(), found.notUnderstood());
    }

    @Override
    public Conditions conditions(NhsNumber patient, ConditionKind kind) {
        return FoundConditionsMapper.value(
                kind,
                SearchSorter.sort(
                        queries.conditions(patient, kind),
                        patient,
                        Set.of(ConditionsMapper.LIST, ConditionsMapper.CONDITION)));
    }

    @Override
    public Adjustment adjustment(NhsNumber patient, String id) {
        return AdjustmentMapper.value(reads.byId(patient, FLAG, () -> client.readFlag(id, null)));
    }

    @Override
    public Optional<Consent> changedConsent(Version known) {
        return reads.changed(known, CONSENT, client::readConsent).map(ConsentMapper::value);
    }

    @Override
    public Optional<Adjustment> changedAdjustment(Version known) {
        return reads.changed(known, FLAG, client::readFlag).map(AdjustmentMapper::value);
    }

    @Override
    public Optional<Conditions> changedImpairments(Version known) {
        return reads.changed(known, ConditionsMapper.LIST, client::readList)
                .map(list -> ConditionsMapper.value(ConditionKind.IMPAIRMENT, list));
    }
}
