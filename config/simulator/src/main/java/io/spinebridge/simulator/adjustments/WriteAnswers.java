package io.spinebridge.simulator.adjustments;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.SpineAnswer;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.service.SpineRequest;
import io.spinebridge.simulator.service.SpineRequest.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hl7.fhir.dstu3.model.DomainResource;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.Parameters;

/** Carries out creates, updates and the removal of a record, each as one step with the rules about the record's state. */
final class WriteAnswers {
    private final FhirContext context;
    private final Clock clock;
    private final RecordStore store;
    private final List<Rule<SpineRequest, SpineRefusal>> stateRules;
    private final String base;
    private final ProvenanceMaker provenances = new ProvenanceMaker();
    private final RecordRemoval removal;

    WriteAnswers(
            FhirContext context,
            Clock clock,
            RecordStore store,
            List<Rule<SpineRequest, SpineRefusal>> stateRules,
            String base) {
        this.context = context;
        this.clock = clock;
        this.store = store;
        this.stateRules = stateRules;
        this.base = base;
        this.removal = new RecordRemoval(store, provenances);
    }

    SpineAnswer create(SpineRequest request, Interaction interaction, boolean iso) {
        return checked(request, () -> {
            StoredResource stored = created(request, interaction.part());
            return new SpineAnswer(201, ResourceHeaders.ofCreated(stored, base, iso), Optional.of(stored.copy()));
        });
    }

    SpineAnswer update(SpineRequest request, Interaction interaction, boolean iso) {
        return checked(request, () -> {
            StoredResource stored = updated(
                    request, store.find(interaction.part(), interaction.id()).orElseThrow());
            return new SpineAnswer(200, ResourceHeaders.of(stored, iso), Optional.of(stored.copy()));
        });
    }

    SpineAnswer removeRecord(SpineRequest request) {
        RemovalParameters parameters =
                RemovalParameters.of(body(request).as(Parameters.class).orElseThrow());
        return checked(request, () -> {
            removal.remove(parameters.nhsNumber().orElseThrow(), parameters.removal(), caller(request), now());
            return Outcomes.recordRemoved();
        });
    }

    /** Another request may have come in between since the rules were asked. */
    private SpineAnswer checked(SpineRequest request, Supplier<SpineAnswer> change) {
        return store.atomically(() -> {
            Optional<SpineRefusal> refusal = stateRules.stream()
                    .flatMap(rule -> rule.check().apply(request).stream())
                    .findFirst();
            return refusal.map(Outcomes::refused).orElseGet(change);
        });
    }

    private StoredResource created(SpineRequest request, RecordPart part) {
        RequestBody body = body(request);
        String nhsNumber = body.nhsNumber().orElseThrow();
        DomainResource resource = body.as(DomainResource.class).orElseThrow();
        String id = nhsNumber + "." + UUID.randomUUID();
        Instant when = now();
        if (!part.isList()) {
            resource.addContained(provenances.created(resource.fhirType() + "/" + id, caller(request), when));
        }
        return keep(part, nhsNumber, resource, id, when);
    }

    private StoredResource updated(SpineRequest request, StoredResource stored) {
        DomainResource resource = body(request).as(DomainResource.class).orElseThrow();
        Instant when = now();
        if (resource instanceof ListResource list) {
            dropRemoved(list);
        } else {
            resource.setContained(stored.copy().getContained());
            resource.addContained(provenances.updated(resource.fhirType() + "/" + stored.id(), caller(request), when));
        }
        StoredResource kept = keep(stored.part(), stored.nhsNumber(), resource, stored.id(), when);
        if (stored.part() == RecordPart.CONSENT) {
            RemovalReason why = RemovalReason.of(resource.getExtension()).orElseThrow();
            removal.remove(stored.nhsNumber(), why, caller(request), when);
        }
        return kept;
    }

    /** A List is answered, and kept, with its current Conditions only. */
    private static void dropRemoved(ListResource list) {
        ListContent content = ListContent.of(list);
        content.keepConditions(
                content.activeConditions().stream().map(References::localId).collect(Collectors.toSet()));
    }

    private StoredResource keep(RecordPart part, String nhsNumber, DomainResource resource, String id, Instant when) {
        StoredResource stored = StoredResource.version(
                part, nhsNumber, resource, id, UUID.randomUUID().toString(), when);
        store.put(stored);
        return stored;
    }

    private RequestBody body(SpineRequest request) {
        return RequestBody.of(request, context);
    }

    private static Caller caller(SpineRequest request) {
        return request.caller().orElseThrow(() -> new IllegalStateException("A write was let through without a token"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
