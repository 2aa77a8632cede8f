package io.spinebridge.pointers.stu3;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.pointers.PointerFilter;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.pointers.FoundPointers;
import io.spinebridge.pointers.PointersSource;
import java.util.Optional;
import java.util.OptionalInt;
import org.hl7.fhir.dstu3.model.Bundle;
import org.hl7.fhir.dstu3.model.DocumentReference;

/** Finds pointers in the STU3 service. Thread safe. */
final class Stu3PointersSource implements PointersSource {

    /** The Spine's own word for a patient, or a pointer, that it does not know. */
    private static final String UNKNOWN = "NO_RECORD_FOUND";

    private final PointerRequests requests;
    private final SearchMapper mapper;

    Stu3PointersSource(PointerRequests requests, SearchMapper mapper) {
        this.requests = requests;
        this.mapper = mapper;
    }

    @Override
    public Optional<FoundPointers> search(NhsNumber patient, PointerFilter filter) {
        return bundle(patient, PointersQueries.search(patient, filter)).map(answer -> mapper.found(answer, patient));
    }

    @Override
    public OptionalInt count(NhsNumber patient) {
        return bundle(patient, PointersQueries.count(patient))
                .map(answer -> OptionalInt.of(answer.getTotal()))
                .orElseGet(OptionalInt::empty);
    }

    @Override
    public FoundPointers read(NhsNumber patient, PointerId id) {
        DocumentReference answer = requests.read(patient, "", client -> client.read(id.value()));
        return mapper.found(answer, patient);
    }

    @Override
    public FoundPointers find(NhsNumber patient, PointerId id) {
        Bundle answer = requests.read(patient, PointersQueries.byId(id), NationalRecordLocatorClient::search);
        return mapper.found(answer, patient);
    }

    /** Empty for a patient whom the Spine does not know. Any other 404 is a failure: a wrong base URL must not read as "no pointers". */
    private Optional<Bundle> bundle(NhsNumber patient, String query) {
        try {
            return Optional.of(requests.read(patient, query, NationalRecordLocatorClient::search));
        } catch (RecordNotFoundException notFound) {
            if (notFound.error().spineCode().equals(UNKNOWN)) {
                return Optional.empty();
            }
            throw notFound;
        }
    }
}
