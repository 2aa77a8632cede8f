package io.spinebridge.simulator.pointers;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.SpineAnswer;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.service.SpineRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.hl7.fhir.dstu3.model.Enumerations.DocumentReferenceStatus;

/** Creates, replaces, updates and deletes pointers. Each change and the rules it depends on are one atomic step. Thread safe. */
final class WriteAnswers {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final FhirContext context;
    private final Clock clock;
    private final PointerStore store;
    private final List<Rule<SpineRequest, SpineRefusal>> stateRules;

    WriteAnswers(
            FhirContext context, Clock clock, PointerStore store, List<Rule<SpineRequest, SpineRefusal>> stateRules) {
        this.context = context;
        this.clock = clock;
        this.store = store;
        this.stateRules = stateRules;
    }

    /** A logical id of the form that has been seen of the real Spine. */
    static String newId() {
        StringBuilder id = new StringBuilder(UUID.randomUUID().toString()).append('-');
        RANDOM.ints(20, 0, 10).forEach(id::append);
        return id.toString();
    }

    SpineAnswer create(SpineRequest request) {
        DocumentReference sent = BodyRules.pointer(request, context).orElseThrow();
        String nhsNumber = PointerRules.nhsNumber(sent).orElseThrow();
        return ifAllowed(request, () -> {
            Instant now = clock.instant();
            StoredPointer created = StoredPointer.created(newId(), nhsNumber, sent, now);
            Optional<StoredPointer> old = Predecessor.of(sent)
                    .map(named ->
                            named.resolve(store, nhsNumber).orElseThrow().as(DocumentReferenceStatus.SUPERSEDED, now));
            store.put(created);
            old.ifPresent(store::put);
            return Outcomes.created(PointerLinks.pointer(request, created.id()));
        });
    }

    SpineAnswer update(SpineRequest request) {
        return ifAllowed(request, () -> {
            store.put(addressed(request).as(DocumentReferenceStatus.ENTEREDINERROR, clock.instant()));
            return Outcomes.updated(request.uri().toString());
        });
    }

    SpineAnswer delete(SpineRequest request) {
        return ifAllowed(request, () -> {
            store.put(addressed(request).asDeleted());
            return Outcomes.deleted(request.uri().toString());
        });
    }

    private StoredPointer addressed(SpineRequest request) {
        return PointerAddress.of(request)
                .flatMap(address -> address.resolve(store))
                .orElseThrow();
    }

    private SpineAnswer ifAllowed(SpineRequest request, Supplier<SpineAnswer> change) {
        return store.atomically(() -> {
            Optional<SpineRefusal> refusal = stateRules.stream()
                    .flatMap(rule -> rule.check().apply(request).stream())
                    .findFirst();
            return refusal.map(Outcomes::refused).orElseGet(change);
        });
    }
}
