package io.spinebridge.diagnosis;

import io.spinebridge.configuration.CallSettings;
import io.spinebridge.tls.SpineTls;

/** The steps to a secure connection, the same for whatever is at its end. For one thread. */
final class Way {

    private final Steps steps;
    private final SpineTls tls;
    private final Diagnoser.Surroundings surroundings;
    private final CallSettings calls;

    Way(Steps steps, SpineTls tls, Diagnoser.Surroundings surroundings, CallSettings calls) {
        this.steps = steps;
        this.tls = tls;
        this.surroundings = surroundings;
        this.calls = calls;
    }

    Steps steps() {
        return steps;
    }

    /**
     * Takes them.
     *
     * @param certificate whether ours can be used
     * @return whether there is a secure connection
     */
    boolean take(Target target, boolean certificate) {
        boolean there = reach(target);
        if (there && certificate) {
            return steps.take(target.subject(), "TLS", new HandshakeCheck(target, tls, calls.connectTimeout()));
        }
        steps.leaveOut(target.subject(), "TLS", there ? "our certificate cannot be used" : "there is no connection");
        return false;
    }

    /** Takes those up to a connection. */
    boolean reach(Target target) {
        steps.take(target.subject(), "proxy", new ProxyCheck(target, surroundings.proxies()));
        if (!steps.take(target.subject(), "name", new NameCheck(target))) {
            steps.leaveOut(target.subject(), "connection", "the name is not known");
            return false;
        }
        return steps.take(target.subject(), "connection", new ConnectionCheck(target, calls.connectTimeout()));
    }
}
