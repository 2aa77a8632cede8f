package io.spinebridge.adjustments.stu3;

import io.spinebridge.adjustments.AdjustmentsStore;
import io.spinebridge.adjustments.ConditionList;
import io.spinebridge.adjustments.StoredEntry;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.EntryStatus;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.Version;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.FhirAnswer;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.fhir.FhirRequest;
import io.spinebridge.fhir.ReceivedResource;
import io.spinebridge.spine.SpineCall;
import io.spinebridge.spine.SpineGateway;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** Changes the STU3 service. Thread safe. */
final class Stu3AdjustmentsStore implements AdjustmentsStore {

    private static final String INACTIVE = "inactive";

    private final SpineGateway gateway;
    private final ReasonableAdjustmentsClient client;
    private final StoredResources stored;
    private final FhirBodies bodies;
    private final AdjustmentsResources resources;
    private final ConditionsResources conditions;
    private final RemovalResources removals;

    Stu3AdjustmentsStore(
            SpineGateway gateway,
            ReasonableAdjustmentsClient client,
            StoredResources stored,
            FhirBodies bodies,
            Clock clock,
            boolean retiredReasons) {
        this.gateway = gateway;
        this.client = client;
        this.stored = stored;
        this.bodies = bodies;
        this.resources = new AdjustmentsResources(clock);
        this.conditions = new ConditionsResources(clock);
        this.removals = new RemovalResources(retiredReasons);
    }

    @Override
    public Consent createConsent(NhsNumber patient, NewConsent value) {
        FhirRequest consent = request(resources.consent(patient, value));
        return write(
                patient,
                () -> client.createConsent(consent),
                answer -> ConsentMapper.value(WrittenEntries.created(answer, "Consent", patient)));
    }

    @Override
    public Adjustment createAdjustment(NhsNumber patient, NewAdjustment value) {
        FhirRequest flag = request(resources.flag(patient, value));
        return write(
                patient,
                () -> client.createFlag(flag),
                answer -> AdjustmentMapper.value(WrittenEntries.created(answer, "Flag", patient)));
    }

    @Override
    public void removeRecord(NhsNumber patient, RemovalCause cause) {
        FhirRequest removal = request(removals.record(patient, cause));
        write(patient, () -> client.removeRecord(removal), answer -> {
            WrittenEntries.recordRemoved(answer);
            return answer;
        });
    }

    @Override
    public StoredEntry<Consent> consent(NhsNumber patient, Version known) {
        ReceivedResource consent = stored.consent(patient, known);
        return new Entry<>(mayBeInForce(consent), cause -> {
            consent.put("status", INACTIVE);
            putReason(consent, RemovalReasonCodes.ENTIRE_RECORD, cause);
            cause.knownBestInterestSummary()
                    .ifPresent(summary -> consent.addToExtension(
                            AdjustmentDefinitions.BEST_INTEREST_SUMMARY,
                            bodies.element(resources.bestInterest("removeSummary", summary))));
            FhirRequest changed = new FhirRequest(consent.json());
            return write(
                    patient,
                    () -> client.updateConsent(known.id(), EntryReads.etag(known), changed),
                    answer -> ConsentMapper.value(WrittenEntries.removed(answer, "Consent", patient, known.id())));
        });
    }

    @Override
    public StoredEntry<Adjustment> adjustment(NhsNumber patient, Version known) {
        ReceivedResource flag = stored.flag(patient, known);
        return new Entry<>(mayBeInForce(flag), cause -> {
            flag.put("status", INACTIVE);
            putReason(flag, RemovalReasonCodes.ADJUSTMENT, cause);
            FhirRequest changed = new FhirRequest(flag.json());
            return write(
                    patient,
                    () -> client.updateFlag(known.id(), EntryReads.etag(known), changed),
                    answer -> AdjustmentMapper.value(WrittenEntries.removed(answer, "Flag", patient, known.id())));
        });
    }

    @Override
    public ConditionList conditions(NhsNumber patient, ConditionKind kind, Version known) {
        ReceivedResource now = stored.list(patient, kind, known);
        String etag = EntryReads.etag(known);
        Function<FhirRequest, FhirAnswer> request = kind == ConditionKind.UNDERLYING_CONDITION
                ? list -> client.updateUnderlyingConditions(known.id(), etag, list)
                : list -> client.updateList(known.id(), etag, list);
        return list(patient, kind, now, request, list -> list.updated(known.id()));
    }

    @Override
    public ConditionList newConditions(NhsNumber patient, ConditionKind kind) {
        return list(
                patient,
                kind,
                new ReceivedResource(bodies.element(conditions.list(patient))),
                kind == ConditionKind.UNDERLYING_CONDITION ? client::createUnderlyingConditions : client::createList,
                UnaryOperator.identity());
    }

    private ConditionList list(
            NhsNumber patient,
            ConditionKind kind,
            ReceivedResource now,
            Function<FhirRequest, FhirAnswer> request,
            UnaryOperator<Answered> check) {
        Function<ReceivedResource, Conditions> save = list -> {
            FhirRequest changed = new FhirRequest(list.json());
            return write(
                    patient,
                    () -> request.apply(changed),
                    answer -> ConditionsMapper.value(
                            kind, check.apply(new Answered(answer, patient)).entry()));
        };
        return new Stu3ConditionList(
                now, patient, kind, new Stu3ConditionList.Writing(conditions, removals, bodies, save));
    }

    /** The answer to a change of a list. */
    private record Answered(FhirAnswer answer, NhsNumber patient) {
        Element entry() {
            return WrittenEntries.created(answer, ConditionsMapper.LIST, patient);
        }

        Answered updated(String id) {
            WrittenEntries.updated(answer, ConditionsMapper.LIST, patient, id);
            return this;
        }
    }

    private <T> T write(NhsNumber patient, Supplier<FhirAnswer> request, Function<FhirAnswer, T> reading) {
        return gateway.write(SpineCall.about(patient), () -> reading.apply(request.get()));
    }

    private FhirRequest request(IBaseResource resource) {
        return new FhirRequest(bodies.write(resource));
    }

    private void putReason(ReceivedResource entry, RemovalReasonCodes what, RemovalCause cause) {
        entry.putExtension(bodies.element(removals.extension(what, cause)));
    }

    private static boolean mayBeInForce(ReceivedResource entry) {
        return InForce.of(entry.element()) != EntryStatus.NOT_IN_FORCE;
    }

    /** An entry with what removes it. */
    private record Entry<T>(boolean active, Function<RemovalCause, T> removal) implements StoredEntry<T> {
        @Override
        public T remove(RemovalCause cause) {
            return removal.apply(cause);
        }
    }
}
