package io.spinebridge.simulator.pointers;

import io.spinebridge.simulator.service.SpineAnswer;
import io.spinebridge.simulator.service.SpineRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hl7.fhir.dstu3.model.Bundle;
import org.hl7.fhir.dstu3.model.Bundle.BundleType;
import org.hl7.fhir.dstu3.model.Bundle.SearchEntryMode;

/** ReadAnswers and searches. What is not current, or of a type that the consumer is not approved for, is not found. Thread safe. */
final class ReadAnswers {

    private final PointerStore store;
    private final Supplier<PointersOptions> options;

    ReadAnswers(PointerStore store, Supplier<PointersOptions> options) {
        this.store = store;
        this.options = options;
    }

    SpineAnswer read(SpineRequest request) {
        PointerAddress address = PointerAddress.of(request).orElseThrow();
        // It may have gone since the rules looked.
        return address.resolve(store)
                .map(pointer -> new SpineAnswer(200, Map.of(), Optional.of(pointer.copy())))
                .orElseGet(() -> Outcomes.refused(address.unknown()));
    }

    SpineAnswer search(SpineRequest request) {
        Stream<StoredPointer> candidates = request.parameter(PointerQuery.ID).isPresent()
                ? PointerAddress.of(request).flatMap(address -> address.resolve(store)).stream()
                : store.all(PointerQuery.nhsNumber(request).orElseThrow()).stream();
        String asid = request.header("fromASID").orElse("");
        Optional<String> custodian = PointerQuery.custodian(request);
        Optional<String> type = PointerQuery.type(request).map(value -> value.substring(value.indexOf('|') + 1));
        List<StoredPointer> found = candidates
                .filter(StoredPointer::isCurrent)
                .filter(pointer -> options.get().isApproved(asid, pointer.typeCode()))
                .filter(pointer -> custodian.isEmpty() || pointer.custodian().equals(custodian))
                .filter(pointer -> type.isEmpty() || type.get().equals(pointer.typeCode()))
                .toList();
        return new SpineAnswer(200, Map.of(), Optional.of(bundle(request, found)));
    }

    private static Bundle bundle(SpineRequest request, List<StoredPointer> found) {
        Bundle bundle = new Bundle().setType(BundleType.SEARCHSET).setTotal(found.size());
        bundle.setId(UUID.randomUUID().toString());
        bundle.addLink().setRelation("self").setUrl(request.uri().toString());
        if (!request.parameters().containsKey(PointerQuery.SUMMARY)) {
            found.forEach(pointer -> bundle.addEntry()
                    .setFullUrl(PointerLinks.pointer(request, pointer.id()))
                    .setResource(pointer.copy())
                    .getSearch()
                    .setMode(SearchEntryMode.MATCH));
        }
        return bundle;
    }
}
