package io.spinebridge.harness;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.PendingChange;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerCount;
import io.spinebridge.api.pointers.PointerFilter;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.PointerKey;
import io.spinebridge.api.pointers.Pointers;
import io.spinebridge.api.pointers.Published;
import io.spinebridge.api.pointers.RecordLocator;
import io.spinebridge.api.pointers.RecordPublisher;
import io.spinebridge.environment.Account;
import io.spinebridge.host.HostStep;
import io.spinebridge.host.PointersOperation;
import java.io.Serializable;
import java.net.URI;
import java.util.Optional;

/** As {@link HostAdjustments}, for record pointers. Thread safe. */
public final class HostPointers implements RecordLocator, RecordPublisher {

    private final HostCalls calls;

    private HostPointers(HostCalls calls) {
        this.calls = calls;
    }

    /** Calls in Payara at an address, as somebody. */
    public static HostPointers in(URI payara, Account user) {
        return new HostPointers(new HostCalls(payara, user));
    }

    /** Calls as somebody. */
    public static HostPointers as(Account user) {
        return new HostPointers(new HostCalls(user));
    }

    /** Calls without signing in. */
    public static HostPointers anonymous() {
        return as(null);
    }

    /** Calls as a nurse who may search. */
    public static HostPointers asViewer() {
        return as(PayaraForTests.environment().accounts().viewer());
    }

    /** Calls as a consultant who may search and publish. */
    public static HostPointers asPublisher() {
        return as(PayaraForTests.environment().accounts().editor());
    }

    /** Calls as the system at work unattended, which may publish alone. */
    public static HostPointers unattended() {
        return as(PayaraForTests.environment().accounts().unattended());
    }

    @Override
    public Pointers search(NhsNumber patient) {
        return call(Pointers.class, PointersOperation.SEARCH, patient);
    }

    @Override
    public Pointers search(NhsNumber patient, PointerFilter filter) {
        return call(Pointers.class, PointersOperation.SEARCH_FILTERED, patient, filter);
    }

    @Override
    public PointerCount count(NhsNumber patient) {
        return call(PointerCount.class, PointersOperation.COUNT, patient);
    }

    @Override
    public Pointer read(NhsNumber patient, PointerId id) {
        return call(Pointer.class, PointersOperation.READ, patient, id);
    }

    @Override
    public Optional<Pointer> find(NhsNumber patient, PointerId id) {
        return Optional.ofNullable(call(Pointer.class, PointersOperation.FIND, patient, id));
    }

    @Override
    public Published publish(NhsNumber patient, NewPointer pointer) {
        return call(Published.class, PointersOperation.PUBLISH, patient, pointer);
    }

    @Override
    public Published supersede(NhsNumber patient, PointerKey replaced, NewPointer pointer) {
        return call(Published.class, PointersOperation.SUPERSEDE, patient, replaced, pointer);
    }

    @Override
    public Published publishAgain(PendingChange lost) {
        return call(Published.class, PointersOperation.PUBLISH_AGAIN, lost);
    }

    @Override
    public void markEnteredInError(NhsNumber patient, PointerKey pointer) {
        call(Serializable.class, PointersOperation.MARK_ENTERED_IN_ERROR, patient, pointer);
    }

    @Override
    public void delete(NhsNumber patient, PointerKey pointer) {
        call(Serializable.class, PointersOperation.DELETE, patient, pointer);
    }

    private <T> T call(Class<T> type, PointersOperation operation, Serializable... arguments) {
        return type.cast(calls.take(HostStep.of(operation, arguments)));
    }
}
