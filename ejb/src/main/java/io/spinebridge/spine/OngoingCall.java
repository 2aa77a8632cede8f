package io.spinebridge.spine;

import io.spinebridge.api.SpineUser;
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
    private final SpineUser user;
    private final CallTrail trail;
    private final Optional<URI> target;
    private final String traceId = UUID.randomUUID().toString();
    private RequestStart start;
    private int httpStatus;

    /** What is done at the last moment before a request is sent. */
    @FunctionalInterface
    interface RequestStart {
        void sending(String method, String interactionId);
    }

    private OngoingCall(ServiceProfile profile, SpineUser user, CallTrail trail, Optional<URI> target) {
        this.profile = profile;
        this.user = user;
        this.trail = trail;
        this.target = target;
    }

    static OngoingCall open(ServiceProfile profile, SpineUser user, CallTrail trail, Optional<URI> target) {
        if (CURRENT.get() != null) {
            throw new IllegalStateException("a request to the Spine cannot be made within another one");
        }
        OngoingCall call = new OngoingCall(profile, user, trail, target);
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

    void sending(String method, SpineInteraction interaction) {
        start.sending(method, interaction.id());
        trail.sending(interaction.id());
    }

    void answered(int status) {
        this.httpStatus = status;
    }

    /** Status of the answer, 0 while there is none. */
    int httpStatus() {
        return httpStatus;
    }

    ServiceProfile profile() {
        return profile;
    }

    SpineUser user() {
        return user;
    }

    String traceId() {
        return traceId;
    }

    CallTrail trail() {
        return trail;
    }

    /** A URL that the Spine gave us (a paging link), to be called instead of what the client's method says. */
    Optional<URI> target() {
        return target;
    }

    @Override
    public void close() {
        CURRENT.remove();
    }
}
