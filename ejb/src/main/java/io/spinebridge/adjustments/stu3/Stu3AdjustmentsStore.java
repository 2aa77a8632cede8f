package io.spinebridge.adjustments.stu3;

import io.spinebridge.adjustments.AdjustmentsStore;
import io.spinebridge.adjustments.ConditionList;
import io.spinebridge.adjustments.StoredEntry;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.Version;
import io.spinebridge.spine.SpineCall;
import io.spinebridge.spine.SpineGateway;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.Consent.ConsentState;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.Flag.FlagStatus;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.Parameters;

/** Changes the STU3 service. Thread safe. */
final class Stu3AdjustmentsStore implements AdjustmentsStore {

    private final SpineGateway gateway;
    private final ReasonableAdjustmentsClient client;
    private final StoredResources stored;
    private final AdjustmentsMapper mapper;
    private final AdjustmentsResources resources;
    private final ConditionsResources conditions;
    private final RemovalResources removals;

    Stu3AdjustmentsStore(
            SpineGateway gateway,
            ReasonableAdjustmentsClient client,
            StoredResources stored,
            AdjustmentsMapper mapper,
            Clock clock,
            boolean retiredReasons) {
        this.gateway = gateway;
        this.client = client;
        this.stored = stored;
        this.mapper = mapper;
        this.resources = new AdjustmentsResources(clock);
        this.conditions = new ConditionsResources(clock);
        this.removals = new RemovalResources(retiredReasons);
    }

    @Override
    public io.spinebridge.api.adjustments.Consent createConsent(NhsNumber patient, NewConsent value) {
        Consent consent = resources.consent(patient, value);
        return gateway.write(SpineCall.about(patient), () -> mapper.value(client.createConsent(consent)));
    }

    @Override
    public Adjustment createAdjustment(NhsNumber patient, NewAdjustment value) {
        Flag flag = resources.flag(patient, value);
        return gateway.write(SpineCall.about(patient), () -> mapper.value(client.createFlag(flag)));
    }

    @Override
    public void removeRecord(NhsNumber patient, RemovalCause cause) {
        Parameters removal = removals.record(patient, cause);
        gateway.write(SpineCall.about(patient), () -> client.removeRecord(removal));
    }

    @Override
    public StoredEntry<io.spinebridge.api.adjustments.Consent> consent(NhsNumber patient, Version known) {
        Consent consent = stored.consent(patient, known);
        return new Entry<>(consent.getStatus() == ConsentState.ACTIVE, cause -> {
            consent.setStatus(ConsentState.INACTIVE);
            removals.put(consent.getExtension(), RemovalReasonCodes.ENTIRE_RECORD, cause);
            cause.knownBestInterestSummary()
                    .ifPresent(summary -> resources.bestInterest(consent, "removeSummary", summary));
            return gateway.write(
                    SpineCall.about(patient),
                    () -> mapper.value(client.updateConsent(known.id(), EntryReads.etag(known), consent)));
        });
    }

    @Override
    public StoredEntry<Adjustment> adjustment(NhsNumber patient, Version known) {
        Flag flag = stored.flag(patient, known);
        return new Entry<>(flag.getStatus() == FlagStatus.ACTIVE, cause -> {
            flag.setStatus(FlagStatus.INACTIVE);
            removals.put(flag.getExtension(), RemovalReasonCodes.ADJUSTMENT, cause);
            return gateway.write(
                    SpineCall.about(patient),
                    () -> mapper.value(client.updateFlag(known.id(), EntryReads.etag(known), flag)));
        });
    }

    @Override
    public ConditionList conditions(NhsNumber patient, ConditionKind kind, Version known) {
        String etag = EntryReads.etag(known);
        return list(
                patient,
                kind,
                stored.list(patient, kind, known),
                kind == ConditionKind.UNDERLYING_CONDITION
                        ? list -> client.updateUnderlyingConditions(known.id(), etag, list)
                        : list -> client.updateList(known.id(), etag, list));
    }

    @Override
    public ConditionList newConditions(NhsNumber patient, ConditionKind kind) {
        return list(
                patient,
                kind,
                conditions.list(patient),
                kind == ConditionKind.UNDERLYING_CONDITION ? client::createUnderlyingConditions : client::createList);
    }

    private ConditionList list(
            NhsNumber patient, ConditionKind kind, ListResource now, UnaryOperator<ListResource> request) {
        return new Stu3ConditionList(
                now,
                patient,
                kind,
                new Stu3ConditionList.Writing(
                        conditions,
                        removals,
                        list -> gateway.write(
                                SpineCall.about(patient), () -> mapper.value(kind, request.apply(list)))));
    }

    /** An entry with what removes it. */
    private record Entry<T>(boolean active, Function<RemovalCause, T> removal) implements StoredEntry<T> {
        @Override
        public T remove(RemovalCause cause) {
            return removal.apply(cause);
        }
    }
}
