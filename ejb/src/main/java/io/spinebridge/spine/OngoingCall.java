package io.spinebridge.spine;

import io.spinebridge.api.SpineCaller;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * The request that the current thread is making. Opened by {@link SpineExchange}, read by filter, body reader and outcome mapper, which
 * run on the same thread.
 */
final class OngoingCall implements AutoCloseable {

    private static final ThreadLocal<OngoingCall> CURRENT = new ThreadLocal<>();

    private final ServiceProfile profile;
    private final SpineCaller caller;
    private final CallTrail trail;
    private final Optional<Route> route;
    private final String traceId = UUID.randomUUID().toString();
    private RequestStart start;
    private int httpStatus;
    private String location = "";
    private byte[] answerBody = new byte[0];

    /**
     * What is sent.
     *
     * @param method HTTP method
     * @param url where to
     * @param body the resource as text; empty when there is none, or the service's audit does not hold it
     */
    record Sent(String method, URI url, String body) {}

    /** Where a call goes that does not go where its client's method says. */
    record Route(URI url, Optional<Recipient> recipient) {}

    /** What is done at the last moment before a request is sent. */
    @FunctionalInterface
    interface RequestStart {
        void sending(SpineInteraction interaction, Sent request);
    }

    private OngoingCall(ServiceProfile profile, SpineCaller caller, CallTrail trail, Optional<Route> route) {
        this.profile = profile;
        this.caller = caller;
        this.trail = trail;
        this.route = route;
    }

    static OngoingCall open(ServiceProfile profile, SpineCaller caller, CallTrail trail, Optional<Route> route) {
        if (CURRENT.get() != null) {
            throw new IllegalStateException("a request to the Spine cannot be made within another one");
        }
        OngoingCall call = new OngoingCall(profile, caller, trail, route);
        trail.attempt(call.traceId);
        CURRENT.set(call);
        return call;
    }

    /** The call of this thread, if there is one. */
    static Optional<OngoingCall> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    void onStart(RequestStart action) {
        this.start = action;
    }

    void sending(SpineInteraction interaction, Sent request) {
        start.sending(interaction, request);
        trail.sending(interactionId(interaction));
    }

    String interactionId(SpineInteraction interaction) {
        return recipient().map(Recipient::interactionId).orElse(interaction.id());
    }

    void answered(int status, String newLocation) {
        this.httpStatus = status;
        this.location = newLocation;
    }

    void answerRead(byte[] body) {
        this.answerBody = body;
    }

    /** The answer's {@code Location}, empty while there is none. */
    String location() {
        return location;
    }

    /** The answer's body as far as it was read; empty while there is none. */
    byte[] answerBody() {
        return answerBody;
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

    /** To be called instead of what the client's method says: a paging link, or a query that must be written in one way alone. */
    Optional<URI> target() {
        return route.map(Route::url);
    }

    /** For whom the request is, where it is not for the service itself. */
    Optional<Recipient> recipient() {
        return route.flatMap(Route::recipient);
    }

    @Override
    public void close() {
        CURRENT.remove();
    }
}
