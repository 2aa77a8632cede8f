package io.spinebridge.spine;

import io.spinebridge.api.SpineCaller;
import io.spinebridge.configuration.ServiceAddress;
import io.spinebridge.fhir.FhirBodies;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * The request that the current thread is making. Opened by {@link SpineExchange}, read by filter, connector, body reader and outcome mapper,
 * which run on the same thread.
 */
final class OngoingCall implements AutoCloseable {

    private static final ThreadLocal<OngoingCall> CURRENT = new ThreadLocal<>();

    private final ServiceProfile profile;
    private final SpineCaller caller;
    private final CallTrail trail;
    private final SpineCall call;
    private final String traceId = UUID.randomUUID().toString();
    private Addressee addressee;
    private RequestStart start;
    private int httpStatus;
    private String location = "";
    private String contentType;
    private byte[] answerBody = new byte[0];

    /**
     * What is sent.
     *
     * @param method HTTP method
     * @param url where to
     * @param body the resource as text; empty when there is none, or the service's audit does not hold it
     */
    record Sent(String method, URI url, String body) {

        @Override
        public String toString() {
            return "Sent[" + method + "]";
        }
    }

    /** What is done at the last moment before a request is sent. */
    @FunctionalInterface
    interface RequestStart {
        void sending(Sent request);
    }

    private OngoingCall(ServiceProfile profile, SpineCaller caller, CallTrail trail, SpineCall call) {
        this.profile = profile;
        this.caller = caller;
        this.trail = trail;
        this.call = call;
    }

    static OngoingCall open(ServiceProfile profile, SpineCaller caller, CallTrail trail, SpineCall call) {
        if (CURRENT.get() != null) {
            throw new IllegalStateException("a request to the Spine cannot be made within another one");
        }
        OngoingCall opened = new OngoingCall(profile, caller, trail, call);
        trail.attempt(opened.traceId);
        CURRENT.set(opened);
        return opened;
    }

    /** The call of this thread, if there is one. */
    static Optional<OngoingCall> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    void onStart(RequestStart action) {
        this.start = action;
    }

    /**
     * Decides for whom the request is, as soon as the REST client has said which interaction it is.
     *
     * @param service where the service is
     * @param url where the request goes
     */
    Addressee address(ServiceAddress service, SpineInteraction interaction, URI url) {
        addressee = call.provider().orElseGet(() -> Addressee.service(service, profile, interaction, url));
        return addressee;
    }

    /** For whom the request is. */
    Addressee addressee() {
        if (addressee == null) {
            throw new IllegalStateException("the request is not addressed yet");
        }
        return addressee;
    }

    void sending(Sent request) {
        start.sending(request);
        trail.sending(addressee().interactionId());
    }

    void answered(int status, String newLocation, String newContentType) {
        this.httpStatus = status;
        this.location = newLocation;
        this.contentType = newContentType;
    }

    void answerRead(byte[] body) {
        this.answerBody = body;
    }

    /** The answer's {@code Location}, empty while there is none. */
    String location() {
        return location;
    }

    /** The answer's body as far as it was read, as text; empty while there is none. */
    String answerText() {
        return FhirBodies.shown(contentType, answerBody);
    }

    /** Status of the answer, 0 while there is none. */
    int httpStatus() {
        return httpStatus;
    }

    ServiceProfile profile() {
        return profile;
    }

    SpineCaller caller() {
        return caller;
    }

    String traceId() {
        return traceId;
    }

    CallTrail trail() {
        return trail;
    }

    /** What the service asked for. */
    SpineCall call() {
        return call;
    }

    @Override
    public void close() {
        CURRENT.remove();
    }
}
