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
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.ListResource;

/** Reads the STU3 service by searches, and single entries by id. Thread safe. */
final class Stu3AdjustmentsSource implements AdjustmentsSource {

    private final AdjustmentsQueries queries;
    private final SearchSorter sorter;
    private final AdjustmentsMapper mapper;
    private final EntryReads reads;
    private final ReasonableAdjustmentsClient client;

    Stu3AdjustmentsSource(
            AdjustmentsQueries queries,
            SearchSorter sorter,
            AdjustmentsMapper mapper,
            EntryReads reads,
            ReasonableAdjustmentsClient client) {
        this.queries = queries;
        this.sorter = sorter;
        this.mapper = mapper;
        this.reads = reads;
        this.client = client;
    }

    @Override
    public Consents consents(NhsNumber patient) {
        SearchSorter.Sorted found =
                sorter.sort(queries.consents(patient), patient, Set.of(org.hl7.fhir.dstu3.model.Consent.class));
        List<NotUnderstood> notUnderstood = new ArrayList<>(found.notUnderstood());
        List<Consent> active = found.own(org.hl7.fhir.dstu3.model.Consent.class)
                .map(mapper::value)
                .toList();
        if (active.size() > 1) {
            notUnderstood.add(new NotUnderstood(
                    "Consent", "the Spine holds " + active.size() + " active consents, where there should be one", ""));
        }
        return new Consents(active, notUnderstood);
    }

    @Override
    public Adjustments adjustments(NhsNumber patient) {
        SearchSorter.Sorted found = sorter.sort(queries.flags(patient), patient, Set.of(Flag.class));
        return new Adjustments(found.own(Flag.class).map(mapper::value).toList(), found.notUnderstood());
    }

    @Override
    public Conditions conditions(NhsNumber patient, ConditionKind kind) {
        return mapper.value(
                kind,
                sorter.sort(queries.conditions(patient, kind), patient, Set.of(ListResource.class, Condition.class)));
    }

    @Override
    public Adjustment adjustment(NhsNumber patient, String id) {
        return mapper.value(reads.byId(patient, Flag.class, () -> client.readFlag(id, null)));
    }

    @Override
    public Optional<Consent> changedConsent(Version known) {
        return reads.changed(known, org.hl7.fhir.dstu3.model.Consent.class, client::readConsent)
                .map(mapper::value);
    }

    @Override
    public Optional<Adjustment> changedAdjustment(Version known) {
        return reads.changed(known, Flag.class, client::readFlag).map(mapper::value);
    }

    @Override
    public Optional<Conditions> changedImpairments(Version known) {
        return reads.changed(known, ListResource.class, client::readList)
                .map(list -> mapper.value(ConditionKind.IMPAIRMENT, list));
    }
}
