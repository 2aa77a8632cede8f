package io.spinebridge.pointers.stu3;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.pointers.PointerFilter;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.ElementValues;
import io.spinebridge.fhir.UnreadableAnswerException;
import io.spinebridge.pointers.FoundPointers;
import io.spinebridge.pointers.PointersSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Finds pointers in the STU3 service. Thread safe. */
final class Stu3PointersSource implements PointersSource {

    /** The Spine's own word for a patient, or a pointer, that it does not know. */
    private static final String UNKNOWN = "NO_RECORD_FOUND";

    private final PointerRequests requests;

    Stu3PointersSource(PointerRequests requests) {
        this.requests = requests;
    }

    @Override
    public Optional<FoundPointers> search(NhsNumber patient, PointerFilter filter) {
        return answered(() ->
                        requests.read(patient, PointersQueries.search(patient, filter), Stu3PointersSource::found))
                .map(answer -> SearchMapper.found(answer, patient));
    }

    @Override
    public OptionalInt count(NhsNumber patient) {
        return answered(() -> OptionalInt.of(
                        requests.read(patient, PointersQueries.count(patient), Stu3PointersSource::total)))
                .orElseGet(OptionalInt::empty);
    }

    @Override
    public FoundPointers read(NhsNumber patient, PointerId id) {
        return SearchMapper.foundOne(
                requests.read(patient, "", client -> client.read(id.value()).resource(PointerMapper.TYPE)), patient);
    }

    @Override
    public FoundPointers find(NhsNumber patient, PointerId id) {
        return SearchMapper.found(requests.read(patient, PointersQueries.byId(id), Stu3PointersSource::found), patient);
    }

    private static Element found(NationalRecordLocatorClient client) {
        return client.search().resource("Bundle");
    }

    /** What is not said is not none. */
    private static int total(NationalRecordLocatorClient client) {
        return ElementValues.number(found(client), "total")
                .orElseThrow(() -> new UnreadableAnswerException("it does not say how many pointers there are"));
    }

    /** Empty for a patient whom the Spine does not know. Any other 404 is a failure: a wrong base URL must not read as "no pointers". */
    private static <T> Optional<T> answered(Supplier<T> request) {
        try {
            return Optional.of(request.get());
        } catch (RecordNotFoundException notFound) {
            if (notFound.error().spineCode().equals(UNKNOWN)) {
                return Optional.empty();
            }
            throw notFound;
        }
    }
}
