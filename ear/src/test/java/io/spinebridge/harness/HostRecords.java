package io.spinebridge.harness;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.PendingChange;
import io.spinebridge.api.records.NewPointer;
import io.spinebridge.api.records.Pointer;
import io.spinebridge.api.records.PointerCount;
import io.spinebridge.api.records.PointerFilter;
import io.spinebridge.api.records.PointerId;
import io.spinebridge.api.records.PointerKey;
import io.spinebridge.api.records.Pointers;
import io.spinebridge.api.records.Published;
import io.spinebridge.api.records.RecordLocator;
import io.spinebridge.api.records.RecordPublisher;
import io.spinebridge.environment.Account;
import io.spinebridge.host.HostStep;
import io.spinebridge.host.RecordsOperation;
import java.io.Serializable;
import java.net.URI;
import java.util.Optional;

/** As {@link HostAdjustments}, for record pointers. Thread safe. */
public final class HostRecords implements RecordLocator, RecordPublisher {

    private final HostCalls calls;

    private HostRecords(HostCalls calls) {
        this.calls = calls;
    }

    /** Calls in Payara at an address, as somebody. */
    public static HostRecords in(URI payara, Account user) {
        return new HostRecords(new HostCalls(payara, user));
    }

    /** Calls as somebody. */
    public static HostRecords as(Account user) {
        return new HostRecords(new HostCalls(user));
    }

    /** Calls without signing in. */
    public static HostRecords anonymous() {
        return as(null);
    }

    /** Calls as a nurse who may search. */
    public static HostRecords asViewer() {
        return as(PayaraForTests.environment().accounts().viewer());
    }

    /** Calls as a consultant who may search and publish. */
    public static HostRecords asPublisher() {
        return as(PayaraForTests.environment().accounts().editor());
    }

    /** Calls as the system at work unattended, which may publish alone. */
    public static HostRecords unattended() {
        return as(PayaraForTests.environment().accounts().unattended());
    }

    @Override
    public Pointers search(NhsNumber patient) {
        return call(Pointers.class, RecordsOperation.SEARCH, patient);
    }

    @Override
    public Pointers search(NhsNumber patient, PointerFilter filter) {
        return call(Pointers.class, RecordsOperation.SEARCH_FILTERED, patient, filter);
    }

    @Override
    public PointerCount count(NhsNumber patient) {
        return call(PointerCount.class, RecordsOperation.COUNT, patient);
    }

    @Override
    public Pointer read(NhsNumber patient, PointerId id) {
        return call(Pointer.class, RecordsOperation.READ, patient, id);
    }

    @Override
    public Optional<Pointer> find(NhsNumber patient, PointerId id) {
        return Optional.ofNullable(call(Pointer.class, RecordsOperation.FIND, patient, id));
    }

    @Override
    public Published publish(NhsNumber patient, NewPointer pointer) {
        return call(Published.class, RecordsOperation.PUBLISH, patient, pointer);
    }

    @Override
    public Published supersede(NhsNumber patient, PointerKey replaced, NewPointer pointer) {
        return call(Published.class, RecordsOperation.SUPERSEDE, patient, replaced, pointer);
    }

    @Override
    public Published publishAgain(PendingChange lost) {
        return call(Published.class, RecordsOperation.PUBLISH_AGAIN, lost);
    }

    @Override
    public void markEnteredInError(NhsNumber patient, PointerKey pointer) {
        call(Serializable.class, RecordsOperation.MARK_ENTERED_IN_ERROR, patient, pointer);
    }

    @Override
    public void delete(NhsNumber patient, PointerKey pointer) {
        call(Serializable.class, RecordsOperation.DELETE, patient, pointer);
    }

    private <T> T call(Class<T> type, RecordsOperation operation, Serializable... arguments) {
        return type.cast(calls.take(HostStep.of(operation, arguments)));
    }
}
