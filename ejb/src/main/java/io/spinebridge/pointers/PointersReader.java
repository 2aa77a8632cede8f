package io.spinebridge.pointers;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.SpineUser;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerCount;
import io.spinebridge.api.pointers.PointerFilter;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.Pointers;
import io.spinebridge.configuration.PointersSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Finds pointers, and withholds those that the user may not see. Thread safe. */
public final class PointersReader {

    private final PointersSource source;
    private final Supplier<SpineUser> caller;
    private final PointerAccess access;
    private final boolean countBySummary;

    /**
     * Finds for whoever calls.
     *
     * @param source finds
     * @param caller the person who calls now
     * @param settings who may see which pointers, and how they are counted
     */
    public PointersReader(PointersSource source, Supplier<SpineUser> caller, PointersSettings settings) {
        this.source = source;
        this.caller = caller;
        this.access = new PointerAccess(settings);
        this.countBySummary = settings.countBySummary();
    }

    /** A patient's pointers. */
    public Pointers search(NhsNumber patient, PointerFilter filter) {
        SpineUser user = caller.get();
        return source.search(patient, filter)
                .map(found -> permitted(found, user))
                .orElseGet(Pointers::unknownPatient);
    }

    /** How many pointers a patient has, those that the user may not see too. */
    public PointerCount count(NhsNumber patient) {
        caller.get();
        OptionalInt counted = countBySummary
                ? source.count(patient)
                : source.search(patient, PointerFilter.ALL)
                        .map(found -> OptionalInt.of(found.pointers().size()))
                        .orElseGet(OptionalInt::empty);
        return new PointerCount(counted.isPresent(), counted.orElse(0));
    }

    /**
     * A pointer.
     *
     * @throws AccessDeniedException when the user may not see it
     * @throws RecordNotFoundException when there is none
     */
    public Pointer read(NhsNumber patient, PointerId id) {
        SpineUser user = caller.get();
        return single(source.read(patient, id), user).orElseThrow(() -> new RecordNotFoundException(SpineError.NONE));
    }

    /**
     * A pointer, if there is one.
     *
     * @throws AccessDeniedException when the user may not see it
     */
    public Optional<Pointer> find(NhsNumber patient, PointerId id) {
        SpineUser user = caller.get();
        return single(source.find(patient, id), user);
    }

    private Optional<Pointer> single(FoundPointers found, SpineUser user) {
        if (found.ofOthers() > 0) {
            throw new InvalidInputException("pointer id", "is that of a pointer of another patient");
        }
        Pointers permitted = permitted(found, user);
        if (permitted.withheld() > 0) {
            throw new AccessDeniedException(
                    "The caller's role and activity codes do not let pointers of this type be seen"
                            + " (spinebridge.pointers.access)");
        }
        return permitted.pointers().stream().findFirst();
    }

    private Pointers permitted(FoundPointers found, SpineUser user) {
        List<Pointer> visible = found.pointers().stream()
                .filter(pointer -> access.maySee(user, pointer.typeCode()))
                .toList();
        Set<PointerId> open = visible.stream()
                .filter(pointer -> access.mayOpen(user, pointer.typeCode()) && pointer.current())
                .flatMap(pointer -> pointer.knownId().stream())
                .collect(Collectors.toSet());
        int withheld = found.pointers().size() - visible.size();
        List<NotUnderstood> notUnderstood = new ArrayList<>(found.notUnderstood());
        if (withheld == 0 && found.ofOthers() == 0) {
            notUnderstood.addAll(found.unplaced());
        }
        return new Pointers(true, visible, withheld, open, notUnderstood);
    }
}
