package io.spinebridge.harness;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.retrieval.RecordRetrieval;
import io.spinebridge.environment.Account;
import io.spinebridge.host.FetchedRecord;
import io.spinebridge.host.HostStep;
import io.spinebridge.host.RetrievalOperation;
import java.io.Serializable;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * As {@link HostAdjustments}, for {@link RecordRetrieval}, as far as a record can leave the host's EJB: it reads the record there, to its end
 * and to nowhere, and tells of it. Thread safe.
 */
public final class HostRetrieval {

    private final HostCalls calls;

    private HostRetrieval(HostCalls calls) {
        this.calls = calls;
    }

    /** Calls in Payara at an address, as somebody. */
    public static HostRetrieval in(URI payara, Account user) {
        return new HostRetrieval(new HostCalls(payara, user));
    }

    /** Calls as somebody. */
    public static HostRetrieval as(Account user) {
        return new HostRetrieval(new HostCalls(user));
    }

    /** Calls without signing in. */
    public static HostRetrieval anonymous() {
        return as(null);
    }

    /** Calls as a nurse who may open records. */
    public static HostRetrieval asViewer() {
        return as(PayaraForTests.environment().accounts().viewer());
    }

    /** As {@link RecordRetrieval#choose}. */
    public Optional<PointerContent> choose(Pointer pointer, List<String> preferredFormats) {
        return Optional.ofNullable(call(
                PointerContent.class,
                RetrievalOperation.CHOOSE,
                null,
                pointer,
                preferredFormats.toArray(String[]::new)));
    }

    /** As {@link RecordRetrieval#open}, read and closed. */
    public FetchedRecord open(NhsNumber patient, Pointer pointer, PointerContent content) {
        return call(FetchedRecord.class, RetrievalOperation.OPEN, patient, pointer, content);
    }

    /** As {@link RecordRetrieval#fetch}. */
    public FetchedRecord fetch(NhsNumber patient, Pointer pointer, PointerContent content) {
        return call(FetchedRecord.class, RetrievalOperation.FETCH, patient, pointer, content);
    }

    /** As {@link #fetch}, with a consumer that throws an exception of its own: what came out of it. */
    public String fetchInVain(NhsNumber patient, Pointer pointer, PointerContent content) {
        return call(String.class, RetrievalOperation.FETCH_IN_VAIN, patient, pointer, content);
    }

    /** As {@link RecordRetrieval#openContactDetails}, read and closed. */
    public FetchedRecord openContactDetails(NhsNumber patient, Pointer pointer, PointerContent content) {
        return call(FetchedRecord.class, RetrievalOperation.OPEN_CONTACT_DETAILS, patient, pointer, content);
    }

    private <T> T call(Class<T> type, RetrievalOperation operation, Serializable... arguments) {
        return type.cast(calls.take(HostStep.of(operation, arguments)));
    }
}
