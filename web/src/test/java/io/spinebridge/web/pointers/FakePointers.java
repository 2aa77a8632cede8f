package io.spinebridge.web.pointers;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerCount;
import io.spinebridge.api.pointers.PointerFilter;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.Pointers;
import io.spinebridge.api.pointers.RecordLocator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Stands in for the EJB: answers searches as it is told, and remembers what was searched for. */
public final class FakePointers implements RecordLocator {

    private final List<Search> asked = new ArrayList<>();
    private final BiFunction<NhsNumber, PointerFilter, Pointers> initially;
    private volatile BiFunction<NhsNumber, PointerFilter, Pointers> answer;

    public FakePointers(BiFunction<NhsNumber, PointerFilter, Pointers> answer) {
        this.initially = answer;
        this.answer = answer;
    }

    /** As new. */
    public synchronized void reset() {
        asked.clear();
        answer = initially;
    }

    /** One search. */
    public record Search(NhsNumber patient, PointerFilter filter) {}

    public void answer(BiFunction<NhsNumber, PointerFilter, Pointers> with) {
        answer = with;
    }

    public synchronized List<Search> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Pointers search(NhsNumber patient) {
        return search(patient, PointerFilter.ALL);
    }

    @Override
    public Pointers search(NhsNumber patient, PointerFilter filter) {
        synchronized (this) {
            asked.add(new Search(patient, filter));
        }
        return answer.apply(patient, filter);
    }

    @Override
    public PointerCount count(NhsNumber patient) {
        throw new UnsupportedOperationException("the page searches");
    }

    @Override
    public Pointer read(NhsNumber patient, PointerId id) {
        return answer.apply(patient, PointerFilter.ALL).pointers().stream()
                .filter(pointer -> id.equals(pointer.id()))
                .findFirst()
                .orElseThrow(() -> new RecordNotFoundException(SpineError.NONE));
    }

    @Override
    public Optional<Pointer> find(NhsNumber patient, PointerId id) {
        throw new UnsupportedOperationException("the page searches");
    }
}
