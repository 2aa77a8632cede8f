package io.spinebridge.pointers;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.SpineUser;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerCount;
import io.spinebridge.api.pointers.PointerFilter;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.Pointers;
import io.spinebridge.configuration.PointersSettings;
import java.util.Optional;
import java.util.function.Supplier;
import org.hl7.fhir.dstu3.model.Bundle;
import org.hl7.fhir.dstu3.model.DocumentReference;

/** Finds pointers, and withholds those that the user may not see. Thread safe. */
final class Locator {

    /** The Spine's own word for a patient, or a pointer, that it does not know. */
    private static final String UNKNOWN = "NO_RECORD_FOUND";

    private final NrlCalls calls;
    private final PointerMapper mapper;
    private final PointerAccess access;
    private final Supplier<PointersSettings> settings;

    Locator(NrlCalls calls, PointerMapper mapper, Supplier<PointersSettings> settings) {
        this.calls = calls;
        this.mapper = mapper;
        this.access = new PointerAccess(settings);
        this.settings = settings;
    }

    Pointers search(NhsNumber patient, PointerFilter filter) {
        SpineUser user = calls.user();
        return bundle(patient, PointerQueries.search(patient, filter))
                .map(found -> sifted(found, patient, user).pointers())
                .orElseGet(Pointers::unknownPatient);
    }

    PointerCount count(NhsNumber patient) {
        SpineUser user = calls.user();
        if (settings.get().countBySummary()) {
            return bundle(patient, PointerQueries.count(patient))
                    .map(found -> new PointerCount(true, found.getTotal()))
                    .orElse(new PointerCount(false, 0));
        }
        return bundle(patient, PointerQueries.search(patient, PointerFilter.ALL))
                .map(found ->
                        new PointerCount(true, sifted(found, patient, user).count()))
                .orElse(new PointerCount(false, 0));
    }

    Pointer read(NhsNumber patient, PointerId id) {
        SpineUser user = calls.user();
        DocumentReference found = calls.read(patient, "", client -> client.read(id.value()));
        if (PointerMapper.namesAnother(found, patient)) {
            throw new InvalidInputException("pointer id", "is that of a pointer of another patient");
        }
        return visible(mapper.pointer(found), user);
    }

    Optional<Pointer> find(NhsNumber patient, PointerId id) {
        SpineUser user = calls.user();
        Bundle found = calls.read(patient, PointerQueries.byId(id), NationalRecordLocatorClient::search);
        SearchAnswer answer = sifted(found, patient, user);
        if (answer.ofOthers() > 0) {
            throw new InvalidInputException("pointer id", "is that of a pointer of another patient");
        }
        if (answer.pointers().withheld() > 0) {
            throw withheld();
        }
        return answer.pointers().pointers().stream().findFirst();
    }

    private SearchAnswer sifted(Bundle found, NhsNumber patient, SpineUser user) {
        return SearchAnswer.of(
                found, patient, mapper, type -> access.maySee(user, type), type -> access.mayOpen(user, type));
    }

    private Pointer visible(Pointer pointer, SpineUser user) {
        if (!access.maySee(user, pointer.typeCode())) {
            throw withheld();
        }
        return pointer;
    }

    private static AccessDeniedException withheld() {
        return new AccessDeniedException("The caller's role and activity codes do not let pointers of this type be seen"
                + " (spinebridge.pointers.access)");
    }

    /** Empty for a patient whom the Spine does not know. */
    private Optional<Bundle> bundle(NhsNumber patient, String query) {
        try {
            return Optional.of(calls.read(patient, query, NationalRecordLocatorClient::search));
        } catch (RecordNotFoundException notFound) {
            if (notFound.error().spineCode().equals(UNKNOWN)) {
                return Optional.empty();
            }
            throw notFound;
        }
    }
}
